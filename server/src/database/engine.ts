/** What only one engine can do, behind one small interface; everything else is the same SQL on both. */
import type BetterSqlite3 from 'better-sqlite3';
import type { Kysely } from 'kysely';
import type { Database } from './tables.ts';

export type EngineName = 'sqlite' | 'postgres';

export interface Engine {
  readonly name: EngineName;
  /** Throws unless a commit is on disk before it is acknowledged. */
  assertDurable(database: Kysely<Database>): Promise<void>;
  /** Runs `work` in one transaction that no other process migrates beside. */
  exclusively(database: Kysely<Database>, work: (transaction: Kysely<Database>) => Promise<void>): Promise<void>;
  /** One sentence for the operator on why the database could not be opened; never the address with its password. */
  explainStart(error: unknown): string;
}

export interface EngineAndDatabase {
  readonly engine: Engine;
  readonly database: Kysely<Database>;
  /** SQLite's own connection, for what is too often asked to be built anew each time. Absent on PostgreSQL. */
  readonly sqliteConnection?: () => BetterSqlite3.Database;
}
