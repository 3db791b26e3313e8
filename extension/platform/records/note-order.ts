/** The order of a client's notes: newest visit first, and of one day the last signed first. */
import type { StoredRecord } from './record.ts';
import type { SessionNote } from './session-note.record.ts';

export function notesNewestFirst(notes: readonly StoredRecord<SessionNote>[], clientId: string): readonly StoredRecord<SessionNote>[] {
  return notes
    .filter(({ current }) => current.body.clientId === clientId)
    .toSorted((left, right) => right.current.body.visitDate.localeCompare(left.current.body.visitDate) || firstSigned(right) - firstSigned(left));
}

/** An amendment does not move a note: its place is that of its first signing. */
function firstSigned(note: StoredRecord<SessionNote>): number {
  return (note.versions[0] ?? note.current).body.signedAtMs;
}
