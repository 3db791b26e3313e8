/** Storing listings. Whoever changes what the directory files show counts up `listings` in the same transaction. */
import { checkSchema, listingContentSchema } from '@trusted-hands/directory';
import type { Check, Listing, ListingContent } from '@trusted-hands/directory';
import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../database/tables.ts';
import type { DirectoryChangeTable, ListingTable } from './listing.table.ts';

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
}

export async function listingOfOwner(database: Kysely<Database>, ownerId: string): Promise<StoredListing | null> {
  const row = await database.selectFrom('listing').selectAll().where('owner_id', '=', ownerId).executeTakeFirst();
  return row === undefined ? null : rowToListing(row);
}

/** Inserts a listing, or overwrites the one with the same owner or the same origin and origin id; its id stays. */
export async function saveListing(database: Transaction<Database>, listing: StoredListing): Promise<StoredListing> {
  const row = listingToRow(listing);
  const target = listing.ownerId !== null ? (['owner_id'] as const) : (['origin', 'origin_id'] as const);
  const saved = await database
    .insertInto('listing')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns([...target]).doUpdateSet({
        status: row.status,
        content: row.content,
        checks: row.checks,
        updated_at_ms: row.updated_at_ms,
        confirmed_at_ms: row.confirmed_at_ms,
      }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
  return rowToListing(saved);
}

/** Withdraws what the owner has published; null where there is nothing published. */
export async function withdrawPublished(
  database: Transaction<Database>,
  { ownerId, nowMs }: { ownerId: string; nowMs: number },
): Promise<StoredListing | null> {
  const row = await database
    .updateTable('listing')
    .set({ status: 'withdrawn', updated_at_ms: nowMs })
    .where('owner_id', '=', ownerId)
    .where('status', '=', 'published')
    .returningAll()
    .executeTakeFirst();
  return row === undefined ? null : rowToListing(row);
}

/** The next published listings in the order of their ids; an empty page is the end. */
export async function publishedListingsAfter(database: Kysely<Database>, afterId: string, limit: number): Promise<Listing[]> {
  const rows = await database
    .selectFrom('listing')
    .selectAll()
    .where('status', '=', 'published')
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => publicListing(rowToListing(row)));
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
 * transaction that began by reading is refused once another process wrote, on PostgreSQL two would not see each other.
 */
export async function lockListings(database: Transaction<Database>): Promise<void> {
  await database
    .updateTable('directory_change')
    .set((expression) => ({ counter: expression.ref('counter') }))
    .where('subject', '=', 'listings')
    .execute();
}

/** Tells every process that the file of listings is out of date. */
export async function countListingsChange(database: Transaction<Database>): Promise<void> {
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

function publicListing(listing: StoredListing): Listing {
  return {
    ...listing.content,
    id: listing.id,
    origin: listing.origin,
    checks: listing.checks,
    updatedAtMs: listing.updatedAtMs,
    ...(listing.confirmedAtMs === null ? {} : { confirmedAtMs: listing.confirmedAtMs }),
  };
}

function listingToRow(listing: StoredListing) {
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
  };
}
