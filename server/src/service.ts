/**
 * Puts one running service together. Nothing else reads the clock, opens the database or picks a mailer; `main.ts` and
 * `start/up.ts` run it as a process, tests run it inside their own.
 */
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { type Clock, type Ids, randomIds, systemClock } from './clock.ts';
import { createPostgresAnnouncements, noAnnouncements, type Announcements } from './database/announcements.ts';
import { createGroupCommit } from './database/group-commit.ts';
import { type Database, DatabaseStartError, openDatabase, type OpenDatabase } from './database/database.ts';
import { storageTrouble } from './database/storage-trouble.ts';
import { createAccounts } from './features/accounts/create-accounts.ts';
import { createDirectoryFiles } from './features/directory/directory-files.ts';
import { createDirectoryRegions } from './features/directory/directory-regions.ts';
import { createDirectorySearch } from './features/directory/search-directory.ts';
import { countPublished } from './features/directory/listing.queries.ts';
import { createGazetteer } from './features/gazetteer/gazetteer.ts';
import { placesOfCountry } from './features/gazetteer/gazetteer.queries.ts';
import { ensureGazetteer } from './features/gazetteer/world-gazetteer.ts';
import { createStewardship } from './features/stewardship/create-stewardship.ts';
import { createPostgresVaultStore } from './features/vault/postgres-vault-store.ts';
import { createSqliteVaultStore } from './features/vault/sqlite-vault-store.ts';
import { createChecks } from './features/vault/checks.ts';
import { createVaults } from './features/vault/create-vaults.ts';
import type { VaultStore } from './features/vault/vault-store.ts';
import { vaultLimits, type VaultLimits } from './features/vault/vaults.ts';
import { createTrust } from './features/vouches/create-trust.ts';
import { createMergedVouches } from './features/vouches/follow-merge.ts';
import { createAnswerHeaders } from './http/answer-headers.ts';
import { cacheControlOf, createApp } from './http/app.ts';
import { createDirectCalls } from './http/direct-calls.ts';
import { directCalls } from './api.ts';
import { createCallerLimit } from './rpc/caller-limit.ts';
import type { ServiceParts } from './rpc/context.ts';
import { createSessions } from './rpc/sessions.ts';
import { createLog, type Log, type WriteLog } from './log/log.ts';
import { createLogWriter } from './log/log-writer.ts';
import { createMailer } from './mail/create-mailer.ts';
import { createSchedule } from './schedule.ts';
import { readOrMakeSecret } from './secret.ts';
import type { Settings } from './settings.ts';
import { demonstrate } from './demonstration/demonstrate.ts';
import { version } from './version.ts';
import type { Kysely } from 'kysely';

export interface Service {
  readonly url: string;
  /** How many listings were published when it started. */
  readonly listings: number;
  readonly database: Kysely<Database>;
  /** Does now what is done by the clock: the mails that are due by then. */
  runDue(): Promise<void>;
  /** Stops accepting, lets what runs finish (at most ten seconds), closes the database. May be called twice. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly clock?: Clock | undefined;
  readonly ids?: Ids | undefined;
  /** Takes each line of the log; standard error where it is absent. */
  readonly writeLog?: WriteLog | undefined;
  /** Prints to whoever started the service; standard output where it is absent. */
  readonly say?: ((line: string) => void) | undefined;
  readonly portalFolder?: string | undefined;
  /** False leaves the gazetteer as it is; for tests that need no places. */
  readonly gazetteer?: boolean | undefined;
  /** False does nothing by the clock of itself; for tests that say when to look. */
  readonly schedule?: boolean | undefined;
  /** True puts the fictional practitioners into a directory that has no real listing. */
  readonly demonstration?: boolean | undefined;
  readonly signInsPerCaller?: number | undefined;
  readonly fhirCallsPerMinute?: number | undefined;
  /** Those of the vaults that are to be others than usual. */
  readonly vaultLimits?: Partial<VaultLimits> | undefined;
}

/** `message` is one sentence for the operator: what happened and what to set. */
type StartResult = { readonly ok: true; readonly service: Service } | { readonly ok: false; readonly message: string };

const longestHeaderBytes = 64 * 1024;
/** Longer than proxies keep theirs (mostly a minute): who closes first must be who asks, or a request meets a connection that is just being closed. */
const idleConnectionMs = 75_000;
const minuteMs = 60 * 1000;
const tenMinutesMs = 10 * minuteMs;

export async function startService(settings: Settings, options: StartOptions = {}): Promise<StartResult> {
  const clock = options.clock ?? systemClock;
  const ids = options.ids ?? randomIds;
  const say = options.say ?? ((line) => void process.stdout.write(`${line}\n`));
  const log = createLog({ clock, write: options.writeLog ?? createLogWriter(process.stderr) });

  const secret = readOrMakeSecret(settings.dataDir);
  if (!secret.ok) return secret;
  const opened = await tryOpenDatabase(settings, clock);
  if ('message' in opened) return { ok: false, message: opened.message };
  const { database, engine } = opened;

  const filled = await fill(opened, { ...options, clock, say });
  if (filled !== null) {
    await opened.close();
    return { ok: false, message: filled };
  }
  const mailer = createMailer({ settings, clock, ids, say, onError: (error) => log.error(error) });
  const announcements = settings.databaseUrl === undefined ? noAnnouncements : createPostgresAnnouncements(settings.databaseUrl);
  const limits = { ...vaultLimits, ...options.vaultLimits };
  const checks = createChecks();
  const accounts = createSessions(createAccounts({ database, engine: engine.name, secret: secret.secret, mailer, clock, ids }), clock);
  const vaults = createVaults({ store: vaultStoreOf(opened), checks, limits, announcements, onDeviceRemoved: (memberId) => { accounts.lookAgain(memberId); } });
  const placesOf = (country: string) => placesOfCountry(database, country);
  const regions = createDirectoryRegions({ database, clock, onError: (error) => log.error(error) });
  const directorySearch = createDirectorySearch({ regions, clock, placesOf });
  const parts: ServiceParts = {
    settings,
    database,
    engine: engine.name,
    clock,
    ids,
    version,
    accounts,
    directoryFiles: createDirectoryFiles({ database, clock, regions, secret: secret.secret, placesOf }),
    directorySearch,
    gazetteer: createGazetteer(database),
    stewardship: createStewardship({ database, clock, ids, mailer, publicUrl: settings.publicUrl, secret: secret.secret, gazetteer: createGazetteer(database), vouches: createMergedVouches(clock), named: (words, limit) => directorySearch.named(words, limit) }),
    trust: createTrust({ database, clock }),
    signInLimit: createCallerLimit({ max: options.signInsPerCaller ?? 60, windowMs: tenMinutesMs, clock }),
    fhirCalls: createCallerLimit({ max: options.fhirCallsPerMinute ?? 600, windowMs: minuteMs, clock }),
    vaults,
    vaultCalls: {
      perBearer: createCallerLimit({ max: limits.callsPerMinutePerBearer, windowMs: minuteMs, clock }),
      perAccount: createCallerLimit({ max: limits.callsPerMinutePerAccount, windowMs: minuteMs, clock }),
      perAddress: createCallerLimit({ max: limits.callsPerMinutePerAddress, windowMs: minuteMs, clock }),
      bytesPerAccount: createCallerLimit({ max: limits.pulledBytesPerMinutePerAccount, windowMs: minuteMs, clock }),
    },
  };

  const app = createApp({ log, portalFolder: options.portalFolder, parts });
  const listener = getRequestListener((request, bindings) => app.fetch(request, bindings));
  const server = createServer(
    // A search of FHIR with too many parameters is told so; Node would only hang up.
    { maxHeaderSize: longestHeaderBytes, keepAliveTimeout: idleConnectionMs },
    createDirectCalls({
      parts,
      log,
      calls: directCalls,
      answerHeaders: createAnswerHeaders(settings.publicUrl),
      cacheControl: (name) => cacheControlOf([name]),
      otherwise: (incoming, outgoing) => void listener(incoming, outgoing),
    }),
  );
  const schedule = createSchedule({ everyMs: tenMinutesMs, onError: (error) => log.error(error), jobs: [{ name: 'mails that are due', run: () => parts.stewardship.sendDueMails() }, { name: 'listings that are alike', run: () => parts.stewardship.findDueMerges() }] });
  const { all: listings } = await countPublished(database);
  // The last thing waited for: whoever is answered may stop it at once, and it then ends in order.
  const problem = await listen(server, settings);
  if (problem !== null) {
    await regions.close();
    await announcements.close();
    await opened.close();
    return { ok: false, message: problem };
  }
  if (options.schedule !== false) schedule.start();
  log.event('started', { version, database: engine.name, port: settings.port });
  return { ok: true, service: { url: settings.publicUrl, listings, database, runDue: () => schedule.runDue(), stop: stopOnce({ server, opened, announcements, log, closeStreams: () => { vaults.close(); }, stopSchedule: () => schedule.stop(), closeMailer: () => mailer.close(), closeChecks: () => checks.close(), closeDirectory: () => regions.close() }) } };
}

async function tryOpenDatabase(settings: Settings, clock: Clock): Promise<OpenDatabase | { readonly message: string }> {
  try {
    return await openDatabase(settings, clock);
  } catch (error) {
    if (error instanceof DatabaseStartError) return { message: error.message };
    throw error;
  }
}

function vaultStoreOf({ database, sqliteConnection }: OpenDatabase): VaultStore {
  if (sqliteConnection === undefined) return createPostgresVaultStore(database);
  const connection = sqliteConnection();
  return createSqliteVaultStore({ connection, groupCommit: createGroupCommit(database, connection) });
}

/** What a first start puts into an empty database. Answers null, or one sentence on why that was not possible. */
async function fill({ database }: OpenDatabase, options: StartOptions & { readonly clock: Clock; say(line: string): void }): Promise<string | null> {
  try {
    if (options.gazetteer !== false) await ensureGazetteer(database);
    if (options.demonstration !== true) return null;
    const demonstrated = await demonstrate({ database, clock: options.clock });
    if (!demonstrated.ok) options.say(demonstrated.failure.message);
    else if (demonstrated.value > 0) options.say(`Put ${String(demonstrated.value)} fictional practitioners into the directory, each marked as such.`);
    return null;
  } catch (error) {
    const trouble = storageTrouble(error);
    if (trouble === null) throw error;
    return trouble === 'full'
      ? 'The disk of the database is full, so the service could not start. Make room, or set DATA_DIR or DATABASE_URL to another place.'
      : 'The database went away while the service started. See that it runs, then start again.';
  }
}

/** Answers null, or one sentence on why the port cannot be had. */
async function listen(server: Server, { port, publicUrl }: Settings): Promise<string | null> {
  // A service that says it is at localhost is for this computer alone; any other is reached from outside.
  const host = ['localhost', '127.0.0.1'].includes(new URL(publicUrl).hostname) ? '127.0.0.1' : undefined;
  return new Promise((resolve) => {
    server.once('error', (error) => {
      const code = 'code' in error ? String(error.code) : error.name;
      const reason = code === 'EADDRINUSE' ? 'is already in use' : `cannot be used (${code})`;
      resolve(`Port ${String(port)} ${reason}. Stop what uses it, or set PORT to another number, such as PORT=${String(port === 65535 ? 4870 : port + 1)}.`);
    });
    server.listen({ port, host }, () => {
      server.removeAllListeners('error');
      resolve(null);
    });
  });
}

interface Running {
  readonly server: Server;
  readonly opened: OpenDatabase;
  readonly announcements: Announcements;
  readonly log: Log;
  /** Ends what would be open for ever. */
  readonly closeStreams: () => void;
  readonly stopSchedule: () => Promise<void>;
  readonly closeMailer: () => void;
  readonly closeChecks: () => Promise<void>;
  readonly closeDirectory: () => Promise<void>;
}

const patienceMs = 10_000;
const sweepMs = 50;

function stopOnce({ server, opened, announcements, log, closeStreams, stopSchedule, closeMailer, closeChecks, closeDirectory }: Running): () => Promise<void> {
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    const impatient = setTimeout(() => {
      server.closeAllConnections();
    }, patienceMs);
    // An answer under way when `close` is called leaves its connection open for the next request, which never comes.
    const sweeping = setInterval(() => {
      server.closeIdleConnections();
    }, sweepMs);
    const closed = new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
    closeStreams();
    await closed;
    await stopSchedule();
    clearInterval(sweeping);
    clearTimeout(impatient);
    closeMailer();
    await closeChecks();
    await closeDirectory();
    await announcements.close();
    await opened.close();
    log.event('stopped');
  };
  return () => (stopped ??= stop());
}
