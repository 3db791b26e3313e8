/** Until when a client's file has to be kept, and why; from the period that the therapist said holds for her. Pure. */
import { keepUntil, retentionPeriodById } from '@trusted-hands/packs';
import type { Client } from '../../platform/records/client.record.ts';
import type { ComplaintBody } from '../../platform/records/complaint.record.ts';
import type { ClientConsent } from '../../platform/records/consent.record.ts';
import { formatDay, localDay } from '../../platform/records/day.ts';
import type { StoredRecord } from '../../platform/records/record.ts';
import type { Referral } from '../../platform/records/referral.record.ts';
import type { Retention } from '../../platform/records/retention.record.ts';
import type { SessionNote } from '../../platform/records/session-note.record.ts';
import type { Visit } from '../../platform/records/visit.record.ts';

export interface ClientRecords {
  readonly client: StoredRecord<Client>;
  readonly notes: readonly StoredRecord<SessionNote>[];
  readonly referrals: readonly StoredRecord<Referral>[];
  readonly complaints: readonly StoredRecord<ComplaintBody>[];
  readonly consents: readonly StoredRecord<ClientConsent>[];
  readonly visits: readonly StoredRecord<Visit>[];
}

/** Every record of a client's file: what is destroyed with it. */
export function allRecordsOf({ client, notes, referrals, complaints, consents, visits }: ClientRecords): readonly StoredRecord<unknown>[] {
  return [client, ...notes, ...referrals, ...complaints, ...consents, ...visits];
}

export interface ClientRetention {
  /** The last day on which it has to be there. */
  readonly until: string;
  readonly firstEntryOn: string;
  readonly lastEntryOn: string;
  /** Such as “7 years after the last entry on 21 Nov 2026”. */
  readonly reason: string;
  readonly source: { readonly title: string; readonly url: string; readonly remark: string } | undefined;
}

/** Undefined until she said what holds for her. */
export function clientRetention(rule: Retention | undefined, records: ClientRecords): ClientRetention | undefined {
  if (rule === undefined) return undefined;
  const period = retentionPeriodById(rule.periodId);
  if (period === undefined && rule.periodId !== '') return undefined;
  const days = entryDays(records);
  const lastEntryOn = days.at(-1) ?? '';
  const years = period?.yearsAfterLastEntry ?? rule.years;
  const { dateOfBirth } = records.client.current.body;
  const until = keepUntil({ yearsAfterLastEntry: years, children: period?.children ?? [] }, { lastEntryOn, dateOfBirth });
  const isByYears = until === keepUntil({ yearsAfterLastEntry: years, children: [] }, { lastEntryOn, dateOfBirth });
  const words = isByYears ? `${years} ${years === 1 ? 'year' : 'years'} after the last entry on ${formatDay(lastEntryOn)}` : 'a birthday, because the client was a child at the last entry';
  return {
    until,
    firstEntryOn: days[0] ?? '',
    lastEntryOn,
    reason: words,
    source: period ? { title: `${period.title}: ${period.source}`, url: period.sourceUrl, remark: period.remark } : { title: rule.reason, url: '', remark: '' },
  };
}

/** Of every version of every record, by the visit and by the clock: a clock that was wrong never makes the period shorter. */
function entryDays(records: ClientRecords): readonly string[] {
  const { notes, referrals } = records;
  const written = allRecordsOf(records).flatMap(({ versions }) => versions).map(({ atMs }) => localDay(atMs));
  const visits = [...notes.flatMap(({ versions }) => versions).flatMap(({ body }) => [body.visitDate, localDay(body.signedAtMs)]), ...records.visits.flatMap(({ versions }) => versions).map(({ body }) => body.date)];
  const steps = referrals.flatMap(({ versions }) => versions).flatMap(({ body }) => [...body.history, ...body.disclosures]).map(({ atMs }) => localDay(atMs));
  return [...written, ...visits, ...steps].toSorted();
}
