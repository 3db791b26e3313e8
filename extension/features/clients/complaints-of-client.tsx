/** What a client is treated for: each complaint with what it is seen for and how many visits there were for it. */
import { Button, Chip, Field, Select, TextInput, useBusy } from '@trusted-hands/ui';
import { useState, type FormEvent } from 'react';
import { complaintRecord, complaintSchema, type ComplaintBody } from '../../platform/records/complaint.record.ts';
import { complaintsOf, visitCount, type Complaint } from '../../platform/records/complaints.ts';
import { formatDay, localDay } from '../../platform/records/day.ts';
import { purposeOptions, purposeTitles, toPurpose } from '../../platform/records/purpose-words.ts';
import { useFirstField } from '../../platform/react/use-first-field.ts';
import { useFocusReturn } from '../../platform/react/use-focus-return.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useRecords } from '../../platform/react/use-port.ts';
import { sessionNoteRecord } from '../../platform/records/session-note.record.ts';

interface ComplaintsOfClientProps {
  readonly clientId: string;
}

export function ComplaintsOfClient({ clientId }: ComplaintsOfClientProps) {
  const records = useRecords(complaintRecord);
  const notes = useRecords(sessionNoteRecord);
  const complaints = complaintsOf(records, clientId);
  const [editing, setEditing] = useState<string>();
  const title = useFocusReturn<HTMLHeadingElement>(editing !== undefined);
  const { vault, nowMs } = usePlatform();
  const [problem, setProblem] = useState<string>();
  const bodyOf = (complaintId: string) => records.find(({ recordId }) => recordId === complaintId)?.current.body;

  async function setClosed({ complaintId, isClosed }: Complaint) {
    const body = bodyOf(complaintId);
    if (body === undefined) return;
    const put = await vault.put(complaintRecord, { ...body, closedOn: isClosed ? '' : localDay(nowMs()) }, complaintId);
    setProblem(put.ok ? undefined : put.failure.message);
  }

  return (
    <section className="section" aria-labelledby="complaints-title">
      <h2 id="complaints-title" ref={title} tabIndex={-1}>Seen for</h2>
      {complaints.length === 0 && editing === undefined && <p className="quiet">Nothing is named yet. Name it here or while writing a note; visits and progress are then counted for each.</p>}
      <ul className="list">
        {complaints.map((complaint) => {
          const body = bodyOf(complaint.complaintId);
          if (body !== undefined && editing === complaint.complaintId) return <li key={complaint.complaintId} className="client-line"><ComplaintForm clientId={clientId} recordId={complaint.complaintId} initial={body} onDone={() => setEditing(undefined)} /></li>;
          const visits = visitCount(complaint, notes);
          return (
            <li key={complaint.complaintId} className="row client-line">
              <span className="list-row-text">
                <span className="list-row-title">{complaint.title} {complaint.isClosed && <Chip>closed</Chip>}</span>
                <span className="quiet">{`${complaint.purpose === undefined ? 'What for is not said' : purposeTitles[complaint.purpose]}, ${visits === 1 ? '1 visit' : `${visits} visits`}, since ${formatDay(body?.openedOn ?? '')}${body?.closedOn ? `, closed ${formatDay(body.closedOn)}` : ''}`}</span>
              </span>
              <span className="actions">
                <Button kind="quiet" onClick={() => setEditing(complaint.complaintId)}>Change<span className="th-visually-hidden">{` ${complaint.title}`}</span></Button>
                <Button kind="quiet" onClick={() => void setClosed(complaint)}>{complaint.isClosed ? 'Open again' : 'Close'}<span className="th-visually-hidden">{` ${complaint.title}`}</span></Button>
              </span>
            </li>
          );
        })}
      </ul>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {editing === 'new' ? <ComplaintForm clientId={clientId} onDone={() => setEditing(undefined)} /> : <div className="actions"><Button kind="quiet" onClick={() => setEditing('new')}>Add what for</Button></div>}
    </section>
  );
}

interface ComplaintFormProps {
  readonly clientId: string;
  readonly recordId?: string;
  readonly initial?: ComplaintBody;
  readonly onDone: () => void;
}

const sideOptions = [{ value: '', label: 'Not said' }, { value: 'left', label: 'Left' }, { value: 'right', label: 'Right' }, { value: 'both', label: 'Both' }];

function ComplaintForm({ clientId, recordId, initial, onDone }: ComplaintFormProps) {
  const { vault, nowMs } = usePlatform();
  const { busy, during } = useBusy();
  const form = useFirstField();
  const [values, setValues] = useState<ComplaintBody>(() => initial ?? { clientId, title: '', region: '', side: '', purpose: 'recovery', openedOn: localDay(nowMs()), closedOn: '' });
  const [problem, setProblem] = useState<string>();

  async function save(event: FormEvent) {
    event.preventDefault();
    const parsed = complaintSchema.safeParse(values);
    if (!parsed.success) return setProblem('Write what it is, such as “right shoulder”.');
    await during(async () => {
      const put = await vault.put(complaintRecord, parsed.data, recordId);
      if (put.ok) onDone();
      else setProblem(put.failure.message);
    });
  }

  return (
    <form ref={form} className="form" aria-label={recordId === undefined ? 'New complaint' : 'Complaint'} noValidate onSubmit={(event) => void save(event)}>
      <Field label="What" error={problem}><TextInput value={values.title} maxLength={160} placeholder="Right shoulder" onChange={(event) => setValues({ ...values, title: event.target.value })} /></Field>
      <div className="form-columns">
        <Field label="Seen for" hint="Only recovery is looked at for progress; warning signs always.">
          <Select options={purposeOptions} value={values.purpose} onChange={(event) => setValues({ ...values, purpose: toPurpose(event.target.value) })} />
        </Field>
        <Field label="Region" optional><TextInput value={values.region} maxLength={60} placeholder="shoulder" onChange={(event) => setValues({ ...values, region: event.target.value })} /></Field>
        <Field label="Side" optional>
          <Select options={sideOptions} value={values.side} onChange={(event) => setValues({ ...values, side: complaintSchema.shape.side.catch('').parse(event.target.value) })} />
        </Field>
      </div>
      <div className="actions">
        <Button type="submit" kind="primary" busy={busy}>Save</Button>
        <Button kind="quiet" onClick={onDone}>Cancel</Button>
      </div>
    </form>
  );
}
