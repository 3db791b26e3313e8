/**
 * What one vouch weighs. Every member has the same budget, split over those they vouch for, so that whoever vouches for
 * everybody says little about each; and a vouch fades, since people move and change. The numbers are our own decision, chosen by `npm run eval -- trust` in
 * worlds of other seeds than it reports.
 */

/** Days after which a vouch that was not given anew weighs half. */
export const halfLifeDays = 1095;

/** Whoever vouches for fewer still gives no more than this share to each. */
export const fewestShares = 3;

/** The chance that a walk goes on at each step: what is far away counts less. */
export const goOnProbability = 0.8;

/** A vouch given after `today` counts as given today; days since 1970. */
export function decay(givenDay: number, today: number): number {
  return 0.5 ** (Math.max(0, today - givenDay) / halfLifeDays);
}

/** For how many a member may vouch at a time: about as many as one knows. Our own decision, as is the next. */
export const mostVouches = 150;

/** How many vouches a member may give, or give anew, within 24 hours. */
export const mostVouchesPerDay = 40;
