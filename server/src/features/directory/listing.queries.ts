/**
 * Storing listings. Whoever changes what the directory files show takes `lockListings` first in the same transaction: it
 * counts up, and the count is the position of each row that changed, so that whoever knows how far it was finds all that
 * changed since.
 */
import { checkSchema, listingContentSchema } from '@trusted-hands/directory';
import type { Check, ListingContent } from '@trusted-hands/directory';
import { sql, type Kysely, type Transaction } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../database/tables.ts';
import type { DirectoryChangeTable, ListingTable } from './listing.table.ts';
import type { RegionRow } from './region-rows.ts';

const checksSchema = z.array(checkSchema);

/** A stored listing, its JSON read and validated. */
export interface StoredListing {
  readonly id: string;
  readonly ownerId: string | null;
  readonly origin: ListingTable['origin'];
  readonly originId: string | null;
  readonly status: ListingTable['status'];
  readonly content: ListingContent;
  readonly checks: Check[];
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly confirmedAtMs: number | null;
  readonly number: number;
}

/** Above every counter that another transaction has read. Right under `lockListings` only. */
export const thisPosition = sql<number>`(select counter from directory_change where subject = 'listings')`;

/** Dense, and never one that was given before, also where its listing was erased since. Right under `lockListings` only. */
export const nextNumber = sql<number>`(select coalesce(max(number), 0) + 1 from (select max(number) as number from listing union all select max(number) as number from directory_removal) as given)`;

export async function listingOfOwner(database: Kysely<Database>, ownerId: string): Promise<StoredListing | null> {
  const row = await database.selectFrom('listing').selectAll().where('owner_id', '=', ownerId).executeTakeFirst();
  return row === undefined ? null : rowToListing(row);
}

/** Inserts a listing and gives it its number, or overwrites the one with the same owner or the same origin and origin id; its id and number stay. */
export async function saveListing(database: Transaction<Database>, listing: Omit<StoredListing, 'number'>): Promise<StoredListing> {
  const row = listingToRow(listing);
  const target = listing.ownerId !== null ? (['owner_id'] as const) : (['origin', 'origin_id'] as const);
  const before = await database
    .selectFrom('listing')
    .select(['region', 'number'])
    .$call((query) => (listing.ownerId !== null ? query.where('owner_id', '=', listing.ownerId) : query.where('origin', '=', listing.origin).where('origin_id', '=', listing.originId)))
    .executeTakeFirst();
  const saved = await database
    .insertInto('listing')
    .values({ ...row, number: nextNumber, position: thisPosition })
    .onConflict((conflict) =>
      conflict.columns([...target]).doUpdateSet({
        status: row.status,
        content: row.content,
        checks: row.checks,
        updated_at_ms: row.updated_at_ms,
        confirmed_at_ms: row.confirmed_at_ms,
        region: row.region,
        position: thisPosition,
      }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
  if (before !== undefined && (before.region !== row.region || row.status !== 'published')) await noteRemoval(database, before);
  return rowToListing(saved);
}

/** What somebody who is listed writes of themselves; null for nothing, and where nobody is listed under the number. */
export async function aboutOf(database: Kysely<Database>, number: number): Promise<string | null> {
  const row = await database.selectFrom('listing').selectAll().where('number', '=', number).where('status', '=', 'published').executeTakeFirst();
  return (row === undefined ? undefined : rowToListing(row).content.about) ?? null;
}

/** Withdraws what the owner has published; null where there is nothing published. */
export async function withdrawPublished(
  database: Transaction<Database>,
  { ownerId, nowMs }: { ownerId: string; nowMs: number },
): Promise<StoredListing | null> {
  const row = await database
    .updateTable('listing')
    .set({ status: 'withdrawn', updated_at_ms: nowMs, position: thisPosition })
    .where('owner_id', '=', ownerId)
    .where('status', '=', 'published')
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return null;
  await noteRemoval(database, row);
  return rowToListing(row);
}

/** Tells the region's file that the listing is no longer in it: devices drop it before anything else, and the file is made anew. */
export async function noteRemoval(database: Transaction<Database>, { region, number }: { readonly region: string; readonly number: number }): Promise<void> {
  await database
    .insertInto('directory_removal')
    .values({ region, number, position: thisPosition })
    .onConflict((conflict) => conflict.columns(['region', 'number']).doUpdateSet({ position: thisPosition }))
    .execute();
}

interface PageOfRegion {
  readonly region: string;
  readonly afterNumber: number;
  readonly limit: number;
}

const regionColumns = ['number', 'origin', 'content', 'checks', 'confirmed_at_ms'] as const;

/** The next published listings of a region in the order of their numbers; an empty page is the end. */
export function publishedRowsAfter(database: Kysely<Database>, { region, afterNumber, limit }: PageOfRegion): Promise<RegionRow[]> {
  return database
    .selectFrom('listing')
    .select(regionColumns)
    .where('region', '=', region)
    .where('number', '>', afterNumber)
    .where('status', '=', 'published')
    .orderBy('number')
    .limit(limit)
    .execute();
}

/** The same with their ids, read and validated. */
export async function publishedAfter(database: Kysely<Database>, { region, afterNumber, limit }: PageOfRegion): Promise<StoredListing[]> {
  const rows = await database
    .selectFrom('listing')
    .selectAll()
    .where('region', '=', region)
    .where('number', '>', afterNumber)
    .where('status', '=', 'published')
    .orderBy('number')
    .limit(limit)
    .execute();
  return rows.map(rowToListing);
}

/** Those with these numbers that are published, read and validated. */
export async function publishedByNumbers(database: Kysely<Database>, numbers: readonly number[]): Promise<StoredListing[]> {
  if (numbers.length === 0) return [];
  const rows = await database.selectFrom('listing').selectAll().where('number', 'in', [...numbers]).where('status', '=', 'published').execute();
  return rows.map(rowToListing);
}

interface SinceInRegion {
  readonly region: string;
  readonly position: number;
}

/** What is published in a region and changed after a position. */
export function publishedRowsSince(database: Kysely<Database>, { region, position }: SinceInRegion): Promise<RegionRow[]> {
  return database.selectFrom('listing').select(regionColumns).where('region', '=', region).where('position', '>', position).where('status', '=', 'published').orderBy('number').execute();
}

/** Who was removed from a region after a position; some of them may have come back since. */
export async function removalsSince(database: Kysely<Database>, { region, position }: SinceInRegion): Promise<number[]> {
  const rows = await database.selectFrom('directory_removal').select('number').where('region', '=', region).where('position', '>', position).orderBy('number').execute();
  return rows.map((row) => row.number);
}

/** The same without those who are listed in the region again: whom a device has to forget that has what was there at the position. */
export async function removedAndNotBack(database: Kysely<Database>, { region, position }: SinceInRegion): Promise<number[]> {
  const rows = await database
    .selectFrom('directory_removal')
    .leftJoin('listing', (join) => join.onRef('listing.number', '=', 'directory_removal.number').onRef('listing.region', '=', 'directory_removal.region').on('listing.status', '=', 'published'))
    .select('directory_removal.number')
    .where('directory_removal.region', '=', region)
    .where('directory_removal.position', '>', position)
    .where('listing.number', 'is', null)
    .orderBy('directory_removal.number')
    .execute();
  return rows.map((row) => row.number);
}

/** Every region in which anything was ever listed, in byte order. Steps from one to the next in the index: a directory has few and many rows of each. */
export async function regionsOfListings(database: Kysely<Database>): Promise<string[]> {
  const regions: string[] = [];
  for (;;) {
    const next = await database.selectFrom('listing').select('region').where('region', '>', regions.at(-1) ?? '').orderBy('region').limit(1).executeTakeFirst();
    if (next === undefined) return regions;
    regions.push(next.region);
  }
}

/** How many rows of a region changed after a position, removals among them; a count of an index and no reading of rows. */
export async function countChangesSince(database: Kysely<Database>, { region, position }: SinceInRegion): Promise<number> {
  const count = async (table: 'listing' | 'directory_removal') =>
    (await database.selectFrom(table).select((expression) => expression.fn.countAll<number>().as('rows')).where('region', '=', region).where('position', '>', position).executeTakeFirstOrThrow()).rows;
  return (await count('listing')) + (await count('directory_removal'));
}

/** Whether anybody was removed from a region's file since the counter stood there. */
export async function isRemovedSince(database: Kysely<Database>, region: string, position: number): Promise<boolean> {
  const row = await database.selectFrom('directory_removal').select('number').where('region', '=', region).where('position', '>', position).limit(1).executeTakeFirst();
  return row !== undefined;
}

export async function listingsOfOrigin(database: Kysely<Database>, origin: ListingTable['origin']): Promise<StoredListing[]> {
  const rows = await database.selectFrom('listing').selectAll().where('origin', '=', origin).orderBy('id').execute();
  return rows.map(rowToListing);
}

/** Whether there are listings of any other origin. */
export async function hasListingsBeside(database: Kysely<Database>, origin: ListingTable['origin']): Promise<boolean> {
  return (await database.selectFrom('listing').select('id').where('origin', '!=', origin).limit(1).executeTakeFirst()) !== undefined;
}

export async function countPublished(database: Kysely<Database>): Promise<{ all: number; demonstration: number }> {
  const rows = await database
    .selectFrom('listing')
    .select((expression) => ['origin', expression.fn.countAll<number>().as('listings')])
    .where('status', '=', 'published')
    .groupBy('origin')
    .execute();
  const count = (origin?: string) =>
    rows.filter((row) => origin === undefined || row.origin === origin).reduce((sum, row) => sum + row.listings, 0);
  return { all: count(), demonstration: count('demonstration') };
}

/**
 * Takes the right to write listings before any is read, so that what is read is still so when it is written: on SQLite a
 * transaction that began by reading is refused once another process wrote, on PostgreSQL two would not see each other. It
 * counts up, which tells every process that the directory's files may be out of date; for nothing does no harm.
 */
export async function lockListings(database: Transaction<Database>): Promise<void> {
  await database
    .updateTable('directory_change')
    .set((expression) => ({ counter: expression('counter', '+', 1) }))
    .where('subject', '=', 'listings')
    .execute();
}

export async function readChanges(database: Kysely<Database>): Promise<Record<DirectoryChangeTable['subject'], number>> {
  const rows = await database.selectFrom('directory_change').selectAll().execute();
  const counter = (subject: string) => rows.find((row) => row.subject === subject)?.counter ?? 0;
  return { listings: counter('listings'), places: counter('places') };
}

function listingToRow(listing: Omit<StoredListing, 'number'>) {
  return {
    id: listing.id,
    owner_id: listing.ownerId,
    origin: listing.origin,
    origin_id: listing.originId,
    status: listing.status,
    content: JSON.stringify(listingContentSchema.parse(listing.content)),
    checks: JSON.stringify(checksSchema.parse(listing.checks)),
    created_at_ms: listing.createdAtMs,
    updated_at_ms: listing.updatedAtMs,
    confirmed_at_ms: listing.confirmedAtMs,
    // Safe as an index: the schema asks for at least one location.
    region: listing.content.locations[0]?.country ?? '',
  };
}

export function rowToListing(row: Omit<ListingTable, 'merged_into'>): StoredListing {
  return {
    id: row.id,
    ownerId: row.owner_id,
    origin: row.origin,
    originId: row.origin_id,
    status: row.status,
    content: listingContentSchema.parse(JSON.parse(row.content)),
    checks: checksSchema.parse(JSON.parse(row.checks)),
    createdAtMs: row.created_at_ms,
    updatedAtMs: row.updated_at_ms,
    confirmedAtMs: row.confirmed_at_ms,
    number: row.number,
  };
}
