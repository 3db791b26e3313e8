/** Entries as they were sent: read and their signatures checked, before any lock is taken. */
import { hash } from 'node:crypto';
import { decodeStoredEntry, equalBytes, isStoredEntrySigned, type StoredEntry, type VerifyEd25519 } from '@trusted-hands/envelope';

export interface SentEntry {
  readonly stored: StoredEntry;
  /** Their one encoding, as it was sent and is kept. */
  readonly bytes: Buffer;
  readonly id: string;
  readonly device: string;
  /** Its device vouches for it, by its own signature or by that of a later entry which names it. */
  readonly isSigned: boolean;
}

/** One per input, null where it cannot be read. Those of another vault are not checked, since they are refused anyway. */
export async function readSentEntries(inputs: readonly string[], vaultId: Uint8Array, verify: VerifyEd25519): Promise<readonly (SentEntry | null)[]> {
  const read = inputs.map((input) => {
    const bytes = Buffer.from(input, 'base64');
    const decoded = decodeStoredEntry(bytes, sha256);
    return decoded.ok ? { stored: decoded.value, bytes } : null;
  });
  const own = read.flatMap((one) => (one !== null && equalBytes(one.stored.entry.vault, vaultId) ? [one.stored] : []));
  const signed = await signedEntries(own, verify);
  return read.map((one) => {
    if (one === null) return null;
    const { stored, bytes } = one;
    return { stored, bytes, id: hex(stored.entry.id), device: hex(stored.entry.device), isSigned: signed.has(stored) };
  });
}

/** Each entry names the hash of the one before it, so that one signature, over the last of a run, vouches for all of it. */
async function signedEntries(entries: readonly StoredEntry[], verify: VerifyEd25519): Promise<ReadonlySet<StoredEntry>> {
  const runs: StoredEntry[][] = [];
  const runByDevice = new Map<string, StoredEntry[]>();
  for (const stored of entries) {
    const device = hex(stored.entry.device);
    const run = runByDevice.get(device);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && equalBytes(stored.entry.previousHash, last.hash)) run.push(stored);
    else {
      const begun = [stored];
      runs.push(begun);
      runByDevice.set(device, begun);
    }
  }
  const signed = await Promise.all(runs.map((run) => signedOfRun(run, verify)));
  return new Set(signed.flat());
}

async function signedOfRun(run: readonly StoredEntry[], verify: VerifyEd25519): Promise<readonly StoredEntry[]> {
  const last = run.at(-1);
  if (last === undefined) return [];
  if (await isStoredEntrySigned(last, verify, sha256)) return run;
  const areSigned = await Promise.all(run.slice(0, -1).map((stored) => isStoredEntrySigned(stored, verify, sha256)));
  return run.slice(0, areSigned.lastIndexOf(true) + 1);
}

/** OpenSSL's, several times as fast as the envelope's own. */
function sha256(bytes: Uint8Array): Uint8Array {
  return hash('sha256', bytes, 'buffer');
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');
}
