/**
 * Stores a batch of an import, many rows a statement, in the transaction of its caller. The same rows twice change nothing;
 * a listing that its owner has claimed, or that was withdrawn by anybody but an import, is left as it is.
 */
import { checkSchema, type Check, type CheckStep, type ListingContent, listingContentSchema, type ListingOrigin } from '@trusted-hands/directory';
import { sql, type Kysely, type Transaction } from 'kysely';
import { z } from 'zod';
import type { Ids } from '../../../clock.ts';
import { insertRows, jsonColumn, jsonRows, jsonTexts } from '../../../database/insert-rows.ts';
import type { Database } from '../../../database/tables.ts';
import { datedChecks } from '../dated-checks.ts';
import { nextNumber, thisPosition, noteRemoval } from '../listing.queries.ts';

export interface ImportedRow {
  readonly originId: string;
  /** As the schema of listings gave it. */
  readonly content: ListingContent;
  readonly steps: readonly CheckStep[];
}

export type StoredAs = 'added' | 'changed' | 'unchanged' | 'leftAlone';

interface Batch {
  readonly origin: ListingOrigin;
  /** Each origin id once. */
  readonly rows: readonly ImportedRow[];
  readonly nowMs: number;
  readonly ids: Ids;
}

/** Reads only: what would become of each row, in their order. */
export async function compareRows(database: Kysely<Database>, batch: Batch): Promise<StoredAs[]> {
  return (await decide(database, batch)).map(({ as }) => as);
}

/** What became of each row, in their order. Right under `lockListings` only. */
export async function storeRows(database: Transaction<Database>, batch: Batch): Promise<StoredAs[]> {
  const decided = await decide(database, batch);
  const added = decided.filter(({ as }) => as === 'added');
  const changed = decided.filter(({ as }) => as === 'changed');
  if (added.length > 0) await insertListings(database, added, batch);
  if (changed.length > 0) await updateListings(database, changed, batch.nowMs);
  return decided.map(({ as }) => as);
}

interface Before {
  readonly id: string;
  readonly owner_id: string | null;
  readonly origin_id: string | null;
  readonly status: string;
  readonly content: string;
  readonly checks: string;
  readonly number: number;
  readonly region: string;
  readonly withdrawn_by: string | null;
}

interface Decided {
  readonly as: StoredAs;
  readonly row: ImportedRow;
  readonly before: Before | undefined;
  readonly content: string;
  readonly checks: string;
}

async function decide(database: Kysely<Database>, { origin, rows, nowMs }: Batch): Promise<Decided[]> {
  const stored = await database
    .selectFrom('listing')
    .leftJoin('import_withdrawal', 'import_withdrawal.listing_id', 'listing.id')
    .select(['listing.id', 'owner_id', 'origin_id', 'status', 'content', 'checks', 'number', 'region', 'import_withdrawal.source as withdrawn_by'])
    .where('origin', '=', origin)
    .where('origin_id', 'in', jsonTexts(database, rows.map(({ originId }) => originId)))
    .execute();
  const byOriginId = new Map(stored.map((row) => [row.origin_id, row]));
  return rows.map((row) => decideOne(row, byOriginId.get(row.originId), nowMs));
}

const checksSchema = z.array(checkSchema);

function decideOne(row: ImportedRow, before: Before | undefined, nowMs: number): Decided {
  const content = JSON.stringify(row.content);
  if (before === undefined) return { as: 'added', row, before, content, checks: JSON.stringify(row.steps.map((step) => ({ step, atMs: nowMs }))) };
  const isGone = before.status === 'withdrawn' && before.withdrawn_by === null;
  if (before.owner_id !== null || isGone) return { as: 'leftAlone', row, before, content, checks: before.checks };
  // An older version may have written the same in another order, or without a field that has a default now.
  const earlierContent = before.content === content ? row.content : listingContentSchema.parse(JSON.parse(before.content));
  const isSameContent = earlierContent === row.content || JSON.stringify(earlierContent) === content;
  const earlierChecks: Check[] = checksSchema.parse(JSON.parse(before.checks));
  const dated = datedChecks({ content: row.content, before: { content: isSameContent ? row.content : earlierContent, checks: earlierChecks }, steps: row.steps, nowMs });
  const isSame = isSameContent && before.status === 'published' && JSON.stringify(earlierChecks) === JSON.stringify(dated);
  return { as: isSame ? 'unchanged' : 'changed', row, before, content, checks: JSON.stringify(dated) };
}

async function insertListings(database: Transaction<Database>, added: readonly Decided[], { origin, nowMs, ids }: Batch): Promise<void> {
  const { rows } = await sql<{ number: number; position: number }>`select ${nextNumber} as number, ${thisPosition} as position`.execute(database);
  const [next = { number: 1, position: 1 }] = rows;
  await insertRows(database, {
    table: 'listing',
    columns: ['id', 'owner_id', 'origin', 'origin_id', 'status', 'content', 'checks', 'created_at_ms', 'updated_at_ms', 'confirmed_at_ms', 'number', 'region', 'position'],
    numbers: ['created_at_ms', 'updated_at_ms', 'confirmed_at_ms', 'number', 'position'],
    rows: added.map(({ row, content, checks }, index) => ({
      id: ids.next(),
      owner_id: null,
      origin,
      origin_id: row.originId,
      status: 'published',
      content,
      checks,
      created_at_ms: nowMs,
      updated_at_ms: nowMs,
      confirmed_at_ms: null,
      number: next.number + index,
      region: regionOf(row),
      position: next.position,
    })),
  });
}

async function updateListings(database: Transaction<Database>, changed: readonly Decided[], nowMs: number): Promise<void> {
  const columns = ['id', 'content', 'checks', 'region'] as const;
  const value = jsonColumn(database, columns, []);
  const rows = changed.map(({ row, before, content, checks }) => [before?.id, content, checks, regionOf(row)]);
  await sql`
    update listing set status = 'published', content = ${value('content')}, checks = ${value('checks')}, region = ${value('region')},
      updated_at_ms = ${nowMs}, position = ${thisPosition}
    from ${jsonRows(database, rows)} where listing.id = ${value('id')}`.execute(database);
  for (const { row, before } of changed) if (before !== undefined && before.status === 'published' && before.region !== regionOf(row)) await noteRemoval(database, before);
  const back = changed.flatMap(({ before }) => (before?.status === 'withdrawn' ? [before.id] : []));
  if (back.length > 0) await database.deleteFrom('import_withdrawal').where('listing_id', 'in', jsonTexts(database, back)).execute();
}

function regionOf({ content }: ImportedRow): string {
  // Safe as an index: the schema asks for at least one location.
  return content.locations[0]?.country ?? '';
}
