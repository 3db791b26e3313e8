/**
 * The directory as every process holds it: each region's search file opened, and what changed since on top of it. Kept
 * current by looking at one counter and reading what is newer: never older than a moment when somebody asks, and looked at
 * every few seconds when nobody does. Files are made anew only now and then: when the changes passed a share of them, and
 * where somebody in them was removed.
 */
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { openSearchFile, type SearchFile } from '@trusted-hands/directory';
import type { Kysely } from 'kysely';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../database/tables.ts';
import { currentFiles, forgetReplaced, replaceFiles, storedFile, type StoredFile } from './directory-file.queries.ts';
import { countChangesSince, publishedRowsSince, readChanges, regionsOfListings, removalsSince } from './listing.queries.ts';
import { makeRegionFiles } from './make-region-files.ts';
import { createRegionChanges, type ChangeGatherer, type RegionChanges } from './region-changes.ts';

export interface Region {
  /** A country. */
  readonly name: string;
  readonly search: StoredFile;
  readonly contact: StoredFile;
  readonly opened: SearchFile;
  readonly changes: RegionChanges;
}

export interface DirectoryNow {
  /** The same array as long as nothing changed. */
  readonly regions: readonly Region[];
  /** What the counter of places says. */
  readonly placesPosition: number;
  /** False behind a large import, until the files that hold it are made. */
  readonly isWhole: boolean;
}

export interface DirectoryRegions {
  /** Every region in which there ever was somebody, as it is now or was a moment ago. */
  current(): Promise<DirectoryNow>;
  /** The same with every change that was made before it was asked. */
  now(): Promise<DirectoryNow>;
  /** And once files that hold somebody who was removed are made anew, or soon. */
  withoutRemoved(): Promise<DirectoryNow>;
  close(): Promise<void>;
}

interface DirectoryRegionsDeps {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}

const minuteMs = 60 * 1000;
const keptForMs = 10 * minuteMs;
/** How long an address says that it is gone rather than unknown. */
const rememberedForMs = 30 * 24 * 60 * minuteMs;
/** How old what is searched may be; below what anybody notices, and one small query in that time however many ask. */
const freshForMs = 100;
const lookEveryMs = 5000;
const patienceMs = 5000;
/** The next look begins anew. */
const mostAttempts = 3;

/** Changes are fetched again by everyone at every change, the file only when it is made anew. */
const mostChangesShare = 0.02;
const fewestChanges = 200;
/** More than this many are not gathered: then the file is waited for. */
const mostGathered = 20_000;

interface Loaded {
  readonly search: StoredFile;
  readonly contact: StoredFile;
  readonly opened: SearchFile;
  readonly changes: ChangeGatherer;
}

export function createDirectoryRegions({ database, clock, onError }: DirectoryRegionsDeps): DirectoryRegions {
  const loadedByName = new Map<string, Loaded>();
  const making = new Map<string, Promise<void>>();
  const stopping = new AbortController();
  let known: DirectoryNow & { readonly counter: number; readonly atMs: number } = { counter: -1, placesPosition: -1, atMs: -Infinity, regions: [], isWhole: false };
  let looking: Promise<void> | undefined;

  const timer = setInterval(() => {
    current().catch((error: unknown) => {
      if (!stopping.signal.aborted) onError(error);
    });
  }, lookEveryMs);
  timer.unref();

  async function current(): Promise<DirectoryNow> {
    if (performance.now() - known.atMs >= freshForMs) await look();
    return known;
  }

  /** One look at a time; who comes while one is under way may have changed something since it began. */
  async function look(): Promise<void> {
    const before = looking;
    if (before !== undefined) await before.catch(() => undefined);
    looking ??= lookOnce().finally(() => {
      looking = undefined;
    });
    await looking;
  }

  async function lookOnce(): Promise<void> {
    const atMs = performance.now();
    // Read before the rows: a change in between is seen next time, and its rows twice.
    const { listings: counter, places: placesPosition } = await readChanges(database);
    if (counter === known.counter) {
      known = { ...known, placesPosition, atMs };
      return;
    }
    const files = await currentFiles(database);
    let isWhole = true;
    for (const name of await regionsOfListings(database)) if (!(await bringUpToDate(name, { files, counter }))) isWhole = false;
    known = { counter, placesPosition, atMs, isWhole, regions: [...loadedByName].map(toRegion).toSorted((one, other) => (one.name < other.name ? -1 : 1)) };
  }

  /** False where what changed is more than is gathered. */
  async function bringUpToDate(name: string, { files, counter }: { readonly files: readonly StoredFile[]; readonly counter: number }): Promise<boolean> {
    if (!(await load(name, files))) {
      await make(name);
      await load(name, await currentFiles(database));
    }
    const loaded = loadedByName.get(name);
    if (loaded === undefined) return false;
    const { changes, search } = loaded;
    const since = { region: name, position: changes.current().position };
    const newer = await countChangesSince(database, since);
    // In the middle of a large import: what is there is searched until the next files are.
    if (newer > mostGathered) {
      void make(name).catch(onError);
      return false;
    }
    if (newer > 0) changes.add({ position: counter, removed: await removalsSince(database, since), rows: await publishedRowsSince(database, since) });
    const { count, hasRemovals } = changes.current();
    if (hasRemovals || count > Math.max(fewestChanges, search.rows * mostChangesShare)) void make(name).catch(onError);
    return true;
  }

  /** Opens the files that are current now, unless it has; false where there are none. */
  async function load(name: string, files: readonly StoredFile[]): Promise<boolean> {
    const find = (kind: StoredFile['kind']) => files.find((file) => file.region === name && file.kind === kind);
    const [search, contact] = [find('search'), find('contact')];
    if (search === undefined || contact === undefined) return false;
    if (loadedByName.get(name)?.search.sha256 === search.sha256) return true;
    const content = (await storedFile(database, search.sha256))?.content;
    // Replaced in between: the next look finds the one that is there instead.
    if (content === null || content === undefined) return false;
    const opened = openSearchFile(await promisify(brotliDecompress)(content));
    // Of an earlier format, or damaged: it is made anew.
    if (!opened.ok) return false;
    loadedByName.set(name, { search, contact, opened: opened.file, changes: createRegionChanges(opened.file, Math.min(search.position, contact.position)) });
    return true;
  }

  /** One at a time of each region. */
  function make(name: string): Promise<void> {
    const underWay = making.get(name);
    if (underWay !== undefined) return underWay;
    const made = makeOnce(name).finally(() => {
      making.delete(name);
    });
    making.set(name, made);
    return made;
  }

  async function makeOnce(region: string): Promise<void> {
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const position = (await readChanges(database)).listings;
      const files = (await makeRegionFiles(database, region, stopping.signal)).map((file) => ({ ...file, region, position }));
      const nowMs = clock.nowMs();
      // Somebody was removed meanwhile, and may be in it.
      if (!(await database.transaction().execute((transaction) => replaceFiles(transaction, { region, files, nowMs })))) continue;
      await forgetReplaced(database, { contentBeforeMs: nowMs - keptForMs, rowBeforeMs: nowMs - rememberedForMs });
      return;
    }
  }

  async function lookNow(): Promise<DirectoryNow> {
    await look();
    return known;
  }

  return {
    current,
    now: lookNow,
    async withoutRemoved() {
      const now = await lookNow();
      const waiting = now.regions.filter(({ changes }) => changes.hasRemovals).flatMap(({ name }) => making.get(name)?.catch(() => undefined) ?? []);
      if (waiting.length === 0) return now;
      const patience = Promise.withResolvers<void>();
      const timeout = setTimeout(patience.resolve, patienceMs);
      await Promise.race([Promise.all(waiting), patience.promise]);
      clearTimeout(timeout);
      return lookNow();
    },
    async close() {
      clearInterval(timer);
      stopping.abort();
      await Promise.allSettled([...making.values(), ...(looking === undefined ? [] : [looking])]);
    },
  };
}

function toRegion([name, { search, contact, opened, changes }]: readonly [string, Loaded]): Region {
  return { name, search, contact, opened, changes: changes.current() };
}
