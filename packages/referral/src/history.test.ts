import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currentState, isPossibleHistory, move, referralHistorySchema, startHistory, type ReferralHistory } from './history.ts';
import { moveLabel, stateLabel, stateMeaning } from './labels.ts';
import { referralStates, type ReferralState } from './referral-state.ts';
import { findTransition, finalStates, isFinal, nextStates, referralParties, transitions } from './transitions.ts';

const start = Date.UTC(2026, 10, 21);

function moved(...states: readonly ReferralState[]): ReferralHistory {
  let history = startHistory(start);
  for (const state of states) {
    const outcome = move(history, state, { atMs: start, byHand: true, reason: 'because' });
    if (!outcome.ok) throw new Error(outcome.failure.message);
    history = outcome.history;
  }
  return history;
}

describe('the table of moves', () => {
  test('cannot be changed', () => {
    expect(Object.isFrozen(transitions)).toBe(true);
    for (const state of referralStates) expect(Object.isFrozen(transitions[state])).toBe(true);
  });

  test('lets withdrawn and expired leave from everywhere but an end', () => {
    for (const state of referralStates) {
      for (const exit of ['withdrawn', 'expired'] as const) expect(findTransition(state, exit) !== undefined).toBe(!isFinal(state));
    }
  });

  test('reaches every state from a draft, and an end from every state', () => {
    const reached = new Set<ReferralState>(['draft']);
    for (const state of reached) for (const next of nextStates(state)) reached.add(next);
    expect([...reached].sort()).toEqual([...referralStates].sort());
    for (const state of referralStates) {
      const onward = new Set<ReferralState>([state]);
      for (const step of onward) for (const next of nextStates(step)) onward.add(next);
      expect([...onward].some(isFinal)).toBe(true);
    }
  });

  test('gives a recipient answers only: nothing of consent, sending, closing or withdrawing', () => {
    for (const state of referralStates) {
      for (const next of nextStates(state, 'recipient')) expect(['consented', 'sent', 'closed', 'withdrawn', 'expired']).not.toContain(next);
    }
    expect(nextStates('draft', 'recipient')).toEqual([]);
  });
});

describe('a move', () => {
  test('follows a referral from draft to closed', () => {
    const history = moved('consented', 'sent', 'received', 'accepted', 'booked', 'attended', 'reply-received', 'closed');
    expect(currentState(history)).toBe('closed');
    expect(history).toHaveLength(9);
  });

  test('may skip what was never heard of', () => {
    expect(currentState(moved('consented', 'sent', 'booked'))).toBe('booked');
  });

  test('never sends what the client did not agree to', () => {
    const outcome = move(startHistory(start), 'sent', { atMs: start, byHand: true });
    expect(outcome).toMatchObject({ ok: false, failure: { type: 'not-allowed', message: expect.stringContaining('Being written') } });
  });

  test('asks for a reason when declined', () => {
    const sent = moved('consented', 'sent');
    expect(move(sent, 'declined', { atMs: start, byHand: true, reason: '  ' })).toMatchObject({ ok: false, failure: { type: 'reason-needed' } });
    expect(move(sent, 'declined', { atMs: start, byHand: true, reason: 'books closed' })).toMatchObject({ ok: true });
  });

  test('refuses a date before the last step and a date to come', () => {
    const sent = moved('consented', 'sent');
    expect(move(sent, 'booked', { atMs: start - 1, recordedAtMs: start, byHand: true })).toMatchObject({ failure: { type: 'before-last-step' } });
    expect(move(sent, 'booked', { atMs: start + 2, recordedAtMs: start + 1, byHand: true })).toMatchObject({ failure: { type: 'in-the-future' } });
  });

  test('refuses what is no date', () => {
    const sent = moved('consented', 'sent');
    expect(move(sent, 'booked', { atMs: Number.NaN, recordedAtMs: start, byHand: true })).toMatchObject({ failure: { type: 'not-a-date' } });
    expect(move(sent, 'booked', { atMs: start, recordedAtMs: Infinity, byHand: true })).toMatchObject({ failure: { type: 'not-a-date' } });
  });

  test('leaves the recipient no way to withdraw', () => {
    expect(move(moved('consented', 'sent'), 'withdrawn', { atMs: start, byHand: false, by: 'recipient' }).ok).toBe(false);
  });
});

test('no sequence of moves reaches an impossible state, and a history only grows', () => {
  const step = fc.record({
    to: fc.constantFrom(...referralStates),
    by: fc.constantFrom(...referralParties),
    byHand: fc.boolean(),
    laterMs: fc.integer({ min: -1000, max: 100_000 }),
    reason: fc.constantFrom('', ' ', 'books closed'),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let history = startHistory(start);
      let nowMs = start;
      for (const { to, laterMs, ...rest } of steps) {
        nowMs += laterMs;
        const before = history.map((one) => ({ ...one }));
        const from = currentState(history);
        const outcome = move(history, to, { atMs: nowMs, ...rest });
        expect(history).toEqual(before);
        if (!outcome.ok) {
          expect(outcome.failure.message).toMatch(/\.$/);
          continue;
        }
        expect(isFinal(from)).toBe(false);
        expect(outcome.history.slice(0, -1)).toEqual(before);
        expect(outcome.history).toHaveLength(before.length + 1);
        history = outcome.history;
      }
      expect(isPossibleHistory(history)).toBe(true);
      expect(referralHistorySchema.safeParse(history).success).toBe(true);
      const states = history.map(({ state }) => state);
      expect(states.slice(0, -1).filter((state) => finalStates.includes(state))).toEqual([]);
      if (states.includes('sent')) expect(states.indexOf('consented')).toBeLessThan(states.indexOf('sent'));
      const declined = history.find(({ state }) => state === 'declined');
      if (declined !== undefined) expect(declined.reason).not.toBe('');
    }),
    { numRuns: 500 },
  );
});

test('a history that was made up is refused when read', () => {
  const [draft] = startHistory(start);
  const sent = { ...draft, state: 'sent' };
  expect(referralHistorySchema.safeParse([draft, sent]).success).toBe(false);
  expect(referralHistorySchema.safeParse([sent]).success).toBe(false);
  expect(referralHistorySchema.safeParse([]).success).toBe(false);
});

test('every state has words for the screen, and none is a word for code', () => {
  for (const state of referralStates) {
    for (const words of [stateLabel(state), moveLabel(state), stateMeaning(state)]) expect(words).not.toMatch(/consented|not-attended|vault|epoch|roster|^$/);
  }
});
