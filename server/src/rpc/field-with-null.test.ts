import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldWithNull } from './field-with-null.ts';

test('finds a null character and names where it stands', () => {
  expect(fieldWithNull({ content: { locations: [{ place: 'Dub\0bo' }] } })).toBe('content.locations.0.place');
  expect(fieldWithNull('a\0')).toBe('');
  expect(fieldWithNull({ 'a\0b': 1 })).toBe('');
});

test('finds none where there is none, however deep the input goes', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => JSON.stringify(value).includes('\\u0000') || fieldWithNull(value) === null));
  let deep: unknown = 'x';
  for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
  expect(fieldWithNull(deep)).toBeNull();
});
