/** The downloaded directory: immutable files by hash, kept on this computer, and opened without the network. */
import type { DirectoryFile } from '@trusted-hands/contract';
import { listingSchema, placesFileSchema, placesFromFile, type Listing, type Place } from '@trusted-hands/directory';
import { bytesToHex } from '@trusted-hands/vault';
import { z } from 'zod';
import type { DirectoryState, Outcome, SaveFailure } from '../platform.ts';
import type { Store, StoredFile } from '../store/open-store.ts';
import { write, type WriteTransaction } from '../store/write.ts';

/** The row that says when it was downloaded. */
export const fetchedName = 'directory-fetched';

type DirectoryWrite = WriteTransaction<('files' | 'times')[]>;

export interface OpenedDirectory {
  readonly hashes: string;
  readonly state: Extract<DirectoryState, { type: 'ready' }>;
}

export async function keptHashes(store: Store): Promise<ReadonlySet<string>> {
  return new Set(await (await store.opened()).getAllKeys('files'));
}

/** True where the bytes are those that the name promises. */
export async function hasHash(bytes: Uint8Array, sha256: string): Promise<boolean> {
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)))) === sha256;
}

/** Adds the new files and drops those no longer named, in one transaction: never half of one and half of another. */
export async function keepDirectory(store: Store, named: readonly DirectoryFile[], fetched: readonly StoredFile[], atMs: number): Promise<Outcome<undefined, SaveFailure>> {
  const kept = await keptHashes(store);
  const wanted = new Set(named.map((file) => file.sha256));
  const dropped = Array.from(kept).filter((sha256) => !wanted.has(sha256));
  return write(store, ['files', 'times'], [
    ...fetched.map((file) => (transaction: DirectoryWrite) => transaction.objectStore('files').put(file)),
    ...dropped.map((sha256) => (transaction: DirectoryWrite) => transaction.objectStore('files').delete(sha256)),
    (transaction) => transaction.objectStore('times').put({ name: fetchedName, atMs }),
  ]);
}

/** `before`: what was opened last. Where the files are still the same its lists are given back, and nothing is indexed anew. */
export async function openKeptDirectory(store: Store, before: OpenedDirectory | undefined): Promise<OpenedDirectory | undefined> {
  const transaction = (await store.opened()).transaction(['files', 'times']);
  const fetched = await transaction.objectStore('times').get(fetchedName);
  if (!fetched) return undefined;
  const hashes = (await transaction.objectStore('files').getAllKeys()).join(' ');
  if (before?.hashes === hashes) return { hashes, state: { ...before.state, fetchedAtMs: fetched.atMs } };
  const files = await transaction.objectStore('files').getAll();
  return {
    hashes,
    state: {
      type: 'ready',
      fetchedAtMs: fetched.atMs,
      listings: files.filter((file) => file.kind === 'listings').flatMap(readListings),
      places: files.filter((file) => file.kind === 'places').flatMap(readPlaces),
    },
  };
}

/** One listing that does not fit its schema is left out; it does not take the others with it. */
function readListings(file: StoredFile): readonly Listing[] {
  const rows = z.array(z.unknown()).safeParse(parseJson(file.bytes)).data ?? [];
  return rows.flatMap((row) => listingSchema.safeParse(row).data ?? []);
}

function readPlaces(file: StoredFile): readonly Place[] {
  const columns = placesFileSchema.safeParse(parseJson(file.bytes)).data;
  return columns ? placesFromFile(columns) : [];
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
