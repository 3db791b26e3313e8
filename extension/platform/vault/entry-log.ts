/** The entries of this computer in IndexedDB: appended one after the other across all pages, and read by position. */
import { encodeEntry, hashEntry, type Entry } from '@trusted-hands/envelope';
import { bytesToHex, emptyChain, type ChainHead } from '@trusted-hands/vault';
import type { Outcome, SaveFailure } from '../platform.ts';
import { appendRequests, readHead, type EntryRow } from '../store/entry-rows.ts';
import type { Store } from '../store/open-store.ts';
import { write } from '../store/write.ts';

interface ReadRows {
  /** The bytes of entries, whole or destroyed. One that was sealed again or destroyed since comes a second time. */
  readonly rows: readonly Uint8Array[];
  /** How many rows could not be read. They are passed over, never removed. */
  readonly unread: number;
}

export interface EntryLog {
  /** What came behind the last position read here, in order of arrival. */
  readNew(): Promise<ReadRows>;
  /** Of the last row that there is; 0 for none. */
  lastPosition(): Promise<number>;
  /** Up to where it was read here. */
  readUpTo(): number;
  /**
   * In the order in which each device wrote them; in this transaction, where there is more to be read of the same moment.
   * Then it throws where a row cannot be read, and without one such rows are left out.
   */
  readAllBytes(transaction?: EntriesReading): Promise<readonly Uint8Array[]>;
  /** Where this device's entries stand; found in the entries where it was not noted, so that no two follow the same one. */
  chain(device: Uint8Array): Promise<ChainHead>;
  /** Keeps it, notes it in the outbox and as the head of its chain: all of it or nothing. Several in the order of their chain. */
  append(...entries: readonly Entry[]): Promise<Outcome<undefined, SaveFailure>>;
}

export function createEntryLog(store: Store): EntryLog {
  let position = 0;

  /** All rows at once; where the disk cannot give one of them, each by itself, so that it takes no other with it. */
  async function readRows(after: number): Promise<readonly { readonly key: number; readonly row: EntryRow | undefined }[]> {
    const database = await store.opened();
    const { keys, rows } = requestRows(database.transaction('entries').store, IDBKeyRange.lowerBound(after, true));
    const read = await keys;
    try {
      return pair(read, await rows);
    } catch {
      return Promise.all(read.map(async (key) => ({ key, row: await database.get('entries', key).catch(() => undefined) })));
    }
  }

  async function readNew(): Promise<ReadRows> {
    const read = await readRows(position);
    position = read.at(-1)?.key ?? position;
    // Whatever else the disk gives there is no entry.
    const rows = read.flatMap(({ row }) => (row?.bytes instanceof Uint8Array ? [row.bytes] : []));
    return { rows, unread: read.length - rows.length };
  }

  return {
    readNew,
    lastPosition: async () => (await (await store.opened()).transaction('entries').store.openKeyCursor(null, 'prev'))?.key ?? 0,
    readUpTo: () => position,
    async readAllBytes(transaction) {
      const rows = transaction ? (await requestRows(transaction.objectStore('entries')).rows).map((row) => ({ row })) : await readRows(0);
      return rows.flatMap(({ row }) => row ?? []).toSorted(byChain).map(({ bytes }) => bytes);
    },
    async chain(device) {
      return (await readHead((await store.opened()).transaction(['entries', 'heads']), bytesToHex(device))) ?? emptyChain;
    },
    append(...entries) {
      return write(store, ['entries', 'outbox', 'heads'], entries.flatMap((entry) => appendRequests({ type: 'whole', entry, hash: hashEntry(entry) }, encodeEntry(entry))));
    },
  };
}

interface EntriesReading {
  objectStore(name: 'entries'): RowsReading;
}

interface RowsReading {
  getAllKeys(range?: IDBKeyRange): Promise<number[]>;
  getAll(range?: IDBKeyRange): Promise<EntryRow[]>;
}

/** Both of one moment: what is moved to the end in between would be in neither, or a row under another's key. */
function requestRows(entries: RowsReading, range?: IDBKeyRange): { readonly keys: Promise<number[]>; readonly rows: Promise<EntryRow[]> } {
  const [keys, rows] = [entries.getAllKeys(range), entries.getAll(range)];
  // Heard by whoever waits for them; the keys may fail first.
  rows.catch(() => undefined);
  return { keys, rows };
}

function pair(keys: readonly number[], rows: readonly EntryRow[]): readonly { readonly key: number; readonly row: EntryRow }[] {
  return keys.flatMap((key, index) => {
    const row = rows[index];
    return row ? [{ key, row }] : [];
  });
}

function byChain(left: EntryRow, right: EntryRow): number {
  return (left.device ?? '').localeCompare(right.device ?? '') || (left.deviceSequence ?? 0) - (right.deviceSequence ?? 0);
}
