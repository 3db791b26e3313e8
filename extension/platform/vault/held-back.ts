/** What stands in the name of a computer that was removed and is not certain to be of it: not shown until it is. */
import { equalBytes, rosterDevice, type EntryHeader, type Roster } from '@trusted-hands/envelope';
import { bytesToHex, createVoucher } from '@trusted-hands/vault';
import { createSyncStore } from '../store/create-sync-store.ts';
import type { Store } from '../store/open-store.ts';

interface HeldBack {
  readonly ids: ReadonlySet<string>;
  /** Held no more: it turned out not to be of that computer. */
  readonly gone: readonly string[];
}

/** @param own the key of this computer, whose own entries are always shown. */
export async function findHeldBack(entries: readonly EntryHeader[], roster: Roster | undefined, { store, own }: { readonly store: Store; readonly own: Uint8Array }): Promise<HeldBack> {
  const removed = entries.filter(({ device }) => roster && rosterDevice(roster, device)?.isActive === false && !equalBytes(device, own));
  if (!roster || removed.length === 0) return { ids: new Set(), gone: [] };
  const syncStore = createSyncStore(store);
  const isVouchedFor = createVoucher(roster, syncStore);
  const vouched = await Promise.all(removed.map((entry) => isVouchedFor({ entry })));
  const ids = removed.filter((_, place) => !vouched[place]).map(({ id }) => bytesToHex(id));
  const held = await syncStore.held(ids);
  return { ids: new Set(ids), gone: ids.filter((_, place) => !held[place]) };
}
