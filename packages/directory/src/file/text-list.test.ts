import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeTexts, openTexts } from './text-list.ts';

const letter = fc.constantFrom('a', 'b', 'é', '李', ' ');
const anyTexts = fc.array(fc.array(letter, { maxLength: 6 }).map((letters) => letters.join('')), { maxLength: 80 });

test('every text comes back, asked for by itself or with all others', () => {
  fc.assert(
    fc.property(fc.oneof(anyTexts, anyTexts.map((texts) => texts.toSorted())), (texts) => {
      const opened = openTexts(encodeTexts(texts));
      expect(opened?.texts()).toEqual(texts);
      expect(texts.map((_, index) => opened?.text(index))).toEqual(texts);
    }),
  );
});

test('a text that is the beginning of the one before, in bytes as many as that has letters, is another', () => {
  expect(openTexts(encodeTexts(['éa', 'é', 'é']))?.texts()).toEqual(['éa', 'é', 'é']);
});
