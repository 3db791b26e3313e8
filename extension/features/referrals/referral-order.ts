/** The order of referrals on a screen: what waits too long first, then what is open, then what has ended. */
import { currentState, currentStep, isFinal, overdue } from '@trusted-hands/referral';
import type { StoredRecord } from '../../platform/records/record.ts';
import type { Referral } from '../../platform/records/referral.record.ts';

interface ReferralGroups {
  readonly late: readonly StoredRecord<Referral>[];
  readonly open: readonly StoredRecord<Referral>[];
  readonly ended: readonly StoredRecord<Referral>[];
}

/** Each group with the latest step first. */
export function groupReferrals(referrals: readonly StoredRecord<Referral>[], nowMs: number): ReferralGroups {
  const ordered = referrals.toSorted((one, other) => currentStep(other.current.body.history).atMs - currentStep(one.current.body.history).atMs);
  const isLate = ({ current: { body } }: StoredRecord<Referral>) => overdue(body.history, nowMs) !== undefined;
  const hasEnded = ({ current: { body } }: StoredRecord<Referral>) => isFinal(currentState(body.history));
  return {
    late: ordered.filter((referral) => isLate(referral)),
    open: ordered.filter((referral) => !isLate(referral) && !hasEnded(referral)),
    ended: ordered.filter((referral) => hasEnded(referral)),
  };
}
