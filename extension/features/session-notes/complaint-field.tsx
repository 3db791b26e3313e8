/**
 * What the visit is for: the client's open complaints as chips, the last visit's chosen already, and a new one by typing.
 * Nothing here has to be touched to sign.
 */
import { Button, Field, Select } from '@trusted-hands/ui';
import { Check, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Draft } from '../../platform/platform.ts';
import { purposeOptions, purposeTitles, toPurpose } from '../../platform/records/purpose-words.ts';
import { useNoteComplaints } from '../../platform/react/use-complaints.ts';
import { EarlyCombobox } from './early-combobox.tsx';

interface ComplaintFieldProps {
  readonly draft: Draft;
  readonly onEdit: (change: Pick<Draft, 'complaintIds' | 'newComplaint'>) => void;
}

export function ComplaintField({ draft, onEdit }: ComplaintFieldProps) {
  const { complaints, chosen } = useNoteComplaints(draft);
  const [isTyping, setTyping] = useState(false);
  const { newComplaint } = draft;
  const offered = complaints.filter((complaint) => !complaint.isClosed || chosen.includes(complaint));
  const chosenIds = chosen.map(({ complaintId }) => complaintId);
  const showsField = isTyping || newComplaint !== undefined;
  const typed = newComplaint?.title ?? '';

  function toggle(id: string) {
    onEdit({ complaintIds: chosenIds.includes(id) ? chosenIds.filter((one) => one !== id) : [...chosenIds, id], newComplaint });
  }

  return (
    <fieldset className="jot-complaints" aria-label="Complaints of this visit">
      {offered.map(({ complaintId, title, purpose }) => {
        const isChosen = chosenIds.includes(complaintId);
        return (
          <button key={complaintId} type="button" className="th-chip th-chip-pressable jot-complaint" aria-pressed={isChosen} onClick={() => toggle(complaintId)}>
            {isChosen && <Check aria-hidden size={14} />}
            <span>{title}</span>
            {purpose !== undefined && purpose !== 'recovery' && <span className="quiet">{purposeTitles[purpose].toLowerCase()}</span>}
          </button>
        );
      })}
      {!showsField && <Button kind="quiet" className="jot-complaint-new" icon={<Plus aria-hidden size={14} />} onClick={() => setTyping(true)}>{offered.length === 0 ? 'What for' : 'Something new'}</Button>}
      {showsField && (
        <div className="jot-complaint-typed">
          <Field label="What the visit is for" hideLabel>
            <EarlyCombobox
              text={typed}
              placeholder="Right shoulder"
              options={offered.filter(({ title, complaintId }) => !chosenIds.includes(complaintId) && typed !== '' && title.toLowerCase().includes(typed.toLowerCase())).map(({ complaintId, title }) => ({ id: complaintId, label: title }))}
              // So that the list, while it is open, has something to be chosen with Enter.
              createLabel={(title) => `New: “${title}”`}
              onCreate={(title) => onEdit({ complaintIds: chosenIds, newComplaint: { title, purpose: newComplaint?.purpose ?? 'recovery' } })}
              onTextChange={(title) => onEdit({ complaintIds: chosenIds, newComplaint: { title, purpose: newComplaint?.purpose ?? 'recovery' } })}
              onChoose={({ id }) => {
                onEdit({ complaintIds: [...chosenIds, id], newComplaint: undefined });
                setTyping(false);
              }}
            />
          </Field>
          <Field label="Seen for" hideLabel>
            <Select options={purposeOptions} value={newComplaint?.purpose ?? 'recovery'} onChange={(event) => onEdit({ complaintIds: chosenIds, newComplaint: { title: typed, purpose: toPurpose(event.target.value) } })} />
          </Field>
          <Button
            kind="quiet"
            onClick={() => {
              onEdit({ complaintIds: chosenIds, newComplaint: undefined });
              setTyping(false);
            }}
          >
            Leave it out
          </Button>
        </div>
      )}
    </fieldset>
  );
}
