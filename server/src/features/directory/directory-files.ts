/**
 * What devices download: for each region its search file, its contact file and its places, named by their content, and what
 * changed since. All of it is fetched by plain HTTP from addresses that are good for an hour or two, so that a cache can
 * hold them for all members.
 */
import { promisify } from 'node:util';
import { brotliDecompress, gzip } from 'node:zlib';
import type { DirectoryFile, DirectoryFiles as FileList, KnownRegion } from '@trusted-hands/contract';
import type { Place } from '@trusted-hands/directory';
import type { Kysely } from 'kysely';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../database/tables.ts';
import { directoryChangesPath, directoryFilesPath } from '../../rpc/paths.ts';
import { currentFiles, replaceFiles, storedFile, type FileKind, type StoredFile } from './directory-file.queries.ts';
import type { DirectoryRegions, Region } from './directory-regions.ts';
import { removedAndNotBack } from './listing.queries.ts';
import { placesFile } from './places-file.ts';
import type { ChangeFile } from './region-changes.ts';
import { createSignedAddresses } from './signed-addresses.ts';

export type Encoding = 'identity' | 'gzip' | 'br';

interface AddressQuery {
  readonly until: string | undefined;
  readonly by: string | undefined;
}

export type FileAnswer =
  /** `goodForSeconds`: how long the address is. */
  | { readonly type: 'file'; readonly kind: FileKind; readonly sha256: string; readonly goodForSeconds: number; bytes(encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> }
  /** There was such a file, and nobody may have it any more. */
  | { readonly type: 'gone' }
  | { readonly type: 'unknown' }
  | { readonly type: 'expired' }
  | { readonly type: 'forged' };

export interface DirectoryFiles {
  /** What there is to download now, and who was removed since what the caller has. */
  list(known: readonly KnownRegion[]): Promise<FileList>;
  /** One file, to whoever has an address that was given out. */
  file(sha256: string, query: AddressQuery): Promise<FileAnswer>;
  /** What changed since a search or contact file, at least up to a position. */
  changes(since: { readonly sha256: string; readonly position: number }, query: AddressQuery): Promise<FileAnswer>;
}

interface DirectoryFilesDeps {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  readonly regions: DirectoryRegions;
  /** The service's own: what addresses are signed with. */
  readonly secret: string;
  /** All places of a country in an order that stays; the gazetteer's, which is a feature of its own. */
  readonly placesOf: (country: string) => Promise<readonly Place[]>;
}

export function createDirectoryFiles({ database, clock, regions, secret, placesOf }: DirectoryFilesDeps): DirectoryFiles {
  const addresses = createSignedAddresses(secret, clock);

  const described = ({ kind, region, sha256, bytes, rows }: StoredFile): DirectoryFile => ({ kind, country: region, sha256, bytes, rows, address: addresses.sign(`${directoryFilesPath}/${sha256}`) });

  const withChanges = (file: StoredFile, { changes }: Region): DirectoryFile => {
    const { position, count } = changes;
    return { ...described(file), position, ...(count > 0 && { changes: { count, address: addresses.sign(changesPath({ sha256: file.sha256, position })) } }) };
  };

  async function places(country: string, files: readonly StoredFile[], position: number): Promise<StoredFile> {
    const stored = files.find((file) => file.kind === 'places' && file.region === country);
    if (stored !== undefined && stored.position >= position) return stored;
    const made = await placesFile(country, await placesOf(country), position);
    await database.transaction().execute((transaction) => replaceFiles(transaction, { region: country, files: [made], nowMs: clock.nowMs() }));
    return made;
  }

  async function answer({ sha256, kind, content }: { readonly sha256: string; readonly kind: FileKind; readonly content: Uint8Array }, goodForSeconds: number): Promise<FileAnswer> {
    return { type: 'file', kind, sha256, goodForSeconds, bytes: (encoding) => encoded(content, encoding) };
  }

  return {
    async list(known) {
      const { regions: now, placesPosition } = await regions.withoutRemoved();
      const files = await currentFiles(database);
      const listed: DirectoryFile[] = [];
      for (const region of now.filter(({ search, changes }) => search.rows + changes.count > 0)) {
        const placesOfRegion = await places(region.name, files, placesPosition);
        listed.push(withChanges(region.search, region), withChanges(region.contact, region), ...(placesOfRegion.rows > 0 ? [described(placesOfRegion)] : []));
      }
      const removed = await Promise.all(known.map(async ({ country, position }) => ({ country, numbers: await removedAndNotBack(database, { region: country, position }) })));
      return { files: listed, removed: removed.filter(({ numbers }) => numbers.length > 0) };
    },

    async file(sha256, query) {
      const goodForSeconds = addresses.check(`${directoryFilesPath}/${sha256}`, query);
      if (typeof goodForSeconds !== 'number') return { type: goodForSeconds };
      // Asked of the database each time: another process may have made it, or taken it away.
      const file = await storedFile(database, sha256);
      if (file === undefined) return { type: 'unknown' };
      return file.content === null ? { type: 'gone' } : answer({ sha256, kind: file.kind, content: file.content }, goodForSeconds);
    },

    async changes(since, query) {
      const goodForSeconds = addresses.check(changesPath(since), query);
      if (typeof goodForSeconds !== 'number') return { type: goodForSeconds };
      const held = changesSince((await regions.current()).regions, since.sha256);
      // Another process may have given this address out, and know of more.
      const found = held !== undefined && held.position >= since.position ? held : changesSince((await regions.now()).regions, since.sha256);
      // The file was replaced since, and what changed after it is no longer to be had.
      if (found === undefined) return { type: (await storedFile(database, since.sha256)) === undefined ? 'unknown' : 'gone' };
      const { sha256, content } = await found.file();
      return answer({ sha256, kind: found.kind, content }, goodForSeconds);
    },
  };
}

function changesPath({ sha256, position }: { readonly sha256: string; readonly position: number }): string {
  return `${directoryChangesPath}/${sha256}/${String(position)}`;
}

function changesSince(regions: readonly Region[], sha256: string): { readonly kind: FileKind; readonly position: number; file(): Promise<ChangeFile> } | undefined {
  for (const { search, contact, changes } of regions) {
    if (search.sha256 === sha256) return { kind: 'search', position: changes.position, file: async () => (await changes.files()).search };
    if (contact.sha256 === sha256) return { kind: 'contact', position: changes.position, file: async () => (await changes.files()).contact };
  }
  return undefined;
}

async function encoded(brotli: Uint8Array, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  if (encoding === 'br') return new Uint8Array(brotli);
  const plain = new Uint8Array(await promisify(brotliDecompress)(brotli));
  return encoding === 'gzip' ? new Uint8Array(await promisify(gzip)(plain, { level: 6 })) : plain;
}
