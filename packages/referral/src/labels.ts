/** What the screen calls a state and the button that moves to it. */
import type { ReferralState } from './referral-state.ts';

interface StateWords {
  readonly label: string;
  readonly action: string;
  readonly meaning: string;
}

const words: Readonly<Record<ReferralState, StateWords>> = Object.freeze({
  draft: { label: 'Being written', action: 'Go on writing', meaning: 'Not finished; nobody was told anything.' },
  consented: { label: 'Letter made', action: 'Make the letter', meaning: 'The client agreed and the letter is made, not sent yet.' },
  sent: { label: 'Sent', action: 'Mark as sent', meaning: 'The letter is on its way or with the client.' },
  received: { label: 'Received', action: 'Mark as received', meaning: 'The practice has the letter.' },
  accepted: { label: 'Accepted', action: 'Mark as accepted', meaning: 'They will see the client.' },
  declined: { label: 'Declined', action: 'Mark as declined', meaning: 'They cannot see the client.' },
  booked: { label: 'Booked', action: 'Mark as booked', meaning: 'The client has an appointment.' },
  attended: { label: 'Seen', action: 'Mark as seen', meaning: 'The client went to the appointment.' },
  'not-attended': { label: 'Did not go', action: 'Mark as did not go', meaning: 'The client did not go to the appointment.' },
  'reply-received': { label: 'Reply received', action: 'Mark reply as received', meaning: 'A report or a call came back.' },
  closed: { label: 'Closed', action: 'Close', meaning: 'Nothing more is expected.' },
  withdrawn: { label: 'Withdrawn', action: 'Withdraw', meaning: 'The client or you took it back.' },
  expired: { label: 'Expired', action: 'Mark as expired', meaning: 'It was not taken up in time.' },
});

export function stateLabel(state: ReferralState): string {
  return words[state].label;
}

/** The words on the button that moves to this state. */
export function moveLabel(to: ReferralState): string {
  return words[to].action;
}

export function stateMeaning(state: ReferralState): string {
  return words[state].meaning;
}
