/** Signed notes of one client as progress reads them. A version is read once, however often the page is drawn. */
import type { Fact } from '@trusted-hands/session-note';
import type { VisitNote } from '@trusted-hands/progress';
import type { RecordVersion, StoredRecord } from './record.ts';
import type { SessionNote } from './session-note.record.ts';

type ReadFacts = (version: RecordVersion<SessionNote>) => readonly Fact[];

/** Keeps what was read by the version it was read of: a signed version never changes. */
export function keepReadings(read: (text: string) => readonly Fact[]): ReadFacts {
  const known = new Map<string, readonly Fact[]>();
  return ({ entryId, body }) => {
    const facts = known.get(entryId) ?? read(body.text);
    known.set(entryId, facts);
    return facts;
  };
}

export function visitNotesOf(notes: readonly StoredRecord<SessionNote>[], clientId: string, readFacts: ReadFacts): readonly VisitNote[] {
  return notes
    .filter(({ current }) => current.body.clientId === clientId)
    .map(({ recordId, current, versions }) => {
      const { text, visitDate, author, complaintIds = [] } = current.body;
      // An amendment does not move a note: its place within a day is that of its first signing.
      return { noteId: recordId, clientId, visitDate, signedAtMs: (versions[0] ?? current).body.signedAtMs, author, complaintIds, text, facts: readFacts(current) };
    });
}
