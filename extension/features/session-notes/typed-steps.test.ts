import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay, stepBetween, withStep } from './typed-steps.ts';

describe('what was typed before the editor was there', () => {
  it('is one step a key, where the caret stood', () => {
    expect(stepBetween('aa', 'aaa', 1)).toEqual({ from: 0, to: 0, insert: 'a' });
    expect(stepBetween('aa', 'aaa', 3)).toEqual({ from: 2, to: 2, insert: 'a' });
    expect(stepBetween('sore neck', 'sore  neck', 5)).toEqual({ from: 4, to: 4, insert: ' ' });
    expect(stepBetween('abc', 'ac', 1)).toEqual({ from: 1, to: 2, insert: '' });
  });

  it('leads from the text that was found to the one that is there, whatever was done to it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '🙂') });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.nat(12)), { minLength: 1, maxLength: 8 }), (texts) => {
        let [[last]] = texts as [[string, number]];
        let typed = { start: last, steps: [] } as Parameters<typeof withStep>[0];
        for (const [next, caret] of texts.slice(1)) {
          typed = withStep(typed, last, next, { caret: Math.min(caret, next.length), atMs: 0 });
          last = next;
        }
        expect(replay(typed)).toBe(last);
      }),
    );
  });

  it('does not grow without end', () => {
    let typed = withStep({ start: '', steps: [] }, '', '', { caret: 0, atMs: 0 });
    for (let length = 0; length < 3_000; length += 1) typed = withStep(typed, 'x'.repeat(length), 'x'.repeat(length + 1), { caret: length + 1, atMs: length });
    expect(typed.steps.length).toBeLessThanOrEqual(2_000);
    expect(replay(typed)).toBe('x'.repeat(3_000));
  });
});
