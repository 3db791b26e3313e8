/** The states a referral moves through. Withdrawn and expired leave anywhere; a move is by hand until letters travel by the service. */
export const referralStates = [
  'draft', 'consented', 'sent', 'received', 'accepted', 'declined', 'booked', 'attended', 'not-attended', 'reply-received', 'closed', 'withdrawn', 'expired',
] as const;
export type ReferralState = (typeof referralStates)[number];
