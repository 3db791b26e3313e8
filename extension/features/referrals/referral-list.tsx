/** Referrals as a list: whose, to whom, where it stands since when, and what waits too long. */
import { currentStep, overdue } from '@trusted-hands/referral';
import { ChevronRight } from 'lucide-react';
import type { StoredRecord } from '../../platform/records/record.ts';
import type { Referral } from '../../platform/records/referral.record.ts';
import { formatDayOf } from './local-dates.ts';
import { ReferralState } from './referral-state.tsx';

interface ReferralListProps {
  readonly referrals: readonly StoredRecord<Referral>[];
  readonly nowMs: number;
  /** The client's name by id; left out where the page is the client's own. */
  readonly clientName?: (clientId: string) => string;
  readonly onOpen: (referralId: string) => void;
}

export function ReferralList({ referrals, nowMs, clientName, onOpen }: ReferralListProps) {
  return (
    <ul className="list">
      {referrals.map(({ recordId, current: { body } }) => {
        const late = overdue(body.history, nowMs);
        return (
          <li key={recordId}>
            <button type="button" className="list-row" onClick={() => onOpen(recordId)}>
              <span className="list-row-text">
                {clientName !== undefined && <strong>{clientName(body.clientId)}</strong>}
                <span>
                  {clientName === undefined ? <strong>{body.recipient.name}</strong> : `to ${body.recipient.name}`}
                  <span className="quiet">, {body.recipient.profession}</span>
                </span>
                <span className="referral-row-state">
                  <ReferralState history={body.history} nowMs={nowMs} />
                  <span className="quiet">{formatDayOf(currentStep(body.history).atMs)}</span>
                </span>
                {late !== undefined && <span className="referral-late">{late.text}</span>}
              </span>
              <ChevronRight aria-hidden size={18} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
