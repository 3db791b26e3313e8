/** Entries as they were sent: read and their signatures checked, before any lock is taken. */
import type { Failure } from '@trusted-hands/contract';
import { readStoredEntry, type StoredEntry } from '@trusted-hands/envelope';
import { fail, succeed, type Outcome } from '../../rpc/outcome.ts';
import type { CheckedEntry } from './check-messages.ts';
import type { CheckEntries } from './checks.ts';

export interface SentEntry {
  readonly stored: StoredEntry;
  /** Their one encoding, as it was sent and is kept. */
  readonly bytes: Buffer;
  readonly id: string;
  readonly device: string;
  /**
   * By its own signature: one over a later entry that names it would vouch for it too, but a device that pulls the two
   * apart could not know.
   */
  readonly isSigned: boolean;
}

/** One per input, null where it cannot be read. */
export async function readSentEntries(inputs: readonly string[], checkEntries: CheckEntries): Promise<Outcome<readonly (SentEntry | null)[]>> {
  const checked = await checkEntries(inputs);
  const notBase64 = checked.findIndex(({ type }) => type === 'not-base64');
  return notBase64 < 0 ? succeed(checked.map(toSent)) : fail(wrongCharacters(notBase64));
}

function wrongCharacters(index: number): Failure {
  return { code: 'input-invalid', message: 'This is not base64.', field: `entries.${String(index)}` };
}

function toSent(checked: CheckedEntry): SentEntry | null {
  if (checked.type === 'malformed' || checked.type === 'not-base64') return null;
  const { type, bytes, hash } = checked;
  const read = readStoredEntry(bytes);
  if (!read.ok) return null;
  const { id, device } = read.value.entry;
  return { stored: { ...read.value, hash }, bytes, id: hex(id), device: hex(device), isSigned: type === 'signed' };
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');
}
