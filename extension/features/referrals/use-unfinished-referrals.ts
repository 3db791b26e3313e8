/** The referrals that are being written, newest first. For what stands behind the lock. */
import { referralDrafts } from '../../platform/drafts/referral-drafts.ts';
import type { Draft } from '../../platform/platform.ts';
import type { ReferralWriting } from '../../platform/records/referral.record.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useDrafts } from '../../platform/react/use-drafts.ts';
import { usePort } from '../../platform/react/use-port.ts';
import { isMade } from './keep-letter.ts';

export function useUnfinishedReferrals(): readonly Draft<ReferralWriting>[] {
  const { vault } = usePlatform();
  usePort(vault);
  return useDrafts(referralDrafts).filter((draft) => !isMade(vault, draft));
}
