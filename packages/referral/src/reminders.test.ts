import { expect, test } from 'vitest';
import { move, startHistory, type ReferralHistory } from './history.ts';
import type { ReferralState } from './referral-state.ts';
import { overdue } from './reminders.ts';

const start = Date.UTC(2026, 10, 1);
const day = 24 * 60 * 60 * 1000;

function at(...states: readonly ReferralState[]): ReferralHistory {
  return states.reduce<ReferralHistory>((history, state) => {
    const outcome = move(history, state, { atMs: start, byHand: true });
    if (!outcome.ok) throw new Error(outcome.failure.message);
    return outcome.history;
  }, startHistory(start));
}

test('a letter that was sent reminds after fourteen days without an answer, and not before', () => {
  const sent = at('consented', 'sent');
  expect(overdue(sent, start + 14 * day - 1)).toBeUndefined();
  expect(overdue(sent, start + 14 * day)).toEqual({ state: 'sent', days: 14, text: 'No answer for 14 days' });
  expect(overdue(sent, start + 20 * day)?.text).toBe('No answer for 20 days');
});

test('what has ended never reminds', () => {
  expect(overdue(at('consented', 'withdrawn'), start + 900 * day)).toBeUndefined();
  expect(overdue(at('expired'), start + 900 * day)).toBeUndefined();
});

test('a clock that was set back reminds of nothing', () => {
  expect(overdue(at('consented', 'sent'), start - 30 * day)).toBeUndefined();
});

test('the waiting times can be changed', () => {
  const impatient = [{ state: 'sent' as const, afterDays: 3, text: (days: number) => `${days} days` }];
  expect(overdue(at('consented', 'sent'), start + 3 * day, impatient)?.text).toBe('3 days');
});
