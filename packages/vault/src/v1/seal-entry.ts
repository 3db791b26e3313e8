/**
 * Seals one version of a record into an entry of version 1, and opens it. Synchronous but for the signature. The
 * service, which sees only the entry, learns neither record nor type nor parents.
 */
import { bytesToUtf8, utf8ToBytes } from '@noble/ciphers/utils.js';
import { entryLengths, headerBytes, signedBytes, type Entry, type EntryHeader } from '@trusted-hands/envelope';
import { z } from 'zod';
import { decrypt, deriveOneTimeKey, encrypt, keyLabels } from '../committed-cipher.ts';
import { pad, unpad } from '../padding.ts';
import type { Random, Result } from '../primitives.ts';
import { currentVaultKey, vaultKeyOfEpoch, type VaultSecrets } from '../secrets.ts';

const entryContentSchema = z.object({
  /** The record's type: an unknown one is kept for a newer version of the program. */
  type: z.string().min(1).max(64),
  schema: z.number().int().min(1),
  recordId: z.string().min(1).max(64),
  /** One more than the highest of its parents', from 1. */
  revision: z.number().int().min(1),
  /** Entry ids (hex) of the versions this one follows; two or more resolve a conflict, none begins a record. */
  parents: z.array(z.string().regex(/^[0-9a-f]{32}$/)).max(64),
  /** When it was written by its device's clock, milliseconds since 1970. */
  at: z.number().int(),
  body: z.unknown(),
});
export type EntryContent = z.infer<typeof entryContentSchema>;

/** Where this device's chain stands: the sequence and hash of the last entry it wrote. */
export interface ChainHead {
  readonly deviceSequence: number;
  readonly hash: Uint8Array;
}
export const emptyChain: ChainHead = { deviceSequence: 0, hash: new Uint8Array(entryLengths.previousHash) };

export interface Sealing {
  readonly secrets: VaultSecrets;
  readonly sign: (message: Uint8Array) => Promise<Uint8Array>;
  readonly random: Random;
}

type OpenEntryFailure =
  /** Sealed in an epoch whose key this device does not have. */
  | { readonly type: 'key-missing' }
  /** Not sealed with this vault's key, or altered since. */
  | { readonly type: 'entry-altered' }
  | { readonly type: 'content-malformed' };

export async function sealEntry(content: EntryContent, previous: ChainHead, sealing: Sealing): Promise<Entry> {
  const { secrets, random } = sealing;
  const { epoch, key } = currentVaultKey(secrets);
  const id = random(entryLengths.id);
  const nonce = random(entryLengths.nonce);
  const oneTime = deriveOneTimeKey(key, nonce, keyLabels.entry, [secrets.vault, id]);
  const header: EntryHeader = {
    v: 1,
    vault: secrets.vault,
    id,
    device: secrets.device.publicKey,
    deviceSequence: previous.deviceSequence + 1,
    previousHash: previous.hash,
    epoch,
    keyCommitment: oneTime.commitment,
    nonce,
  };
  const ciphertext = encrypt(oneTime, nonce, headerBytes(header), pad(utf8ToBytes(JSON.stringify(content))));
  return { ...header, ciphertext, signature: await sealing.sign(signedBytes({ ...header, ciphertext })) };
}

/**
 * Opens an entry of this vault. It does not check the signature: `isSignedByItsDevice` does, once, when an entry is
 * accepted from outside; what the device's own store holds is authenticated by the seal at every opening.
 */
export function openEntry(entry: Entry, secrets: Pick<VaultSecrets, 'vault' | 'vaultKeys'>): Result<EntryContent, OpenEntryFailure> {
  const vaultKey = vaultKeyOfEpoch(secrets, entry.epoch);
  if (!vaultKey) return { ok: false, failure: { type: 'key-missing' } };
  const oneTime = deriveOneTimeKey(vaultKey.key, entry.nonce, keyLabels.entry, [secrets.vault, entry.id]);
  const padded = decrypt(oneTime, { commitment: entry.keyCommitment, nonce: entry.nonce, aad: headerBytes(entry), ciphertext: entry.ciphertext });
  if (!padded) return { ok: false, failure: { type: 'entry-altered' } };
  const content = parseContent(padded);
  return content ? { ok: true, value: content } : { ok: false, failure: { type: 'content-malformed' } };
}

function parseContent(padded: Uint8Array): EntryContent | undefined {
  const bytes = unpad(padded);
  if (!bytes) return undefined;
  try {
    return entryContentSchema.safeParse(JSON.parse(bytesToUtf8(bytes))).data;
  } catch {
    return undefined;
  }
}
