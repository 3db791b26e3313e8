/** The log of cases: what was said and decided, by whom, and what it changed. Nothing here is ever overwritten. */
import type { CaseEventKind, CaseKind } from '@trusted-hands/contract';
import { listingContentSchema } from '@trusted-hands/directory';
import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../database/tables.ts';
import { listingImageSchema, type ListingImage } from '../directory/listing-image.queries.ts';
import type { CaseEventTable } from './stewardship.table.ts';

export interface StoredEvent {
  readonly id: string;
  readonly caseId: string;
  readonly kind: CaseEventKind;
  readonly atMs: number;
  readonly byMember: string | null;
  readonly byName: string;
  readonly said: string;
  /** Of a decision that changed listings. */
  readonly before: readonly ListingImage[];
  readonly after: readonly ListingImage[];
  readonly undoneBy: string | null;
}

/** Called while the listings are locked, so that each has a place of its own. */
export async function addEvent(database: Transaction<Database>, event: Omit<StoredEvent, 'undoneBy'>): Promise<void> {
  const { places } = await database.selectFrom('case_event').select(({ fn }) => fn.countAll<number>().as('places')).where('case_id', '=', event.caseId).executeTakeFirstOrThrow();
  await database
    .insertInto('case_event')
    .values({
      id: event.id,
      case_id: event.caseId,
      kind: event.kind,
      at_ms: event.atMs,
      place: places,
      by_member: event.byMember,
      by_name: event.byName,
      said: event.said,
      before: event.before.length === 0 ? null : JSON.stringify(event.before),
      after: event.after.length === 0 ? null : JSON.stringify(event.after),
      undone_by: null,
    })
    .execute();
}

export async function eventById(database: Kysely<Database>, id: string): Promise<StoredEvent | undefined> {
  const row = await database.selectFrom('case_event').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : rowToEvent(row);
}

/** Newest first. */
export async function eventsOfCases(database: Kysely<Database>, caseIds: readonly string[]): Promise<StoredEvent[]> {
  if (caseIds.length === 0) return [];
  const rows = await database.selectFrom('case_event').selectAll().where('case_id', 'in', [...caseIds]).orderBy('at_ms', 'desc').orderBy('place', 'desc').execute();
  return rows.map(rowToEvent);
}

/** What stewards decided last, newest first, with whom it was about. */
export async function latestDecisions(database: Kysely<Database>, limit: number): Promise<(StoredEvent & { readonly kindOfCase: CaseKind; readonly name: string })[]> {
  const rows = await database
    .selectFrom('case_event')
    .innerJoin('steward_case', 'steward_case.id', 'case_event.case_id')
    .innerJoin('listing', 'listing.id', 'steward_case.listing_id')
    .selectAll('case_event')
    .select(['steward_case.kind as case_kind', 'listing.content'])
    .where('case_event.kind', 'in', ['accepted', 'refused', 'asked', 'undone'])
    .orderBy('case_event.at_ms', 'desc')
    .orderBy('case_event.place', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...rowToEvent(row), kindOfCase: row.case_kind, name: listingContentSchema.parse(JSON.parse(row.content)).name }));
}

export async function markUndone(database: Transaction<Database>, { id, undoneBy }: { readonly id: string; readonly undoneBy: string }): Promise<void> {
  await database.updateTable('case_event').set({ undone_by: undoneBy }).where('id', '=', id).execute();
}

function rowToEvent(row: CaseEventTable): StoredEvent {
  const images = (text: string | null) => (text === null ? [] : z.array(listingImageSchema).parse(JSON.parse(text)));
  return {
    id: row.id,
    caseId: row.case_id,
    kind: row.kind,
    atMs: row.at_ms,
    byMember: row.by_member,
    byName: row.by_name,
    said: row.said,
    before: images(row.before),
    after: images(row.after),
    undoneBy: row.undone_by,
  };
}
