import { expect, test } from 'vitest';
import { awayText } from './away-text.ts';

test('days away are the same days in every time zone', () => {
  expect(awayText({ from: '2026-12-24', to: '2027-01-04' }, 'en-AU')).toBe('Away 24 Dec 2026 to 4 Jan 2027');
  expect(awayText({ from: '2026-12-24', to: '2026-12-24' }, 'en-AU')).toBe('Away 24 Dec 2026');
});

test('a half-written span says what is known', () => {
  expect(awayText({ from: '2026-12-24', to: '' }, 'en-AU')).toBe('Away 24 Dec 2026');
  expect(awayText({ from: '', to: '2027-01-04' }, 'en-AU')).toBe('Away until 4 Jan 2027');
});
