/**
 * The files that devices download, built in memory from the stored listings and named by their content. They are built
 * again when somebody asks for the list after a change, one build at a time; a publish only counts up. What they replace is
 * kept for ten minutes for whoever is in the middle of a download, then it is gone, as are listings withdrawn in it.
 */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { DirectoryFile } from '@trusted-hands/contract';
import type { Place } from '@trusted-hands/directory';
import type { Kysely } from 'kysely';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../database/tables.ts';
import { createEarlierFiles } from './earlier-files.ts';
import { readChanges } from './listing.queries.ts';
import { type FileContent, listingsFile, placesFile } from './directory-file-contents.ts';

export type Encoding = 'identity' | 'gzip' | 'br';

export interface DirectoryFiles {
  /** What there is to download now. */
  list(): Promise<readonly DirectoryFile[]>;
  /** The bytes of one file in one encoding, made once; null where no current or recent file has that hash. */
  read(sha256: string, encoding: Encoding): Promise<Uint8Array<ArrayBuffer> | null>;
}

interface BuiltFile {
  readonly description: DirectoryFile;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly encodings: Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>;
}

interface Changes {
  readonly listings: number;
  readonly places: number;
}

interface FileSet {
  /** What the counters said before it was built. */
  readonly changes: Changes;
  readonly files: readonly BuiltFile[];
}

const keptForMs = 10 * 60 * 1000;
/** Ten minutes of changes in a directory of any usual size. */
const maximumEarlierBytes = 256 * 1024 * 1024;

interface DirectoryFilesDeps {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  /** All places of a country in an order that stays; the gazetteer's, which is a feature of its own. */
  readonly placesOf: (country: string) => Promise<readonly Place[]>;
}

export function createDirectoryFiles({ database, clock, placesOf }: DirectoryFilesDeps): DirectoryFiles {
  let current: FileSet | null = null;
  const earlier = createEarlierFiles<BuiltFile>({ clock, keptForMs, maximumBytes: maximumEarlierBytes });
  let building: Promise<FileSet> | null = null;

  async function upToDate(): Promise<FileSet> {
    // The counters are read before the rows: a change in between makes the next caller build again, never miss it.
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
    const before = current;
    // A file that did not change keeps what was compressed of it.
    const keep = (file: BuiltFile) => find(file.description.sha256) ?? file;
    const listings = await listingsFile(database);
    const files = [keep(describe({ kind: 'listings' }, listings))];
    const placesChanged = before?.changes.places !== changes.places;
    for (const country of listings.countries) {
      const known = placesChanged ? undefined : before?.files.find((file) => file.description.country === country);
      const file = known ?? keep(describe({ kind: 'places', country }, placesFile(country, await placesOf(country))));
      if (file.description.rows > 0) files.push(file);
    }
    const set = { changes, files };
    for (const file of before?.files ?? []) if (!files.includes(file)) earlier.keep(file);
    current = set;
    return set;
  }

  function find(sha256: string): BuiltFile | undefined {
    return current?.files.find((file) => file.description.sha256 === sha256) ?? earlier.find(sha256);
  }

  return {
    async list() {
      return (await upToDate()).files.map((file) => file.description);
    },
    async read(sha256, encoding) {
      let file = find(sha256);
      if (file === undefined) {
        // Another process may have named it: this one builds the same bytes from the same rows.
        await upToDate();
        file = find(sha256);
      }
      if (file === undefined) return null;
      const known = file.encodings.get(encoding);
      if (known !== undefined) return await known;
      const made = compress(file.bytes, encoding);
      file.encodings.set(encoding, made);
      return await made;
    },
  };
}

function isSame(one: Changes, other: Changes): boolean {
  return one.listings === other.listings && one.places === other.places;
}

function describe(subject: Pick<DirectoryFile, 'kind' | 'country'>, { bytes, sha256, rows }: FileContent): BuiltFile {
  return { description: { ...subject, sha256, bytes: bytes.byteLength, rows }, bytes, encodings: new Map() };
}

async function compress(bytes: Uint8Array<ArrayBuffer>, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  if (encoding === 'gzip') return new Uint8Array(await promisify(gzip)(bytes, { level: 6 }));
  // Quality 5 is near gzip's speed and smaller; the highest takes minutes on a large directory.
  if (encoding === 'br') return new Uint8Array(await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }));
  return bytes;
}
