import { expect, test } from 'vitest';
import { noteContextOf } from './note-context.ts';

const ageOf = (dateOfBirth: string, visitDate: string) => noteContextOf({ dateOfBirth, visitDate }).ageYears;

test('a year older on the birthday and not before', () => {
  expect(ageOf('1960-05-02', '2026-05-01')).toBe(65);
  expect(ageOf('1960-05-02', '2026-05-02')).toBe(66);
});

test('no age where a date is missing, wrong or later', () => {
  expect(ageOf('', '2026-05-01')).toBeUndefined();
  expect(ageOf('1960-05-02', '')).toBeUndefined();
  expect(ageOf('2030-01-01', '2026-05-01')).toBeUndefined();
});

test('what was set aside is told by its key, and what the visit is for where it was said', () => {
  expect(noteContextOf({ dateOfBirth: undefined, visitDate: '2026-05-01', purpose: 'palliative', dismissedProblems: [{ key: 'one' }] })).toEqual({ purpose: 'palliative', dismissed: ['one'] });
  expect(noteContextOf({ dateOfBirth: undefined, visitDate: '' })).toEqual({ purpose: 'not-said', dismissed: [] });
});
