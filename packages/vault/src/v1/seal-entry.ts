/**
 * Seals one version of a record into an entry of version 1, and opens it. Synchronous but for the signature. The
 * service, which sees only the entry, learns neither record nor type nor parents.
 */
import { bytesToUtf8, utf8ToBytes } from '@noble/ciphers/utils.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { entryLengths, hashEntry, headerBytes, maximumCiphertextBytes, signedBytes, type Entry, type EntryHeader } from '@trusted-hands/envelope';
import { decrypt, deriveOneTimeKey, encrypt, keyLabels } from '../committed-cipher.ts';
import { pad, unpad } from '../padding.ts';
import type { Random, Result } from '../primitives.ts';
import { currentVaultKey, vaultKeyOfEpoch, type VaultSecrets } from '../secrets.ts';

export interface EntryContent {
  /** The record's type: an unknown one is kept for a newer version of the program. */
  readonly type: string;
  readonly schema: number;
  readonly recordId: string;
  /** One more than the highest of its parents', from 1. */
  readonly revision: number;
  /** Entry ids (hex) of the versions this one follows; two or more resolve a conflict, none begins a record. */
  readonly parents: readonly string[];
  /** When it was written by its device's clock, milliseconds since 1970. */
  readonly at: number;
  readonly body: unknown;
  /** Of an entry that was sealed again: the hash (hex) of the one with its id that it takes the place of. */
  readonly replaces?: string | undefined;
}

const isName = (value: unknown) => typeof value === 'string' && value.length >= 1 && value.length <= 64;
const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 1;
const isHexOf = (length: number) => (value: unknown) => typeof value === 'string' && value.length === length && /^[0-9a-f]*$/.test(value);
const [isId, isHash] = [isHexOf(32), isHexOf(64)];

/** By hand and not by a schema: it is asked for each of ten thousand entries while a therapist waits for the first. */
function isEntryContent(fields: Partial<Record<keyof EntryContent, unknown>>): fields is EntryContent {
  const { type, schema, recordId, revision, parents, at, replaces } = fields;
  return (
    isName(type) && isName(recordId) && isCount(schema) && isCount(revision) && Number.isSafeInteger(at) &&
    Array.isArray(parents) && parents.length <= 64 && parents.every(isId) && (replaces === undefined || isHash(replaces))
  );
}

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

/**
 * What is nearly always written about a client is shorter: a client with a few details, a visit, a complaint, an everyday
 * note. All of them have one length, so that nobody who only counts and measures learns how many of them are clients.
 */
const leastPaddedBytes = 1024;

/** Throws on a content that would never open again. */
export async function sealEntry(content: EntryContent, previous: ChainHead, sealing: Sealing): Promise<Entry> {
  if (!isEntryContent(content)) throw new Error('What was to be sealed has not the shape of an entry’s content.');
  return sealText(JSON.stringify(content), { id: sealing.random(entryLengths.id), previous }, sealing);
}

/**
 * Seals what an entry holds once more, under the newest key and behind `previous` in this device's own chain: same id, same
 * content, which names the hash of the entry it replaces. Fields that a newer version of the program wrote are kept.
 */
export async function resealEntry(entry: Entry, previous: ChainHead, sealing: Sealing): Promise<Result<Entry, OpenEntryFailure>> {
  const opened = openFields(entry, sealing.secrets);
  if (!opened.ok) return opened;
  const { id } = entry;
  const again = await sealText(JSON.stringify({ ...opened.value, replaces: bytesToHex(hashEntry(entry)) }), { id, previous }, sealing);
  // The longest entry there may be has no room for a hash more.
  return { ok: true, value: again.ciphertext.length > maximumCiphertextBytes ? await sealText(JSON.stringify(opened.value), { id, previous }, sealing) : again };
}

/** Whether two entries with one id hold the same, so that either may take the other's place and nothing is lost. */
export function haveSameContent(one: Entry, other: Entry, secrets: Pick<VaultSecrets, 'vault' | 'vaultKeys'>): boolean {
  const [left, right] = [openFields(one, secrets), openFields(other, secrets)];
  if (!left.ok || !right.ok) return false;
  const withoutReplaces = (fields: object) => JSON.stringify({ ...fields, replaces: undefined });
  return withoutReplaces(left.value) === withoutReplaces(right.value);
}

async function sealText(text: string, { id, previous }: { readonly id: Uint8Array; readonly previous: ChainHead }, sealing: Sealing): Promise<Entry> {
  const { secrets, random } = sealing;
  const { epoch, key } = currentVaultKey(secrets);
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
  const ciphertext = encrypt(oneTime, nonce, headerBytes(header), pad(utf8ToBytes(text), leastPaddedBytes));
  return { ...header, ciphertext, signature: await sealing.sign(signedBytes({ ...header, ciphertext })) };
}

/**
 * Opens an entry of this vault. It does not check the signature: `isSignedByItsDevice` does, once, when an entry is
 * accepted from outside; what the device's own store holds is authenticated by the seal at every opening.
 */
export function openEntry(entry: Entry, secrets: Pick<VaultSecrets, 'vault' | 'vaultKeys'>): Result<EntryContent, OpenEntryFailure> {
  const opened = openFields(entry, secrets);
  if (!opened.ok) return opened;
  return isEntryContent(opened.value) ? { ok: true, value: opened.value } : { ok: false, failure: { type: 'content-malformed' } };
}

/** What was sealed, every field of it, those that this version does not know too. */
function openFields(entry: Entry, secrets: Pick<VaultSecrets, 'vault' | 'vaultKeys'>): Result<object, OpenEntryFailure> {
  const vaultKey = vaultKeyOfEpoch(secrets, entry.epoch);
  if (!vaultKey) return { ok: false, failure: { type: 'key-missing' } };
  const oneTime = deriveOneTimeKey(vaultKey.key, entry.nonce, keyLabels.entry, [secrets.vault, entry.id]);
  const padded = decrypt(oneTime, { commitment: entry.keyCommitment, nonce: entry.nonce, aad: headerBytes(entry), ciphertext: entry.ciphertext });
  if (!padded) return { ok: false, failure: { type: 'entry-altered' } };
  const fields = parseFields(padded);
  return fields ? { ok: true, value: fields } : { ok: false, failure: { type: 'content-malformed' } };
}

function parseFields(padded: Uint8Array): object | undefined {
  const bytes = unpad(padded);
  if (!bytes) return undefined;
  try {
    const value: unknown = JSON.parse(bytesToUtf8(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
