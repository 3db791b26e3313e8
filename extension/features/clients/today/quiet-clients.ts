/**
 * Clients who quietly stopped coming: for longer than their usual rhythm explains. No number for this is published that we
 * know of; the rule is our own and the therapist's to change. Pure; each client is judged by their own notes alone.
 */
import type { Client } from '../../../platform/records/client.record.ts';
import type { ComplaintBody } from '../../../platform/records/complaint.record.ts';
import { notesNewestFirst } from '../../../platform/records/note-order.ts';
import type { StoredRecord } from '../../../platform/records/record.ts';
import type { SessionNote } from '../../../platform/records/session-note.record.ts';
import type { QuietRule } from '../../../platform/records/settings.record.ts';
import type { ReadSaidInNote } from './said-in-note.ts';

/** Our own decision. */
export const defaultQuietRule: QuietRule = { timesUsualGap: 2, atLeastDays: 21, afterOneVisitDays: 42, forgottenAfterDays: 365 };

/** Days beyond the planned next visit until it counts as missed: our own decision. */
const graceDays = 14;
/** How many of the last visits tell the rhythm: our own decision. */
const rhythmVisits = 6;

export interface Said {
  readonly what: 'remember' | 'mood' | 'goal';
  readonly words: string;
  readonly visitDate: string;
}

export interface QuietClient {
  readonly clientId: string;
  readonly lastVisitOn: string;
  readonly daysSince: number;
  /** The middle one of the gaps between the last visits; undefined after one visit. */
  readonly usualGapDays: number | undefined;
  /** What was planned at the last visit. */
  readonly plannedDays: number | undefined;
}

interface QuietSources {
  readonly clients: readonly StoredRecord<Client>[];
  readonly notes: readonly StoredRecord<SessionNote>[];
  readonly complaints: readonly StoredRecord<ComplaintBody>[];
  /** Who has a visit that waits for its note was here. */
  readonly openVisitClientIds: ReadonlySet<string>;
  /** A local day. */
  readonly today: string;
  readonly rule: QuietRule;
  readonly saidInNote: ReadSaidInNote;
}

/** Who has been away longest for their rhythm first. */
export function quietClients({ clients, notes, complaints, openVisitClientIds, today, rule, saidInNote }: QuietSources): readonly QuietClient[] {
  const notesByClient = Map.groupBy(notes, ({ current }) => current.body.clientId);
  const complaintsByClient = Map.groupBy(complaints, ({ current }) => current.body.clientId);
  return clients
    .flatMap(({ recordId, current: { body } }): { readonly client: QuietClient; readonly share: number }[] => {
      const own = (notesByClient.get(recordId) ?? []).toSorted((left, right) => right.current.body.visitDate.localeCompare(left.current.body.visitDate));
      const days = Array.from(new Set(own.map(({ current }) => current.body.visitDate)));
      const lastVisitOn = days[0];
      if (lastVisitOn === undefined || openVisitClientIds.has(recordId)) return [];
      const known = complaintsByClient.get(recordId) ?? [];
      const isDone = known.length > 0 && known.every(({ current }) => current.body.closedOn !== '');
      const isKnownToStay = body.stayedAwayOn >= lastVisitOn;
      const daysSince = daysBetween(lastVisitOn, today);
      if (isDone || isKnownToStay || daysSince > rule.forgottenAfterDays) return [];
      const usualGapDays = usualGap(days.slice(0, rhythmVisits));
      // A planned visit only prolongs the wait: whoever was here lately need not be read.
      if (daysSince <= Math.max(rule.atLeastDays, rule.timesUsualGap * (usualGapDays ?? 0))) return [];
      const plannedDays = own.filter(({ current }) => current.body.visitDate === lastVisitOn).map(({ current }) => saidInNote(current.body.text).nextVisitDays).find((planned) => planned !== undefined);
      const byRhythm = usualGapDays === undefined ? (plannedDays === undefined ? rule.afterOneVisitDays : 0) : rule.timesUsualGap * usualGapDays;
      const span = Math.max(rule.atLeastDays, byRhythm, plannedDays === undefined ? 0 : plannedDays + graceDays);
      if (daysSince <= span) return [];
      return [{ client: { clientId: recordId, lastVisitOn, daysSince, usualGapDays, plannedDays }, share: daysSince / span }];
    })
    .toSorted((left, right) => right.share - left.share || left.client.clientId.localeCompare(right.client.clientId))
    .map(({ client }) => client);
}

/** The last that was said of each kind: reading notes takes its time, so only for whom it is shown. */
export function lastSaidOf(notes: readonly StoredRecord<SessionNote>[], clientId: string, saidInNote: ReadSaidInNote): readonly Said[] {
  const own = notesNewestFirst(notes, clientId);
  return (['remember', 'mood', 'goal'] as const).flatMap((what): Said[] => {
    for (const { current: { body } } of own) {
      const words = saidInNote(body.text)[what];
      if (words.length > 0) return [{ what, words: words.join('; '), visitDate: body.visitDate }];
    }
    return [];
  });
}

/** `days` newest first. */
function usualGap(days: readonly string[]): number | undefined {
  const gaps = days.slice(1).map((day, index) => daysBetween(day, days[index] ?? day)).toSorted((left, right) => left - right);
  if (gaps.length === 0) return undefined;
  const middle = Math.floor(gaps.length / 2);
  return gaps.length % 2 === 1 ? gaps[middle] : ((gaps[middle - 1] ?? 0) + (gaps[middle] ?? 0)) / 2;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
