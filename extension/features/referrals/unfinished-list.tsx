/** Referrals whose letter is not made yet, each with the way back into it. */
import { Button } from '@trusted-hands/ui';
import type { Draft } from '../../platform/platform.ts';
import type { ReferralWriting } from '../../platform/records/referral.record.ts';

interface UnfinishedListProps {
  readonly drafts: readonly Draft<ReferralWriting>[];
  /** The client's name by id; left out where the page is the client's own. */
  readonly clientName?: (clientId: string) => string;
  readonly onContinue: (draftId: string) => void;
}

export function UnfinishedList({ drafts, clientName, onContinue }: UnfinishedListProps) {
  return drafts.map(({ draftId, clientId, recipient }) => (
    <div key={draftId} className="row row-unsigned">
      <span>{clientName === undefined ? `Letter to ${recipient.name}, not made yet` : `${clientName(clientId)} to ${recipient.name}`}</span>
      <Button onClick={() => onContinue(draftId)}>Go on writing</Button>
    </div>
  ));
}
