/** Visits whose note is not written yet, oldest first, and notes that were begun and not signed. */
import { Banner, Button, Chip, EmptyState, IconButton, Menu } from '@trusted-hands/ui';
import { ClipboardCheck, EllipsisVertical } from 'lucide-react';
import { useState } from 'react';
import type { Draft } from '../../../platform/platform.ts';
import { clientRecord } from '../../../platform/records/client.record.ts';
import { complaintRecord } from '../../../platform/records/complaint.record.ts';
import { formatDay, localDay } from '../../../platform/records/day.ts';
import type { StoredRecord } from '../../../platform/records/record.ts';
import { usePlatform } from '../../../platform/react/platform-context.tsx';
import { useRecords } from '../../../platform/react/use-port.ts';
import { visitRecord, type Visit } from '../../../platform/records/visit.record.ts';
import { isBegun } from '../../../platform/drafts/draft-kind.ts';
import { identityLine } from '../client-identity.ts';
import { draftOfVisit } from './draft-of-visit.ts';

export interface VisitToWrite {
  readonly visitId: string;
  readonly clientId: string;
  readonly visitDate: string;
  readonly visitTime: string | undefined;
  readonly complaintIds: readonly string[] | undefined;
}

interface WaitingVisitsProps {
  readonly waiting: readonly StoredRecord<Visit>[];
  readonly drafts: readonly Draft[];
  readonly onWrite: (visit: VisitToWrite) => void;
  readonly onGoOn: (draftId: string) => void;
  readonly onOpenClient: (clientId: string) => void;
}

/** Said with the visit, and read in the client's file. */
const reasons = ['Opened by mistake', 'The client did not come', 'The client did not stay', 'Written elsewhere'];

export function WaitingVisits({ waiting, drafts, onWrite, onGoOn, onOpenClient }: WaitingVisitsProps) {
  const { vault, nowMs } = usePlatform();
  const clients = useRecords(clientRecord);
  const complaints = useRecords(complaintRecord);
  const [problem, setProblem] = useState<string>();
  const today = localDay(nowMs());
  const clientOf = (clientId: string) => clients.find(({ recordId }) => recordId === clientId)?.current.body;
  const taken = new Set(waiting.map((visit) => draftOfVisit(visit, drafts)?.draftId));
  const others = drafts.filter((draft) => isBegun(draft) && !taken.has(draft.draftId));

  async function setAside({ recordId, current: { body } }: StoredRecord<Visit>, noNoteReason: string) {
    const put = await vault.change(visitRecord, recordId, (now) => ({ ...(now ?? body), noNoteReason }));
    setProblem(put.ok ? undefined : put.failure.message);
  }

  return (
    <section className="section" aria-labelledby="waiting-title">
      <h2 id="waiting-title">Visits without a note</h2>
      {problem !== undefined && <Banner tone="danger" title="Not saved">{problem}</Banner>}
      {waiting.length === 0 && others.length === 0 && <EmptyState icon={<ClipboardCheck size={24} />} title="Every visit has its note">When a client arrives, type the name above: the visit stands here until its note is written.</EmptyState>}
      <ul className="list">
        {waiting.map((visit) => {
          const { clientId, date, time, complaintId } = visit.current.body;
          const client = clientOf(clientId);
          const title = complaints.find(({ recordId, current }) => recordId === complaintId && current.body.clientId === clientId)?.current.body.title;
          const draft = draftOfVisit(visit, drafts);
          const name = client?.name ?? 'A client who is not on this computer';
          return (
            <li key={visit.recordId} className="row client-line">
              <span className="list-row-text">
                <span className="list-row-title">{name}</span>
                <span className="quiet">{[client && identityLine(client, today), title].filter(Boolean).join('. ')}</span>
                <span className="today-when">
                  {`${date === today ? 'Today' : formatDay(date)}${time === '' ? '' : `, ${time}`}`} {date < today && <Chip tone="caution">from an earlier day</Chip>}
                </span>
              </span>
              <span className="actions">
                {draft === undefined ? (
                  <Button onClick={() => onWrite({ visitId: visit.recordId, clientId, visitDate: date, visitTime: time === '' ? undefined : time, complaintIds: title === undefined ? undefined : [complaintId] })}>Write the note</Button>
                ) : (
                  <Button onClick={() => onGoOn(draft.draftId)}>Go on writing</Button>
                )}
                <Menu
                  trigger={<IconButton label={`More for the visit of ${name}`} icon={<EllipsisVertical aria-hidden size={18} />} />}
                  items={[
                    { id: 'client', label: 'Open the client', onSelect: () => onOpenClient(clientId) },
                    ...reasons.map((reason) => ({ id: reason, label: `No note: ${reason.toLowerCase()}`, onSelect: () => void setAside(visit, reason) })),
                  ]}
                />
              </span>
            </li>
          );
        })}
      </ul>
      {others.length > 0 && (
        <>
          <h3>Begun and not signed</h3>
          <ul className="list">
            {others.map((draft) => (
              <li key={draft.draftId} className="row client-line">
                <span className="list-row-text">
                  <span className="list-row-title">{clientOf(draft.clientId ?? '')?.name ?? (draft.newClient?.name.trim() || 'No client yet')}</span>
                  <span className="quiet">{draft.visitDate === '' ? 'no date' : formatDay(draft.visitDate)}</span>
                </span>
                <Button onClick={() => onGoOn(draft.draftId)}>Go on writing</Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
