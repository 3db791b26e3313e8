/** The referrals that are being written, newest first, as they come and go in whichever page. For what stands behind the lock. */
import { useEffect, useState } from 'react';
import { referralDrafts } from '../../platform/drafts/referral-drafts.ts';
import type { Draft } from '../../platform/platform.ts';
import { referralRecord, type ReferralWriting } from '../../platform/records/referral.record.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';

const none: readonly Draft<ReferralWriting>[] = [];

export function useUnfinishedReferrals(): readonly Draft<ReferralWriting>[] {
  const { vault, draftsOf } = usePlatform();
  const [unfinished, setUnfinished] = useState(none);
  useEffect(() => {
    let stopped = false;
    const drafts = draftsOf(referralDrafts);
    // One whose letter is made is finished, also where the program ended before its draft could go.
    const read = () => void drafts.list().then((list) => !stopped && setUnfinished(list.filter(({ draftId }) => vault.record(referralRecord, draftId) === undefined)));
    const stop = drafts.subscribe(read);
    read();
    return () => {
      stopped = true;
      stop();
    };
  }, [vault, draftsOf]);
  return unfinished;
}
