/**
 * Which state may follow which, and who may say so: one frozen table that everything else reads. The sender may make
 * every move by hand, since most practices still answer by fax or telephone; a recipient's moves come with the service.
 */
import { referralStates, type ReferralState } from './referral-state.ts';

export const referralParties = ['sender', 'recipient'] as const;
export type ReferralParty = (typeof referralParties)[number];

interface Transition {
  readonly to: ReferralState;
  readonly by: readonly ReferralParty[];
  readonly needsReason: boolean;
}

/** States that nothing follows. */
export const finalStates: readonly ReferralState[] = Object.freeze(['closed', 'withdrawn', 'expired'] as const);

export function isFinal(state: ReferralState): boolean {
  return finalStates.includes(state);
}

const sender: readonly ReferralParty[] = Object.freeze(['sender'] as const);
const either: readonly ReferralParty[] = Object.freeze(['sender', 'recipient'] as const);

const bySender = (to: ReferralState): Transition => Object.freeze({ to, by: sender, needsReason: false });
const byEither = (to: ReferralState): Transition => Object.freeze({ to, by: either, needsReason: to === 'declined' });

/**
 * The moves that lead on, without the two ways out. Steps may be skipped: by hand one often hears "she is booked for
 * Tuesday" and nothing before it.
 */
const onward: Readonly<Record<ReferralState, readonly Transition[]>> = {
  draft: [bySender('consented')],
  consented: [bySender('sent')],
  sent: [byEither('received'), byEither('accepted'), byEither('declined'), byEither('booked'), byEither('attended'), byEither('reply-received')],
  received: [byEither('accepted'), byEither('declined'), byEither('booked'), byEither('attended'), byEither('reply-received')],
  accepted: [byEither('booked'), byEither('declined'), byEither('attended'), byEither('not-attended'), byEither('reply-received')],
  booked: [byEither('attended'), byEither('not-attended'), byEither('declined'), byEither('reply-received')],
  'not-attended': [byEither('booked'), byEither('attended'), bySender('closed')],
  attended: [byEither('reply-received'), bySender('closed')],
  declined: [bySender('closed')],
  'reply-received': [bySender('closed')],
  closed: [],
  withdrawn: [],
  expired: [],
};

const waysOut: readonly Transition[] = Object.freeze([bySender('withdrawn'), bySender('expired')]);

/** The states a referral moves through (our own, beside FHIR R4's Task): withdrawn and expired leave anywhere but an end. */
export const transitions: Readonly<Record<ReferralState, readonly Transition[]>> = Object.freeze(
  // Safe: fromEntries over every state gives exactly its keys.
  Object.fromEntries(
    referralStates.map((state) => [state, Object.freeze(isFinal(state) ? [] : [...onward[state], ...waysOut])]),
  ) as Record<ReferralState, readonly Transition[]>,
);

export function findTransition(from: ReferralState, to: ReferralState): Transition | undefined {
  return transitions[from].find((transition) => transition.to === to);
}

/** The states that may follow, in the order to offer them: onward first, the ways out last. */
export function nextStates(state: ReferralState, by: ReferralParty = 'sender'): readonly ReferralState[] {
  return transitions[state].filter((transition) => transition.by.includes(by)).map((transition) => transition.to);
}
