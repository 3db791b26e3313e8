/**
 * Entries as rows: the bytes, with what is visible of them beside, so that a chain is found without opening 10,000 of
 * them. What was added, the outbox and the heads stand in one transaction, always.
 */
import { decodeStoredEntry, type StoredEntry } from '@trusted-hands/envelope';
import { bytesToHex } from '@trusted-hands/vault';
import type { IDBPTransaction } from 'idb';
import type { StoreName, StoreSchema } from './open-store.ts';

/** `device` (hex) and `deviceSequence` are missing where the bytes are no entry any more: such a row is in no chain. */
export interface EntryRow {
  readonly id: string;
  readonly device?: string;
  readonly deviceSequence?: number;
  readonly bytes: Uint8Array;
}

/** Where the chain of one device stands; `device` in hex. */
export interface HeadRow {
  readonly device: string;
  readonly deviceSequence: number;
  readonly hash: Uint8Array;
}

export type ChainRow = Required<EntryRow>;
export type Reading = IDBPTransaction<StoreSchema, StoreName[], 'readonly' | 'readwrite' | 'versionchange'>;
export type Writing = IDBPTransaction<StoreSchema, StoreName[], 'readwrite' | 'versionchange'>;

export function toEntryRow({ entry }: StoredEntry, bytes: Uint8Array): ChainRow {
  return { id: bytesToHex(entry.id), device: bytesToHex(entry.device), deviceSequence: entry.deviceSequence, bytes };
}

/** The entry in a row's bytes; undefined where they are none any more, or could not be read. */
export function readStoredEntry(bytes: unknown): StoredEntry | undefined {
  const stored = bytes instanceof Uint8Array ? decodeStoredEntry(bytes) : undefined;
  return stored?.ok === true ? stored.value : undefined;
}

/** The requests that add a row behind its device's others, each by itself: one that throws at once leaves no other unheard. */
export function appendRequests(stored: StoredEntry, bytes: Uint8Array): readonly ((transaction: Writing) => Promise<unknown>)[] {
  const row = toEntryRow(stored, bytes);
  return [
    (transaction) => transaction.objectStore('entries').add(row),
    (transaction) => transaction.objectStore('outbox').put(toOutboxRow(row)),
    (transaction) => transaction.objectStore('heads').put(toHeadRow(stored)),
  ];
}

export function toOutboxRow({ id, device, deviceSequence }: ChainRow): Omit<ChainRow, 'bytes'> {
  return { id, device, deviceSequence };
}

export function toHeadRow({ entry, hash }: StoredEntry): HeadRow {
  return { device: bytesToHex(entry.device), deviceSequence: entry.deviceSequence, hash };
}

/**
 * Where the chain of a device stands, what is not sent yet included: as noted, or as found in the entries where the note
 * is missing or behind them. An entry that was lost from the disk leaves its note, so that its number is not used twice.
 */
export async function readHead(transaction: Reading, device: string): Promise<HeadRow | undefined> {
  const [noted, found] = await Promise.all([transaction.objectStore('heads').get(device), findHead(transaction, device)]);
  return found && found.deviceSequence > (noted?.deviceSequence ?? 0) ? found : noted;
}

/** By the last row of the device; one whose bytes went bad is no head, the one before it is. */
export async function findHead(transaction: Reading, device: string): Promise<HeadRow | undefined> {
  let cursor = await transaction.objectStore('entries').index('chain').openCursor(chainRange(device), 'prev');
  while (cursor) {
    const stored = readStoredEntry(cursor.value.bytes);
    if (stored) return toHeadRow(stored);
    // oxlint-disable-next-line no-await-in-loop -- one row after the other, and nearly always only one
    cursor = await cursor.continue();
  }
  return undefined;
}

function chainRange(device: string): IDBKeyRange {
  return IDBKeyRange.bound([device, 0], [device, Infinity]);
}
