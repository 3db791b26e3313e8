import { expect, test } from 'vitest';
import { lookupOf, placeIndexOf } from './directory-lookup.ts';

test('a directory is indexed once, however many views ask', () => {
  const directory = { listings: [], places: [] };
  expect(placeIndexOf(directory.places)).toBe(placeIndexOf(directory.places));
  expect(lookupOf(directory)).toBe(lookupOf({ ...directory }));
  expect(lookupOf({ listings: [], places: [] })).not.toBe(lookupOf(directory));
});
