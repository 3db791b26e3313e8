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
  const contents: NonNullable<VaultWrite['contents']>[number][] = [];
  for (const { position, bytes, content } of entries) {
    if (content === 'destroyed' || bytes === null) continue;
    const left = content === 'missing' ? bytes : leftOf(bytes);
    contents.push({ position, content: 'destroyed', bytes: left });
    storedBytes += left.length - bytes.length;
  }
  return contents.length === 0 ? { answer: entries.length } : { answer: entries.length, write: { vault: { ...vault, storedBytes }, contents } };
}

function leftOf(bytes: Buffer): Uint8Array {
  const read = decodeStoredEntry(bytes);
  if (!read.ok || read.value.type !== 'whole') throw new Error('A stored entry cannot be read.');
  return encodeDestroyedEntry(destroyEntry(read.value.entry));
}
