/** PostgreSQL, where a community outgrew one process: the same tables and queries over a pool of connections. */
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, TypeOverrides, types } from 'pg';
import type { Engine, EngineAndDatabase } from './engine.ts';
import type { Database } from './tables.ts';

/** Any number, the same in every process: "TruH" in ASCII. */
const migrationLock = 0x54727548;

export function openPostgres(databaseUrl: string): EngineAndDatabase {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 10,
    connectionTimeoutMillis: 10_000,
    // Off would acknowledge a commit before it is on disk.
    options: '-c synchronous_commit=on',
    types: typeParsers,
  });
  // An idle connection that the server closed is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return { database: new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }), engine: postgresEngine(databaseUrl) };
}

/** int8 comes as text from pg; our bigints are milliseconds and counts, all safe integers, as SQLite gives them. */
const typeParsers = new TypeOverrides();
typeParsers.setTypeParser(types.builtins.INT8, Number);

function postgresEngine(databaseUrl: string): Engine {
  return {
    name: 'postgres',

    async assertDurable(database) {
      for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'] as const) {
        const { rows } = await sql<{ value: string }>`select current_setting(${setting}) as value`.execute(database);
        if (rows[0]?.value === 'off') throw new Error(`PostgreSQL runs with ${setting}=off, so acknowledged changes could be lost`);
      }
    },

    async exclusively(database, work) {
      await database.transaction().execute(async (transaction) => {
        await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(transaction);
        await work(transaction);
      });
    },

    explainStart(error) {
      const reason = error instanceof Error && error.message !== '' ? error.message : 'no answer came';
      const { host, pathname } = new URL(databaseUrl);
      return `The PostgreSQL database at ${host}${pathname} could not be opened: ${withoutSecrets(reason, databaseUrl)}. See that it runs and that DATABASE_URL is right, then start again.`;
    },
  };
}

function withoutSecrets(text: string, databaseUrl: string): string {
  const { password } = new URL(databaseUrl);
  return password === '' ? text : text.replaceAll(password, '***').replaceAll(decodeURIComponent(password), '***');
}
