/** The text of the note because of which a client is referred: the one said, else the latest; undefined where there is none. */
import { notesNewestFirst } from '../../platform/records/note-order.ts';
import { sessionNoteRecord } from '../../platform/records/session-note.record.ts';
import { useRecords } from '../../platform/react/use-port.ts';

export function useReferredNote(referring: { readonly clientId: string; readonly noteId?: string | undefined } | undefined): string | undefined {
  const notes = useRecords(sessionNoteRecord);
  if (referring === undefined) return undefined;
  const ofClient = notesNewestFirst(notes, referring.clientId);
  const note = ofClient.find(({ recordId }) => recordId === referring.noteId) ?? ofClient[0];
  return note?.current.body.text;
}
