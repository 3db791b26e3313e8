/** The entries of this computer in IndexedDB: appended one after the other across all pages, and read by position. */
import { decodeEntry, decodeFields, encodeEntry, encodeFields, hashEntry, integerToBytes, bytesToInteger, equalBytes, type Entry } from '@trusted-hands/envelope';
import { bytesToHex, emptyChain, type ChainHead } from '@trusted-hands/vault';
import type { Outcome, SaveFailure } from '../platform.ts';
import type { Store } from '../store/open-store.ts';
import { write } from '../store/write.ts';

const chainName = 'chain';

interface ReadEntries {
  readonly entries: readonly Entry[];
  /** How many rows could not be read or are no entries any more. They are passed over, never removed. */
  readonly damaged: number;
}

interface EntryLog {
  /** Entries behind the last position read here, in order of arrival. */
  readNew(): Promise<ReadEntries>;
  readAllBytes(): Promise<readonly Uint8Array[]>;
  /** Where this device's entries stand; found in the entries where it was not noted, so that no two follow the same one. */
  chain(device: Uint8Array): Promise<ChainHead>;
  append(entry: Entry): Promise<Outcome<undefined, SaveFailure>>;
  /** One writer at a time over all pages of this browser: two must not continue the chain from the same entry. */
  exclusively<Value>(work: () => Promise<Value>): Promise<Value>;
}

export function createEntryLog(store: Store): EntryLog {
  let position = 0;

  /** All rows at once; where the disk cannot give one of them, each by itself, so that it takes no other with it. */
  async function readRows(after: number): Promise<readonly { readonly key: number; readonly bytes: Uint8Array | undefined }[]> {
    const database = await store.opened();
    const range = IDBKeyRange.lowerBound(after, true);
    const keys = await database.getAllKeys('entries', range);
    const last = keys.at(-1);
    if (last === undefined) return [];
    try {
      const rows = await database.getAll('entries', IDBKeyRange.bound(after, last, true));
      return rows.map((row, index) => ({ key: keys[index] ?? last, bytes: row.bytes }));
    } catch {
      return Promise.all(keys.map(async (key) => ({ key, bytes: await database.get('entries', key).then((row) => row?.bytes, () => undefined) })));
    }
  }

  async function readNew(): Promise<ReadEntries> {
    const rows = await readRows(position);
    position = rows.at(-1)?.key ?? position;
    const entries = rows.flatMap(({ bytes }) => readEntry(bytes) ?? []);
    return { entries, damaged: rows.length - entries.length };
  }

  return {
    readNew,
    async readAllBytes() {
      return (await readRows(0)).flatMap(({ bytes }) => bytes ?? []);
    },
    async chain(device) {
      const row = await (await store.opened()).get('vault', chainName);
      return (row && decodeChain(row.bytes)) ?? findChain(await readRows(0), device);
    },
    append(entry) {
      return write(store, ['entries', 'vault'], [
        (transaction) => transaction.objectStore('entries').add({ id: bytesToHex(entry.id), bytes: encodeEntry(entry) }),
        (transaction) => transaction.objectStore('vault').put({ name: chainName, bytes: encodeChain({ deviceSequence: entry.deviceSequence, hash: hashEntry(entry) }) }),
      ]);
    },
    exclusively: (work) => navigator.locks.request('trusted-hands-entries', work),
  };
}

function readEntry(bytes: unknown): Entry | undefined {
  const entry = bytes instanceof Uint8Array ? decodeEntry(bytes) : undefined;
  return entry?.ok === true ? entry.value : undefined;
}

function findChain(rows: readonly { readonly bytes: Uint8Array | undefined }[], device: Uint8Array): ChainHead {
  return rows.reduce<ChainHead>((head, { bytes }) => {
    const entry = readEntry(bytes);
    const isLater = entry && equalBytes(entry.device, device) && entry.deviceSequence > head.deviceSequence;
    return isLater ? { deviceSequence: entry.deviceSequence, hash: hashEntry(entry) } : head;
  }, emptyChain);
}

function encodeChain(chain: ChainHead): Uint8Array {
  return encodeFields([integerToBytes(chain.deviceSequence), chain.hash]);
}

function decodeChain(bytes: Uint8Array): ChainHead | undefined {
  const [sequence, hash] = decodeFields(bytes, 2) ?? [];
  const deviceSequence = sequence && bytesToInteger(sequence);
  return hash && deviceSequence !== undefined ? { deviceSequence, hash } : undefined;
}
