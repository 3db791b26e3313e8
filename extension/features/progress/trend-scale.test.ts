import { complaintProgress, type MeasureCard } from '@trusted-hands/progress';
import { dayAfter, motion, note, pain, shoulder } from '@trusted-hands/progress/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trendScale } from './trend-scale.ts';

const box = { left: 40, right: 320, top: 20, bottom: 140 };

function onlyCard(values: readonly number[], fact: (value: number) => ReturnType<typeof pain>): { readonly card: MeasureCard; readonly days: readonly string[] } {
  const notes = values.map((value, index) => note(dayAfter(index * 7), { said: [fact(value)] }));
  const progress = complaintProgress({ complaint: shoulder, complaints: [shoulder], notes });
  const [card] = progress.cards;
  if (card === undefined) throw new Error('No card.');
  return { card, days: progress.visitDays };
}

describe('where a trend’s values stand', () => {
  test('a score shows its whole range, with the measuring error around the first value held inside it', () => {
    const { card, days } = onlyCard([1, 5], pain);
    const scale = trendScale(card, card.judgement, { days, box });
    expect([scale.from, scale.to]).toEqual([0, 10]);
    expect(scale.band).toEqual({ from: 0, to: 2.77 });
    expect([scale.x(dayAfter(0)), scale.x(dayAfter(7))]).toEqual([40, 320]);
    expect([scale.y(0), scale.y(10)]).toEqual([140, 20]);
  });

  test('one visit stands in the middle, without a band', () => {
    const { card, days } = onlyCard([5], pain);
    const scale = trendScale(card, card.judgement, { days, box });
    expect(scale.x(dayAfter(0))).toBe(180);
    expect(scale.band).toBeUndefined();
  });

  test('every value of a movement stands inside the picture, and a greater one never lower', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 180 }), { minLength: 2, maxLength: 8 }), (values) => {
        const { card, days } = onlyCard(values, (value) => motion('flexion', value));
        const { y } = trendScale(card, card.judgement, { days, box });
        for (const value of values) {
          expect(y(value)).toBeGreaterThanOrEqual(box.top);
          expect(y(value)).toBeLessThanOrEqual(box.bottom);
          expect(y(value + 1)).toBeLessThan(y(value));
        }
      }),
    );
  });
});
