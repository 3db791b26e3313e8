/**
 * The service's process and the limit's, side by side under the same load. Runs alternate, and who begins alternates too;
 * a ratio is the median of the runs' ratios. Entries are sealed before each run, outside the time.
 */
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bytesToHex } from '@trusted-hands/vault';
import { freePort } from '../../support/free-port.ts';
import { spawnService, startServiceProcess } from '../../support/service-process.ts';
import { waitFor } from '../../support/wait-for.ts';
import type { LoadJob, LoadResult } from './load-job.ts';
import { joinService, type Member, type SignInAt } from './members.ts';
import { type Request, startLoadGenerator } from './run-load.ts';
import { percentile } from './statistics.ts';

/** A member each: sign-in, ownership and the chain are then another one for every connection. */
const connections = 64;
const pushesPerConnection = 100;
const batchesPerConnection = 2;
const entriesPerBatch = 100;
const pulledEntries = 10_000;
const entriesPerPage = 500;
const runs = 7;
/** Not counted, so that neither is measured while its code is still being compiled: a service runs for weeks. */
const warmUps = 3;

/** One run of both. */
export interface Pair {
  readonly ours: LoadResult;
  readonly limit: LoadResult;
}

export interface AgainstLimit {
  readonly pushes: readonly Pair[];
  readonly batches: readonly Pair[];
  readonly pulls: readonly Pair[];
  /** Pushes to a server that stores nothing: what the load generator and HTTP can do at the most. */
  readonly ceiling: LoadResult;
  readonly syncP50Ms: number;
}

export const requestsPerRun = { pushes: connections * pushesPerConnection, batches: connections * batchesPerConnection, entriesPerBatch, pulledEntries, entriesPerPage };

export async function measureAgainstLimit(): Promise<AgainstLimit> {
  const folder = mkdtempSync(join(tmpdir(), 'trusted-hands-bench-'));
  try {
    return await measureIn(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureIn(folder: string): Promise<AgainstLimit> {
  await using ours = await startOurs(folder);
  await using limit = await startLimit(join(folder, 'limit'));
  await using generator = startLoadGenerator(folder);

  const member = (number: number) => joinService(ours, number);
  const members = await inTurn(connections, member);
  const newDevice = await member(connections);

  const both = async (run: number, requests: { readonly ours: Requests; readonly limit: Requests }, answer: { readonly expected: LoadJob['expected']; readonly readsEntries?: boolean }): Promise<Pair> => {
    const loadOurs = () => generator.run({ port: ours.port, connections: requests.ours, ...answer });
    const loadLimit = () => generator.run({ port: limit.port, connections: requests.limit, ...answer });
    if (run % 2 === 0) return { ours: await loadOurs(), limit: await loadLimit() };
    const limitFirst = await loadLimit();
    return { ours: await loadOurs(), limit: limitFirst };
  };
  const alternate = async (measure: (run: number) => Promise<Pair>): Promise<readonly Pair[]> => (await inTurn(warmUps + runs, measure)).slice(warmUps);

  const stored = (times: number) => ({ expected: { text: '"type":"stored"', times } });
  const pushes = await alternate(async (run) => both(run, await pushRequests(members, pushesPerConnection, 1), stored(1)));
  const batches = await alternate(async (run) => both(run, await pushRequests(members, batchesPerConnection, entriesPerBatch), stored(entriesPerBatch)));
  await both(0, await pushRequests([newDevice], pulledEntries / entriesPerBatch, entriesPerBatch), stored(entriesPerBatch));
  const pages = pullRequests(newDevice);
  const pulls = await alternate((run) => both(run, pages, { expected: { text: '"entry":', times: entriesPerPage }, readsEntries: true }));

  await using nothing = await startLimit(join(folder, 'nothing'), ['nothing']);
  const ceiling = await generator.run({ port: nothing.port, connections: (await pushRequests(members, pushesPerConnection, 1)).limit, ...stored(1) });
  return { pushes, batches, pulls, ceiling, syncP50Ms: measureSync(folder) };
}

type Requests = readonly (readonly Request[])[];

async function pushRequests(members: readonly Member[], requests: number, entriesPerRequest: number): Promise<{ readonly ours: Requests; readonly limit: Requests }> {
  const bodies = await Promise.all(members.map(async (member) => {
    const entries = await member.write(requests * entriesPerRequest);
    return Array.from({ length: requests }, (_, index) => JSON.stringify({ entries: entries.slice(index * entriesPerRequest, (index + 1) * entriesPerRequest) }));
  }));
  const json = { 'content-type': 'application/json' };
  return {
    ours: members.map(({ headers }, index) => (bodies[index] ?? []).map((body) => ({ method: 'POST', path: '/api/trpc/vault.push', headers: { ...headers, ...json }, body }))),
    limit: bodies.map((ofOne) => ofOne.map((body) => ({ method: 'POST', path: '/push', headers: json, body }))),
  };
}

function pullRequests({ headers, secrets }: Member): { readonly ours: Requests; readonly limit: Requests } {
  const afters = Array.from({ length: pulledEntries / entriesPerPage }, (_, page) => page * entriesPerPage);
  const ours = afters.map((after) => ({ method: 'GET', path: `/api/trpc/vault.pull?input=${encodeURIComponent(JSON.stringify({ after, limit: entriesPerPage }))}`, headers, body: '' }));
  const limit = afters.map((after) => ({ method: 'GET', path: `/pull?vault=${bytesToHex(secrets.vault)}&after=${String(after)}&limit=${String(entriesPerPage)}`, headers: {}, body: '' }));
  return { ours: [ours], limit: [limit] };
}

interface Server extends AsyncDisposable {
  readonly port: number;
}

async function startOurs(folder: string): Promise<Server & SignInAt> {
  const port = await freePort();
  const dataDir = join(folder, 'ours');
  const service = await startServiceProcess({ PORT: String(port), DATA_DIR: dataDir });
  return { port, dataDir, url: `http://localhost:${String(port)}`, [Symbol.asyncDispose]: () => service[Symbol.asyncDispose]() };
}

async function startLimit(dataDir: string, words: readonly string[] = []): Promise<Server> {
  const port = await freePort();
  const server = spawnService({ PORT: String(port), DATA_DIR: dataDir }, [join(import.meta.dirname, 'limit-server.ts'), ...words]);
  await waitFor('the limit to listen', async () => {
    if (server.process.exitCode !== null) throw new Error(`the limit ended: ${server.errors()}`);
    return server.output().includes('listening') ? true : undefined;
  });
  return { port, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

/** What this computer takes to bring 32 KiB to its disk: a durable push cannot be faster than its share of that. */
function measureSync(folder: string): number {
  const file = openSync(join(folder, 'sync'), 'w');
  const bytes = new Uint8Array(32 * 1024);
  const times = Array.from({ length: 200 }, () => {
    const startedAt = performance.now();
    writeSync(file, bytes);
    fdatasyncSync(file);
    return performance.now() - startedAt;
  });
  closeSync(file);
  return percentile(times, 0.5);
}

async function inTurn<Value>(count: number, work: (index: number) => Promise<Value>): Promise<readonly Value[]> {
  const values: Value[] = [];
  for (let index = 0; index < count; index += 1) values.push(await work(index));
  return values;
}
