/** The referrals of one client, for the client's own page. */
import { referralRecord } from '../../platform/records/referral.record.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useRecords } from '../../platform/react/use-port.ts';
import { ReferralList } from './referral-list.tsx';
import { groupReferrals } from './referral-order.ts';
import { UnfinishedList } from './unfinished-list.tsx';
import { useUnfinishedReferrals } from './use-unfinished-referrals.ts';

interface ReferralsOfClientProps {
  readonly clientId: string;
  readonly onOpen: (referralId: string) => void;
  readonly onContinue: (draftId: string) => void;
}

export function ReferralsOfClient({ clientId, onOpen, onContinue }: ReferralsOfClientProps) {
  const nowMs = usePlatform().nowMs();
  const own = useRecords(referralRecord).filter(({ current }) => current.body.clientId === clientId);
  const unfinished = useUnfinishedReferrals().filter((draft) => draft.clientId === clientId);
  if (own.length === 0 && unfinished.length === 0) return <p className="quiet">No referrals yet.</p>;
  const { late, open, ended } = groupReferrals(own, nowMs);
  return (
    <>
      <UnfinishedList drafts={unfinished} onContinue={onContinue} />
      <ReferralList referrals={[...late, ...open, ...ended]} nowMs={nowMs} onOpen={onOpen} />
    </>
  );
}
