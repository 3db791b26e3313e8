/** Opens the one database: SQLite in DATA_DIR, or the PostgreSQL that DATABASE_URL names. Migrated and proved durable. */
import type { Clock } from '../clock.ts';
import type { EngineAndDatabase } from './engine.ts';
import { migrate, type MigrationProblem } from './migrate.ts';
import { migrations } from './migrations/list.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

export type { Database } from './tables.ts';

export interface OpenDatabase extends EngineAndDatabase {
  close(): Promise<void>;
}

interface DatabaseSettings {
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
}

/** A start that cannot go on; the message is for the operator and names what to do. */
export class DatabaseStartError extends Error {}

/** Throws a DatabaseStartError when the database cannot be reached, is not durable, or is newer than this code. */
export async function openDatabase(settings: DatabaseSettings, clock: Clock): Promise<OpenDatabase> {
  const opened = settings.databaseUrl === undefined ? openSqlite(settings.dataDir) : openPostgres(settings.databaseUrl);
  const { database, engine } = opened;
  try {
    await engine.assertDurable(database);
    const problem = await migrate(opened, migrations, clock);
    if (problem !== null) throw new DatabaseStartError(sentence(problem));
  } catch (error) {
    await database.destroy();
    throw error instanceof DatabaseStartError ? error : new DatabaseStartError(engine.explainStart(error), { cause: error });
  }
  return { ...opened, close: () => database.destroy() };
}

function sentence(problem: MigrationProblem): string {
  return (
    `The database has been used by a newer version of Trusted Hands (it knows the change "${problem.unknown}", which this version does not). ` +
    'Start the newer version, or set DATA_DIR or DATABASE_URL to another database. Nothing was changed.'
  );
}
