/** How many notes and referrals are begun and not signed or made: they are on this computer only. For what stands behind the lock. */
import { useEffect, useState } from 'react';
import { noteDrafts } from '../drafts/draft-kind.ts';
import { referralDrafts } from '../drafts/referral-drafts.ts';
import type { Draft } from '../platform.ts';
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

/** The note that stands open with nothing in it would be lost by nobody. */
function isBegun({ text, amends }: Draft): boolean {
  return text.trim() !== '' || amends !== null;
}
