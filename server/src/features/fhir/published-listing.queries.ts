/** Reads published listings for other systems, in the order of their numbers. Vouches, owners and histories are never read. */
import { checkSchema, listingContentSchema, type Listing } from '@trusted-hands/directory';
import { PostgresAdapter, type RawBuilder, sql, type Kysely } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../database/tables.ts';
import type { ContentAsked, StoredContent } from './asked-of-content.ts';
import type { Moments } from './search-values.ts';

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
  /** Only those that were changed last at such a moment, and a few more: what others told counts here as a change. */
  readonly changed?: Moments | undefined;
}

const columns = ['id', 'number', 'position', 'origin', 'content', 'checks', 'updated_at_ms', 'confirmed_at_ms'] as const;
const checksSchema = z.array(checkSchema);

export async function publishedFrom(database: Kysely<Database>, page: PublishedPage): Promise<PublishedListing[]> {
  return (await rowsFrom(database, page)).map(rowToPublished);
}

/** The same; undefined for whoever cannot fit, whose words are not read any further. */
export async function fittingFrom(database: Kysely<Database>, page: PublishedPage, asked: readonly ContentAsked[]): Promise<{ readonly number: number; readonly listing: Listing | undefined }[]> {
  const rows = await rowsFrom(database, page);
  return rows.map((row) => {
    // Safe: the columns hold what the schema of listings gave; here it is only looked at, and read by the schema behind it.
    const content = asked.length === 0 ? undefined : (JSON.parse(row.content) as StoredContent);
    return content === undefined || asked.every((one) => one(content)) ? rowToPublished(row) : { number: row.number, listing: undefined };
  });
}

async function rowsFrom(database: Kysely<Database>, { fromNumber, toNumber, limit, ids, numbers, needles, changed }: PublishedPage): Promise<PublishedRow[]> {
  // SQLite's takes the case of a to z for the same.
  const isPostgres = database.getExecutor().adapter instanceof PostgresAdapter;
  const like = isPostgres ? 'ilike' : 'like';
  return await database
    .selectFrom('listing')
    .select(columns)
    .where('number', '>=', fromNumber)
    .where('status', '=', 'published')
    .$if(toNumber !== undefined, (query) => query.where('number', '<', toNumber ?? 0))
    .$if(numbers !== undefined, (query) => query.where('number', 'in', [...(numbers ?? [])]))
    .$if(ids !== undefined, (query) => query.where('id', 'in', [...(ids ?? [])]))
    .$if(needles !== undefined, (query) => query.where((where) => where.or((needles ?? []).map((needle) => where('content', like, sql<string>`${`%${Array.from(needle, escaped).join('%')}%`} escape '!'`)))))
    .$if(changed !== undefined && Number.isFinite(changed.beforeMs), (query) => query.where('updated_at_ms', '<', changed?.beforeMs ?? 0))
    .$if(changed !== undefined && Number.isFinite(changed.fromMs), (query) => query.where(changedFrom(changed?.fromMs ?? 0, isPostgres)))
    .orderBy('number')
    .limit(limit)
    .execute();
}

function changedFrom(fromMs: number, isPostgres: boolean): RawBuilder<boolean> {
  const checked = isPostgres
    ? sql`exists (select 1 from json_array_elements(checks::json) as one (value) where (one.value->>'atMs')::double precision >= ${fromMs}::double precision)`
    : sql`exists (select 1 from json_each(checks) as one where one.value->>'atMs' >= ${fromMs})`;
  return sql<boolean>`(updated_at_ms >= ${fromMs} or confirmed_at_ms >= ${fromMs} or ${checked})`;
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

/** Whether there was such a listing, and is none any more: withdrawn, merged into another, or removed for good. */
export async function isGone(database: Kysely<Database>, id: string): Promise<boolean> {
  const kept = await database.selectFrom('listing').select('id').where('id', '=', id).where('status', '!=', 'published').executeTakeFirst();
  return kept !== undefined || (await database.selectFrom('erased_listing').select('listing_id').where('listing_id', '=', id).executeTakeFirst()) !== undefined;
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
