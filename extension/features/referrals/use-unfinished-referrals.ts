/** The referrals that are being written, newest first, as they come and go in whichever page. For what stands behind the lock. */
import { useEffect, useState } from 'react';
import type { Draft } from '../../platform/platform.ts';
import { referralRecord, type ReferralWriting } from '../../platform/records/referral.record.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';

const none: readonly Draft<ReferralWriting>[] = [];

export function useUnfinishedReferrals(): readonly Draft<ReferralWriting>[] {
  const { vault, referralDrafts } = usePlatform();
  const [unfinished, setUnfinished] = useState(none);
  useEffect(() => {
    let stopped = false;
    // One whose letter is made is finished, also where the program ended before its draft could go.
    const read = () => void referralDrafts.list().then((list) => !stopped && setUnfinished(list.filter(({ draftId }) => vault.record(referralRecord, draftId) === undefined)));
    const stop = referralDrafts.subscribe(read);
    read();
    return () => {
      stopped = true;
      stop();
    };
  }, [vault, referralDrafts]);
  return unfinished;
}
