import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deniedFields, unansweredFields } from './unanswered-fields.ts';

const wordsOf = (text: string) => unansweredFields(text).map(({ from, to }) => text.slice(from, to).trim());

describe('fields that nobody filled in', () => {
  test.each([
    ['Any numbness in the saddle area? ', ['Any numbness in the saddle area?']],
    ['Saddle numbness? ______', ['Saddle numbness? ______']],
    ['Bladder: ....... Bowel: ok', ['Bladder: .......']],
    ['Cancer Y/N  Osteoporosis (yes / no)', ['Cancer Y/N', 'Osteoporosis (yes / no)']],
    ['[ ] cancer [x] back pain', ['[ ] cancer']],
    ['History (tick): [x] asthma [ ] DVT', ['[ ] DVT']],
    ['cancer ☐ back pain ☑', ['cancer ☐']],
  ])('are found in: %s', (text, fields) => {
    expect(wordsOf(text)).toEqual(fields);
  });

  test.each(['Any numbness? Yes since Sunday', 'Saddle numbness: ____ yes since Monday', 'Cancer Y/N: Y', 'Saddle numbness ☐ no ☑ yes', 'numb in the saddle area', 'ratio 3/4, y axis'])('are none in: %s', (text) => {
    expect(wordsOf(text)).toEqual([]);
  });

  test('are denied by a no in their box', () => {
    const text = 'Fever [N] Bladder/bowel [ no ] Clots [Y] Gout [ ]';
    expect(deniedFields(text).map(({ from, to }) => text.slice(from, to).trim())).toEqual(['Fever [N]', 'Bladder/bowel [ no ]']);
  });

  test('stand within any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('____', 'y/n', '[ ]', '?'), (text, end) => {
        for (const { from, to } of unansweredFields(text + end)) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length + end.length);
        }
      }),
    );
  });
});
