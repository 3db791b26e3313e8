/** Which signed note the letter draws on, and which of its parts go in. Private and remember lines are out until ticked one by one. */
import { notePartHeadings, readNoteParts, type NotePartId } from '@trusted-hands/letter';
import { Checkbox, Field, Select } from '@trusted-hands/ui';
import { formatDay } from '../../platform/records/day.ts';
import type { StoredRecord } from '../../platform/records/record.ts';
import type { ReferralWriting } from '../../platform/records/referral.record.ts';
import type { SessionNote } from '../../platform/records/session-note.record.ts';
import { defaultParts } from './begin-referral.ts';

type NoteFields = Pick<ReferralWriting, 'noteIds' | 'parts' | 'includedLines'>;

interface NoteChoiceProps {
  /** Newest visit first. */
  readonly notes: readonly StoredRecord<SessionNote>[];
  readonly chosen: NoteFields;
  readonly onChange: (fields: NoteFields) => void;
}

export function NoteChoice({ notes, chosen, onChange }: NoteChoiceProps) {
  const note = notes.find(({ recordId }) => chosen.noteIds.includes(recordId));
  if (notes.length === 0) {
    return <p className="quiet">There is no signed note of this client yet. The letter can go without one; a note that is not signed is never used.</p>;
  }
  return (
    <>
      <Field label="Note">
        <Select
          value={note?.recordId ?? ''}
          options={[
            ...notes.map(({ recordId, current, versions }, index) => ({
              value: recordId,
              label: `Visit of ${formatDay(current.body.visitDate)}${index === 0 ? ' (latest)' : ''}${versions.length > 1 ? ', amended' : ''}`,
            })),
            { value: '', label: 'No note in this letter' },
          ]}
          onChange={(event) => onChange({ noteIds: event.target.value === '' ? [] : [event.target.value], parts: [...defaultParts], includedLines: [] })}
        />
      </Field>
      {note !== undefined && <PartsOfNote note={note} chosen={chosen} onChange={onChange} />}
    </>
  );
}

interface PartsOfNoteProps {
  readonly note: StoredRecord<SessionNote>;
  readonly chosen: NoteFields;
  readonly onChange: (fields: NoteFields) => void;
}

function PartsOfNote({ note, chosen, onChange }: PartsOfNoteProps) {
  const { parts, withheld } = readNoteParts(note.current.body.text);
  const toggle = (id: NotePartId, isIn: boolean) =>
    onChange({ ...chosen, parts: isIn ? [...chosen.parts, id] : chosen.parts.filter((part) => part !== id) });
  return (
    <>
      {parts.length > 0 && (
        <fieldset className="referral-parts">
          <legend>What goes into the letter</legend>
          {parts.map((part) => (
            <Checkbox
              key={part.id}
              label={notePartHeadings[part.id].label}
              hint={<span className="referral-excerpt">{part.text}</span>}
              checked={chosen.parts.includes(part.id)}
              onChange={(event) => toggle(part.id, event.target.checked)}
            />
          ))}
        </fieldset>
      )}
      {withheld.length > 0 && (
        <details className="referral-withheld">
          <summary>{withheld.length === 1 ? 'One private or remembered line stays out' : `${withheld.length} private or remembered lines stay out`}</summary>
          <p className="quiet">Tick a line only if the client wants it told.</p>
          {withheld.map(({ line, text }) => {
            const isIn = chosen.includedLines.some((one) => one.line === line && one.text === text);
            return (
              <Checkbox
                key={line}
                label={<span className="referral-excerpt">{text}</span>}
                checked={isIn}
                onChange={(event) =>
                  onChange({ ...chosen, includedLines: event.target.checked ? [...chosen.includedLines, { line, text }] : chosen.includedLines.filter((one) => one.line !== line) })
                }
              />
            );
          })}
        </details>
      )}
    </>
  );
}
