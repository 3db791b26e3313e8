import { expect, test } from 'vitest';
import { ageInYears } from './age-in-years.ts';

test('a year older on the birthday and not before', () => {
  expect(ageInYears('1960-05-02', '2026-05-01')).toBe(65);
  expect(ageInYears('1960-05-02', '2026-05-02')).toBe(66);
});

test('unknown where a date is missing, wrong or later', () => {
  expect(ageInYears('', '2026-05-01')).toBeUndefined();
  expect(ageInYears('1960-05-02', '')).toBeUndefined();
  expect(ageInYears('2030-01-01', '2026-05-01')).toBeUndefined();
});
