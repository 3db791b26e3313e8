/** A referral's state as a word with its own shape and colour; overdue ones carry the caution mark. */
import { currentState, overdue, stateLabel, type ReferralHistory, type ReferralState as State } from '@trusted-hands/referral';
import { StatusText, type Tone } from '@trusted-hands/ui';

interface ReferralStateProps {
  readonly history: ReferralHistory;
  readonly nowMs: number;
}

const tones: Partial<Record<State, Tone>> = {
  sent: 'accent',
  received: 'accent',
  accepted: 'accent',
  booked: 'accent',
  attended: 'saved',
  'reply-received': 'saved',
  closed: 'saved',
  declined: 'caution',
  'not-attended': 'caution',
};

export function ReferralState({ history, nowMs }: ReferralStateProps) {
  const state = currentState(history);
  const tone = overdue(history, nowMs) === undefined ? (tones[state] ?? 'neutral') : 'caution';
  return <StatusText tone={tone}>{stateLabel(state)}</StatusText>;
}
