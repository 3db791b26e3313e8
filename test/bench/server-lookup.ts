/**
 * The service's own search over HTTP: 100,000 practitioners at 16 connections and 1,000,000 at 16 and at one, against a bare
 * server that scores every match without pruning or reading the query, and PostgreSQL with pg_trgm under the same load; and
 * what an opened directory of 1,000,000 holds in memory.
 *
 * Ratios: `rps…VsLimit` and `rps100kVsPgTrgm` are our requests per second by theirs (more is better), medians of 7
 * alternating runs after one that warms up; `p99At1mMs` the median of 7 runs' p99 at one connection; `memory1mVsFile` heap
 * and external memory after collection, over the same program without a directory, by the size of the file.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { freePort } from '../support/free-port.ts';
import type { Measurement } from '../support/measure.ts';
import { freshPostgresDatabase } from '../support/postgres.ts';
import { spawnService } from '../support/service-process.ts';
import { waitFor } from '../support/wait-for.ts';
import { lookupJob, type LookupJob } from './server-lookup/job.ts';
import { startStoredService, type StoredService } from './server-lookup/stored-service.ts';
import type { LoadResult } from './vault-sync/load-job.ts';
import { type LoadGenerator, type Request, startLoadGenerator } from './vault-sync/run-load.ts';
import { listed, median, percentile } from './vault-sync/statistics.ts';

const small = 100_000;
const large = 1_000_000;
const queries = 500;
const connections = 16;
const runs = 7;
const checkedQueries = 50;
/** It takes a hundred times as long; a rate needs no more. */
const peerQueriesPerConnection = 4;

export async function run(): Promise<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), 'trusted-hands-bench-'));
  try {
    return await measureIn(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureIn(folder: string): Promise<Measurement> {
  await using generator = startLoadGenerator(folder);
  const at100k = await measureSize(folder, { practitioners: small, generator, withPeer: true });
  const at1m = await measureSize(folder, { practitioners: large, generator, withPeer: false });
  const ratios = {
    rps100kVsLimit: median(at100k.ours.map((one, index) => one / (at100k.limit[index] ?? Number.NaN))),
    rps100kVsPgTrgm: median(at100k.ours) / median(at100k.peer),
    rps1mVsLimit: median(at1m.ours.map((one, index) => one / (at1m.limit[index] ?? Number.NaN))),
    p99At1mMs: median(at1m.p99Ms),
    memory1mVsFile: at1m.heldBytes / at1m.fileBytes,
  };
  for (const [name, { ours, limit, p99Ms }] of [['100,000', at100k], ['1,000,000', at1m]] as const) {
    console.log(`${name}, requests per second of each run: ours ${listed(ours, 0)} | limit ${listed(limit, 0)}; p99 at one connection, ms: ${listed(p99Ms, 2)}`);
  }
  console.log(`100,000, PostgreSQL with pg_trgm, requests per second of each run: ${listed(at100k.peer, 1)}`);
  return {
    rows: [
      { what: '100,000, 16 connections, requests per second', ours: median(at100k.ours), limit: median(at100k.limit), ratio: ratios.rps100kVsLimit, wanted: 'at least 0.8' },
      { what: '100,000, against PostgreSQL with pg_trgm', ours: median(at100k.ours), peer: median(at100k.peer), ratio: ratios.rps100kVsPgTrgm, wanted: 'at least 15' },
      { what: '1,000,000, 16 connections, requests per second', ours: median(at1m.ours), limit: median(at1m.limit), ratio: ratios.rps1mVsLimit, wanted: 'at least 1' },
      { what: '1,000,000, one connection, p99, ms', ours: ratios.p99At1mMs, wanted: 'at most 20' },
      { what: '1,000,000, held in memory by the file’s size', ours: ratios.memory1mVsFile, wanted: 'at most 3' },
    ],
    ratios,
    figures: { rps100k: median(at100k.ours), limitRps100k: median(at100k.limit), pgTrgmRps100k: median(at100k.peer), rps1m: median(at1m.ours), limitRps1m: median(at1m.limit), p99At100kMs: median(at100k.p99Ms), file1mBytes: at1m.fileBytes, held1mBytes: at1m.heldBytes },
  };
}

interface SizeResult {
  readonly ours: readonly number[];
  readonly limit: readonly number[];
  readonly peer: readonly number[];
  /** At one connection. */
  readonly p99Ms: readonly number[];
  readonly fileBytes: number;
  readonly heldBytes: number;
}

async function measureSize(folder: string, { practitioners, generator, withPeer }: { readonly practitioners: number; readonly generator: LoadGenerator; readonly withPeer: boolean }): Promise<SizeResult> {
  const job = lookupJob(practitioners, queries);
  await using ours = await startStoredService(folder, job.directory);
  await using limit = await startProgram('limit-server.ts', practitioners, {});
  await checkSame(job, ours, limit);
  await using database = withPeer ? await freshPostgresDatabase() : undefined;
  await using peer = database === undefined ? undefined : await startProgram('pg-trgm-server.ts', practitioners, { DATABASE_URL: database.url });

  const toUs = (of: number) => spread(job.queries.map(({ text, origin }) => searchRequest(ours, { text, origin, limit: 20 })), of);
  const known = (of: number) => spread(job.queries.map((_, query) => ({ method: 'POST', path: '/', headers: json, body: JSON.stringify({ query }) })), of);
  const expected = { text: '"results":[', times: 1 };
  const [ourRuns, limitRuns, peerRuns, single]: LoadResult[][] = [[], [], [], []];
  for (let index = 0; index <= runs; index += 1) {
    const turns = [
      async () => ourRuns?.push(await generator.run({ port: ours.port, connections: toUs(connections), expected })),
      async () => limitRuns?.push(await generator.run({ port: limit.port, connections: known(connections), expected })),
    ];
    for (const turn of index % 2 === 0 ? turns : turns.toReversed()) await turn();
    if (peer !== undefined) peerRuns?.push(await generator.run({ port: peer.port, connections: known(connections).map((ofOne) => ofOne.slice(0, peerQueriesPerConnection)), expected }));
    single?.push(await generator.run({ port: ours.port, connections: toUs(1), expected }));
  }
  // The first of each warmed up.
  const perSecond = (results: readonly LoadResult[] = []) => results.slice(1).map(({ elapsedMs, latenciesMs }) => (latenciesMs.length * 1000) / elapsedMs);
  return { ours: perSecond(ourRuns), limit: perSecond(limitRuns), peer: perSecond(peerRuns), p99Ms: (single ?? []).slice(1).map(({ latenciesMs }) => percentile(latenciesMs, 0.99)), fileBytes: ours.file.length, heldBytes: heldBytes(folder, ours.file) };
}

const json = { 'content-type': 'application/json' };

function searchRequest({ bearer }: Pick<StoredService, 'bearer'>, input: object): Request {
  return { method: 'POST', path: '/api/trpc/directory.search', headers: { ...json, authorization: `Bearer ${bearer}` }, body: JSON.stringify(input) };
}

/** Over so many connections, each with its own share. */
function spread(requests: readonly Request[], of: number): readonly (readonly Request[])[] {
  return Array.from({ length: of }, (_, connection) => requests.filter((_request, index) => index % of === connection));
}

const answerSchema = z.object({ results: z.array(z.object({ number: z.number() })) });

/** A limit that found others would be none. */
async function checkSame({ queries: asked }: LookupJob, ours: StoredService, limit: { readonly port: number }): Promise<void> {
  for (const [query, { text, origin }] of asked.slice(0, checkedQueries).entries()) {
    const { path, headers, body } = searchRequest(ours, { text, origin, limit: 20 });
    const found = await fetch(`http://127.0.0.1:${String(ours.port)}${path}`, { method: 'POST', headers, body: String(body) });
    const known = await fetch(`http://127.0.0.1:${String(limit.port)}/`, { method: 'POST', headers: json, body: JSON.stringify({ query }) });
    const numbersOf = (answer: unknown) => answerSchema.parse(answer).results.map(({ number }) => number).join(' ');
    const inAnswer = z.object({ result: z.object({ data: z.unknown() }) }).parse(await found.json());
    if (numbersOf(inAnswer.result.data) !== numbersOf(await known.json())) throw new Error(`The service and the limit found others for “${text}”.`);
  }
}

async function startProgram(file: string, practitioners: number, environment: Parameters<typeof spawnService>[0]): Promise<AsyncDisposable & { readonly port: number }> {
  const port = await freePort();
  const server = spawnService(environment, [join(import.meta.dirname, 'server-lookup', file), String(port), String(practitioners), String(queries)]);
  await waitFor(`${file} to listen`, async () => {
    if (server.process.exitCode !== null) throw new Error(`${file} ended: ${server.errors()}`);
    return server.output().includes('listening') ? true : undefined;
  }, startsWithinMs);
  return { port, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

const startsWithinMs = 600_000;

function heldBytes(folder: string, file: Uint8Array): number {
  const path = join(folder, 'search');
  writeFileSync(path, file);
  const bytesOf = (...words: readonly string[]) => z.object({ bytes: z.number() }).parse(JSON.parse(execFileSync(process.execPath, [join(import.meta.dirname, 'lookup/memory.ts'), ...words], { encoding: 'utf8' }))).bytes;
  return bytesOf(path) - bytesOf();
}
