/**
 * Whether entries may be taken in, by the roster and by what is held already: the same rules on the service, before it
 * stores what is pushed, and on a device, before it believes what it pulls.
 */
import { equalBytes } from '../bytes.ts';
import { isStoredEntrySigned, type StoredEntry } from './destroyed-entry.ts';
import type { EntryHeader } from './entry.ts';
import { headOf, isSameHead, rosterDevice, type Roster } from './roster.ts';
import type { DeviceHead } from './roster-step.ts';
import type { VerifyEd25519 } from './signature.ts';

export type AdmissionFailure =
  /** Not of this vault. */
  | { readonly type: 'foreign' }
  /** Of a device that is not in the roster, or that was removed before it wrote this. */
  | { readonly type: 'device-unknown' }
  /** Sealed under a key that was replaced before this was sent: to be sealed again. */
  | { readonly type: 'epoch-ended' }
  /** Sealed under a key that the roster does not know of yet. */
  | { readonly type: 'epoch-unknown' }
  /** Another entry of this device has its number, or it names another one before it: a fork. */
  | { readonly type: 'sequence-taken' }
  /** Entries of this device before it are missing. */
  | { readonly type: 'gap' }
  | { readonly type: 'signature-wrong' };

/**
 * By the roster alone: whose it is, under which key, and whether it is the entry that the roster names where an epoch
 * ended. Undefined where nothing is wrong.
 */
export function whyNotInRoster(roster: Roster, { entry, hash }: StoredEntry): AdmissionFailure | undefined {
  if (!equalBytes(entry.vault, roster.vault)) return { type: 'foreign' };
  const device = rosterDevice(roster, entry.device);
  if (!device) return { type: 'device-unknown' };
  if (entry.epoch > roster.epoch) return { type: 'epoch-unknown' };
  const isEpochOpen = entry.epoch === roster.epoch;
  const end = headOf(roster.epochEnds[entry.epoch - 1] ?? [], entry.device);
  if (isEpochOpen ? !device.isActive : entry.deviceSequence > (end?.deviceSequence ?? 0)) return device.isActive ? { type: 'epoch-ended' } : { type: 'device-unknown' };
  const start = headOf(roster.epochEnds[entry.epoch - 2] ?? [], entry.device);
  // Its epoch begins after the entries that the roster names as the end of the one before, and goes on from there.
  if (start && entry.deviceSequence <= start.deviceSequence) return { type: 'sequence-taken' };
  if (start && entry.deviceSequence === start.deviceSequence + 1 && !equalBytes(entry.previousHash, start.hash)) return { type: 'sequence-taken' };
  return end?.deviceSequence === entry.deviceSequence && !equalBytes(hash, end.hash) ? { type: 'sequence-taken' } : undefined;
}

/** By the chain of its device, which stands at `head` (undefined where there is no entry of it yet). */
export function whyNotNextInChain(entry: EntryHeader, head: Omit<DeviceHead, 'device'> | undefined): AdmissionFailure | undefined {
  const next = (head?.deviceSequence ?? 0) + 1;
  if (entry.deviceSequence < next) return { type: 'sequence-taken' };
  if (entry.deviceSequence > next) return { type: 'gap' };
  return equalBytes(entry.previousHash, head?.hash ?? new Uint8Array(32)) ? undefined : { type: 'sequence-taken' };
}

/**
 * Whether an entry of a device that was removed is certain to be one that it wrote before. Its key may be in anyone's hands
 * since, and below the head that the roster names only that head's hash tells a forged chain from the true one: so nothing
 * up to there counts until the head itself is held. What is behind it was taken in before the removal was known.
 *
 * @param heads entries that are held or were admitted, as heads: those that the roster names are looked for among them.
 */
export function isVouchedFor(roster: Roster, entry: Pick<EntryHeader, 'device' | 'deviceSequence' | 'epoch'>, heads: readonly DeviceHead[]): boolean {
  if (rosterDevice(roster, entry.device)?.isActive !== false) return true;
  const ends = namedEnds(roster, entry.device, entry.epoch);
  const end = headOf(roster.epochEnds[entry.epoch - 1] ?? [], entry.device);
  if (!end || entry.deviceSequence > end.deviceSequence) return true;
  return heads.some((head) => ends.some((named) => isSameHead(named, head) && equalBytes(named.device, head.device)));
}

/** Where the roster says that a device's chain stood when an epoch ended, from that epoch on. */
export function namedEnds(roster: Roster, device: Uint8Array, fromEpoch = 1): readonly DeviceHead[] {
  return roster.epochEnds.slice(fromEpoch - 1).flatMap((heads) => headOf(heads, device) ?? []);
}

/** The hashes by sequence number of what a device is certain to have written: back from the heads that the roster names, as far as `held` goes without a gap. */
export function vouchedHashes(roster: Roster, device: Uint8Array, held: readonly StoredEntry[]): ReadonlyMap<number, Uint8Array> {
  const byHash = new Map(held.map((stored) => [stored.hash.join(), stored]));
  const vouched = new Map<number, Uint8Array>();
  for (const end of namedEnds(roster, device)) {
    for (let stored = byHash.get(end.hash.join()); stored && !vouched.has(stored.entry.deviceSequence); stored = byHash.get(stored.entry.previousHash.join())) vouched.set(stored.entry.deviceSequence, stored.hash);
  }
  return vouched;
}

export interface Admission {
  /** In the order they came. */
  readonly admitted: readonly StoredEntry[];
  readonly refused: readonly { readonly stored: StoredEntry; readonly failure: AdmissionFailure }[];
  /** Where the chains stand with what was admitted. */
  readonly heads: readonly DeviceHead[];
}

/**
 * Admits entries in the order they came. Each is checked by its own signature, and not by that of one behind it that names
 * it: what is admitted must not depend on which of them come together.
 *
 * @param held where the chains stand; devices without an entry are left out.
 */
export async function admitEntries(roster: Roster, held: readonly DeviceHead[], entries: readonly StoredEntry[], verify: VerifyEd25519): Promise<Admission> {
  const fitting = fitToChains(roster, held, entries);
  const signed = await Promise.all(fitting.admitted.map((stored) => isStoredEntrySigned(stored, verify)));
  if (signed.every(Boolean)) return fitting;
  // Without the bad ones another may fit in their place.
  const good = await Promise.all(entries.map((stored) => isStoredEntrySigned(stored, verify)));
  const bad = entries.filter((_, index) => !good[index]).map((stored) => ({ stored, failure: { type: 'signature-wrong' } as const }));
  const rest = fitToChains(roster, held, entries.filter((_, index) => good[index]));
  return { ...rest, refused: [...rest.refused, ...bad] };
}

function fitToChains(roster: Roster, held: readonly DeviceHead[], entries: readonly StoredEntry[]): Admission {
  const heads = new Map(held.map((head) => [key(head.device), head]));
  const admitted: StoredEntry[] = [];
  const refused: { stored: StoredEntry; failure: AdmissionFailure }[] = [];
  for (const stored of entries) {
    const { entry, hash } = stored;
    const failure = whyNotInRoster(roster, stored) ?? whyNotNextInChain(entry, heads.get(key(entry.device)));
    if (failure) {
      refused.push({ stored, failure });
      continue;
    }
    admitted.push(stored);
    heads.set(key(entry.device), { device: entry.device, deviceSequence: entry.deviceSequence, hash });
  }
  return { admitted, refused, heads: [...heads.values()] };
}

function key(device: Uint8Array): string {
  return device.join();
}
