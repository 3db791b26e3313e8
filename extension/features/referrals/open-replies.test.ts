import { move, startHistory, type ReferralHistory, type ReferralState } from '@trusted-hands/referral';
import { expect, test } from 'vitest';
import { openReplies } from './open-replies.ts';

const at = (day: number, hour = 9) => new Date(2026, 10, day, hour).getTime();

function historyOf(...steps: readonly (readonly [ReferralState, number])[]): ReferralHistory {
  return steps.reduce<ReferralHistory>((history, [state, atMs]) => {
    const moved = move(history, state, { atMs, byHand: true });
    if (!moved.ok) throw new Error(moved.failure.message);
    return moved.history;
  }, startHistory(at(1)));
}

const replied = (day: number, hour?: number) => historyOf(['consented', at(2)], ['sent', at(3)], ['received', at(4)], ['accepted', at(5)], ['booked', at(6)], ['attended', at(7)], ['reply-received', at(day, hour)]);
const sent = (recordId: string, name: string, history: ReferralHistory, clientId = 'ada') => ({ recordId, current: { body: { clientId, recipient: { name }, reason: 'stiff shoulder', history } } });

test('names who replied, how long ago and to what, the newest first', () => {
  const referrals = [sent('one', 'Dr Nguyen', replied(18)), sent('two', 'Mara Quill', replied(20, 23)), sent('three', 'Ola Brandt', replied(21, 1))];
  expect(openReplies(referrals, 'ada', at(21, 10))).toEqual([
    { referralId: 'three', words: 'Ola Brandt replied today: stiff shoulder' },
    { referralId: 'two', words: 'Mara Quill replied yesterday: stiff shoulder' },
    { referralId: 'one', words: 'Dr Nguyen replied 3 days ago: stiff shoulder' },
  ]);
});

test('leaves out what is not answered, what is closed, and what is another client’s', () => {
  const waiting = historyOf(['consented', at(2)], ['sent', at(3)]);
  const closed = move(replied(18), 'closed', { atMs: at(19), byHand: true });
  if (!closed.ok) throw new Error(closed.failure.message);
  expect(openReplies([sent('one', 'Dr Nguyen', waiting), sent('two', 'Dr Nguyen', closed.history), sent('three', 'Dr Nguyen', replied(18), 'bo')], 'ada', at(21))).toEqual([]);
});
