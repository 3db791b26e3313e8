import { move, startHistory } from '@trusted-hands/referral';
import { expect, test } from 'vitest';
import { whyHeldBack } from './held-back.ts';

const madeAtMs = Date.UTC(2026, 10, 1);
const history = [...startHistory(madeAtMs)];
const given = { type: 'given', how: 'verbal', by: 'self', guardianName: '', givenOn: '2026-11-01', expiresOn: '2026-12-01', purpose: '' } as const;

test('a letter may go out while its consent holds, on its last day too', () => {
  expect(whyHeldBack({ history, consent: given }, '2026-12-01')).toBeUndefined();
  expect(whyHeldBack({ history, consent: { ...given, expiresOn: '' } }, '2036-12-01')).toBeUndefined();
  expect(whyHeldBack({ history, consent: { type: 'emergency', reason: 'Could not stand.' } }, '2036-12-01')).toBeUndefined();
});

test('a letter whose consent has ended, or that was withdrawn, says so', () => {
  expect(whyHeldBack({ history, consent: given }, '2026-12-02')).toContain('Ask again');
  const withdrawn = move(history, 'withdrawn', { atMs: madeAtMs + 1, byHand: true, reason: 'The client changed her mind.' });
  if (!withdrawn.ok) throw new Error(withdrawn.failure.type);
  expect(whyHeldBack({ history: [...withdrawn.history], consent: given }, '2026-11-02')).toContain('withdrawn');
});
