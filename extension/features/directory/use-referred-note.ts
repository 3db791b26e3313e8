/** The note because of which a client is referred: the one said, else the latest, with what it is read with; undefined where there is none. */
import type { NoteContext } from '@trusted-hands/session-note';
import { useMemo } from 'react';
import { clientRecord } from '../../platform/records/client.record.ts';
import { noteContextOf } from '../../platform/records/note-context.ts';
import { notesNewestFirst } from '../../platform/records/note-order.ts';
import { sessionNoteRecord } from '../../platform/records/session-note.record.ts';
import { useRecord, useRecords } from '../../platform/react/use-port.ts';

export interface ReferredNote {
  readonly text: string;
  readonly context: NoteContext;
}

/** The same until the note or the client's age changes. */
export function useReferredNote(referring: { readonly clientId: string; readonly noteId?: string | undefined } | undefined): ReferredNote | undefined {
  const notes = useRecords(sessionNoteRecord);
  const { clientId = '', noteId } = referring ?? {};
  const dateOfBirth = useRecord(clientRecord, clientId)?.current.body.dateOfBirth;
  return useMemo(() => {
    const ofClient = clientId === '' ? [] : notesNewestFirst(notes, clientId);
    const note = (ofClient.find(({ recordId }) => recordId === noteId) ?? ofClient[0])?.current.body;
    return note && { text: note.text, context: noteContextOf({ dateOfBirth, visitDate: note.visitDate, dismissedProblems: note.dismissedProblems }) };
  }, [notes, clientId, noteId, dateOfBirth]);
}
