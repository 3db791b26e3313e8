/** A client is here: opens a visit by the name alone, now; another day or time is one press away. Writing can wait. */
import { Banner, Button, Combobox, Field, TextInput, useBusy } from '@trusted-hands/ui';
import { useState } from 'react';
import { findClients, isMistakable } from '../../../platform/records/client-match.ts';
import { clientRecord, clientSchema } from '../../../platform/records/client.record.ts';
import { complaintRecord } from '../../../platform/records/complaint.record.ts';
import { complaintsOf, usualComplaintIds } from '../../../platform/records/complaints.ts';
import { formatTime, isFutureVisit, isPlausibleDay, localDay } from '../../../platform/records/day.ts';
import { usePlatform } from '../../../platform/react/platform-context.tsx';
import { useClientChoices } from '../../../platform/react/use-clients.ts';
import { sessionNoteRecord } from '../../../platform/records/session-note.record.ts';
import { visitRecord } from '../../../platform/records/visit.record.ts';

const shown = 8;
const impossibleDay = 'Set the day of the visit; not one to come.';

export function OpenVisitForm() {
  const { vault, nowMs } = usePlatform();
  const clients = useClientChoices();
  const { busy, during } = useBusy();
  const [typed, setTyped] = useState('');
  const [when, setWhen] = useState<{ readonly date: string; readonly time: string }>();
  const [problem, setProblem] = useState<string>();
  /** Somebody new who is kept already, where their visit could not be. */
  const [made, setMade] = useState<{ readonly name: string; readonly clientId: string }>();

  async function open(clientId: string) {
    // The clock of now, in 24 hours whatever the reader's language.
    const { date, time } = when ?? { date: localDay(nowMs()), time: formatTime(nowMs(), 'en-GB') };
    if (!isPossible(date)) return setProblem(impossibleDay);
    const own = complaintsOf(vault.records(complaintRecord), clientId);
    const [complaintId = ''] = usualComplaintIds(own, vault.records(sessionNoteRecord), clientId);
    const put = await vault.put(visitRecord, { clientId, date, time, complaintId, noNoteReason: '' });
    if (!put.ok) return setProblem(put.failure.message);
    setProblem(undefined);
    setTyped('');
    setWhen(undefined);
    setMade(undefined);
  }

  const isPossible = (date: string) => isPlausibleDay(date) && !isFutureVisit(date, nowMs());

  async function openForNew(name: string) {
    if (when !== undefined && !isPossible(when.date)) return setProblem(impossibleDay);
    // Pressed again: another try at the visit, and not another person of that name.
    if (made?.name === name) return open(made.clientId);
    if (isMistakable({ name, secondIdentifier: '' }, clients)) return setProblem(`You already have a client named ${name.trim()}. Choose the one you mean from the list; for another person add the client first, with what tells the two apart.`);
    const put = await vault.put(clientRecord, clientSchema.parse({ name }));
    if (!put.ok) return setProblem(put.failure.message);
    setMade({ name, clientId: put.value.recordId });
    await open(put.value.recordId);
  }

  return (
    <div className="today-arrive">
      <Field label="Who is here?" hint="Opens the visit; the note can wait.">
        <Combobox
          text={typed}
          placeholder="Name"
          loading={busy}
          options={typed.trim() === '' ? [] : findClients(clients, typed).slice(0, shown).map(({ clientId, name, secondIdentifier }) => ({ id: clientId, label: name, detail: secondIdentifier }))}
          onTextChange={(text) => {
            setTyped(text);
            setProblem(undefined);
          }}
          onChoose={({ id }) => void during(() => open(id))}
          createLabel={(name) => `New client “${name}”`}
          onCreate={(name) => void during(() => openForNew(name))}
        />
      </Field>
      {when === undefined ? (
        <div className="actions"><Button kind="quiet" onClick={() => setWhen({ date: localDay(nowMs()), time: formatTime(nowMs(), 'en-GB') })}>Another day or time</Button></div>
      ) : (
        <div className="form-columns">
          <Field label="Day of the visit"><TextInput type="date" max={localDay(nowMs())} value={when.date} onChange={(event) => setWhen({ ...when, date: event.target.value })} /></Field>
          <Field label="Time" optional><TextInput type="time" value={when.time} onChange={(event) => setWhen({ ...when, time: event.target.value })} /></Field>
        </div>
      )}
      {problem !== undefined && <Banner tone="danger" title="No visit opened">{problem}</Banner>}
    </div>
  );
}
