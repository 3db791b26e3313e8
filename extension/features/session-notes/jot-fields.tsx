/** The fields of the note: client (or, for an amendment, the reason), visit date, text. */
import { Field, TextInput, VisuallyHidden } from '@trusted-hands/ui';
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Draft } from '../../platform/platform.ts';
import { takeFirstKeys, typeAgain, type FirstKeys } from '../../platform/pages/first-keys.ts';
import { findClients, type ClientChoice } from '../../platform/records/client-match.ts';
import { useRecordsAreOpen } from '../../platform/react/use-port.ts';
import { isLateEntry, localDay } from '../../platform/records/day.ts';
import { ClientField } from './client-field.tsx';
import { ComplaintField } from './complaint-field.tsx';
import { isEmptyDraft } from './draft-routing.ts';
import { NewClientField } from './new-client-field.tsx';
import { NoteField, type NoteHandle } from './note-field.tsx';
import type { DraftStart } from './use-jot.ts';
import type { Missing } from './use-signing.ts';

export interface JotFieldRefs extends Record<Missing['field'], RefObject<HTMLInputElement | NoteHandle | null>> {
  readonly client: RefObject<HTMLInputElement | null>;
  readonly 'second-identifier': RefObject<HTMLInputElement | null>;
  readonly 'visit-date': RefObject<HTMLInputElement | null>;
  readonly reason: RefObject<HTMLInputElement | null>;
  readonly text: RefObject<NoteHandle | null>;
}

interface JotFieldsProps {
  readonly draft: Draft;
  /** Undefined while they are not known yet. */
  readonly clients: readonly ClientChoice[] | undefined;
  /** The name of a new client that was meant before they were. */
  readonly unseenName: string | undefined;
  readonly onMeantUnseen: (name: string | undefined) => void;
  /** Something was typed here before it was known that another page writes this note. */
  readonly onTypedUnseen: () => void;
  readonly readOnly: boolean;
  readonly missing: Missing | undefined;
  readonly nowMs: number;
  readonly refs: JotFieldRefs;
  readonly onEdit: (change: DraftStart) => void;
  /** The text was left: what was typed is kept now, not in a quarter of a second. */
  readonly onLeave: () => void;
  readonly onSignAndRefer: () => void;
}

export function JotFields({ draft, clients, unseenName, onMeantUnseen, onTypedUnseen, readOnly, missing, nowMs, refs, onEdit, onLeave, onSignAndRefer }: JotFieldsProps) {
  const { draftId, amends } = draft;
  const areOpen = useRecordsAreOpen();
  const errorAt = (field: Missing['field']) => (missing?.field === field ? missing.message : undefined);
  const isLate = draft.visitDate !== '' && amends === null && isLateEntry(draft.visitDate, nowMs);

  const typed = useRef<FirstKeys>(undefined);
  /** The note that was begun in the plain fields, while it is written here. */
  const begunEarly = useRef<string>(undefined);
  // Before anything is drawn: between the plain fields and these no key is lost.
  useLayoutEffect(() => {
    const stop = takeFirstKeys((keys) => {
      typed.current = keys;
      // React has to be done with its own work before something is typed, and no key comes before that.
      if (!readOnly) queueMicrotask(begin);
      else if (keys.client.value + keys.text.value !== '') onTypedUnseen();
    });
    if (stop !== undefined && !readOnly) begunEarly.current = draftId;
    return stop;
    // oxlint-disable-next-line react/exhaustive-deps -- once: they are taken away
  }, []);
  useEffect(() => {
    if (!readOnly && begunEarly.current !== draftId) begin();
    if (readOnly) begunEarly.current = undefined;
    // oxlint-disable-next-line react/exhaustive-deps -- only when another note opens or this page becomes the writer, never while typing
  }, [draftId, readOnly]);

  /** The caret stands where the writing goes on: the client of an empty note, else the end of the text. The very first note is only written; signing asks whose it is. */
  function begin(): void {
    const first = amends !== null ? refs.reason.current : isEmptyDraft(draft) && clients?.length !== 0 ? refs.client.current : refs.text.current;
    const keys = typed.current;
    typed.current = undefined;
    if (keys !== undefined && goOn(keys)) return;
    if (first === null) return;
    if ('focusEnd' in first) return first.focusEnd();
    first.focus();
    if (first.type !== 'date') first.setSelectionRange(first.value.length, first.value.length);
  }

  /** What was typed into the plain fields stands in these, with the caret. False where nothing was, and the caret is where it began. */
  function goOn({ client, text, at, beganAt, isClientMeant }: FirstKeys): boolean {
    if (client.value + text.value === '' && at === beganAt) return false;
    const name = client.value.trim();
    const field = isEmptyDraft(draft) ? refs.client.current : null;
    if (name !== '' && field !== null) {
      field.focus();
      typeAgain(field, client);
      if (isClientMeant && clients === undefined) onMeantUnseen(name);
    }
    const hasMatches = isClientMeant && text.value === '' && findClients(clients ?? [], name).length > 0;
    if (name !== '' && field !== null && (at === 'client' || hasMatches)) return true;
    // A name for a note that has a client already is a word of it.
    const words = field === null && name !== '' ? joined(client, text) : text;
    if (words.value === '' && at === 'client') return false;
    refs.text.current?.typeAtEnd(words);
    return true;
  }

  return (
    <fieldset className="jot-fields" disabled={readOnly}>
      {amends === null ? (
        <ClientField draft={draft} clients={clients} onEdit={onEdit} onMeantUnseen={onMeantUnseen} onSettled={(next) => refs[next].current?.focus()} error={errorAt('client')} inputRef={refs.client} />
      ) : (
        <Field label={`Why the note of ${clients?.find(({ clientId }) => clientId === draft.clientId)?.name ?? 'this client'} is amended`} hint="The signed text stays readable beside the new one." error={errorAt('reason')}>
          <TextInput ref={refs.reason} value={amends.reason} maxLength={400} onChange={(event) => onEdit({ amends: { ...amends, reason: event.target.value } })} />
        </Field>
      )}
      {amends === null && clients !== undefined && draft.clientId === null && draft.newClient !== null && draft.newClient.name.trim() !== '' && (
        <NewClientField newClient={draft.newClient} clients={clients} wasUnseen={draft.newClient.name.trim() === unseenName} onEdit={onEdit} error={errorAt('second-identifier')} inputRef={refs['second-identifier']} />
      )}
      {areOpen && (draft.clientId !== null || (draft.newClient !== null && draft.newClient.name.trim() !== '')) && <ComplaintField key={draft.clientId ?? 'new'} draft={draft} onEdit={onEdit} />}
      <NoteField draft={draft} readOnly={readOnly} error={errorAt('text')} handle={refs.text} onEdit={onEdit} onLeave={onLeave} onSignAndRefer={onSignAndRefer} />
      <div className="jot-when">
        <Field label={<><VisuallyHidden>Date of the </VisuallyHidden><span className="jot-visit">visit</span></>} error={errorAt('visit-date')} caution={isLate && 'Will be marked “late entry”, with both dates.'} className="jot-date">
          <TextInput ref={refs['visit-date']} type="date" value={draft.visitDate} max={localDay(nowMs)} onChange={(event) => onEdit({ visitDate: event.target.value })} />
        </Field>
        <Field label="Time of the visit" optional hideLabel className="jot-date">
          <TextInput type="time" value={draft.visitTime ?? ''} onChange={({ target }) => onEdit({ visitTime: target.value === '' ? undefined : target.value })} />
        </Field>
      </div>
    </fieldset>
  );
}

function joined(client: FirstKeys['client'], text: FirstKeys['text']): FirstKeys['text'] {
  const value = [client.value, text.value].filter((words) => words !== '').join('\n');
  return { value, selectionStart: value.length, selectionEnd: value.length };
}
