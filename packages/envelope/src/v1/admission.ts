/**
 * Whether entries may be taken in, by the roster and by what is held already: the same rules on the service, before it
 * stores what is pushed, and on a device, before it believes what it pulls.
 */
import { equalBytes } from '../bytes.ts';
import { isStoredEntrySigned, type StoredEntry } from './destroyed-entry.ts';
import type { EntryHeader } from './entry.ts';
import { headOf, rosterDevice, type Roster } from './roster.ts';
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

export interface Admission {
  /** In the order they came. */
  readonly admitted: readonly StoredEntry[];
  readonly refused: readonly { readonly stored: StoredEntry; readonly failure: AdmissionFailure }[];
  /** Where the chains stand with what was admitted. */
  readonly heads: readonly DeviceHead[];
}

/**
 * Admits entries in the order they came. Each names the hash of the one before it in its device's chain, so a signature
 * over the last of a run vouches for all of the run: one check per device, and every entry by itself only where that fails.
 *
 * @param held where the chains stand; devices without an entry are left out.
 */
export async function admitEntries(roster: Roster, held: readonly DeviceHead[], entries: readonly StoredEntry[], verify: VerifyEd25519): Promise<Admission> {
  const fitting = fitToChains(roster, held, entries);
  const lastOfDevice = new Map(fitting.admitted.map((stored) => [key(stored.entry.device), stored]));
  const areRunsSigned = await Promise.all(Array.from(lastOfDevice.values(), (stored) => isStoredEntrySigned(stored, verify)));
  if (areRunsSigned.every(Boolean)) return fitting;
  const signed = await Promise.all(entries.map((stored) => isStoredEntrySigned(stored, verify)));
  const good = fitToChains(roster, held, entries.filter((_, index) => signed[index]));
  const bad = entries.filter((_, index) => !signed[index]).map((stored) => ({ stored, failure: { type: 'signature-wrong' } as const }));
  return { ...good, refused: [...good.refused, ...bad] };
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
