/** The entries of this computer in IndexedDB: appended one after the other across all pages, and read by position. */
import { decodeEntry, decodeFields, encodeEntry, encodeFields, hashEntry, integerToBytes, bytesToInteger, type Entry } from '@trusted-hands/envelope';
import { emptyChain, type ChainHead } from '@trusted-hands/vault';
import type { Outcome, SaveFailure } from '../platform.ts';
import type { Store } from '../store/open-store.ts';
import { write } from '../store/write.ts';
import { bytesToHex } from './hex.ts';

const chainName = 'chain';

export interface EntryLog {
  /** Entries behind the last position read here, in order of arrival. Undecodable rows are skipped, never removed. */
  readNew(): Promise<readonly Entry[]>;
  readAllBytes(): Promise<readonly Uint8Array[]>;
  chain(): Promise<ChainHead>;
  append(entry: Entry): Promise<Outcome<undefined, SaveFailure>>;
  /** One writer at a time over all pages of this browser: two must not continue the chain from the same entry. */
  exclusively<Value>(work: () => Promise<Value>): Promise<Value>;
}

export function createEntryLog(store: Store): EntryLog {
  let position = 0;
  return {
    async readNew() {
      const database = await store.opened();
      const transaction = database.transaction('entries');
      const range = IDBKeyRange.lowerBound(position, true);
      const [keys, rows] = await Promise.all([transaction.store.getAllKeys(range), transaction.store.getAll(range)]);
      position = keys.at(-1) ?? position;
      return rows.flatMap((row) => {
        const entry = decodeEntry(row.bytes);
        return entry.ok ? [entry.value] : [];
      });
    },
    async readAllBytes() {
      return (await (await store.opened()).getAll('entries')).map((row) => row.bytes);
    },
    async chain() {
      const row = await (await store.opened()).get('vault', chainName);
      return (row && decodeChain(row.bytes)) ?? emptyChain;
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

function encodeChain(chain: ChainHead): Uint8Array {
  return encodeFields([integerToBytes(chain.deviceSequence), chain.hash]);
}

function decodeChain(bytes: Uint8Array): ChainHead | undefined {
  const [sequence, hash] = decodeFields(bytes, 2) ?? [];
  const deviceSequence = sequence && bytesToInteger(sequence);
  return hash && deviceSequence !== undefined ? { deviceSequence, hash } : undefined;
}
