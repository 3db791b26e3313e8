/**
 * The outbox: what of it the service can take as it is, in the order of the chains, and what has to be sealed again
 * because an epoch ended, because its number is taken (a device restored from an old disk image, a chain that went
 * another way), or because what came before it was sealed again.
 */
import { decodeStoredEntry, encodeEntry, equalBytes, hashEntry, headOf, whyNotInRoster, whyNotNextInChain, type DeviceHead, type Roster, type StoredEntry } from '@trusted-hands/envelope';
import { bytesToHex } from '@noble/hashes/utils.js';
import { mostEntriesPerPush } from '@trusted-hands/contract';
import type { VaultSecrets } from '../secrets.ts';
import { emptyChain, resealEntry, type ChainHead, type Sealing } from '../v1/seal-entry.ts';
import type { SyncDependencies } from './sync.ts';

/** Of one push, in bytes before base64, so that the body stays below 1 MiB; a larger entry goes alone. */
const mostBytesPerPush = 700_000;
const entriesPerRead = 500;
const entriesPerCommit = 100;

interface Waiting {
  /** Undefined where the disk does not give it any more. */
  readonly stored: StoredEntry | undefined;
  readonly bytes: Uint8Array;
  /** Whether the service can take it once it has those before it. */
  readonly fits: boolean;
}

/** The whole outbox, by device and sequence. `standing` is given where each chain stands and ends where it stood with what fits. */
async function* walkOutbox(roster: Roster, standing: Map<string, DeviceHead>, { store }: SyncDependencies): AsyncGenerator<Waiting> {
  for (let skip = 0; ; skip += entriesPerRead) {
    // oxlint-disable-next-line no-await-in-loop -- read as far as it is asked for
    const page = await store.outbox(skip, entriesPerRead);
    for (const bytes of page) {
      const decoded = decodeStoredEntry(bytes);
      const stored = decoded.ok ? decoded.value : undefined;
      const device = stored ? bytesToHex(stored.entry.device) : '';
      const fits = stored !== undefined && !whyNotInRoster(roster, stored) && !whyNotNextInChain(stored.entry, standing.get(device));
      if (fits) standing.set(device, { device: stored.entry.device, deviceSequence: stored.entry.deviceSequence, hash: stored.hash });
      yield { stored, bytes, fits };
    }
    if (page.length === 0) return;
  }
}

/**
 * Seals again, at the end of this device's own chain, whatever waits and fits nowhere as it is: this device's entries and
 * those of others that it holds and that no chain can take any more, so that what any device ever held reaches all.
 *
 * @returns `stranded`: how many cannot be, since they do not open here, or this device's own chain has a hole that is not filled yet.
 */
export async function resealOutbox(roster: Roster, secrets: VaultSecrets, dependencies: SyncDependencies): Promise<{ readonly resealed: number; readonly stranded: number }> {
  const { store, ed25519, random } = dependencies;
  return store.exclusively(async () => {
    const standing = standingOf((await store.pinned()).seenHeads);
    const misfits: StoredEntry[] = [];
    let unreadable = 0;
    for await (const { stored, fits } of walkOutbox(roster, standing, dependencies)) {
      if (!stored) unreadable += 1;
      else if (!fits) misfits.push(stored);
    }
    if (misfits.length === 0) return { resealed: 0, stranded: unreadable };
    const own = secrets.device.publicKey;
    let previous: ChainHead = standing.get(bytesToHex(own)) ?? emptyChain;
    if (previous.deviceSequence < (headOf(roster.epochEnds.at(-1) ?? [], own)?.deviceSequence ?? 0)) return { resealed: 0, stranded: unreadable + misfits.length };
    const sealing: Sealing = { secrets, random, sign: await ed25519.signer(secrets.device.signingKey) };
    const resealed: Uint8Array[] = [];
    // Its own before those of others, each in its chain's order.
    const isOwn = ({ entry }: StoredEntry) => equalBytes(entry.device, own);
    for (const stored of [...misfits.filter(isOwn), ...misfits.filter((other) => !isOwn(other))]) {
      // oxlint-disable-next-line no-await-in-loop -- each names the hash of the one before it
      const again = stored.type === 'whole' ? await resealEntry(stored.entry, previous, sealing) : undefined;
      if (!again?.ok) continue;
      resealed.push(encodeEntry(again.value));
      previous = { deviceSequence: again.value.deviceSequence, hash: hashEntry(again.value) };
    }
    for (let index = 0; index < resealed.length; index += entriesPerCommit) {
      // oxlint-disable-next-line no-await-in-loop -- in the chain's order, so that what is kept of them follows one another
      await store.commit({ resealed: resealed.slice(index, index + entriesPerCommit) });
    }
    return { resealed: resealed.length, stranded: unreadable + misfits.length - resealed.length };
  });
}

/** Sends everything that fits. Nothing leaves the outbox by it: only coming back does that. */
export async function pushOutbox(roster: Roster, dependencies: SyncDependencies): Promise<void> {
  const { store, service } = dependencies;
  const standing = standingOf((await store.pinned()).seenHeads);
  let batch: Uint8Array[] = [];
  let batchBytes = 0;
  for await (const { bytes, fits } of walkOutbox(roster, standing, dependencies)) {
    if (!fits) continue;
    if (batch.length === mostEntriesPerPush || (batch.length > 0 && batchBytes + bytes.length > mostBytesPerPush)) {
      await service.push(batch);
      batch = [];
      batchBytes = 0;
    }
    batch.push(bytes);
    batchBytes += bytes.length;
  }
  if (batch.length > 0) await service.push(batch);
}

function standingOf(heads: readonly DeviceHead[]): Map<string, DeviceHead> {
  return new Map(heads.map((head) => [bytesToHex(head.device), head]));
}
