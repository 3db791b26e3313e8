/** Applies the migrations that a database lacks, in order and in one transaction; an older code never touches a newer one. */
import { sql, type Kysely } from 'kysely';
import type { Clock } from '../clock.ts';
import type { EngineAndDatabase, EngineName } from './engine.ts';
import type { Database } from './tables.ts';

export interface Migration {
  /** Never changed once merged: it is what the database remembers. */
  readonly name: string;
  up(database: Kysely<unknown>, engine: EngineName): Promise<void>;
}

export interface MigrationProblem {
  /** A migration the database has and this code does not know. */
  readonly unknown: string;
}

/** What the database has had, in order. */
export async function appliedMigrations(database: Kysely<Database>): Promise<{ readonly name: string; readonly appliedAtMs: number }[]> {
  const rows = await database.selectFrom('schema_migration').select(['name', 'applied_at_ms']).orderBy('name').execute();
  return rows.map(({ name, applied_at_ms: appliedAtMs }) => ({ name, appliedAtMs }));
}

/** Answers null when the database is as this code expects it. */
export async function migrate({ database, engine }: EngineAndDatabase, migrations: readonly Migration[], clock: Clock): Promise<MigrationProblem | null> {
  let problem: MigrationProblem | null = null;
  await engine.exclusively(database, async (transaction) => {
    await sql`create table if not exists schema_migration (name text primary key, applied_at_ms bigint not null)`.execute(transaction);
    const applied = new Set((await transaction.selectFrom('schema_migration').select('name').execute()).map((row) => row.name));
    const known = new Set(migrations.map((migration) => migration.name));
    const unknown = [...applied].find((name) => !known.has(name));
    if (unknown !== undefined) {
      problem = { unknown };
      return;
    }
    for (const migration of migrations) {
      if (applied.has(migration.name)) continue;
      // Safe: a migration sees the tables as they were when it was written, which no type of today can say.
      await migration.up(transaction as unknown as Kysely<unknown>, engine.name);
      await transaction.insertInto('schema_migration').values({ name: migration.name, applied_at_ms: clock.nowMs() }).execute();
    }
  });
  return problem;
}
