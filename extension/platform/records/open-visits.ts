/**
 * Which visits wait for their note. A note that names its visit is that one's; any other signed note of the client on that
 * day counts for a visit too, so that one written without going through the list takes it off all the same.
 */
import type { StoredRecord } from './record.ts';
import type { SessionNote } from './session-note.record.ts';
import type { Visit } from './visit.record.ts';

/** Oldest first. */
export function visitsWithoutNote(visits: readonly StoredRecord<Visit>[], notes: readonly StoredRecord<SessionNote>[]): readonly StoredRecord<Visit>[] {
  const named = new Set(notes.flatMap(({ current }) => current.body.visitId ?? []));
  const visitIds = new Set(visits.map(({ recordId }) => recordId));
  const unnamed = new Map<string, number>();
  for (const { current: { body } } of notes) {
    if (body.visitId !== undefined && visitIds.has(body.visitId)) continue;
    const key = keyOf(body.clientId, body.visitDate);
    unnamed.set(key, (unnamed.get(key) ?? 0) + 1);
  }
  return visits
    .filter(({ recordId, current }) => current.body.noNoteReason === '' && !named.has(recordId))
    .toSorted((left, right) => momentOf(left).localeCompare(momentOf(right)))
    .filter(({ current: { body } }) => {
      const key = keyOf(body.clientId, body.date);
      const left = unnamed.get(key) ?? 0;
      unnamed.set(key, left - 1);
      return left <= 0;
    });
}

const keyOf = (clientId: string, day: string) => `${day} ${clientId}`;
const momentOf = ({ recordId, current: { body } }: StoredRecord<Visit>) => `${body.date} ${body.time} ${recordId}`;
