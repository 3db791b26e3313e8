/** For the limit: the part of a row's score that no query changes. */
import { type ListingSummary, rankingWeights as weights, type TrustByNumber } from '@trusted-hands/directory';

/** What hangs on the day and the viewer alone: whether somebody is trusted or was checked, takes clients, and when the listing was confirmed. Of one day at a time, and kept for each viewer's trust. */
export function createStanding(rows: readonly ListingSummary[]): (nowDay: number, trust: TrustByNumber | undefined) => Float64Array {
  let day: number | undefined;
  let known = new Map<TrustByNumber | undefined, Float64Array>();
  return (nowDay, trust) => {
    if (day !== nowDay) known = new Map();
    day = nowDay;
    const before = known.get(trust);
    if (before !== undefined) return before;
    const standing = Float64Array.from(rows, ({ number, check, confirmedDay, acceptingNewClients }) => {
      const days = Math.max(0, nowDay - (confirmedDay ?? 0));
      const fresh = confirmedDay === undefined ? weights.neverConfirmed : 1 - Math.min(1, Math.max(0, (days - weights.freshDays) / weights.freshDays)) * (1 - weights.staleFactor);
      const personal = trust?.get(number)?.score ?? 0;
      const person = personal > 0 ? weights.registerChecked + ((1 - weights.registerChecked) * personal) / (personal + weights.halfTrust) : check?.step === 'register-checked' ? weights.registerChecked : weights.unknownPerson;
      return person * (fresh * (acceptingNewClients ? 1 : weights.notAccepting));
    });
    known.set(trust, standing);
    return standing;
  };
}
