/**
 * The service's own search over HTTP: 100,000 practitioners at 16 connections and 1,000,000 at 16 and at one, against a bare
 * server that scores every match without pruning or reading the query, and PostgreSQL with pg_trgm under the same load; and
 * what an opened directory of 1,000,000 holds in memory.
 *
 * Ratios: `rps…VsLimit` and `rps100kVsPgTrgm` are our requests per second by theirs (more is better), medians of 7
 * alternating runs after one that warms up; `p99At1mMs` the median of 7 runs' p99 at one connection; `memory1mVsFile` heap
 * and external memory after collection, over the same program without a directory, by the size of the file.
 *
 * All of it takes some minutes; `npm run bench -- server-lookup 100000` or `1000000` measures one size. The directories
 * stay in the computer's folder of temporary files for the next run.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { freePort } from '../support/free-port.ts';
import type { Measurement } from '../support/measure.ts';
import { freshPostgresDatabase } from '../support/postgres.ts';
import { spawnService } from '../support/service-process.ts';
import { waitFor } from '../support/wait-for.ts';
import { prepareDirectory, type PreparedDirectory } from './server-lookup/prepared-directory.ts';
import { startStoredService, type StoredService } from './server-lookup/stored-service.ts';
import type { LoadResult } from './vault-sync/load-job.ts';
import { type LoadGenerator, type Request, startLoadGenerator } from './vault-sync/run-load.ts';
import { listed, median, percentile } from './vault-sync/statistics.ts';

const small = 100_000;
const large = 1_000_000;
const queries = 500;
/** The limit looks at so many at 1,000,000 that fewer queries say its rate. */
const queriesUnderLoad = { [small]: 500, [large]: 96 };
const connections = 16;
const runs = 7;
/** It takes a hundred times as long; a rate needs no more. */
const peerQueriesPerConnection = 1;

export async function run([wanted]: readonly string[]): Promise<Measurement> {
  const sizes = [small, large].filter((size) => wanted === undefined || wanted === String(size));
  if (sizes.length === 0) throw new Error(`Say ${String(small)} or ${String(large)}, or nothing to measure both.`);
  const folder = mkdtempSync(join(tmpdir(), 'trusted-hands-bench-'));
  try {
    await using generator = startLoadGenerator(folder);
    const parts: Measurement[] = [];
    if (sizes.includes(small)) parts.push(measured100k(await measureSize(folder, { practitioners: small, generator, withPeer: true })));
    if (sizes.includes(large)) parts.push(measured1m(await measureSize(folder, { practitioners: large, generator, withPeer: false })));
    return { rows: parts.flatMap(({ rows }) => rows), ratios: Object.assign({}, ...parts.map(({ ratios }) => ratios)), figures: Object.assign({}, ...parts.map(({ figures }) => figures)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measured100k(at: SizeResult): Measurement {
  const ratios = { rps100kVsLimit: ratioByRun(at), rps100kVsPgTrgm: median(at.ours) / median(at.peer) };
  printRuns('100,000', at);
  console.log(`100,000, PostgreSQL with pg_trgm, requests per second of each run: ${listed(at.peer, 1)}`);
  return {
    rows: [
      { what: '100,000, 16 connections, requests per second', ours: median(at.ours), limit: median(at.limit), ratio: ratios.rps100kVsLimit, wanted: 'at least 0.8' },
      { what: '100,000, against PostgreSQL with pg_trgm', ours: median(at.ours), peer: median(at.peer), ratio: ratios.rps100kVsPgTrgm, wanted: 'at least 15' },
    ],
    ratios,
    figures: { rps100k: median(at.ours), limitRps100k: median(at.limit), pgTrgmRps100k: median(at.peer), p99At100kMs: median(at.p99Ms) },
  };
}

function measured1m(at: SizeResult): Measurement {
  const ratios = { rps1mVsLimit: ratioByRun(at), p99At1mMs: median(at.p99Ms), memory1mVsFile: at.heldBytes / at.fileBytes };
  printRuns('1,000,000', at);
  return {
    rows: [
      { what: '1,000,000, 16 connections, requests per second', ours: median(at.ours), limit: median(at.limit), ratio: ratios.rps1mVsLimit, wanted: 'at least 1' },
      { what: '1,000,000, one connection, p99, ms', ours: ratios.p99At1mMs, wanted: 'at most 20' },
      { what: '1,000,000, held in memory by the file’s size', ours: ratios.memory1mVsFile, wanted: 'at most 3' },
    ],
    ratios,
    figures: { rps1m: median(at.ours), limitRps1m: median(at.limit), file1mBytes: at.fileBytes, held1mBytes: at.heldBytes },
  };
}

function ratioByRun({ ours, limit }: SizeResult): number {
  return median(ours.map((one, index) => one / (limit[index] ?? Number.NaN)));
}

function printRuns(size: string, { ours, limit, p99Ms }: SizeResult): void {
  console.log(`${size}, requests per second of each run: ours ${listed(ours, 0)} | limit ${listed(limit, 0)}; p99 at one connection, ms: ${listed(p99Ms, 2)}`);
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

interface Size {
  readonly practitioners: typeof small | typeof large;
  readonly generator: LoadGenerator;
  readonly withPeer: boolean;
}

async function measureSize(folder: string, { practitioners, generator, withPeer }: Size): Promise<SizeResult> {
  console.log(`${practitioners.toLocaleString('en')}: inventing them, and starting the servers …`);
  const prepared = prepareDirectory(practitioners, queries);
  await using ours = await startStoredService(folder, prepared);
  await using limit = await startProgram('limit-server.ts', prepared, {});
  await checkSame(prepared, ours, limit);
  await using database = withPeer ? await freshPostgresDatabase() : undefined;
  await using peer = database === undefined ? undefined : await startProgram('pg-trgm-server.ts', prepared, { DATABASE_URL: database.url });
  console.log(`${practitioners.toLocaleString('en')}: measuring …`);

  const requests = prepared.queries.map(({ text, origin }) => searchRequest(ours, { text, origin, limit: 20 }));
  const underLoad = queriesUnderLoad[practitioners];
  const toUs = spread(requests.slice(0, underLoad), connections);
  const known = spread(requests.slice(0, underLoad).map((_, query) => ({ method: 'POST', path: '/', headers: json, body: JSON.stringify({ query }) })), connections);
  const expected = { text: '"results":[', times: 1 };
  const [ourRuns, limitRuns, peerRuns, single]: LoadResult[][] = [[], [], [], []];
  for (let index = 0; index <= runs; index += 1) {
    const turns = [
      async () => ourRuns?.push(await generator.run({ port: ours.port, connections: toUs, expected })),
      async () => limitRuns?.push(await generator.run({ port: limit.port, connections: known, expected })),
    ];
    for (const turn of index % 2 === 0 ? turns : turns.toReversed()) await turn();
    if (peer !== undefined) peerRuns?.push(await generator.run({ port: peer.port, connections: known.map((ofOne) => ofOne.slice(0, peerQueriesPerConnection)), expected }));
    single?.push(await generator.run({ port: ours.port, connections: [requests], expected }));
  }
  // The first of each warmed up.
  const perSecond = (results: readonly LoadResult[] = []) => results.slice(1).map(({ elapsedMs, latenciesMs }) => (latenciesMs.length * 1000) / elapsedMs);
  return { ours: perSecond(ourRuns), limit: perSecond(limitRuns), peer: perSecond(peerRuns), p99Ms: (single ?? []).slice(1).map(({ latenciesMs }) => percentile(latenciesMs, 0.99)), fileBytes: prepared.bytes.length, heldBytes: heldBytes(prepared) };
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
async function checkSame({ queries: asked }: PreparedDirectory, ours: StoredService, limit: { readonly port: number }): Promise<void> {
  for (const [query, { text, origin }] of asked.entries()) {
    const { path, headers, body } = searchRequest(ours, { text, origin, limit: 20 });
    const found = await fetch(`http://127.0.0.1:${String(ours.port)}${path}`, { method: 'POST', headers, body: String(body) });
    const known = await fetch(`http://127.0.0.1:${String(limit.port)}/`, { method: 'POST', headers: json, body: JSON.stringify({ query }) });
    const numbersOf = (answer: unknown) => answerSchema.parse(answer).results.map(({ number }) => number).join(' ');
    const inAnswer = z.object({ result: z.object({ data: z.unknown() }) }).parse(await found.json());
    if (numbersOf(inAnswer.result.data) !== numbersOf(await known.json())) throw new Error(`The service and the limit found others for “${text}”.`);
  }
}

async function startProgram(file: string, { practitioners, path }: PreparedDirectory, environment: Parameters<typeof spawnService>[0]): Promise<AsyncDisposable & { readonly port: number }> {
  const port = await freePort();
  const server = spawnService(environment, [join(import.meta.dirname, 'server-lookup', file), String(port), String(practitioners), String(queries), path]);
  await waitFor(`${file} to listen`, async () => {
    if (server.process.exitCode !== null) throw new Error(`${file} ended: ${server.errors()}`);
    return server.output().includes('listening') ? true : undefined;
  }, startsWithinMs);
  return { port, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

const startsWithinMs = 600_000;

function heldBytes({ path }: PreparedDirectory): number {
  const bytesOf = (...words: readonly string[]) => z.object({ bytes: z.number() }).parse(JSON.parse(execFileSync(process.execPath, [join(import.meta.dirname, 'lookup/memory.ts'), ...words], { encoding: 'utf8' }))).bytes;
  return bytesOf(path) - bytesOf();
}
