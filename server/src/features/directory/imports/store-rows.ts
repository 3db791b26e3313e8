/**
 * Stores a batch of an import, many rows a statement, in the transaction of its caller. The same rows twice change nothing;
 * a listing that its owner has claimed or removed for good, that a steward has merged into another, or that was withdrawn by
 * anybody but an import, is left as it is.
 */
import { checkSchema, type Check, type CheckStep, type ListingContent, listingContentSchema, type ListingOrigin, mergedListing } from '@trusted-hands/directory';
import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { Ids } from '../../../clock.ts';
import type { Database } from '../../../database/tables.ts';
import { datedChecks } from '../dated-checks.ts';
import { withRegisterChecks } from './apply-registers.ts';
import { operatorRegisters } from './register.queries.ts';
import { contentsMergedInto, erasedAmong, insertListings, type RowToStore, type StoredRow, storedRows, updateListings } from './imported-rows.queries.ts';

export interface ImportedRow {
  readonly originId: string;
  /** As the schema of listings gave it. */
  readonly content: ListingContent;
  readonly steps: readonly CheckStep[];
  /** What the service that it was exported from says of its checks. */
  readonly told?: readonly Check[];
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
  const decided = await withChecksOfRegisters(database, await decide(database, batch));
  const added = decided.flatMap((one) => (one.as === 'added' ? [rowToStore(one)] : []));
  const changed = decided.flatMap((one) => (one.as === 'changed' && one.before !== undefined ? [{ row: rowToStore(one), before: one.before }] : []));
  if (added.length > 0) await insertListings(database, { ...batch, rows: added });
  if (changed.length > 0) await updateListings(database, changed, batch.nowMs);
  return decided.map(({ as }) => as);
}

/** Registers that were read before: what is stored anew is looked up in them. */
async function withChecksOfRegisters(database: Kysely<Database>, decided: readonly Decided[]): Promise<Decided[]> {
  const registers = await operatorRegisters(database);
  if (registers.length === 0) return [...decided];
  const fresh = decided.filter(({ as, row }) => (as === 'added' || as === 'changed') && row.content.registrations.length > 0);
  const checks = await withRegisterChecks(database, registers, fresh.map(({ row, checks: stored }) => ({ content: row.content, checks: checksSchema.parse(JSON.parse(stored)) })));
  const checksOf = new Map(fresh.map((one, index) => [one, JSON.stringify(checks[index])]));
  return decided.map((one) => ({ ...one, checks: checksOf.get(one) ?? one.checks }));
}

interface Decided {
  readonly as: StoredAs;
  readonly row: ImportedRow;
  readonly before: StoredRow | undefined;
  readonly content: string;
  readonly checks: string;
}

async function decide(database: Kysely<Database>, { origin, rows, nowMs }: Batch): Promise<Decided[]> {
  const originIds = rows.map(({ originId }) => originId);
  const byOriginId = new Map((await storedRows(database, origin, originIds)).map((row) => [row.origin_id, row]));
  const erased = await erasedAmong(database, origin, originIds);
  const mergedInto = await contentsMergedInto(database, [...byOriginId.values()].map(({ id }) => id));
  return rows.map((row) => {
    if (erased.has(row.originId)) return { as: 'leftAlone', row, before: undefined, content: '', checks: '' };
    const before = byOriginId.get(row.originId);
    return decideOne(withMerged(row, mergedInto.get(before?.id ?? '') ?? []), before, nowMs);
  });
}

/** A listing that others were merged into goes on saying what they said. */
function withMerged(row: ImportedRow, contents: readonly string[]): ImportedRow {
  let { content } = row;
  for (const gone of contents) content = mergedListing({ content, checks: [] }, { content: listingContentSchema.parse(JSON.parse(gone)), checks: [] }).content;
  const hasNewNumbers = content.registrations.length > row.content.registrations.length;
  return { ...row, content, steps: row.steps.filter((step) => !(hasNewNumbers && step === 'number-well-formed')) };
}

const checksSchema = z.array(checkSchema);

function decideOne(row: ImportedRow, before: StoredRow | undefined, nowMs: number): Decided {
  const content = JSON.stringify(row.content);
  if (before === undefined) return { as: 'added', row, before, content, checks: JSON.stringify(datedChecks({ ...row, before: null, nowMs })) };
  const isGone = before.status !== 'published' && (before.status !== 'withdrawn' || before.withdrawn_by === null);
  if (before.owner_id !== null || isGone) return { as: 'leftAlone', row, before, content, checks: before.checks };
  // An older version may have written the same in another order, or without a field that has a default now.
  const earlierContent = before.content === content ? row.content : listingContentSchema.parse(JSON.parse(before.content));
  const isSameContent = earlierContent === row.content || JSON.stringify(earlierContent) === content;
  const earlierChecks: Check[] = checksSchema.parse(JSON.parse(before.checks));
  const dated = datedChecks({ content: row.content, before: { content: isSameContent ? row.content : earlierContent, checks: earlierChecks }, steps: row.steps, told: row.told, nowMs });
  const isSame = isSameContent && before.status === 'published' && JSON.stringify(earlierChecks) === JSON.stringify(dated);
  return { as: isSame ? 'unchanged' : 'changed', row, before, content, checks: JSON.stringify(dated) };
}

function rowToStore({ row, content, checks }: Decided): RowToStore {
  // Safe as an index: the schema asks for at least one location.
  return { originId: row.originId, content, checks, region: row.content.locations[0]?.country ?? '' };
}
