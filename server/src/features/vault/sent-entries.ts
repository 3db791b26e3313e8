/** Entries as they were sent: read and their signatures checked, before any lock is taken. */
import { hash } from 'node:crypto';
import { decodeStoredEntry, whyNotInRoster, type AdmissionFailure, type Roster, type StoredEntry, type VerifyEd25519 } from '@trusted-hands/envelope';

export interface SentEntry {
  readonly stored: StoredEntry;
  /** Their one encoding, as it was sent and is kept. */
  readonly bytes: Buffer;
  readonly id: string;
  readonly device: string;
  readonly rosterFailure: AdmissionFailure | undefined;
  /**
   * By its own signature: one over a later entry that names it would vouch for it too, but a device that pulls the two
   * apart could not know. Not looked at where the roster does not let it in.
   */
  readonly isSigned: boolean;
}

/** One per input, null where it cannot be read. Signatures are checked of those alone that the roster lets in. */
export async function readSentEntries(inputs: readonly string[], roster: Roster, verify: VerifyEd25519): Promise<readonly (SentEntry | null)[]> {
  return await Promise.all(
    inputs.map(async (input) => {
      const bytes = Buffer.from(input, 'base64');
      const decoded = decodeStoredEntry(bytes, sha256);
      if (!decoded.ok) return null;
      const stored = decoded.value;
      const rosterFailure = whyNotInRoster(roster, stored);
      const isSigned = rosterFailure === undefined && (await verify(stored.entry.device, stored.entry.signature, decoded.signedBytes));
      return { stored, bytes, id: hex(stored.entry.id), device: hex(stored.entry.device), rosterFailure, isSigned };
    }),
  );
}

/** OpenSSL's, several times as fast as the envelope's own. */
function sha256(bytes: Uint8Array): Uint8Array {
  return hash('sha256', bytes, 'buffer');
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');
}
