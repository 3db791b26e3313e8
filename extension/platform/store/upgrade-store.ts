/**
 * Brings the store to the version of this program, losing nothing: a step per version, each frozen once released. A row
 * that the disk cannot give any more stays where it is and stops none of the others.
 */
import { bytesToInteger, decodeFields } from '@trusted-hands/envelope';
import { bytesToHex } from '@trusted-hands/vault';
import { unwrap, type IDBPTransaction } from 'idb';
import { readStoredEntry, toEntryRow, toHeadRow, toOutboxRow, type HeadRow } from './entry-rows.ts';
import type { StoreDatabase, StoreName, StoreSchema } from './open-store.ts';

type Upgrade = IDBPTransaction<StoreSchema, StoreName[], 'versionchange'>;

/** How many rows are in memory at once. */
const rowsAtOnce = 500;

export async function upgradeStore(database: StoreDatabase, oldVersion: number, transaction: Upgrade): Promise<void> {
  if (oldVersion < 1) {
    database.createObjectStore('vault', { keyPath: 'name' });
    database.createObjectStore('entries', { autoIncrement: true }).createIndex('id', 'id', { unique: true });
    database.createObjectStore('drafts', { keyPath: 'name' });
    database.createObjectStore('sealed', { keyPath: 'name' });
    database.createObjectStore('files', { keyPath: 'sha256' });
    database.createObjectStore('times', { keyPath: 'name' });
  }
  if (oldVersion < 2) {
    database.createObjectStore('outbox', { keyPath: 'id' }).createIndex('chain', ['device', 'deviceSequence']);
    database.createObjectStore('heads', { keyPath: 'device' });
    transaction.objectStore('entries').createIndex('chain', ['device', 'deviceSequence']);
    await noteChains(transaction);
  }
}

/** Version 1 knew one device and sent nothing: every entry goes into the outbox. */
async function noteChains(transaction: Upgrade): Promise<void> {
  const entries = transaction.objectStore('entries');
  const heads = new Map<string, HeadRow>();
  const noteHead = (head: HeadRow) => {
    if (head.deviceSequence > (heads.get(head.device)?.deviceSequence ?? 0)) heads.set(head.device, head);
  };
  const keys = await entries.getAllKeys();
  for (let start = 0; start < keys.length; start += rowsAtOnce) {
    // oxlint-disable-next-line no-await-in-loop -- so that not all of them are in memory at once
    await Promise.all(keys.slice(start, start + rowsAtOnce).map(async (key) => {
      const bytes = await readBytes(transaction, key);
      const stored = readStoredEntry(bytes);
      if (!stored || !bytes) return;
      const row = toEntryRow(stored, bytes);
      noteHead(toHeadRow(stored));
      await Promise.all([entries.put(row, key), transaction.objectStore('outbox').put(toOutboxRow(row))]);
    }));
  }
  // Where this device's chain stood is right even where its last entry is gone. Its device stands in the header.
  const vault = transaction.objectStore('vault');
  const [header, chain] = await Promise.all([vault.get('header'), vault.get('chain')]);
  const device = header && decodeFields(header.bytes)?.[2];
  const [sequence, hash] = (chain && decodeFields(chain.bytes, 2)) ?? [];
  const deviceSequence = sequence && bytesToInteger(sequence);
  if (device && hash && deviceSequence !== undefined) noteHead({ device: bytesToHex(device), deviceSequence, hash });
  await Promise.all(Array.from(heads.values(), (head) => transaction.objectStore('heads').put(head)));
  await vault.delete('chain');
}

/** Asked without the library, whose request would end the whole upgrade where the disk cannot give one row. */
function readBytes(transaction: Upgrade, key: number): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    const request: IDBRequest<unknown> = unwrap(transaction.objectStore('entries')).get(key);
    request.addEventListener('success', () => resolve(bytesOf(request.result)));
    request.addEventListener('error', (event) => {
      event.preventDefault();
      event.stopPropagation();
      resolve(undefined);
    });
  });
}

function bytesOf(row: unknown): Uint8Array | undefined {
  return typeof row === 'object' && row !== null && 'bytes' in row && row.bytes instanceof Uint8Array ? row.bytes : undefined;
}
