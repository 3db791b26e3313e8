/** For the limit: the part of a row's score that no query changes. */
import { type ListingSummary, rankingWeights as weights } from '@trusted-hands/directory';

/** What does not hang on the query: whether somebody was checked, takes clients, and when the listing was confirmed. Of one day at a time. */
export function createStanding(rows: readonly ListingSummary[]): (nowDay: number) => Float64Array {
  let day: number | undefined;
  let standing = new Float64Array();
  return (nowDay) => {
    if (day === nowDay) return standing;
    day = nowDay;
    standing = Float64Array.from(rows, ({ check, confirmedDay, acceptingNewClients }) => {
      const days = Math.max(0, nowDay - (confirmedDay ?? 0));
      const fresh = confirmedDay === undefined ? weights.neverConfirmed : 1 - Math.min(1, Math.max(0, (days - weights.freshDays) / weights.freshDays)) * (1 - weights.staleFactor);
      return (check?.step === 'register-checked' ? weights.registerChecked : weights.unknownPerson) * (fresh * (acceptingNewClients ? 1 : weights.notAccepting));
    });
    return standing;
  };
}
