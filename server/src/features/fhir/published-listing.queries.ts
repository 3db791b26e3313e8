/** Reads published listings for other systems, in the order of their numbers. Vouches, owners and histories are never read. */
import { checkSchema, listingContentSchema, type Listing } from '@trusted-hands/directory';
import { PostgresAdapter, sql, type Kysely } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../database/tables.ts';

export interface PublishedListing {
  readonly number: number;
  /** Another one with every change. */
  readonly position: number;
  readonly listing: Listing;
}

interface PublishedPage {
  /** This one included. */
  readonly fromNumber: number;
  /** This one not. */
  readonly toNumber?: number | undefined;
  readonly limit: number;
  /** Only these listings. */
  readonly ids?: readonly string[] | undefined;
  /** Only those with these numbers, a few hundred at a time. */
  readonly numbers?: readonly number[] | undefined;
  /** Only those whose text has the signs of one of these in it, in this order and whatever their case. */
  readonly needles?: readonly string[] | undefined;
}

const columns = ['id', 'number', 'position', 'origin', 'content', 'checks', 'updated_at_ms', 'confirmed_at_ms'] as const;
const checksSchema = z.array(checkSchema);

export async function publishedFrom(database: Kysely<Database>, { fromNumber, toNumber, limit, ids, numbers, needles }: PublishedPage): Promise<PublishedListing[]> {
  // SQLite's takes the case of a to z for the same.
  const like = database.getExecutor().adapter instanceof PostgresAdapter ? 'ilike' : 'like';
  const rows = await database
    .selectFrom('listing')
    .select(columns)
    .where('number', '>=', fromNumber)
    .where('status', '=', 'published')
    .$if(toNumber !== undefined, (query) => query.where('number', '<', toNumber ?? 0))
    .$if(numbers !== undefined, (query) => query.where('number', 'in', [...(numbers ?? [])]))
    .$if(ids !== undefined, (query) => query.where('id', 'in', [...(ids ?? [])]))
    .$if(needles !== undefined, (query) => query.where((where) => where.or((needles ?? []).map((needle) => where('content', like, sql<string>`${`%${Array.from(needle, escaped).join('%')}%`} escape '!'`)))))
    .orderBy('number')
    .limit(limit)
    .execute();
  return rows.map(rowToPublished);
}

/** Above every number that is given. */
export async function endOfNumbers(database: Kysely<Database>): Promise<number> {
  const row = await database.selectFrom('listing').select((expression) => expression.fn.max('number').as('number')).executeTakeFirst();
  return (row?.number ?? 0) + 1;
}

/** All of them, in pieces. Whoever is published meanwhile comes at the end. */
export async function* allPublished(database: Kysely<Database>, rowsAtOnce = 500): AsyncGenerator<PublishedListing[]> {
  for (let fromNumber = 0; ; ) {
    const rows = await publishedFrom(database, { fromNumber, limit: rowsAtOnce });
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < rowsAtOnce) return;
    fromNumber = last.number + 1;
  }
}

export async function publishedById(database: Kysely<Database>, id: string): Promise<PublishedListing | undefined> {
  const row = await database.selectFrom('listing').select(columns).where('id', '=', id).where('status', '=', 'published').executeTakeFirst();
  return row === undefined ? undefined : rowToPublished(row);
}

interface PublishedRow {
  readonly id: string;
  readonly number: number;
  readonly position: number;
  readonly origin: Listing['origin'];
  readonly content: string;
  readonly checks: string;
  readonly updated_at_ms: number;
  readonly confirmed_at_ms: number | null;
}

function rowToPublished({ id, number, position, origin, content, checks, updated_at_ms: updatedAtMs, confirmed_at_ms: confirmedAtMs }: PublishedRow): PublishedListing {
  const listing: Listing = {
    ...listingContentSchema.parse(JSON.parse(content)),
    id,
    origin,
    checks: checksSchema.parse(JSON.parse(checks)),
    updatedAtMs,
    ...(confirmedAtMs === null ? {} : { confirmedAtMs }),
  };
  return { number, position, listing };
}

function escaped(text: string): string {
  return text.replace(/[!%_]/g, '!$&');
}
