/** SQLite in one file: WAL with synchronous=FULL, so that what was acknowledged survives a power loss. */
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { Kysely, sql, SqliteDialect } from 'kysely';
import type { Engine, EngineAndDatabase } from './engine.ts';
import type { Database } from './tables.ts';

export const sqliteFileName = 'trusted-hands.sqlite';
/** How long a process waits for another one that has the database. */
export const busyTimeoutMs = 10_000;

/** Each setting, and what reading it back must give. https://sqlite.org/pragma.html#pragma_synchronous: 2 is FULL. */
const pragmas = [
  { name: 'journal_mode', set: 'WAL', expected: 'wal' },
  { name: 'synchronous', set: 'FULL', expected: 2 },
  { name: 'foreign_keys', set: 'ON', expected: 1 },
  // In pages: a page that many pushes change is brought from the WAL into the database once for all of them. 32 MB at the most.
  { name: 'wal_autocheckpoint', set: '8000', expected: 8000 },
] as const;

export function openSqlite(dataDir: string): EngineAndDatabase {
  let opened: BetterSqlite3.Database | undefined;
  const dialect = new SqliteDialect({
    database: async () => {
      mkdirSync(dataDir, { recursive: true, mode: 0o700 });
      const file = join(dataDir, sqliteFileName);
      // For this user alone, also in a folder that others may read; SQLite gives its WAL the same mode.
      closeSync(openSync(file, 'a', 0o600));
      const connection = new BetterSqlite3(file, { timeout: busyTimeoutMs });
      for (const pragma of pragmas) connection.pragma(`${pragma.name} = ${pragma.set}`);
      opened = connection;
      return connection;
    },
  });
  const sqliteConnection = () => {
    if (opened === undefined) throw new Error('The database was asked for its connection before its first query.');
    return opened;
  };
  return { database: new Kysely<Database>({ dialect }), engine: sqliteEngine(dataDir), sqliteConnection };
}

function sqliteEngine(dataDir: string): Engine {
  return {
    name: 'sqlite',

    async assertDurable(database) {
      for (const pragma of pragmas) {
        const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(pragma.name)}`.execute(database);
        const actual = rows[0]?.[pragma.name];
        // better-sqlite3 is compiled with SQLITE_DEFAULT_WAL_SYNCHRONOUS=1: without this check a lost setting is silent.
        if (actual !== pragma.expected) {
          throw new Error(`SQLite did not take ${pragma.name}=${pragma.set} (it says ${String(actual)}).`);
        }
      }
    },

    async exclusively(database, work) {
      await database.connection().execute(async (connection) => {
        // Immediate: the write lock is taken before anything is read, so a second process waits here.
        await sql`begin immediate`.execute(connection);
        try {
          await work(connection);
          await sql`commit`.execute(connection);
        } catch (error) {
          await sql`rollback`.execute(connection);
          throw error;
        }
      });
    },

    explainStart(error) {
      const reason = error instanceof Error ? error.message : 'the reason is not known';
      return `The database in ${dataDir} could not be opened: ${reason}. See that DATA_DIR is a folder on a local disk that this user may write to and that is not full, then start again.`;
    },
  };
}
