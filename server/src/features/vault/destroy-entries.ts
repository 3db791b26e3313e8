/** Drops the content of entries after its date, and keeps what their chains need. */
import { decodeStoredEntry, destroyEntry, encodeDestroyedEntry } from '@trusted-hands/envelope';
import type { Found, VaultRow, VaultWrite } from './vault-store.ts';

interface DecidedDestruction {
  /** How many of the named entries are destroyed now, those that were before with them. */
  readonly answer: number;
  readonly write?: VaultWrite;
}

export function decideDestruction({ entries }: Pick<Found, 'entries'>, vault: VaultRow): DecidedDestruction {
  let { storedBytes } = vault;
  const destroyed: { readonly position: number; readonly bytes: Uint8Array }[] = [];
  for (const { position, bytes, isDestroyed } of entries) {
    if (isDestroyed || bytes === null) continue;
    const left = leftOf(bytes);
    destroyed.push({ position, bytes: left });
    storedBytes += left.length - bytes.length;
  }
  return destroyed.length === 0 ? { answer: entries.length } : { answer: entries.length, write: { vault: { ...vault, storedBytes }, destroyed } };
}

function leftOf(bytes: Buffer): Uint8Array {
  const read = decodeStoredEntry(bytes);
  if (!read.ok || read.value.type !== 'whole') throw new Error('A stored entry cannot be read.');
  return encodeDestroyedEntry(destroyEntry(read.value.entry));
}
