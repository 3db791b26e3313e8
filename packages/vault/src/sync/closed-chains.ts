/**
 * The chains of devices that were removed. Their keys may be in anyone's hands, so what comes in their names counts only
 * where it leads up to the heads that the roster names: never in the place of what does, and until then it is not passed on.
 */
import { decodeStoredEntry, equalBytes, isVouchedFor, namedEnds, rosterDevice, vouchedHashes, whyNotInRoster, type DeviceHead, type EntryHeader, type Roster, type StoredEntry } from '@trusted-hands/envelope';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { SyncStore } from './sync-ports.ts';

type Chains = Pick<SyncStore, 'chain' | 'pinned'>;

/** Where the roster says that the chains of devices that were removed end. */
export function closedEnds(roster: Roster): readonly DeviceHead[] {
  return (roster.epochEnds.at(-1) ?? []).filter(({ device }) => rosterDevice(roster, device)?.isActive === false);
}

/** Which of these stand in the place of another entry that is held and certain to be the device's own. */
export async function findForged(entries: readonly StoredEntry[], roster: Roster, store: Chains): Promise<ReadonlySet<StoredEntry>> {
  const forged = new Set<StoredEntry>();
  for (const [device, closed] of byClosedDevice(entries, roster)) {
    const [lowest, last] = [Math.min(...closed.map(({ entry }) => entry.deviceSequence)), lastEnd(roster, device)];
    if (!last || lowest > last.deviceSequence) continue;
    // oxlint-disable-next-line no-await-in-loop -- hardly ever more than one device
    const vouched = vouchedHashes(roster, last.device, await readChain(store, last, lowest));
    for (const stored of closed) if (isOtherThan(vouched, stored)) forged.add(stored);
  }
  return forged;
}

/** Ids (hex) of what is held in the place of entries that are certain to be a device's own with these, which were admitted. */
export async function findOutdone(admitted: readonly StoredEntry[], roster: Roster, store: Chains): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const [device, closed] of byClosedDevice(admitted, roster)) {
    const last = lastEnd(roster, device);
    const isEnd = ({ hash }: StoredEntry) => last !== undefined && namedEnds(roster, last.device).some((end) => equalBytes(end.hash, hash));
    if (!last || !closed.some(isEnd)) continue;
    // oxlint-disable-next-line no-await-in-loop -- once for each device that was ever removed
    const held = await readChain(store, last, 1);
    const vouched = vouchedHashes(roster, last.device, [...held, ...closed]);
    for (const stored of held) if (!whyNotInRoster(roster, stored) && isOtherThan(vouched, stored)) ids.push(bytesToHex(stored.entry.id));
  }
  const came = new Set(admitted.map(({ entry }) => bytesToHex(entry.id)));
  return ids.filter((id) => !came.has(id));
}

/** Says of entries that are held whether they are vouched for. */
export function createVoucher(roster: Roster, store: Chains): (stored: { readonly entry: Pick<EntryHeader, 'device' | 'deviceSequence' | 'epoch'> }) => Promise<boolean> {
  const headsByDevice = new Map<string, Promise<readonly DeviceHead[]>>();
  const readHeads = async (device: Uint8Array) => {
    const ends = namedEnds(roster, device);
    const rows = await Promise.all(ends.map(({ deviceSequence }) => store.chain(bytesToHex(device), deviceSequence, deviceSequence)));
    return [...(await store.pinned()).seenHeads, ...decodeAll(rows.flat()).map(headOfStored)];
  };
  return async ({ entry }) => {
    if (isVouchedFor(roster, entry, [])) return true;
    const device = bytesToHex(entry.device);
    const heads = headsByDevice.get(device) ?? readHeads(entry.device);
    headsByDevice.set(device, heads);
    return isVouchedFor(roster, entry, await heads);
  };
}

function byClosedDevice(entries: readonly StoredEntry[], roster: Roster): ReadonlyMap<string, readonly StoredEntry[]> {
  const closed = entries.filter(({ entry }) => rosterDevice(roster, entry.device)?.isActive === false);
  return Map.groupBy(closed, ({ entry }) => bytesToHex(entry.device));
}

function lastEnd(roster: Roster, device: string): DeviceHead | undefined {
  return roster.epochEnds.at(-1)?.find((head) => bytesToHex(head.device) === device);
}

async function readChain(store: Chains, last: DeviceHead, first: number): Promise<readonly StoredEntry[]> {
  return decodeAll(await store.chain(bytesToHex(last.device), first, last.deviceSequence));
}

function decodeAll(rows: readonly Uint8Array[]): readonly StoredEntry[] {
  return rows.flatMap((bytes) => {
    const stored = decodeStoredEntry(bytes);
    return stored.ok ? [stored.value] : [];
  });
}

function isOtherThan(vouched: ReadonlyMap<number, Uint8Array>, { entry, hash }: StoredEntry): boolean {
  const own = vouched.get(entry.deviceSequence);
  return own !== undefined && !equalBytes(own, hash);
}

function headOfStored({ entry, hash }: StoredEntry): DeviceHead {
  return { device: entry.device, deviceSequence: entry.deviceSequence, hash };
}
