import { expect, test } from 'vitest';
import { openDirectoryFiles } from './open-directory.ts';
import { lookupOf, placeIndexOf } from './directory-lookup.ts';

test('a directory is indexed once, however many views ask', () => {
  const { directory } = openDirectoryFiles([]);
  expect(placeIndexOf(directory.places)).toBe(placeIndexOf(directory.places));
  expect(lookupOf({ directory })).toBe(lookupOf({ directory }));
  expect(lookupOf(openDirectoryFiles([]))).not.toBe(lookupOf({ directory }));
});
