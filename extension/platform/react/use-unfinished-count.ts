/** How many notes and referrals are begun and not signed or made: they are on this computer only. For what stands behind the lock. */
import { useEffect, useState } from 'react';
import { isBegun, noteDrafts } from '../drafts/draft-kind.ts';
import { referralDrafts } from '../drafts/referral-drafts.ts';
import { usePlatform } from './platform-context.tsx';
import { followDrafts } from './use-drafts.ts';

export function useUnfinishedCount(): number {
  const { draftsOf } = usePlatform();
  const [notes, setNotes] = useState(0);
  const [referrals, setReferrals] = useState(0);
  useEffect(() => followDrafts(draftsOf(noteDrafts), (drafts) => setNotes(drafts.filter(isBegun).length)), [draftsOf]);
  useEffect(() => followDrafts(draftsOf(referralDrafts), (drafts) => setReferrals(drafts.length)), [draftsOf]);
  return notes + referrals;
}
