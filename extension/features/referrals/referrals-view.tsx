/** All referrals, or the one that is open. */
import type { CommandRegistry } from '@trusted-hands/commands';
import { Button, EmptyState } from '@trusted-hands/ui';
import { Send } from 'lucide-react';
import { clientRecord } from '../../platform/records/client.record.ts';
import { referralRecord } from '../../platform/records/referral.record.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useRecords } from '../../platform/react/use-port.ts';
import { ReferralList } from './referral-list.tsx';
import { groupReferrals } from './referral-order.ts';
import { ReferralPage, type VouchOfferOfPage } from './referral-page.tsx';
import { UnfinishedList } from './unfinished-list.tsx';
import { useUnfinishedReferrals } from './use-unfinished-referrals.ts';

interface ReferralsViewProps {
  readonly commands: CommandRegistry;
  /** The referral that is open, or null for the list. */
  readonly referralId: string | null;
  readonly onOpen: (referralId: string | null) => void;
  /** Goes on with one being written: show ReferView with `{ type: 'continue', draftId }`. */
  readonly onContinue: (draftId: string) => void;
  /** Leads to the directory, where a referral begins. */
  readonly onFindPractitioner: () => void;
  /** Stands on the page of one that was answered; of another feature. */
  readonly VouchOffer: VouchOfferOfPage;
}

export function ReferralsView({ commands, referralId, onOpen, onContinue, onFindPractitioner, VouchOffer }: ReferralsViewProps) {
  const nowMs = usePlatform().nowMs();
  const referrals = useRecords(referralRecord);
  const unfinished = useUnfinishedReferrals();
  const clients = useRecords(clientRecord);
  if (referralId !== null) {
    return <ReferralPage key={referralId} referralId={referralId} commands={commands} VouchOffer={VouchOffer} onBack={() => onOpen(null)} />;
  }
  if (referrals.length === 0 && unfinished.length === 0) {
    return (
      <EmptyState
        icon={<Send size={32} />}
        title="No referrals yet"
        actions={<Button kind="primary" onClick={onFindPractitioner}>Find a practitioner</Button>}
      >
        Find someone in the directory and choose “Refer a client”. The letter is made from your note, and you follow here what came of it.
      </EmptyState>
    );
  }
  const { late, open, ended } = groupReferrals(referrals, nowMs);
  const clientName = (clientId: string) => clients.find(({ recordId }) => recordId === clientId)?.current.body.name ?? 'No client chosen';
  const groups = [
    { title: 'Waiting too long', rows: late },
    { title: 'Under way', rows: open },
    { title: 'Ended', rows: ended },
  ];
  return (
    <div className="referrals" translate="no">
      <h2 className="th-visually-hidden">Referrals</h2>
      {unfinished.length > 0 && (
        <section className="section" aria-label="Not made yet">
          <h3>Not made yet</h3>
          <UnfinishedList drafts={unfinished} clientName={clientName} onContinue={onContinue} />
        </section>
      )}
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => (
          <section key={title} className="section" aria-label={title}>
            <h3>{title}</h3>
            <ReferralList referrals={rows} nowMs={nowMs} clientName={clientName} onOpen={onOpen} />
          </section>
        ))}
    </div>
  );
}
