import { expect, it } from 'vitest';
import { withoutFacet } from './without-facet.ts';

it('takes a chip’s words out of the query and nothing else', () => {
  expect(withoutFacet('physio dubbo knees', { from: 7, to: 12 })).toBe('physio knees');
  expect(withoutFacet('physio', { from: 0, to: 6 })).toBe('');
});
