/** What stands in the name of a computer that was removed and is not certain to be of it: not shown until it is. */
import { equalBytes, type EntryHeader, type Roster } from '@trusted-hands/envelope';
import { bytesToHex, createVoucher } from '@trusted-hands/vault';
import { createSyncStore } from '../store/create-sync-store.ts';
import type { Store } from '../store/open-store.ts';

interface HeldBack {
  readonly ids: ReadonlySet<string>;
  /** Held no more: it turned out not to be of that computer. */
  readonly gone: readonly string[];
}

/** The devices (hex) whose entries are held back until they are vouched for; `own`, this computer, never is one. */
export function removedDevices(roster: Roster | undefined, own: Uint8Array): readonly string[] {
  return (roster?.devices ?? []).flatMap(({ isActive, verifyingKey }) => (isActive || equalBytes(verifyingKey, own) ? [] : [bytesToHex(verifyingKey)]));
}

/** @param own the key of this computer, whose own entries are always shown. */
export async function findHeldBack(entries: readonly EntryHeader[], roster: Roster | undefined, { store, own }: { readonly store: Store; readonly own: Uint8Array }): Promise<HeldBack> {
  const apart = new Set(removedDevices(roster, own));
  const removed = entries.filter(({ device }) => apart.has(bytesToHex(device)));
  if (!roster || removed.length === 0) return { ids: new Set(), gone: [] };
  const syncStore = createSyncStore(store);
  const isVouchedFor = createVoucher(roster, syncStore);
  const vouched = await Promise.all(removed.map((entry) => isVouchedFor({ entry })));
  const ids = removed.filter((_, place) => !vouched[place]).map(({ id }) => bytesToHex(id));
  const held = await syncStore.held(ids);
  return { ids: new Set(ids), gone: ids.filter((_, place) => !held[place]) };
}
