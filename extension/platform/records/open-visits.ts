/**
 * Which visits wait for their note. A note that names a visit of its client is that one's; any other signed note of the
 * client on that day counts for a visit too, so that one written without going through the list takes it off all the same;
 * but none that was signed before the visit began.
 */
import type { StoredRecord } from './record.ts';
import type { SessionNote } from './session-note.record.ts';
import type { Visit } from './visit.record.ts';

/** Oldest first. */
export function visitsWithoutNote(visits: readonly StoredRecord<Visit>[], notes: readonly StoredRecord<SessionNote>[]): readonly StoredRecord<Visit>[] {
  const clientIds = new Map(visits.map(({ recordId, current }) => [recordId, current.body.clientId]));
  const named = new Set<string>();
  const unnamed = new Map<string, number[]>();
  for (const { current: { body }, versions } of notes) {
    // One that was begun for a visit and then given to another client is no note of that visit.
    if (body.visitId !== undefined && clientIds.get(body.visitId) === body.clientId) {
      named.add(body.visitId);
      continue;
    }
    const key = keyOf(body.clientId, body.visitDate);
    unnamed.set(key, [...(unnamed.get(key) ?? []), (versions[0]?.body ?? body).signedAtMs].toSorted((one, other) => one - other));
  }
  return visits
    .filter(({ recordId, current }) => current.body.noNoteReason === '' && !named.has(recordId))
    .toSorted((left, right) => momentOf(left).localeCompare(momentOf(right)))
    .filter(({ current: { body } }) => {
      const signed = unnamed.get(keyOf(body.clientId, body.date)) ?? [];
      const own = signed.findIndex((atMs) => body.time === '' || atMs >= Date.parse(`${body.date}T${body.time}`));
      if (own !== -1) signed.splice(own, 1);
      return own === -1;
    });
}

const keyOf = (clientId: string, day: string) => `${day} ${clientId}`;
const momentOf = ({ recordId, current: { body } }: StoredRecord<Visit>) => `${body.date} ${body.time} ${recordId}`;
