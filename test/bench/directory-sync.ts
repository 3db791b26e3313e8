/**
 * The directory's way to a device: what the first download of 50,000 weighs against its entropy, what a percent of changes
 * weighs, and how long it takes from asking for the bytes until somebody is found by name, against the least that any client
 * does that believes no service and searches without looking at everyone: fetching the same bytes, checking their hash,
 * laying them out in memory, and listing the rows of each value of the five columns by which one searches. The limit checks
 * no value, orders no words, knows no distances and is given the columns' values for nothing.
 *
 * Ratios: `downloadVsEntropy` brotli bytes by the entropy of the columns (test/bench/lookup/entropy.ts); `delta1pctBytes`
 * bytes of 500 changes (400 of them of when they were confirmed or of whether they take clients, 100 whole rows);
 * `fetchToSearchableVsLimit` the fastest of 15 alternating passes by the limit's fastest, as what else is timed inside one
 * process; the medians are among the figures.
 */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { DirectoryFile } from '@trusted-hands/contract';
import { encodeChanges, encodeSearchFile, openSearchFile, type ListingSummary } from '@trusted-hands/directory';
import { fetchSearchable } from '../../extension/platform/service/download-directory.ts';
import { lookupOf } from '../../extension/platform/service/directory-lookup.ts';
import { openDirectoryFiles } from '../../extension/platform/service/open-directory.ts';
import type { OpenedSearchFiles } from '../../extension/platform/service/opened-search-files.ts';
import { createServiceClient } from '../../extension/platform/service/service-client.ts';
import type { Measurement } from '../support/measure.ts';
import { inventDirectory, inventedDay } from '../support/invented-directory/invented-directory.ts';
import { createRandom } from '../support/vouch-world.ts';
import { brotli } from './lookup/brotli.ts';
import { searchEntropyBytes } from './lookup/entropy.ts';
import { median } from './vault-sync/statistics.ts';

const practitioners = 50_000;
const touched = 400;
const whole = 100;
const passes = 15;

export async function run(): Promise<Measurement> {
  const { rows } = inventDirectory({ count: practitioners, seed: 1 });
  const bytes = encodeSearchFile(rows);
  const content = brotli(bytes);
  const delta = brotli(changesIn(bytes, rows)).length;
  const { oursMs, limitMs } = await fetchBoth({ bytes, content, rows });
  const entropy = searchEntropyBytes(rows);
  const ratios = { downloadVsEntropy: content.length / entropy, delta1pctBytes: delta, fetchToSearchableVsLimit: Math.min(...oursMs) / Math.min(...limitMs) };
  return {
    rows: [
      { what: 'first download of the search file, KB (limit: entropy)', ours: content.length / 1000, limit: entropy / 1000, ratio: ratios.downloadVsEntropy, wanted: 'at most 1.35' },
      { what: '500 changes in 50,000, bytes', ours: delta, wanted: 'at most 3000' },
      { what: 'from asking until somebody is found, ms (limit: fetched, checked, laid out, listed)', ours: Math.min(...oursMs), limit: Math.min(...limitMs), ratio: ratios.fetchToSearchableVsLimit, wanted: 'at most 2' },
    ],
    ratios,
    figures: { fileBytes: bytes.length, downloadBytes: content.length, entropyBytes: entropy, fetchToSearchableMs: Math.min(...oursMs), limitFetchMs: Math.min(...limitMs), fetchToSearchableMedianMs: median(oursMs), limitFetchMedianMs: median(limitMs) },
  };
}

/** A day of a directory of that size: most say that all is still right, some open or close their books, a few change more. */
function changesIn(file: Uint8Array, rows: readonly ListingSummary[]): Uint8Array {
  const opened = openSearchFile(file);
  if (!opened.ok) throw new TypeError(opened.reason);
  const random = createRandom(11);
  const any = () => rows[Math.floor(random() * rows.length)];
  const changed = new Map<number, ListingSummary>();
  while (changed.size < touched) {
    const row = any();
    if (row !== undefined && !changed.has(row.number)) changed.set(row.number, random() < 0.8 ? { ...row, confirmedDay: inventedDay + 1 } : { ...row, confirmedDay: inventedDay + 1, acceptingNewClients: !row.acceptingNewClients });
  }
  let next = Math.max(...rows.map(({ number }) => number));
  while (changed.size < touched + whole) {
    const [row, other] = [any(), any()];
    if (row === undefined || other === undefined || changed.has(row.number)) continue;
    // Half are new, half are known and say something else: another place, or other things that they treat.
    const half = random();
    if (half < 0.5) {
      next += 1;
      changed.set(next, { ...row, number: next, name: `${row.name.split(' ')[0] ?? ''} ${other.name.split(' ').at(-1) ?? ''}`, locations: other.locations, confirmedDay: inventedDay + 1 });
    } else changed.set(row.number, half < 0.75 ? { ...row, locations: other.locations, confirmedDay: inventedDay + 1 } : { ...row, specialties: other.specialties, confirmedDay: inventedDay + 1 });
  }
  return encodeChanges(opened.file, { erased: [], rows: [...changed.values()] });
}

interface Fetched {
  readonly bytes: Uint8Array;
  readonly content: Uint8Array;
  readonly rows: readonly ListingSummary[];
}

async function fetchBoth({ bytes, content, rows }: Fetched): Promise<{ readonly oursMs: readonly number[]; readonly limitMs: readonly number[] }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-encoding': 'br', 'content-length': content.length }).end(content);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('A server on a port has one.');
  const url = `http://127.0.0.1:${String(address.port)}`;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file: DirectoryFile = { kind: 'search', country: 'AU', sha256, bytes: bytes.length, rows: practitioners, address: '/file', position: 1 };

  const lists = [columnOf(rows, ({ name }) => [name.split(' ')[0] ?? '']), columnOf(rows, ({ name }) => [name.split(' ').at(-1) ?? '']), columnOf(rows, ({ profession }) => [profession]), columnOf(rows, ({ specialties }) => specialties), columnOf(rows, ({ locations }) => locations.map((location) => JSON.stringify(location)))];
  // By a name: of all queries the one that needs the most lists, those of the words of places too.
  const familyName = rows[0]?.name.split(' ').at(-1) ?? '';

  const ours = async () => {
    const searchFiles: OpenedSearchFiles = new Map();
    const step = await fetchSearchable({ client: createServiceClient(url), list: { files: [file], removed: [] }, kept: [], searchFiles, onShare: () => undefined });
    if (!step.ok) throw new TypeError(step.failure.message);
    const found = lookupOf(openDirectoryFiles(step.value.fetched, undefined, searchFiles)).search(familyName, { limit: 20, nowMs: inventedDay * 86_400_000 });
    if (found[0]?.listing.name === undefined) throw new TypeError('Nobody was found.');
  };
  const limit = async () => {
    const fetched = new Uint8Array(await (await fetch(`${url}/file`)).arrayBuffer());
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', fetched)).toString('hex');
    if (hash !== sha256) throw new TypeError('Other bytes came.');
    // Every value once into a column of its own.
    const columns = Uint32Array.from(fetched);
    if (columns.length !== bytes.length) throw new TypeError('Not all of it came.');
    if (lists.map(rowsByValue).some((sorted, index) => sorted.length !== lists[index]?.values.length)) throw new TypeError('Not everyone is in the lists.');
  };
  const [oursMs, limitMs]: number[][] = [[], []];
  for (let pass = 0; pass <= passes; pass += 1) {
    for (const [work, times] of pass % 2 === 0 ? ([[ours, oursMs], [limit, limitMs]] as const) : ([[limit, limitMs], [ours, oursMs]] as const)) {
      const startedAt = performance.now();
      await work();
      // The first pass warms up.
      if (pass > 0) times?.push(performance.now() - startedAt);
    }
  }
  server.closeAllConnections();
  server.close();
  return { oursMs: oursMs ?? [], limitMs: limitMs ?? [] };
}

interface ValuesOfRows {
  /** By entry: the value's number, and the row that it is of. */
  readonly values: Uint32Array;
  readonly rows: Uint32Array;
  readonly distinct: number;
}

function columnOf(rows: readonly ListingSummary[], textsOf: (row: ListingSummary) => readonly string[]): ValuesOfRows {
  const ids = new Map<string, number>();
  const entries = rows.flatMap((row, index) => textsOf(row).map((text) => ({ text, index })));
  const values = Uint32Array.from(entries, ({ text }) => {
    const id = ids.get(text) ?? ids.size;
    ids.set(text, id);
    return id;
  });
  return { values, rows: Uint32Array.from(entries, ({ index }) => index), distinct: ids.size };
}

/** All rows of the first value, then of the second: counted, then put in their places. */
function rowsByValue({ values, rows, distinct }: ValuesOfRows): Uint32Array {
  const next = new Uint32Array(distinct + 1);
  for (let entry = 0; entry < values.length; entry += 1) {
    const after = (values[entry] ?? 0) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let value = 1; value <= distinct; value += 1) next[value] = (next[value] ?? 0) + (next[value - 1] ?? 0);
  const sorted = new Uint32Array(values.length);
  for (let entry = 0; entry < values.length; entry += 1) {
    const value = values[entry] ?? 0;
    const at = next[value] ?? 0;
    sorted[at] = rows[entry] ?? 0;
    next[value] = at + 1;
  }
  return sorted;
}
