/** The rows of an import in the database, many a statement. Writing is right under `lockListings` only. */
import type { ListingOrigin } from '@trusted-hands/directory';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Ids } from '../../../clock.ts';
import { insertRows, jsonColumn, jsonRows, jsonTexts } from '../../../database/insert-rows.ts';
import type { Database } from '../../../database/tables.ts';
import { nextNumber, noteRemoval, thisPosition } from '../listing.queries.ts';

/** What is stored of a listing that an import meets again. */
export interface StoredRow {
  readonly id: string;
  readonly owner_id: string | null;
  readonly origin_id: string | null;
  readonly status: string;
  readonly content: string;
  readonly checks: string;
  readonly number: number;
  readonly region: string;
  /** The import that withdrew it, where one did. */
  readonly withdrawn_by: string | null;
}

/** A listing as it is to be: its JSON, and the country of its first place. */
export interface RowToStore {
  readonly originId: string;
  readonly content: string;
  readonly checks: string;
  readonly region: string;
}

export async function storedRows(database: Kysely<Database>, origin: ListingOrigin, originIds: readonly string[]): Promise<StoredRow[]> {
  return await database
    .selectFrom('listing')
    .leftJoin('import_withdrawal', 'import_withdrawal.listing_id', 'listing.id')
    .select(['listing.id', 'owner_id', 'origin_id', 'status', 'content', 'checks', 'number', 'region', 'import_withdrawal.source as withdrawn_by'])
    .where('origin', '=', origin)
    .where('origin_id', 'in', jsonTexts(database, originIds))
    .execute();
}

/** What stands in the listings that stewards merged into these, by the id of the one that stayed. */
export async function contentsMergedInto(database: Kysely<Database>, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await database.selectFrom('listing').select(['merged_into', 'content']).where('status', '=', 'merged').where('merged_into', 'in', jsonTexts(database, ids)).orderBy('id').execute();
  const contents = new Map<string, string[]>();
  for (const { merged_into: id, content } of rows) contents.set(id ?? '', [...(contents.get(id ?? '') ?? []), content]);
  return contents;
}

/** Those of the ids whose listing its owner had removed for good. */
export async function erasedAmong(database: Kysely<Database>, origin: ListingOrigin, originIds: readonly string[]): Promise<ReadonlySet<string | null>> {
  const rows = await database.selectFrom('erased_listing').select('origin_id').where('origin', '=', origin).where('origin_id', 'in', jsonTexts(database, originIds)).execute();
  return new Set(rows.map(({ origin_id: originId }) => originId));
}

interface NewListings {
  readonly origin: ListingOrigin;
  readonly rows: readonly RowToStore[];
  readonly nowMs: number;
  readonly ids: Ids;
}

export async function insertListings(database: Transaction<Database>, { origin, rows: added, nowMs, ids }: NewListings): Promise<void> {
  const { rows } = await sql<{ number: number; position: number }>`select ${nextNumber} as number, ${thisPosition} as position`.execute(database);
  const [next = { number: 1, position: 1 }] = rows;
  await insertRows(database, {
    table: 'listing',
    columns: ['id', 'owner_id', 'origin', 'origin_id', 'status', 'content', 'checks', 'created_at_ms', 'updated_at_ms', 'confirmed_at_ms', 'number', 'region', 'position'],
    numbers: ['created_at_ms', 'updated_at_ms', 'confirmed_at_ms', 'number', 'position'],
    rows: added.map(({ originId, content, checks, region }, index) => ({
      id: ids.next(),
      owner_id: null,
      origin,
      origin_id: originId,
      status: 'published',
      content,
      checks,
      created_at_ms: nowMs,
      updated_at_ms: nowMs,
      confirmed_at_ms: null,
      number: next.number + index,
      region,
      position: next.position,
    })),
  });
}

/** Overwrites what is stored; who was withdrawn by an import is back. */
export async function updateListings(database: Transaction<Database>, changed: readonly { readonly row: RowToStore; readonly before: StoredRow }[], nowMs: number): Promise<void> {
  const columns = ['id', 'content', 'checks', 'region'] as const;
  const value = jsonColumn(database, columns, []);
  const rows = changed.map(({ row: { content, checks, region }, before }) => [before.id, content, checks, region]);
  await sql`
    update listing set status = 'published', content = ${value('content')}, checks = ${value('checks')}, region = ${value('region')},
      updated_at_ms = ${nowMs}, position = ${thisPosition}
    from ${jsonRows(database, rows)} where listing.id = ${value('id')}`.execute(database);
  for (const { row, before } of changed) if (before.status === 'published' && before.region !== row.region) await noteRemoval(database, before);
  const back = changed.flatMap(({ before }) => (before.status === 'withdrawn' ? [before.id] : []));
  if (back.length > 0) await database.deleteFrom('import_withdrawal').where('listing_id', 'in', jsonTexts(database, back)).execute();
}
