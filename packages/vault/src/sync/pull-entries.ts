/**
 * Takes in what the service has behind the last position, page by page. Only what the roster and the chains allow is kept,
 * and each page is one commit together with where it ends, so that a page that closes loses and doubles nothing.
 */
import {
  admitEntries, decodeStoredEntry, destroyEntry, encodeStoredEntry, equalBytes,
  type DeviceHead, type Roster, type StoredEntry,
} from '@trusted-hands/envelope';
import { bytesToHex } from '@noble/hashes/utils.js';
import { mostEntriesPerPull } from '@trusted-hands/contract';
import type { VaultSecrets } from '../secrets.ts';
import { haveSameContent } from '../v1/seal-entry.ts';
import { createVoucher, findForged, findOutdone } from './closed-chains.ts';
import type { SyncDependencies } from './sync.ts';
import type { HeldEntry, SyncProgress } from './sync-ports.ts';

export interface Pulling {
  readonly roster: Roster;
  readonly secrets: VaultSecrets;
  /** True where the roster was asked for again in this round, so that an unknown epoch or device is not news any more. */
  readonly isRosterFresh: boolean;
  readonly onProgress: (progress: SyncProgress) => void;
}

export interface Pulled {
  /** Entries that were not held, with their content. */
  readonly added: number;
  /** Entries that waited and came back. */
  readonly confirmed: number;
  readonly refused: number;
  /** It stopped before the end, with the page at hand not kept: the roster has to be asked for again. */
  readonly isRosterOld: boolean;
}

/** A service that sends nothing new for this many pages is not going to. */
const mostIdlePages = 100;

export async function pullEntries(pulling: Pulling, dependencies: SyncDependencies): Promise<Pulled> {
  const { store, service } = dependencies;
  const pinned = await store.pinned();
  let after = pinned.pulledPosition;
  let heads = pinned.seenHeads;
  let withheld = pinned.withheld ?? [];
  const total = { added: 0, confirmed: 0, refused: 0 };
  let idlePages = 0;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a page begins where the one before it ended
    const answer = await service.pull(after, mostEntriesPerPull);
    const last = answer.entries.at(-1)?.position;
    if (last === undefined) return { ...total, isRosterOld: false };
    if (!isRising(after, answer.entries)) return { ...total, refused: total.refused + answer.entries.length, isRosterOld: false };
    // oxlint-disable-next-line no-await-in-loop -- as above
    const page = await readPage(answer.entries.map(({ entry }) => entry), heads, pulling, dependencies);
    if (page.isOfNewerRoster && !pulling.isRosterFresh) return { ...total, isRosterOld: true };
    // oxlint-disable-next-line no-await-in-loop -- as above
    await store.commit({ dropped: page.dropped, seen: page.seen, confirmed: page.confirmed, pinned: { pulledPosition: last, seenHeads: page.heads, withheld: page.withheld(withheld) } });
    after = last;
    heads = page.heads;
    withheld = page.withheld(withheld);
    total.added += page.added;
    total.confirmed += page.returned;
    total.refused += page.refused;
    pulling.onProgress({ pulled: after, total: Math.max(after, answer.position) });
    idlePages = page.added + page.returned > 0 ? 0 : idlePages + 1;
    if (after >= answer.position || idlePages >= mostIdlePages) return { ...total, isRosterOld: false };
  }
}

interface Page {
  readonly dropped: readonly string[];
  readonly seen: readonly Uint8Array[];
  readonly confirmed: readonly string[];
  readonly added: number;
  readonly returned: number;
  readonly refused: number;
  readonly isOfNewerRoster: boolean;
  readonly heads: readonly DeviceHead[];
  /** What is withheld with this page, given what was before it. */
  readonly withheld: (before: readonly string[]) => readonly string[];
}

async function readPage(entries: readonly Uint8Array[], heads: readonly DeviceHead[], { roster, secrets }: Pulling, { store, ed25519, destroyedIds }: SyncDependencies): Promise<Page> {
  const decoded = entries.flatMap((bytes) => {
    const stored = decodeStoredEntry(bytes);
    return stored.ok ? [{ stored: stored.value, bytes, id: bytesToHex(stored.value.entry.id) }] : [];
  });
  const held = await store.held(decoded.map(({ id }) => id));
  const destroyed = held.some(isLeft) ? await destroyedIds() : undefined;
  const isVouched = createVoucher(roster, store);
  const before = await Promise.all(held.map((row) => readHeld(row, isVouched)));
  const ids = new Set<string>();
  const readOnce = decoded.map((entry, index) => {
    // An id stands for one entry, in one page too.
    const taking = ids.has(entry.id) ? 'refused' : howToTake(entry, before[index], { secrets, isDestroyed: destroyed?.has(entry.id) ?? false });
    ids.add(entry.id);
    return { ...entry, taking };
  });
  const isNews = ({ taking }: { readonly taking: Taking }) => typeof taking !== 'string';
  const forged = await findForged(readOnce.filter(isNews).map(({ stored }) => stored), roster, store);
  const read = readOnce.map((entry) => (forged.has(entry.stored) ? { ...entry, taking: 'refused' as const } : entry));
  const candidates = read.filter(({ taking }) => typeof taking !== 'string' || taking === 'confirm' || taking === 'leave');
  const admission = await admitEntries(roster, heads, candidates.map(({ stored }) => stored), ed25519.verify.bind(ed25519));
  const admittedEntries = new Set(admission.admitted);
  const admitted = candidates.filter(({ stored }) => admittedEntries.has(stored));
  const filled = read.filter(({ taking }) => taking === 'fill');
  const came = new Set([...admitted, ...filled].map(({ id }) => id));
  const left = admitted.filter(({ stored }) => stored.type === 'destroyed').map(({ id }) => id);
  return {
    dropped: await findOutdone(admission.admitted, roster, store),
    seen: [...admitted.flatMap(({ taking }) => (typeof taking === 'string' ? [] : [taking.keep])), ...filled.map(({ bytes }) => bytes)],
    confirmed: admitted.flatMap(({ taking, id }) => (taking === 'confirm' ? [id] : [])),
    added: admitted.filter(({ taking, stored }) => typeof taking !== 'string' && taking.isNew && stored.type === 'whole').length + filled.length,
    returned: admitted.filter(({ taking }) => taking === 'confirm' || (typeof taking !== 'string' && !taking.isNew)).length,
    withheld: (before) => (came.size === 0 ? before : [...before.filter((id) => !came.has(id)), ...left]),
    refused: entries.length - decoded.length + read.filter(({ taking }) => taking === 'refused').length + admission.refused.length,
    isOfNewerRoster: admission.refused.some(({ failure }) => failure.type === 'epoch-unknown' || failure.type === 'device-unknown'),
    heads: admission.heads,
  };
}

/**
 * `known`: it was seen before, so it is passed over. `leave`: it waits on, since only what is left of it came, which anyone
 * can make. `fill`: of what was seen only what is left is here, and its content came. `keep`: the bytes to be kept if it is admitted.
 */
type Taking = 'known' | 'confirm' | 'leave' | 'fill' | 'refused' | { readonly keep: Uint8Array; readonly isNew: boolean };

/**
 * An entry that is held under the same id with another hash was sealed again by whoever sent it. It takes that one's place
 * only where both open and hold the same, whichever device it is by: then nothing can be lost by it, or brought in.
 */
function howToTake({ stored, bytes }: { readonly stored: StoredEntry; readonly bytes: Uint8Array }, before: Before | undefined, { secrets, isDestroyed }: { readonly secrets: VaultSecrets; readonly isDestroyed: boolean }): Taking {
  if (!before) return { keep: bytes, isNew: true };
  const isSame = equalBytes(before.value.hash, stored.hash);
  // What is whole here stays whole, and content that is not here is taken unless it was destroyed: its hash was admitted with what is left.
  const isMissingHere = isSame && before.value.type === 'destroyed' && stored.type === 'whole' && !isDestroyed;
  if (!before.isInOutbox) return isMissingHere ? 'fill' : isSame ? 'known' : 'refused';
  if (isMissingHere) return { keep: bytes, isNew: false };
  if (isSame) return before.value.type === 'whole' && stored.type === 'destroyed' ? 'leave' : 'confirm';
  // Whose it is was never certain: it is not to keep out another one of its device, of which the same is asked.
  if (!before.isVouched && equalBytes(before.value.entry.device, stored.entry.device)) return { keep: bytes, isNew: false };
  if (stored.type === 'destroyed') return before.value.type === 'destroyed' ? { keep: bytes, isNew: false } : 'refused';
  if (before.value.type === 'destroyed') return { keep: encodeStoredEntry({ type: 'destroyed', entry: destroyEntry(stored.entry), hash: stored.hash }), isNew: false };
  return haveSameContent(before.value.entry, stored.entry, secrets) ? { keep: bytes, isNew: false } : 'refused';
}

interface Before {
  readonly value: StoredEntry;
  readonly isInOutbox: boolean;
  readonly isVouched: boolean;
}

/** Undefined where nothing is held, or nothing that can be read. */
async function readHeld(held: HeldEntry | undefined, isVouched: (stored: StoredEntry) => Promise<boolean>): Promise<Before | undefined> {
  const stored = held && decodeStoredEntry(held.bytes);
  return stored?.ok === true ? { value: stored.value, isInOutbox: held?.isInOutbox === true, isVouched: await isVouched(stored.value) } : undefined;
}

function isLeft(held: HeldEntry | undefined): boolean {
  const stored = held && decodeStoredEntry(held.bytes);
  return stored?.ok === true && stored.value.type === 'destroyed';
}

function isRising(after: number, entries: readonly { readonly position: number }[]): boolean {
  return entries.every(({ position }, index) => position > (entries[index - 1]?.position ?? after));
}

/** Those of which only what is left came and that no known destruction names; the others count as seen. Undefined where that cannot be told here. */
export async function stillWithheld({ store, destroyedIds }: Pick<SyncDependencies, 'store' | 'destroyedIds'>): Promise<readonly string[] | undefined> {
  const { withheld = [] } = await store.pinned();
  if (withheld.length === 0) return [];
  const destroyed = await destroyedIds();
  if (!destroyed) return undefined;
  const explained = withheld.filter((id) => destroyed.has(id));
  const left = withheld.filter((id) => !destroyed.has(id));
  const held = await store.held(explained);
  if (explained.length > 0) await store.commit({ confirmed: explained.filter((_, index) => held[index]), pinned: { withheld: left } });
  return left;
}
