/**
 * What of a person lies on this computer at one moment, told apart from another moment without opening any of it: neither
 * a clock that was set back nor a writing of the same second can pass for what was there before.
 */
import { bytesToHex } from '@trusted-hands/vault';
import type { BackedUp, Held } from './backed-up.ts';
import type { HeadRow, Reading } from './entry-rows.ts';
import { jotPrefix, rowsOf, unreadablePrefix } from './jot-rows.ts';
import type { Store, StoreName } from './open-store.ts';

export const heldStores: StoreName[] = ['entries', 'outbox', 'heads', 'drafts', 'sealed'];

/** The rows are read in the transaction, all of one moment; they are hashed after it. */
export async function readHeld(transaction: Reading): Promise<Held> {
  const sealed = transaction.objectStore('sealed');
  const [entries, waiting, heads, drafts, jots, unreadable] = await Promise.all([
    transaction.objectStore('entries').count(),
    transaction.objectStore('outbox').count(),
    transaction.objectStore('heads').getAll(),
    transaction.objectStore('drafts').getAll(),
    sealed.getAll(rowsOf(jotPrefix)),
    sealed.getAll(rowsOf(unreadablePrefix)),
  ]);
  return { entries, waiting, heads: heads.map(toText).toSorted(), drafts: await hashesOf(drafts), jots: await hashesOf([...jots, ...unreadable]) };
}

export async function readHeldIn(store: Store): Promise<Held> {
  return readHeld((await store.opened()).transaction(heldStores));
}

/** Whether nothing was written since. What the service gave back meanwhile waits no more, and is the same. */
export function isSameHeld(seen: Held, now: Held): boolean {
  return isSameSigned(seen, now) && now.waiting <= seen.waiting && isSameWriting(seen.drafts, now.drafts) && isSameWriting(seen.jots, now.jots);
}

export function isSameSigned(left: BackedUp, right: BackedUp): boolean {
  return left.entries === right.entries && left.heads.length === right.heads.length && left.heads.every((head, place) => head === right.heads[place]);
}

function isSameWriting(left: Held['drafts'], right: Held['drafts']): boolean {
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => left[name] === right[name]);
}

const toText = ({ device, deviceSequence, hash }: HeadRow) => `${device}:${String(deviceSequence)}:${bytesToHex(hash)}`;

async function hashesOf(rows: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<Record<string, string>> {
  const hashes = rows.map(async ({ name, bytes }) => [name, bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))))] as const);
  return Object.fromEntries(await Promise.all(hashes));
}
