/**
 * Looking up among 50,000 invented practitioners, as on the device: the product from the text to its best 20, against
 * every match scored on bare arrays (which is given what the text was read as) and against MiniSearch 7; what the files
 * weigh against their entropy, how fast one opens and what it holds; and a keystroke in the real extension.
 *
 * Ratios: `…VsLimit` is the product's time by the limit's (less is better); `…VsMiniSearch` MiniSearch's time by the
 * product's (more is better); percentiles are over queries, of each query's fastest of 15 passes (MiniSearch: of 3).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDirectory, createLookup, createPlaceIndex, encodeContactFile, encodeSearchFile, type Lookup, type ListingSummary, openSearchFile, type PlaceIndex, type TrustByNumber } from '@trusted-hands/directory';
import { personalTrust } from '@trusted-hands/trust';
import type { Measurement } from '../support/measure.ts';
import { inventContacts } from '../support/invented-directory/invented-contacts.ts';
import { inventDirectory, inventedDay } from '../support/invented-directory/invented-directory.ts';
import { type InventedQuery, inventQueries } from '../support/invented-directory/invented-queries.ts';
import { createVouchWorld, worldDay } from '../support/vouch-world.ts';
import { brotli } from './lookup/brotli.ts';
import { contactEntropyBytes, searchEntropyBytes } from './lookup/entropy.ts';
import { keystrokeWorld } from './lookup/keystroke-world.ts';
import { measureKeystrokes } from './lookup/keystrokes.ts';
import { createLimit } from './lookup/limit.ts';
import { createPeer, openPeer, peerRows, searchPeer } from './lookup/minisearch-peer.ts';
import { percentile } from './vault-sync/statistics.ts';

const practitioners = 50_000;
const queryCount = 500;
const typedCount = 40;
const passes = 15;
const peerPasses = 3;
const openings = 9;
const best = 20;
const dayMs = 86_400_000;
const limitVsPeerAtLeast = 100;

export async function run(): Promise<Measurement> {
  const invented = inventDirectory({ count: practitioners, seed: 1 });
  const queries = inventQueries(invented, queryCount, 3);
  const file = encodeSearchFile(invented.rows);
  const places = createPlaceIndex(invented.places);
  const json = createPeer(invented.rows);
  const [openMs, loadMs] = [fastest(() => openLookup(file, places)), fastest(() => openPeer(json))];
  const lookup = openLookup(file, places);

  const times = timeQueries(lookup, invented.rows, queries);
  const peerMs = timePeer(json, invented.rows, { lookup, queries });
  const at = (share: number) => ({ ours: percentile(times.oursMs, share), limit: percentile(times.limitMs, share), peer: percentile(peerMs, share) });
  const [p50, p99] = [at(0.5), at(0.99)];
  const limitVsMiniSearchP50 = p50.peer / p50.limit;
  if (limitVsMiniSearchP50 < limitVsPeerAtLeast) throw new Error(`The limit was only ${limitVsMiniSearchP50.toFixed(0)} times as fast as MiniSearch at p50 in this run, so it is no limit: at least ${limitVsPeerAtLeast} are needed.`);

  const fileBrotli = brotli(file).length;
  const contacts = inventContacts(invented.rows, 5);
  const contactBrotli = brotli(encodeContactFile(contacts)).length;
  const keystrokes = await measureKeystrokes(keystrokeWorld(invented, inventQueries(invented, typedCount, 7)));
  const ratios = {
    ...keystrokes.ratios,
    queryP50VsLimit: p50.ours / p50.limit,
    queryP99VsLimit: p99.ours / p99.limit,
    queryP50VsMiniSearch: p50.peer / p50.ours,
    queryP99VsMiniSearch: p99.peer / p99.ours,
    loadVsMiniSearch: loadMs / openMs,
    fileBrotliKB: fileBrotli / 1000,
    contactVsEntropy: contactBrotli / contactEntropyBytes(contacts),
    memoryVsFile: heldBytes(file) / file.length,
    downloadVsEntropy: fileBrotli / searchEntropyBytes(invented.rows),
  };
  return {
    rows: [
      { what: 'a query, p50, us', ours: p50.ours * 1000, limit: p50.limit * 1000, MiniSearch: p50.peer * 1000, wanted: 'limit x 2, MiniSearch / 50' },
      { what: 'a query, p99, us', ours: p99.ours * 1000, limit: p99.limit * 1000, MiniSearch: p99.peer * 1000, wanted: 'limit x 2, MiniSearch / 50' },
      { what: 'opening, ms', ours: openMs, MiniSearch: loadMs, wanted: 'MiniSearch / 10' },
      { what: 'search file, brotli, KB', ours: ratios.fileBrotliKB, limit: searchEntropyBytes(invented.rows) / 1000, wanted: 'at most 480, entropy x 1.35' },
      { what: 'contact file, brotli, KB', ours: contactBrotli / 1000, limit: contactEntropyBytes(contacts) / 1000, wanted: 'entropy x 1.1' },
      { what: 'held in memory by the file’s size', ours: ratios.memoryVsFile, wanted: 'at most 3' },
      ...keystrokes.rows,
    ],
    ratios,
    figures: { ...keystrokes.figures, limitVsMiniSearchP50, queryP50Ms: p50.ours, queryP99Ms: p99.ours, limitP50Ms: p50.limit, limitP99Ms: p99.limit, miniSearchP50Ms: p50.peer, miniSearchP99Ms: p99.peer, openMs, miniSearchLoadMs: loadMs, fileBytes: file.length, queries: queryCount },
  };
}

function openLookup(file: Uint8Array, places: PlaceIndex): Lookup<ListingSummary> {
  const opened = openSearchFile(file);
  if (!opened.ok) throw new TypeError(opened.reason);
  return createLookup({ directory: createDirectory([{ file: opened.file }]), places });
}

function fastest(work: () => unknown): number {
  let ms = Infinity;
  for (let round = 0; round < openings; round += 1) {
    const startedAt = performance.now();
    work();
    ms = Math.min(ms, performance.now() - startedAt);
  }
  return ms;
}

/** Product and limit, pass by pass; both must find the same. */
function timeQueries(lookup: Lookup<ListingSummary>, rows: readonly ListingSummary[], queries: readonly InventedQuery[]): { readonly oursMs: Float64Array; readonly limitMs: Float64Array } {
  const limit = createLimit(rows);
  const viewer = trustOfOne(rows);
  const asked = queries.map(({ text, origin }, index) => {
    // Half of them ask as a member for whom somebody is vouched.
    const trust = index % 2 === 0 ? viewer : undefined;
    const options = { limit: best, nowMs: inventedDay * dayMs, trust, ...(origin === undefined ? {} : { origin }) };
    return { text, origin, trust, options, readings: lookup.queriesFor(text, options).map(lookup.parse) };
  });
  const oursMs = new Float64Array(queries.length).fill(Infinity);
  const limitMs = new Float64Array(queries.length).fill(Infinity);
  for (let pass = 0; pass < passes; pass += 1) {
    for (const [index, { text, options }] of asked.entries()) {
      const startedAt = performance.now();
      lookup.search(text, options);
      oursMs[index] = Math.min(oursMs[index] ?? Infinity, performance.now() - startedAt);
    }
    for (const [index, { readings, origin, trust }] of asked.entries()) {
      const startedAt = performance.now();
      limit.search(readings, { origin, nowDay: inventedDay, limit: best, trust });
      limitMs[index] = Math.min(limitMs[index] ?? Infinity, performance.now() - startedAt);
    }
  }
  for (const { text, options, readings, origin, trust } of asked) {
    const ours = lookup.search(text, options).map(({ listing, score }) => `${listing.number} ${score}`).join();
    const { numbers, scores } = limit.search(readings, { origin, nowDay: inventedDay, limit: best, trust });
    if (ours !== numbers.map((number, index) => `${number} ${scores[index]}`).join()) throw new Error(`The look-up and the limit found others for “${text}”.`);
  }
  return { oursMs, limitMs };
}

/** By what an invented member's vouches and those of three hops say of these practitioners. */
function trustOfOne(rows: readonly ListingSummary[]): TrustByNumber {
  const graph = createVouchWorld({ members: rows.length, vouches: rows.length * 5, seed: 16 }).graph();
  const viewer = rows.findIndex((_, member) => graph.givenCount(member) >= 5 && graph.givenCount(member) <= 10);
  return new Map(personalTrust(graph, viewer, worldDay).ranked().flatMap(({ member, score }) => (rows[member] === undefined ? [] : [[rows[member].number, { score, path: [] }]])));
}

function timePeer(json: string, rows: readonly ListingSummary[], { lookup, queries }: { readonly lookup: Lookup<ListingSummary>; readonly queries: readonly InventedQuery[] }): Float64Array {
  const index = openPeer(json);
  const known = peerRows(rows, inventedDay);
  return Float64Array.from(queries, ({ text, origin }) => {
    const parsed = lookup.parse(text);
    let ms = Infinity;
    for (let pass = 0; pass < peerPasses; pass += 1) {
      const startedAt = performance.now();
      searchPeer(index, known, parsed, origin);
      ms = Math.min(ms, performance.now() - startedAt);
    }
    return ms;
  });
}

/** What the opened file takes beyond the same program that opened one of nobody. */
function heldBytes(file: Uint8Array): number {
  const folder = mkdtempSync(join(tmpdir(), 'lookup-'));
  try {
    const path = join(folder, 'search.thd');
    writeFileSync(path, file);
    const bytesOf = (...args: readonly string[]) => JSON.parse(execFileSync(process.execPath, [join(import.meta.dirname, 'lookup', 'memory.ts'), ...args], { encoding: 'utf8' })).bytes;
    return bytesOf(path) - bytesOf();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
