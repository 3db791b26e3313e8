import { expect, test } from 'vitest';
import { dayToMoment } from './local-dates.ts';
import { localDay } from '../../platform/records/day.ts';

const nowMs = new Date(2026, 10, 21, 9, 30).getTime();

test('today is now, an earlier day its noon', () => {
  expect(dayToMoment('2026-11-21', nowMs, 0)).toBe(nowMs);
  expect(dayToMoment('2026-11-19', nowMs, 0)).toBe(new Date(2026, 10, 19, 12).getTime());
});

test('a step of the same day as the last never comes before it', () => {
  const lastMs = new Date(2026, 10, 19, 17).getTime();
  expect(dayToMoment('2026-11-19', nowMs, lastMs)).toBe(lastMs);
  expect(dayToMoment('2026-11-18', nowMs, lastMs)).toBeLessThan(lastMs);
  expect(localDay(dayToMoment('2026-11-18', nowMs, lastMs))).toBe('2026-11-18');
});
