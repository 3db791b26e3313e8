/** An import's place in its file, kept in the transaction that stores what was read up to there. */
import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../../database/tables.ts';
import type { ImportRunTable } from './import.table.ts';

const countsSchema = z.record(z.string(), z.number().int().nonnegative());
export type ImportCounts = z.infer<typeof countsSchema>;

export interface ImportRun {
  readonly id: string;
  readonly source: string;
  readonly fingerprint: string;
  readonly position: number;
  readonly counts: ImportCounts;
  readonly reportPath: string;
  readonly reportBytes: number;
  readonly startedAtMs: number;
}

/** The import of this very file that was broken off, where there is one. */
export async function unfinishedRun(database: Kysely<Database>, { source, fingerprint }: Pick<ImportRun, 'source' | 'fingerprint'>): Promise<ImportRun | undefined> {
  const row = await database
    .selectFrom('import_run')
    .selectAll()
    .where('source', '=', source)
    .where('fingerprint', '=', fingerprint)
    .where('finished_at_ms', 'is', null)
    .orderBy('started_at_ms', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : rowToRun(row);
}

/** Begins an import; broken-off ones of other files of this source are forgotten, since what they brought will be compared anew. */
/** Of which sources an import was broken off and not gone on with. */
export async function unfinishedSources(database: Kysely<Database>): Promise<string[]> {
  const rows = await database.selectFrom('import_run').select('source').where('finished_at_ms', 'is', null).distinct().orderBy('source').execute();
  return rows.map(({ source }) => source);
}

export async function beginRun(database: Kysely<Database>, run: ImportRun): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('import_run').where('source', '=', run.source).where('finished_at_ms', 'is', null).execute();
    await transaction
      .insertInto('import_run')
      .values({
        id: run.id,
        source: run.source,
        fingerprint: run.fingerprint,
        position: run.position,
        counts: JSON.stringify(run.counts),
        report_path: run.reportPath,
        report_bytes: run.reportBytes,
        started_at_ms: run.startedAtMs,
        updated_at_ms: run.startedAtMs,
        finished_at_ms: null,
      })
      .execute();
  });
}

interface Advance {
  readonly from: ImportRun;
  readonly to: Pick<ImportRun, 'position' | 'counts' | 'reportBytes'>;
  readonly nowMs: number;
}

/** Moves on, or answers false where another process has moved it meanwhile: then nothing of this transaction may stay. */
export async function advanceRun(database: Transaction<Database>, { from, to, nowMs }: Advance): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('import_run')
    .set({ position: to.position, counts: JSON.stringify(to.counts), report_bytes: to.reportBytes, updated_at_ms: nowMs })
    .where('id', '=', from.id)
    .where('position', '=', from.position)
    .where('finished_at_ms', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function finishRun(database: Kysely<Database>, id: string, nowMs: number): Promise<void> {
  await database.updateTable('import_run').set({ finished_at_ms: nowMs, updated_at_ms: nowMs }).where('id', '=', id).execute();
}

function rowToRun(row: ImportRunTable): ImportRun {
  return {
    id: row.id,
    source: row.source,
    fingerprint: row.fingerprint,
    position: row.position,
    counts: countsSchema.parse(JSON.parse(row.counts)),
    reportPath: row.report_path,
    reportBytes: row.report_bytes,
    startedAtMs: row.started_at_ms,
  };
}
