import type { Facet, Place } from '@trusted-hands/directory';
import { expect, it } from 'vitest';
import { countText, originOf } from './result-count.ts';

const dubbo: Place = { name: 'Dubbo', country: 'AU', state: 'NSW', postcode: '2830', coordinates: { latitude: -32.24, longitude: 148.6 } };
const placeFacet = (places: readonly Place[]): Facet => ({ type: 'place', from: 0, to: 5, label: 'dubbo', places, certain: true });

it('says how many and from where', () => {
  expect(countText(0, 'Orange')).toBe('');
  expect(countText(1, undefined)).toBe('1 practitioner');
  expect(countText(50, 'Orange NSW 2800')).toBe('The first 50 practitioners, distances from Orange NSW 2800');
});

it('counts from the place of the query before the own one', () => {
  expect(originOf([], 'Orange')).toBe('Orange');
  expect(originOf([placeFacet([dubbo])], 'Orange')).toBe('Dubbo NSW 2830');
  expect(originOf([placeFacet([dubbo, { ...dubbo, postcode: '2832' }])], undefined)).toBe('Dubbo');
  expect(originOf([placeFacet([dubbo, { ...dubbo, name: 'Dubbo West' }])], undefined)).toBe('dubbo');
  expect(originOf([], undefined)).toBeUndefined();
});
