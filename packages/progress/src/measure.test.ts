import { expect, test } from 'vitest';
import { formatAmount, formatValue, isMeasuredInDegrees, type Measure } from './measure.ts';

const flexion: Measure = { type: 'motion', movement: 'flexion', region: 'knee', side: 'left' };
const opening: Measure = { type: 'motion', movement: 'opening', region: 'jaw' };

test('a joint is measured in degrees, and how far a mouth opens in millimetres', () => {
  expect(formatValue(flexion, 118)).toBe('118°');
  expect(formatValue(opening, 38)).toBe('38 mm');
  expect(formatAmount(opening, 5)).toBe('5 mm');
  expect([flexion, opening].map(isMeasuredInDegrees)).toEqual([true, false]);
});
