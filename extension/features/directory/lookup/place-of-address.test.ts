import { createPlaceIndex, type Place } from '@trusted-hands/directory';
import { describe, expect, it } from 'vitest';
import { placeOfAddress } from './place-of-address.ts';

const place = (name: string, state: string, postcode: string, latitude: number, longitude: number): Place => ({ name, country: 'AU', state, postcode, coordinates: { latitude, longitude } });
const places = createPlaceIndex([place('Dubbo', 'NSW', '2830', -32.2, 148.6), place('Richmond', 'VIC', '3121', -37.8, 145), place('Richmond', 'NSW', '2753', -33.6, 150.8), place('High Street', 'NSW', '2320', -32.7, 151.5), place('Fitzroy North', 'VIC', '3068', -37.8, 145)]);
const found = (address: string, own?: Place['coordinates']) => {
  const one = placeOfAddress(address, places, own);
  return one && `${one.name} ${one.postcode}`;
};

describe('the place of an address in one line', () => {
  it('is its end, with or without commas, postcode and country', () => {
    expect(found('1 High Street, Dubbo NSW 2830')).toBe('Dubbo 2830');
    expect(found('1 High Street, Dubbo, NSW, 2830, Australia')).toBe('Dubbo 2830');
    expect(found('12/4 High Street Fitzroy North')).toBe('Fitzroy North 3068');
    expect(found('2 Low St\nRichmond VIC')).toBe('Richmond 3121');
    expect(found('Dubbo')).toBe('Dubbo 2830');
  });

  it('is the nearest of one name, and none where nothing tells', () => {
    expect(found('3 Long Rd, Richmond', { latitude: -33.8, longitude: 151 })).toBe('Richmond 2753');
    expect(found('3 Long Rd, Richmond')).toBeUndefined();
    expect(found('3 Long Rd, Nowhere at all')).toBeUndefined();
    expect(found('')).toBeUndefined();
  });

  it('takes no longer for a long one', () => {
    expect(found(`${'word '.repeat(50_000)}Dubbo NSW 2830`)).toBe('Dubbo 2830');
  });
});
