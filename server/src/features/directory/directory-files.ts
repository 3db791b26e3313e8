/**
 * The files that devices download: one set a region, named by their content and kept in the database, so that every process
 * serves the same. They are made anew when somebody asks for the list after a change, one at a time in a process; a publish
 * only counts up. What they replace is kept for ten minutes for whoever is in the middle of a download, but for one that
 * holds somebody who was removed since: its address answers at once that it is gone.
 */
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib';
import type { DirectoryFile } from '@trusted-hands/contract';
import type { Place } from '@trusted-hands/directory';
import type { Kysely } from 'kysely';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../database/tables.ts';
import { directoryFilesPath } from '../../rpc/paths.ts';
import { type FileContent, listingsFile, placesFile } from './directory-file-contents.ts';
import { currentFiles, forgetReplaced, replaceFiles, storedFile, type FileKind, type FileToStore, type StoredFile } from './directory-file.queries.ts';
import { isChangedSince, readChanges, regionsOfListings } from './listing.queries.ts';
import { createSignedAddresses } from './signed-addresses.ts';

export type Encoding = 'identity' | 'gzip' | 'br';

interface FileRequest {
  readonly sha256: string;
  readonly until: string | undefined;
  readonly by: string | undefined;
  readonly encoding: Encoding;
}

export type FileAnswer =
  /** `goodForSeconds`: how long the address is. */
  | { readonly type: 'file'; readonly kind: FileKind; readonly bytes: Uint8Array<ArrayBuffer>; readonly goodForSeconds: number }
  /** There was such a file, and nobody may have it any more. */
  | { readonly type: 'gone' }
  | { readonly type: 'unknown' }
  | { readonly type: 'expired' }
  | { readonly type: 'forged' };

export interface DirectoryFiles {
  /** What there is to download now, each with an address that is good for an hour or two. */
  list(): Promise<readonly DirectoryFile[]>;
  /** One file, to whoever has an address that was given out. */
  read(request: FileRequest): Promise<FileAnswer>;
}

interface Changes {
  readonly listings: number;
  readonly places: number;
}

interface FileSet {
  /** What the counters said before it was looked at. */
  readonly changes: Changes;
  readonly files: readonly StoredFile[];
}

const minuteMs = 60 * 1000;
const keptForMs = 10 * minuteMs;
/** How long an address says that it is gone rather than unknown. */
const rememberedForMs = 30 * 24 * 60 * minuteMs;

interface DirectoryFilesDeps {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  /** The service's own: what addresses are signed with. */
  readonly secret: string;
  /** All places of a country in an order that stays; the gazetteer's, which is a feature of its own. */
  readonly placesOf: (country: string) => Promise<readonly Place[]>;
}

export function createDirectoryFiles({ database, clock, secret, placesOf }: DirectoryFilesDeps): DirectoryFiles {
  const addresses = createSignedAddresses(secret, clock);
  let current: FileSet | null = null;
  let building: Promise<FileSet> | null = null;

  async function upToDate(): Promise<FileSet> {
    // The counters are read before the rows: a change in between makes the next caller look again, never miss it.
    const changes = await readChanges(database);
    if (current !== null && isSame(current.changes, changes)) return current;
    if (building !== null) {
      const built = await building;
      return isSame(built.changes, changes) ? built : await upToDate();
    }
    building = build(changes);
    try {
      return await building;
    } finally {
      building = null;
    }
  }

  async function build(changes: Changes): Promise<FileSet> {
    const before = await currentFiles(database);
    const find = (kind: FileKind, region: string) => before.find((file) => file.kind === kind && file.region === region);
    for (const region of await regionsOfListings(database)) {
      const listings = find('listings', region);
      if (listings === undefined || (await isChangedSince(database, region, listings.position))) await makeListings(region);
      const places = find('places', region);
      if (places === undefined || places.position < changes.places) await store(region, [await fileOf('places', { region, position: changes.places, content: placesFile(region, await placesOf(region)) })]);
    }
    const nowMs = clock.nowMs();
    await forgetReplaced(database, { contentBeforeMs: nowMs - keptForMs, rowBeforeMs: nowMs - rememberedForMs });
    current = { changes, files: (await currentFiles(database)).filter((file) => file.rows > 0) };
    return current;
  }

  /** Again where somebody was removed meanwhile, who may be in it. */
  async function makeListings(region: string): Promise<void> {
    for (;;) {
      const position = (await readChanges(database)).listings;
      const file = await fileOf('listings', { region, position, content: await listingsFile(database, region) });
      if (await store(region, [file])) return;
    }
  }

  function store(region: string, files: readonly FileToStore[]): Promise<boolean> {
    return database.transaction().execute((transaction) => replaceFiles(transaction, { region, files, nowMs: clock.nowMs() }));
  }

  return {
    async list() {
      const { files } = await upToDate();
      return files.map(({ kind, region, sha256, bytes, rows }) => ({ kind, country: region, sha256, bytes, rows, address: addresses.sign(`${directoryFilesPath}/${sha256}`) }));
    },
    async read({ sha256, until, by, encoding }) {
      const goodForSeconds = addresses.check(`${directoryFilesPath}/${sha256}`, { until, by });
      if (typeof goodForSeconds !== 'number') return { type: goodForSeconds };
      // Asked of the database each time: another process may have made it, or taken it away.
      const file = await storedFile(database, sha256);
      if (file === undefined) return { type: 'unknown' };
      if (file.content === null) return { type: 'gone' };
      return { type: 'file', kind: file.kind, bytes: await encoded(file.content, encoding), goodForSeconds };
    },
  };
}

function isSame(one: Changes, other: Changes): boolean {
  return one.listings === other.listings && one.places === other.places;
}

async function fileOf(kind: FileKind, { region, position, content }: { readonly region: string; readonly position: number; readonly content: FileContent }): Promise<FileToStore> {
  const { sha256, bytes, rows } = content;
  return { sha256, kind, region, position, rows, bytes: bytes.byteLength, content: await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }) };
}

/** Near gzip's speed and smaller; the highest takes minutes on a large directory. */
const brotliQuality = 5;

async function encoded(brotli: Uint8Array, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  if (encoding === 'br') return new Uint8Array(brotli);
  const plain = new Uint8Array(await promisify(brotliDecompress)(brotli));
  return encoding === 'gzip' ? new Uint8Array(await promisify(gzip)(plain, { level: 6 })) : plain;
}
