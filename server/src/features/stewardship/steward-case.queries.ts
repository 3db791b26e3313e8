/** Cases: what there is to look at, and who has it before them. */
import { caseFactsSchema, type CaseFacts, type CaseKind, type CaseStatus } from '@trusted-hands/contract';
import { listingContentSchema, type ListingContent } from '@trusted-hands/directory';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../../database/tables.ts';
import type { StewardCaseTable } from './stewardship.table.ts';

export interface StoredCase {
  readonly id: string;
  readonly kind: CaseKind;
  readonly listingId: string;
  readonly otherListingId: string | null;
  readonly openKey: string | null;
  readonly status: CaseStatus;
  readonly openedBy: string | null;
  readonly facts: CaseFacts;
  readonly openedAtMs: number;
  readonly heldBy: string | null;
  readonly heldUntilMs: number | null;
}

/** False where the same thing is waiting already. */
export async function insertCase(database: Transaction<Database>, { facts, ...found }: Omit<StoredCase, 'status' | 'heldBy' | 'heldUntilMs'> & { readonly status?: CaseStatus }): Promise<boolean> {
  const inserted = await database
    .insertInto('steward_case')
    .values({
      id: found.id,
      kind: found.kind,
      listing_id: found.listingId,
      other_listing_id: found.otherListingId,
      open_key: found.openKey,
      status: found.status ?? 'open',
      opened_by: found.openedBy,
      facts: JSON.stringify(facts),
      opened_at_ms: found.openedAtMs,
      held_by: null,
      held_until_ms: null,
    })
    .onConflict((conflict) => conflict.column('open_key').doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function caseById(database: Kysely<Database>, id: string): Promise<StoredCase | undefined> {
  const row = await database.selectFrom('steward_case').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : rowToCase(row);
}

/** The one that waits under this key, be it in the queue or for an answer. */
export async function caseByOpenKey(database: Kysely<Database>, openKey: string): Promise<StoredCase | undefined> {
  const row = await database.selectFrom('steward_case').selectAll().where('open_key', '=', openKey).executeTakeFirst();
  return row === undefined ? undefined : rowToCase(row);
}

/** Every case that a listing is in, waiting or closed, oldest first. */
export async function casesOfListing(database: Kysely<Database>, listingId: string): Promise<StoredCase[]> {
  const rows = await database
    .selectFrom('steward_case')
    .selectAll()
    .where((where) => where.or([where('listing_id', '=', listingId), where('other_listing_id', '=', listingId)]))
    .orderBy('opened_at_ms')
    .orderBy('id')
    .execute();
  return rows.map(rowToCase);
}

export interface WaitingCase extends StoredCase {
  readonly content: ListingContent;
}

/** Those in the queue, the longest waiting first. */
export async function waitingCases(database: Kysely<Database>, limit: number): Promise<WaitingCase[]> {
  const rows = await database
    .selectFrom('steward_case')
    .innerJoin('listing', 'listing.id', 'steward_case.listing_id')
    .selectAll('steward_case')
    .select('listing.content')
    .where('steward_case.status', '=', 'open')
    .orderBy('steward_case.opened_at_ms')
    .orderBy('steward_case.id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...rowToCase(row), content: listingContentSchema.parse(JSON.parse(row.content)) }));
}

export async function countAsked(database: Kysely<Database>): Promise<number> {
  const { cases } = await database.selectFrom('steward_case').select(({ fn }) => fn.countAll<number>().as('cases')).where('status', '=', 'asked').executeTakeFirstOrThrow();
  return cases;
}

/** Those that wait for an answer of this member: about their own listing, or their own claim. */
export async function askedCasesOf(database: Kysely<Database>, memberId: string): Promise<StoredCase[]> {
  const rows = await database
    .selectFrom('steward_case')
    .innerJoin('listing', 'listing.id', 'steward_case.listing_id')
    .leftJoin('listing as other', 'other.id', 'steward_case.other_listing_id')
    .selectAll('steward_case')
    .where('steward_case.status', '=', 'asked')
    .where((where) =>
      where.or([
        where.and([where('steward_case.kind', '=', 'claim'), where('steward_case.opened_by', '=', memberId)]),
        where.and([where('steward_case.kind', '!=', 'claim'), where.or([where('listing.owner_id', '=', memberId), where('other.owner_id', '=', memberId)])]),
      ]),
    )
    .orderBy('steward_case.opened_at_ms')
    .execute();
  return rows.map(rowToCase);
}

interface Hold {
  readonly caseId: string;
  readonly memberId: string;
  readonly nowMs: number;
  readonly untilMs: number;
}

/** One statement, so that of two who reach for the same case one has it. False where somebody else holds it, or it is closed. */
export async function holdCase(database: Kysely<Database>, { caseId, memberId, nowMs, untilMs }: Hold): Promise<boolean> {
  const held = await database
    .updateTable('steward_case')
    .set({ held_by: memberId, held_until_ms: untilMs })
    .where('id', '=', caseId)
    .where('status', '!=', 'closed')
    .where((where) => where.or([where('held_by', 'is', null), where('held_by', '=', memberId), where('held_until_ms', '<=', nowMs)]))
    .returning('id')
    .executeTakeFirst();
  return held !== undefined;
}

/** False where it was not theirs to give back. */
export async function releaseCase(database: Kysely<Database>, { caseId, memberId }: { readonly caseId: string; readonly memberId: string }): Promise<boolean> {
  const released = await database
    .updateTable('steward_case')
    .set({ held_by: null, held_until_ms: null })
    .where('id', '=', caseId)
    .where('held_by', '=', memberId)
    .returning('id')
    .executeTakeFirst();
  return released !== undefined;
}

/** Moves a case on and takes it out of whoever's hands it was in. A closed one has no key. */
export async function moveCase(database: Transaction<Database>, { caseId, status, openKey }: { readonly caseId: string; readonly status: CaseStatus; readonly openKey: string | null }): Promise<void> {
  await database.updateTable('steward_case').set({ status, open_key: openKey, held_by: null, held_until_ms: null }).where('id', '=', caseId).execute();
}

/** What a case is about is another now: whoever has it before them looks at it anew. */
export async function renewCase(database: Transaction<Database>, { caseId, facts }: { readonly caseId: string; readonly facts: CaseFacts }): Promise<void> {
  await database.updateTable('steward_case').set({ facts: JSON.stringify(facts), held_by: null, held_until_ms: null }).where('id', '=', caseId).execute();
}

/** The pairs that stewards said are two people, as `ids` in byte order joined by a colon. */
export async function pairsKeptApart(database: Kysely<Database>): Promise<Set<string>> {
  const rows = await database
    .selectFrom('steward_case')
    .innerJoin('case_event', 'case_event.case_id', 'steward_case.id')
    .select(['listing_id', 'other_listing_id'])
    .where('steward_case.kind', '=', 'merge')
    .where('steward_case.status', '=', 'closed')
    .where('case_event.kind', '=', 'refused')
    .where('case_event.undone_by', 'is', null)
    .execute();
  return new Set(rows.map(({ listing_id: one, other_listing_id: other }) => [one, other ?? ''].toSorted().join(':')));
}

/** The pairs that stewards have before them or asked about, as `pairsKeptApart` names them. */
export async function pairsWaiting(database: Kysely<Database>): Promise<Set<string>> {
  const rows = await database.selectFrom('steward_case').select(['listing_id', 'other_listing_id']).where('kind', '=', 'merge').where('status', '!=', 'closed').execute();
  return new Set(rows.map(({ listing_id: one, other_listing_id: other }) => [one, other ?? ''].toSorted().join(':')));
}

/** How many pairs of a region are in the queue. */
export async function countOpenMerges(database: Kysely<Database>, region: string): Promise<number> {
  const { cases } = await database
    .selectFrom('steward_case')
    .innerJoin('listing', 'listing.id', 'steward_case.listing_id')
    .select(({ fn }) => fn.countAll<number>().as('cases'))
    .where('steward_case.kind', '=', 'merge')
    .where('steward_case.status', '=', 'open')
    .where('listing.region', '=', region)
    .executeTakeFirstOrThrow();
  return cases;
}

/** Those of the listings that somebody manages. */
export async function ownersOf(database: Kysely<Database>, listingIds: readonly string[]): Promise<Set<string>> {
  if (listingIds.length === 0) return new Set();
  const rows = await database.selectFrom('listing').select('id').where('id', 'in', [...listingIds]).where('owner_id', 'is not', null).execute();
  return new Set(rows.map(({ id }) => id));
}

/** With all that was ever said and decided in them. */
export async function deleteCasesOfListing(database: Transaction<Database>, listingId: string): Promise<void> {
  const ids = (await casesOfListing(database, listingId)).map(({ id }) => id);
  if (ids.length === 0) return;
  await database.deleteFrom('case_event').where('case_id', 'in', ids).execute();
  await database.deleteFrom('steward_case').where('id', 'in', ids).execute();
}

function rowToCase(row: StewardCaseTable): StoredCase {
  return {
    id: row.id,
    kind: row.kind,
    listingId: row.listing_id,
    otherListingId: row.other_listing_id,
    openKey: row.open_key,
    status: row.status,
    openedBy: row.opened_by,
    facts: caseFactsSchema.parse(JSON.parse(row.facts)),
    openedAtMs: row.opened_at_ms,
    heldBy: row.held_by,
    heldUntilMs: row.held_until_ms,
  };
}
