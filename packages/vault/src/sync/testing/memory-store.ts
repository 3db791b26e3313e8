/** A `SyncStore` in memory, as the real one must behave: each commit whole or not at all, one entry per id. */
import { decodeStoredEntry, destroyEntry, encodeStoredEntry, equalBytes, type StoredEntry } from '@trusted-hands/envelope';
import { bytesToHex } from '@noble/hashes/utils.js';
import { emptyChain, type ChainHead } from '../../v1/seal-entry.ts';
import type { PinnedVault, StoreChange, SyncStore } from '../sync-ports.ts';

interface Row {
  readonly bytes: Uint8Array;
  readonly stored: StoredEntry;
  readonly isInOutbox: boolean;
}

/** All that is on the disk at one moment. */
export interface DiskImage {
  readonly pinned: PinnedVault;
  readonly rows: ReadonlyMap<string, Row>;
}

export interface MemoryStore extends SyncStore {
  /** What the writer of notes does: one entry more, not sent yet. */
  append(bytes: Uint8Array): void;
  /** Where a device writes on: behind all that it has here. */
  chainHead(device: Uint8Array): ChainHead;
  rows(): ReadonlyMap<string, Row>;
  image(): DiskImage;
  restore(image: DiskImage): void;
  /** Called before each commit; what it throws keeps the commit from happening. */
  beforeCommit: () => void;
}

export function createMemoryStore(pinnedAtFirst: PinnedVault): MemoryStore {
  let pinned = pinnedAtFirst;
  let rows = new Map<string, Row>();
  let last: Promise<unknown> = Promise.resolve();

  const put = (to: Map<string, Row>, bytes: Uint8Array, isInOutbox: boolean) => {
    const decoded = decodeStoredEntry(bytes);
    if (!decoded.ok) throw new Error('What is no entry was to be kept.');
    to.set(bytesToHex(decoded.value.entry.id), { bytes, stored: decoded.value, isInOutbox });
  };
  const mark = (to: Map<string, Row>, id: string, isInOutbox: boolean) => {
    const row = to.get(id);
    if (!row) throw new Error('An entry that is not held was to be confirmed.');
    to.set(id, { ...row, isInOutbox });
  };
  const outbox = () => Array.from(rows.values()).filter(({ isInOutbox }) => isInOutbox).toSorted((left, right) => compareRows(left, right));

  const store: MemoryStore = {
    pinned: () => Promise.resolve(pinned),
    held: (ids) => Promise.resolve(ids.map((id) => rows.get(id))),
    chain: (device, first, last) => Promise.resolve(Array.from(rows.values()).filter(({ stored: { entry } }) => bytesToHex(entry.device) === device && entry.deviceSequence >= first && entry.deviceSequence <= last).map(({ bytes }) => bytes)),
    outbox: (skip, limit) => Promise.resolve(outbox().slice(skip, skip + limit).map(({ bytes }) => bytes)),
    outboxCount: () => Promise.resolve(outbox().length),
    async commit(change: StoreChange) {
      await Promise.resolve();
      store.beforeCommit();
      const next = new Map(rows);
      if (change.nothingSeen) for (const id of next.keys()) mark(next, id, true);
      for (const id of change.dropped ?? []) next.delete(id);
      for (const bytes of change.seen ?? []) put(next, bytes, false);
      for (const id of change.confirmed ?? []) mark(next, id, false);
      for (const bytes of change.resealed ?? []) put(next, bytes, true);
      for (const id of change.destroyed ?? []) {
        const row = next.get(id);
        if (row?.stored.type !== 'whole') continue;
        const stored: StoredEntry = { ...row.stored, type: 'destroyed', entry: destroyEntry(row.stored.entry) };
        next.set(id, { ...row, stored, bytes: encodeStoredEntry(stored) });
      }
      rows = next;
      pinned = { ...pinned, ...(change.nothingSeen ? { seenHeads: [], withheld: [], pulledPosition: 0 } : {}), ...change.pinned };
    },
    exclusively<Value>(work: () => Promise<Value>): Promise<Value> {
      const mine = last.then(work, work);
      last = mine.catch(() => undefined);
      return mine;
    },
    append: (bytes) => {
      const next = new Map(rows);
      put(next, bytes, true);
      rows = next;
    },
    chainHead: (device) =>
      Array.from(rows.values()).reduce<ChainHead>((head, { stored: { entry, hash } }) => (equalBytes(entry.device, device) && entry.deviceSequence > head.deviceSequence ? { deviceSequence: entry.deviceSequence, hash } : head), emptyChain),
    rows: () => rows,
    image: () => ({ pinned, rows }),
    restore(image) {
      pinned = image.pinned;
      rows = new Map(image.rows);
    },
    beforeCommit: () => undefined,
  };
  return store;
}

function compareRows({ stored: { entry: left } }: Row, { stored: { entry: right } }: Row): number {
  const [leftDevice, rightDevice] = [bytesToHex(left.device), bytesToHex(right.device)];
  if (leftDevice !== rightDevice) return leftDevice < rightDevice ? -1 : 1;
  return left.deviceSequence - right.deviceSequence || (bytesToHex(left.id) < bytesToHex(right.id) ? -1 : 1);
}
