/** An operator's register as it is stored, and the listings that are matched to it page by page. */
import { checkSchema, type Check, type ListingContent, listingContentSchema, type RegisterEntry } from '@trusted-hands/directory';
import { sql, type Kysely, type Transaction } from 'kysely';
import { z } from 'zod';
import { jsonColumn, jsonRows, jsonTexts } from '../../../database/insert-rows.ts';
import type { Database } from '../../../database/tables.ts';
import { thisPosition } from '../listing.queries.ts';
import type { OperatorRegisterTable } from './import.table.ts';

const entryColumns = ['register_id', 'number', 'name', 'run_id'] as const;

interface Entries {
  readonly registerId: string;
  readonly runId: string;
  readonly entries: readonly RegisterEntry[];
}

/** Stores entries once each, with the import that read them last. */
export async function storeEntries(database: Transaction<Database>, { registerId, runId, entries }: Entries): Promise<void> {
  const distinct = new Map(entries.map((entry) => [`${entry.number} ${entry.name}`, entry]));
  if (distinct.size === 0) return;
  const value = jsonColumn(database, entryColumns, []);
  const rows = [...distinct.values()].map(({ number, name }) => [registerId, number, name, runId]);
  await sql`
    insert into register_entry (${sql.join(entryColumns.map((column) => sql.ref(column)))})
    select ${sql.join(entryColumns.map(value))} from ${jsonRows(database, rows)} where true
    on conflict (register_id, number, name) do update set run_id = excluded.run_id`.execute(database);
}

/** The register is what this import read: who was in an earlier file only is in it no more. */
export async function closeRegister(database: Kysely<Database>, register: OperatorRegisterTable, runId: string): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const { id, kind, name, scheme, imported_at_ms } = register;
    await transaction.deleteFrom('register_entry').where('register_id', '=', id).where('run_id', '!=', runId).execute();
    await transaction.insertInto('operator_register').values(register).onConflict((conflict) => conflict.column('id').doUpdateSet({ kind, name, scheme, imported_at_ms })).execute();
  });
}

export async function operatorRegisters(database: Kysely<Database>): Promise<OperatorRegisterTable[]> {
  return await database.selectFrom('operator_register').selectAll().orderBy('id').execute();
}

export interface ListingToMatch {
  readonly id: string;
  readonly number: number;
  readonly content: ListingContent;
  readonly checks: readonly Check[];
}

const checksSchema = z.array(checkSchema);

/** The next published listings by their numbers; an empty page is the end. */
export async function listingsToMatch(database: Kysely<Database>, afterNumber: number, limit: number): Promise<ListingToMatch[]> {
  const rows = await database
    .selectFrom('listing')
    .select(['id', 'number', 'content', 'checks'])
    .where('number', '>', afterNumber)
    .where('status', '=', 'published')
    .orderBy('number')
    .limit(limit)
    .execute();
  return rows.map(({ id, number, content, checks }) => ({ id, number, content: listingContentSchema.parse(JSON.parse(content)), checks: checksSchema.parse(JSON.parse(checks)) }));
}

/** Names under which the register has each of the numbers. */
export async function namesByNumber(database: Kysely<Database>, registerId: string, numbers: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await database.selectFrom('register_entry').select(['number', 'name']).where('register_id', '=', registerId).where('number', 'in', jsonTexts(database, numbers)).execute();
  const names = new Map<string, string[]>();
  for (const { number, name } of rows) names.set(number, [...(names.get(number) ?? []), name]);
  return names;
}

/** Overwrites the checks of listings. Right under `lockListings` only. */
export async function saveChecks(database: Transaction<Database>, changed: readonly { readonly id: string; readonly checks: readonly Check[] }[]): Promise<void> {
  if (changed.length === 0) return;
  const value = jsonColumn(database, ['id', 'checks'], []);
  const rows = changed.map(({ id, checks }) => [id, JSON.stringify(checksSchema.parse(checks))]);
  await sql`update listing set checks = ${value('checks')}, position = ${thisPosition} from ${jsonRows(database, rows)} where listing.id = ${value('id')}`.execute(database);
}
