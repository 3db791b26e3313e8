import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTexts, joinTexts } from './compare-notes.ts';

const noteText = fc.array(fc.constantFrom('S: sore', 'O: flexion 120', 'P: again in a week', 'remember: the cat', '', 'pain 4/10'), { maxLength: 8 }).map((lines) => lines.join('\n'));

test('marks what only one of the two says, and each side still reads as its own text', () => {
  const compared = compareTexts('S: sore neck, left', 'S: sore neck, right');
  expect(compared?.left.filter(({ isOnlyHere }) => isOnlyHere)).toEqual([{ text: 'left', isOnlyHere: true }]);
  expect(compared?.right.filter(({ isOnlyHere }) => isOnlyHere)).toEqual([{ text: 'right', isOnlyHere: true }]);
  fc.assert(
    fc.property(noteText, noteText, (left, right) => {
      const both = compareTexts(left, right);
      expect(both?.left.map(({ text }) => text).join('')).toBe(left);
      expect(both?.right.map(({ text }) => text).join('')).toBe(right);
    }),
  );
});

test('a joined text has every line of each, and shared lines once', () => {
  expect(joinTexts(['S: sore\nO: flexion 120', 'S: sore\nO: flexion 125'])).toBe('S: sore\nO: flexion 120\nO: flexion 125');
  fc.assert(
    fc.property(fc.array(noteText, { minLength: 1, maxLength: 3 }), (texts) => {
      const lines = new Set(joinTexts(texts).split('\n'));
      for (const line of texts.flatMap((text) => text.split('\n'))) if (line !== '') expect(lines).toContain(line);
    }),
  );
  expect(joinTexts(['S: sore', 'S: sore'])).toBe('S: sore');
});
