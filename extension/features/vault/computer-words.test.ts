import { expect, it } from 'vitest';
import { lastWroteSentence, nameOfComputer } from './computer-words.ts';

const nowMs = new Date(2026, 10, 21, 14, 30).getTime();

it('says when a computer last wrote, and no time that has not come', () => {
  const said = (change: Partial<Parameters<typeof lastWroteSentence>[0]>) => lastWroteSentence({ isThis: false, isActive: true, lastWroteAtMs: undefined, ...change }, nowMs, 'en-AU');
  expect(said({})).toBe('Wrote nothing yet');
  expect(said({ lastWroteAtMs: new Date(2026, 10, 21, 9, 5).getTime() })).toBe('Last wrote 09:05');
  expect(said({ lastWroteAtMs: new Date(2026, 10, 19, 9, 5).getTime(), isThis: true })).toBe('This computer. Last wrote 19 Nov 2026, 09:05');
  expect(said({ lastWroteAtMs: nowMs + 1 })).toBe('Wrote just now');
  expect(said({ isActive: false })).toBe('Removed: gets nothing new. Wrote nothing yet');
});

it('calls a computer without a name by what is known of it', () => {
  expect(nameOfComputer({ name: 'Clinic', isThis: true })).toBe('Clinic');
  expect(nameOfComputer({ name: undefined, isThis: true })).toBe('This computer');
  expect(nameOfComputer({ name: undefined, isThis: false })).toBe('A computer without a name');
});
