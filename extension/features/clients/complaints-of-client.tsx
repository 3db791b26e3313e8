/** What a client is treated for: each complaint with what it is seen for and how many visits there were for it. */
import { Button, Chip } from '@trusted-hands/ui';
import { useState } from 'react';
import { complaintRecord } from '../../platform/records/complaint.record.ts';
import { complaintsOf, visitCount, type Complaint } from '../../platform/records/complaints.ts';
import { formatDay, localDay } from '../../platform/records/day.ts';
import { isContested } from '../../platform/records/field-history.ts';
import { purposeTitles } from '../../platform/records/purpose-words.ts';
import { useInterruptedForm } from '../../platform/react/kept-form.ts';
import { useFocusReturn } from '../../platform/react/use-focus-return.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useRecords } from '../../platform/react/use-port.ts';
import { sessionNoteRecord } from '../../platform/records/session-note.record.ts';
import { ComplaintConflict } from './complaint-conflict.tsx';
import { complaintFields } from './complaint-fields.ts';
import { ComplaintForm } from './complaint-form.tsx';
import { EarlierComplaint } from './earlier-complaint.tsx';

interface ComplaintsOfClientProps {
  readonly clientId: string;
}

export function ComplaintsOfClient({ clientId }: ComplaintsOfClientProps) {
  const records = useRecords(complaintRecord);
  const notes = useRecords(sessionNoteRecord);
  const complaints = complaintsOf(records, clientId);
  const interrupted = useInterruptedForm('complaint', { clientId });
  // A new one has no record yet.
  const [editing, setEditing] = useState(interrupted && (interrupted.recordId || 'new'));
  const title = useFocusReturn<HTMLHeadingElement>(editing !== undefined);
  const { vault, nowMs } = usePlatform();
  const [problem, setProblem] = useState<string>();
  const recordOf = (complaintId: string) => records.find(({ recordId }) => recordId === complaintId);

  async function setClosed({ complaintId, isClosed }: Complaint) {
    const record = recordOf(complaintId);
    if (record === undefined) return;
    if (isContested(record, complaintFields)) return setProblem('Two computers changed the same of this. Choose above which holds, then try again.');
    const put = await vault.change(complaintRecord, complaintId, (now) => ({ ...(now ?? record.current.body), closedOn: isClosed ? '' : localDay(nowMs()) }));
    setProblem(put.ok ? undefined : put.failure.message);
  }

  return (
    <section className="section" aria-labelledby="complaints-title">
      <h2 id="complaints-title" ref={title} tabIndex={-1}>Seen for</h2>
      {complaints.length === 0 && editing === undefined && <p className="quiet">Nothing is named yet. Name it here or while writing a note; visits and progress are then counted for each.</p>}
      <ul className="list">
        {complaints.map((complaint) => {
          const record = recordOf(complaint.complaintId);
          const body = record?.current.body;
          if (record !== undefined && editing === complaint.complaintId) {
            return (
              <li key={complaint.complaintId} className="client-line">
                <ComplaintForm clientId={clientId} recordId={complaint.complaintId} initial={record.current.body} onDone={() => setEditing(undefined)} />
                <EarlierComplaint complaint={record} />
              </li>
            );
          }
          const visits = visitCount(complaint, complaints, notes);
          return (
            <li key={complaint.complaintId} className="row client-line">
              <span className="list-row-text">
                <span className="list-row-title">{complaint.title} {complaint.isClosed && <Chip>closed</Chip>}</span>
                <span className="quiet">{`${complaint.purpose === undefined ? 'What for is not said' : purposeTitles[complaint.purpose]}, ${visits === 1 ? '1 visit' : `${visits} visits`}, since ${formatDay(body?.openedOn ?? '')}${body?.closedOn ? `, closed ${formatDay(body.closedOn)}` : ''}`}</span>
              </span>
              <span className="actions">
                {editing === undefined && <Button kind="quiet" onClick={() => setEditing(complaint.complaintId)}>Change<span className="th-visually-hidden">{` ${complaint.title}`}</span></Button>}
                <Button kind="quiet" onClick={() => void setClosed(complaint)}>{complaint.isClosed ? 'Open again' : 'Close'}<span className="th-visually-hidden">{` ${complaint.title}`}</span></Button>
              </span>
              {record !== undefined && <ComplaintConflict complaint={record} onSettled={() => title.current?.focus()} />}
            </li>
          );
        })}
      </ul>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {editing === 'new' ? <ComplaintForm clientId={clientId} onDone={() => setEditing(undefined)} /> : editing === undefined && <div className="actions"><Button kind="quiet" onClick={() => setEditing('new')}>Add what for</Button></div>}
    </section>
  );
}
