/**
 * What is left of an entry whose content was destroyed after its retention date: everything but the ciphertext, of which
 * the hash stays, so that the chain of its device can still be followed and its signature checked.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { decodeFields, encodeFields, equalBytes } from '../bytes.ts';
import { decodeEntry, digestsOf, encodedHeader, encodeEntry, headerBytes, signedBytes, type Sha256 } from './codec.ts';
import { entryLengths, type Entry, type EntryHeader } from './entry.ts';
import type { VerifyEd25519 } from './signature.ts';

export interface DestroyedEntry extends EntryHeader {
  /** SHA-256 of the ciphertext that was destroyed. */
  readonly ciphertextHash: Uint8Array;
  readonly signature: Uint8Array;
}

/** An entry as it is stored and sent: whole, or what is left of it. */
export type StoredEntry =
  | { readonly type: 'whole'; readonly entry: Entry; readonly hash: Uint8Array }
  | { readonly type: 'destroyed'; readonly entry: DestroyedEntry; readonly hash: Uint8Array };

type DecodedStoredEntry = { readonly ok: true; readonly value: StoredEntry; /** What its device signed. */ readonly signedBytes: Uint8Array } | { readonly ok: false; readonly failure: { readonly type: 'entry-malformed'; readonly reason: string } };

const label = utf8ToBytes('trusted-hands/entry-destroyed/v1');

export function destroyEntry(entry: Entry): DestroyedEntry {
  const { ciphertext, ...rest } = entry;
  return { ...rest, ciphertextHash: sha256(ciphertext) };
}

export function encodeDestroyedEntry(entry: DestroyedEntry): Uint8Array {
  return encodeFields([label, headerBytes(entry), entry.ciphertextHash, entry.signature]);
}

export function encodeStoredEntry(stored: StoredEntry): Uint8Array {
  return stored.type === 'whole' ? encodeEntry(stored.entry) : encodeDestroyedEntry(stored.entry);
}

/** Reads an entry or what is left of one, with its hash; never throws. Its signature is not checked here. */
export function decodeStoredEntry(bytes: Uint8Array, hash: Sha256 = sha256): DecodedStoredEntry {
  const fields = decodeFields(bytes, 4);
  const [name, header, ciphertextHash, signature] = fields ?? [];
  if (name && header && ciphertextHash && signature && equalBytes(name, label)) {
    if (ciphertextHash.length !== 32 || signature.length !== entryLengths.signature) return { ok: false, failure: { type: 'entry-malformed', reason: 'A field of it has the wrong length.' } };
    // The header is the beginning of a whole entry, so it is read as one without content.
    const read = decodeEntry(concatBytes(header, encodeFields([new Uint8Array(0), signature])));
    if (!read.ok) return read;
    const { ciphertext: _none, ...rest } = read.value;
    const entry = { ...rest, ciphertextHash };
    const digests = digestsOf(header, entry, hash);
    return { ok: true, value: { type: 'destroyed', entry, hash: digests.hash }, signedBytes: digests.signedBytes };
  }
  const read = decodeEntry(bytes);
  if (!read.ok) return read;
  const digests = digestsOf(encodedHeader(bytes), read.value, hash);
  return { ok: true, value: { type: 'whole', entry: read.value, hash: digests.hash }, signedBytes: digests.signedBytes };
}

export async function isStoredEntrySigned({ entry }: StoredEntry, verify: VerifyEd25519): Promise<boolean> {
  return verify(entry.device, entry.signature, signedBytes(entry));
}
