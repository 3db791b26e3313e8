/**
 * Which visits wait for their note. A note that names a visit of its client is that one's; any other signed note of the
 * client on that day counts for a visit too, so that one written without going through the list takes it off all the same.
 */
import type { StoredRecord } from './record.ts';
import type { SessionNote } from './session-note.record.ts';
import type { Visit } from './visit.record.ts';

/** Oldest first. */
export function visitsWithoutNote(visits: readonly StoredRecord<Visit>[], notes: readonly StoredRecord<SessionNote>[]): readonly StoredRecord<Visit>[] {
  const clientIds = new Map(visits.map(({ recordId, current }) => [recordId, current.body.clientId]));
  const named = new Set<string>();
  const unnamed = new Map<string, number>();
  for (const { current: { body: { clientId, visitDate, visitId } } } of notes) {
    // One that was begun for a visit and then given to another client is no note of that visit.
    if (visitId !== undefined && clientIds.get(visitId) === clientId) {
      named.add(visitId);
      continue;
    }
    const key = keyOf(clientId, visitDate);
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
