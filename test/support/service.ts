/**
 * A started service for tests: the real one over real HTTP, in this process, with a folder and a database of its own.
 * `await using service = await startTestService({ engine: 'sqlite' })`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import type { Member } from '@trusted-hands/contract';
import type { AppRouter } from '@trusted-hands/server/api';
import type { Kysely } from 'kysely';
import type { Database } from '../../server/src/database/database.ts';
import type { Service, StartOptions } from '../../server/src/service.ts';
import { startService } from '../../server/src/service.ts';
import { readSettings, type Settings } from '../../server/src/settings.ts';
import { freePort } from './free-port.ts';
import { mailedCode } from './mailed-code.ts';
import { freshPostgresDatabase } from './postgres.ts';
import { waitFor } from './wait-for.ts';

export const engines = ['sqlite', 'postgres'] as const;
type TestEngine = (typeof engines)[number];
export type Client = TRPCClient<AppRouter>;

export interface TestServiceOptions extends StartOptions {
  readonly engine?: TestEngine;
  /** More of the environment, such as SMTP_URL. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface SignedIn {
  readonly bearer: string;
  readonly member: Member;
  readonly client: Client;
}

export interface TestService extends AsyncDisposable {
  readonly url: string;
  readonly settings: Settings;
  readonly dataDir: string;
  /** The database of the running service; another one after `restart`. */
  readonly database: Kysely<Database>;
  /** Calls without a bearer. */
  readonly client: Client;
  /** Everything the service logged and printed so far. */
  readonly logged: readonly string[];
  readonly said: readonly string[];
  clientFor(bearer: string): Client;
  /** The whole way: asks for a code, reads the mail, signs in. */
  signIn(email: string, deviceName?: string): Promise<SignedIn>;
  /** The newest code that was mailed to this address. */
  mailedCode(email: string): Promise<string>;
  /** Does what the service does by the clock. */
  runDue(): Promise<void>;
  stop(): Promise<void>;
  /** Stops where it runs, and starts again on the same folder, database and port. */
  restart(): Promise<void>;
}

export async function startTestService({ engine = 'sqlite', environment = {}, ...options }: TestServiceOptions = {}): Promise<TestService> {
  const dataDir = await mkdtemp(join(tmpdir(), 'trusted-hands-test-'));
  const postgres = engine === 'postgres' ? await freshPostgresDatabase() : undefined;
  const logged: string[] = [];
  const said: string[] = [];

  const start = async (port: number): Promise<{ service: Service; settings: Settings } | string> => {
    const databaseUrl = postgres === undefined ? {} : { DATABASE_URL: postgres.url };
    const read = readSettings({ PORT: String(port), DATA_DIR: dataDir, ...databaseUrl, ...environment });
    if (!read.ok) throw new Error(read.messages.join('\n'));
    const started = await startService(read.settings, {
      gazetteer: false,
      schedule: false,
      writeLog: (line) => void logged.push(line),
      say: (line) => void said.push(line),
      ...options,
    });
    return started.ok ? { service: started.service, settings: read.settings } : started.message;
  };

  let running = await start(await freePort());
  // Another process may have been quicker with that port.
  for (let attempt = 0; typeof running === 'string' && attempt < 3; attempt += 1) running = await start(await freePort());
  if (typeof running === 'string') throw new Error(running);
  let current = running;

  const { settings } = current;
  const clientFor = (bearer?: string) => createClient(settings.publicUrl, bearer);
  const client = clientFor();
  const codeFor = (email: string) => mailedCode(join(dataDir, 'mail'), email);

  return {
    url: settings.publicUrl,
    settings,
    dataDir,
    client,
    logged,
    said,
    clientFor,
    get database() {
      return current.service.database;
    },
    mailedCode: codeFor,
    async signIn(email, deviceName = 'test device') {
      await client.accounts.requestCode.mutate({ email });
      const { bearer, member } = await client.accounts.signIn.mutate({ email, code: await codeFor(email), deviceName });
      return { bearer, member, client: clientFor(bearer) };
    },
    runDue: () => current.service.runDue(),
    stop: () => current.service.stop(),
    async restart() {
      await current.service.stop();
      const again = await start(settings.port);
      if (typeof again === 'string') throw new Error(again);
      current = again;
      // Until the pool of `fetch` has noticed that its old connections are closed, it would send into one of them.
      await waitFor('the service to answer again', async () => ((await fetch(`${settings.publicUrl}/healthz`).catch(() => undefined))?.ok ? true : undefined));
    },
    async [Symbol.asyncDispose]() {
      await current.service.stop();
      await postgres?.[Symbol.asyncDispose]();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A client as the extension and the pages make it: no cookies, the bearer in its header. */
export function createClient(url: string, bearer?: string): Client {
  return createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${url}/api/trpc`, headers: bearer === undefined ? {} : { authorization: `Bearer ${bearer}` } })],
  });
}
