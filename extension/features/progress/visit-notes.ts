/** Signed notes of one client as progress reads them. A note is read once, however often the page is drawn. */
import { readSessionNote, type Fact } from '@trusted-hands/session-note';
import type { VisitNote } from '@trusted-hands/progress';
import type { StoredRecord } from '../../platform/records/record.ts';
import type { SessionNote } from '../../platform/records/session-note.record.ts';

/** Facts by the version they were read of: a signed version never changes. */
export type ReadVersions = Map<string, readonly Fact[]>;

export function visitNotesOf(notes: readonly StoredRecord<SessionNote>[], clientId: string, read: ReadVersions): readonly VisitNote[] {
  return notes
    .filter(({ current }) => current.body.clientId === clientId)
    .map(({ recordId, current, versions }) => {
      const { text, visitDate, author } = current.body;
      const facts = read.get(current.entryId) ?? readSessionNote(text).facts;
      read.set(current.entryId, facts);
      // An amendment does not move a note: its place within a day is that of its first signing.
      return { noteId: recordId, clientId, visitDate, signedAtMs: (versions[0] ?? current).body.signedAtMs, author, complaintIds: [], text, facts };
    });
}
