/**
 * The outbox: what of it the service can take as it is, in the order of the chains, and what has to be sealed again
 * because an epoch ended, because its number is taken (a device restored from an old disk image, a chain that went
 * another way), or because what came before it was sealed again.
 */
import { decodeStoredEntry, encodeEntry, equalBytes, hashEntry, headOf, isStoredEntrySigned, whyNotInRoster, whyNotNextInChain, type DeviceHead, type Roster, type StoredEntry } from '@trusted-hands/envelope';
import { bytesToHex } from '@noble/hashes/utils.js';
import { mostEntriesPerPush } from '@trusted-hands/contract';
import type { VaultSecrets } from '../secrets.ts';
import { emptyChain, resealEntry, type ChainHead, type Sealing } from '../v1/seal-entry.ts';
import { createVoucher } from './closed-chains.ts';
import type { SyncDependencies } from './sync.ts';

/** Of one push, in bytes before base64, so that the body stays below 1 MiB; a larger entry goes alone. */
const mostBytesPerPush = 700_000;
const entriesPerRead = 500;
const entriesPerCommit = 100;

interface Waiting {
  /** Undefined where the disk does not give it any more, or where it is not certain whose it is: such a one is never passed on. */
  readonly stored: StoredEntry | undefined;
  readonly bytes: Uint8Array;
  /** Whether the service can take it once it has those before it. */
  readonly fits: boolean;
  /** Only what is left of it came back: it stands in its chain already. */
  readonly isWithheld: boolean;
}

interface Walking {
  readonly roster: Roster;
  /** Where each chain stands; at the end, where it stood with what fits. */
  readonly standing: Map<string, DeviceHead>;
  readonly withheld: ReadonlySet<string>;
  /** Says of an entry that fits whether it is sound. */
  readonly isSound?: (stored: StoredEntry) => Promise<boolean>;
}

async function beginWalk(roster: Roster, { store }: SyncDependencies): Promise<Walking> {
  const { seenHeads, withheld } = await store.pinned();
  return { roster, standing: new Map(seenHeads.map((head) => [bytesToHex(head.device), head])), withheld: new Set(withheld) };
}

/** The whole outbox, by device and sequence. */
async function* walkOutbox({ roster, standing, withheld, isSound = () => Promise.resolve(true) }: Walking, { store }: SyncDependencies): AsyncGenerator<Waiting> {
  const isVouchedHere = createVoucher(roster, store);
  for (let skip = 0; ; skip += entriesPerRead) {
    // oxlint-disable-next-line no-await-in-loop -- read as far as it is asked for
    const page = await store.outbox(skip, entriesPerRead);
    for (const bytes of page) {
      const decoded = decodeStoredEntry(bytes);
      const stored = decoded.ok ? decoded.value : undefined;
      const device = stored ? bytesToHex(stored.entry.device) : '';
      const isWithheld = stored !== undefined && withheld.has(bytesToHex(stored.entry.id));
      // oxlint-disable-next-line no-await-in-loop -- asked of the disk for devices that were removed only
      const isVouched = stored === undefined || (await isVouchedHere(stored));
      // oxlint-disable-next-line no-await-in-loop -- whether it is sound decides where its chain stands for the next one
      const fits = stored !== undefined && isVouched && !isWithheld && !whyNotInRoster(roster, stored) && !whyNotNextInChain(stored.entry, standing.get(device)) && (await isSound(stored));
      if (fits) standing.set(device, { device: stored.entry.device, deviceSequence: stored.entry.deviceSequence, hash: stored.hash });
      yield { stored: isVouched ? stored : undefined, bytes, fits, isWithheld: isWithheld && isVouched };
    }
    if (page.length === 0) return;
  }
}

/**
 * Seals again, at the end of this device's own chain, whatever waits and fits nowhere as it is: this device's entries and
 * those of others that it holds and that no chain can take any more, so that what any device ever held reaches all.
 *
 * @returns `stranded`: how many cannot be, since they do not open here, or this device's own chain has a hole that is not
 * filled yet. `withheld`: how many wait of which only what is left came back.
 */
export async function resealOutbox(roster: Roster, secrets: VaultSecrets, dependencies: SyncDependencies): Promise<{ readonly stranded: number; readonly withheld: number }> {
  const { store, ed25519, random } = dependencies;
  return store.exclusively(async () => {
    const own = secrets.device.publicKey;
    // Its own signature, so that a row that went bad on this disk is not sent, and refused, for ever.
    const isSound = async (stored: StoredEntry) => !equalBytes(stored.entry.device, own) || isStoredEntrySigned(stored, ed25519.verify.bind(ed25519));
    const walking = await beginWalk(roster, dependencies);
    const { standing } = walking;
    const misfits: StoredEntry[] = [];
    let unreadable = 0;
    let withheld = 0;
    for await (const { stored, fits, isWithheld } of walkOutbox({ ...walking, isSound }, dependencies)) {
      if (isWithheld) withheld += 1;
      else if (!stored) unreadable += 1;
      else if (!fits) misfits.push(stored);
    }
    if (misfits.length === 0) return { stranded: unreadable, withheld };
    let previous: ChainHead = standing.get(bytesToHex(own)) ?? emptyChain;
    if (previous.deviceSequence < (headOf(roster.epochEnds.at(-1) ?? [], own)?.deviceSequence ?? 0)) return { stranded: unreadable + misfits.length, withheld };
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
    return { stranded: unreadable + misfits.length - resealed.length, withheld };
  });
}

/**
 * Sends everything that fits, and what is withheld, which fills what the service has of it. Nothing leaves the outbox by it:
 * only coming back does that.
 *
 * @returns why the service said no, each reason once.
 */
export async function pushOutbox(roster: Roster, dependencies: SyncDependencies): Promise<readonly string[]> {
  const { service } = dependencies;
  const reasons = new Set<string>();
  const send = async (entries: readonly Uint8Array[]) => {
    for (const result of await service.push(entries)) if (result.type === 'refused') reasons.add(result.reason);
  };
  let batch: Uint8Array[] = [];
  let batchBytes = 0;
  for await (const { bytes, fits, isWithheld } of walkOutbox(await beginWalk(roster, dependencies), dependencies)) {
    if (!fits && !isWithheld) continue;
    if (batch.length === mostEntriesPerPush || (batch.length > 0 && batchBytes + bytes.length > mostBytesPerPush)) {
      await send(batch);
      batch = [];
      batchBytes = 0;
    }
    batch.push(bytes);
    batchBytes += bytes.length;
  }
  if (batch.length > 0) await send(batch);
  return [...reasons];
}
