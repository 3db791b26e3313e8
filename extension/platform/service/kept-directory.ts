/** The downloaded directory as bytes on this computer, kept and read without the network; `open-directory.ts` opens them. */
import type { DirectoryFile, DirectoryFiles, KnownRegion } from '@trusted-hands/contract';
import { bytesToHex } from '@trusted-hands/vault';
import type { Outcome, SaveFailure } from '../platform.ts';
import type { Store, StoredFile } from '../store/open-store.ts';
import { write, type WriteTransaction } from '../store/write.ts';

/** The row that says when it was downloaded. */
export const fetchedName = 'directory-fetched';

type DirectoryWrite = WriteTransaction<('files' | 'times')[]>;

export interface KeptDirectory {
  readonly fetchedAtMs: number;
  readonly files: readonly StoredFile[];
}

/** Undefined where nothing was downloaded yet, or by a version of this program whose files this one does not read. */
export async function readKeptDirectory(store: Store): Promise<KeptDirectory | undefined> {
  const transaction = (await store.opened()).transaction(['files', 'times']);
  const fetched = await transaction.objectStore('times').get(fetchedName);
  if (!fetched) return undefined;
  const files = await transaction.objectStore('files').getAll();
  return files.every((file) => 'country' in file) ? { fetchedAtMs: fetched.atMs, files } : undefined;
}

/** How far what is kept of each region reaches. */
export function knownRegions(files: readonly StoredFile[]): readonly KnownRegion[] {
  return files.flatMap(({ kind, country, position }) => (kind === 'search-changes' && position !== undefined ? [{ country, position }] : []));
}

/** True where the bytes are those that the name promises. */
export async function hasHash(bytes: Uint8Array, sha256: string): Promise<boolean> {
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()))) === sha256;
}

/** A region's changes stand under the name of the file that they belong to and how far they reach. */
export function changesName({ sha256, position = 0 }: Pick<DirectoryFile, 'sha256' | 'position'>): string {
  return `changes ${sha256} ${position}`;
}

/** Notes who was removed, before anything else is downloaded: they are found no more from now on. */
export function keepRemoved(store: Store, removed: DirectoryFiles['removed'], files: readonly StoredFile[]): Promise<Outcome<undefined, SaveFailure>> {
  const rows = removed.map(({ country, numbers }): StoredFile => {
    const before = files.find((file) => file.kind === 'removed' && file.country === country);
    return { sha256: `removed ${country}`, kind: 'removed', country, bytes: new TextEncoder().encode(JSON.stringify([...new Set([...removedNumbers(before), ...numbers])])) };
  });
  return write(store, ['files'], rows.map((row) => (transaction) => transaction.objectStore('files').put(row)));
}

export function removedNumbers(file: StoredFile | undefined): readonly number[] {
  // Safe: written by the function above alone.
  return file ? (JSON.parse(new TextDecoder().decode(file.bytes)) as number[]) : [];
}

/** Adds the new files and drops those not named, in one transaction: never half of one and half of another. */
export async function keepDirectory(store: Store, { named, fetched, atMs }: { readonly named: ReadonlySet<string>; readonly fetched: readonly StoredFile[]; readonly atMs: number }): Promise<Outcome<undefined, SaveFailure>> {
  const kept = await (await store.opened()).getAllKeys('files');
  const dropped = kept.filter((name) => !named.has(name));
  return write(store, ['files', 'times'], [
    ...fetched.map((file) => (transaction: DirectoryWrite) => transaction.objectStore('files').put(file)),
    ...dropped.map((name) => (transaction: DirectoryWrite) => transaction.objectStore('files').delete(name)),
    (transaction) => transaction.objectStore('times').put({ name: fetchedName, atMs }),
  ]);
}

/** Drops what cannot be read, so that it is fetched again. */
export function dropDamaged(store: Store, names: readonly string[]): Promise<Outcome<undefined, SaveFailure>> {
  return write(store, ['files'], names.map((name) => (transaction) => transaction.objectStore('files').delete(name)));
}
