/** The store of this computer as the sync engine asks for it: entries, outbox and what is pinned, in IndexedDB. */
import { decodeStoredEntry, destroyEntry, encodeDestroyedEntry, type StoredEntry } from '@trusted-hands/envelope';
import type { StoreChange, SyncStore } from '@trusted-hands/vault';
import { findHead, readStoredEntry, toEntryRow, toHeadRow, toOutboxRow, type ChainRow, type Writing } from './entry-rows.ts';
import type { Store } from './open-store.ts';
import { nothingSeen, readPinned, requestPin } from './pinned-rows.ts';
import { transact } from './write.ts';
import { exclusively } from './exclusively.ts';

export function createSyncStore(store: Store): SyncStore {
  return {
    async pinned() {
      return readPinned((await store.opened()).transaction(['vault']));
    },
    async held(ids) {
      const transaction = (await store.opened()).transaction(['entries', 'outbox']);
      const byId = transaction.objectStore('entries').index('id');
      const outbox = transaction.objectStore('outbox');
      return Promise.all(ids.map(async (id) => {
        const [row, waiting] = await Promise.all([byId.get(id), outbox.getKey(id)]);
        return row && { bytes: row.bytes, isInOutbox: waiting !== undefined };
      }));
    },
    async chain(device, first, last) {
      const rows = await (await store.opened()).getAllFromIndex('entries', 'chain', IDBKeyRange.bound([device, first], [device, last]));
      return rows.map(({ bytes }) => bytes);
    },
    async outbox(skip, limit) {
      const transaction = (await store.opened()).transaction(['outbox', 'entries']);
      const waiting = await transaction.objectStore('outbox').index('chain').getAll(null, skip + limit);
      const byId = transaction.objectStore('entries').index('id');
      const rows = await Promise.all(waiting.slice(skip).map(({ id }) => byId.get(id)));
      return rows.flatMap((row) => row?.bytes ?? []);
    },
    async outboxCount() {
      return (await store.opened()).count('outbox');
    },
    commit: (change) => transact(store, ['vault', 'entries', 'outbox', 'heads'], (transaction) => applyChange(transaction, change)),
    exclusively,
  };
}

async function applyChange(transaction: Writing, change: StoreChange): Promise<void> {
  const outbox = transaction.objectStore('outbox');
  if (change.nothingSeen) await Promise.all([requestPin(transaction, nothingSeen), fillOutbox(transaction)]);
  await Promise.all((change.dropped ?? []).map((id) => dropRow(transaction, id)));
  const seen = (change.seen ?? []).map(decodeRow);
  await Promise.all(seen.flatMap(({ row }) => [placeRow(transaction, row), outbox.delete(row.id)]));
  await Promise.all((change.confirmed ?? []).map((id) => outbox.delete(id)));
  const resealed = (change.resealed ?? []).map(decodeRow);
  await Promise.all(resealed.flatMap(({ row }) => [placeRow(transaction, row), outbox.put(toOutboxRow(row))]));
  await Promise.all((change.destroyed ?? []).map((id) => destroyRow(transaction, id)));
  await moveHeads(transaction, { seen: seen.map(({ stored }) => stored), resealed: new Set(resealed.map(({ row }) => row.device)) });
  await requestPin(transaction, change.pinned ?? {});
}

/** At the end of the rows, in the place of the one with its id: whoever reads on from where they were reads it. */
async function placeRow(transaction: Writing, row: ChainRow): Promise<void> {
  const entries = transaction.objectStore('entries');
  const key = await entries.index('id').getKey(row.id);
  await Promise.all([...(key === undefined ? [] : [entries.delete(key)]), entries.add(row)]);
}

async function dropRow(transaction: Writing, id: string): Promise<void> {
  const entries = transaction.objectStore('entries');
  const key = await entries.index('id').getKey(id);
  await Promise.all([transaction.objectStore('outbox').delete(id), ...(key === undefined ? [] : [entries.delete(key)])]);
}

async function destroyRow(transaction: Writing, id: string): Promise<void> {
  const row = await transaction.objectStore('entries').index('id').get(id);
  const stored = readStoredEntry(row?.bytes);
  if (stored?.type !== 'whole') return;
  const entry = destroyEntry(stored.entry);
  await placeRow(transaction, toEntryRow({ ...stored, type: 'destroyed', entry }, encodeDestroyedEntry(entry)));
}

/** Every entry that is one: the index leaves out what is none. Once in a service’s life, so all at once. */
async function fillOutbox(transaction: Writing): Promise<void> {
  const outbox = transaction.objectStore('outbox');
  const rows = await transaction.objectStore('entries').index('chain').getAll();
  await Promise.all(rows.flatMap(({ id, device, deviceSequence }) => (device === undefined || deviceSequence === undefined ? [] : [outbox.put({ id, device, deviceSequence })])));
}

/** A chain that was sealed again stands where its entries do now; any other one only goes on. */
async function moveHeads(transaction: Writing, { seen, resealed }: { readonly seen: readonly StoredEntry[]; readonly resealed: ReadonlySet<string> }): Promise<void> {
  const heads = transaction.objectStore('heads');
  const newest = new Map<string, ReturnType<typeof toHeadRow>>();
  for (const head of seen.map(toHeadRow)) {
    if (head.deviceSequence > (newest.get(head.device)?.deviceSequence ?? 0)) newest.set(head.device, head);
  }
  await Promise.all([
    ...Array.from(newest.values(), async (head) => {
      const known = await heads.get(head.device);
      if (!resealed.has(head.device) && head.deviceSequence > (known?.deviceSequence ?? 0)) await heads.put(head);
    }),
    ...Array.from(resealed, async (device) => {
      const head = await findHead(transaction, device);
      if (head) await heads.put(head);
    }),
  ]);
}

/** The engine has read what it hands over. */
function decodeRow(bytes: Uint8Array): { readonly stored: StoredEntry; readonly row: ChainRow } {
  const stored = decodeStoredEntry(bytes);
  if (!stored.ok) throw new Error('What is no entry was to be kept.');
  return { stored: stored.value, row: toEntryRow(stored.value, bytes) };
}
