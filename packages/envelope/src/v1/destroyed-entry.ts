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
export type StoredEntry = UnhashedEntry & { readonly hash: Uint8Array };

type UnhashedEntry = { readonly type: 'whole'; readonly entry: Entry } | { readonly type: 'destroyed'; readonly entry: DestroyedEntry };

type StoredEntryMalformed = { readonly ok: false; readonly failure: { readonly type: 'entry-malformed'; readonly reason: string } };
type ReadStoredEntry = { readonly ok: true; readonly value: UnhashedEntry; /** Its canonical header. */ readonly header: Uint8Array } | StoredEntryMalformed;
type DecodedStoredEntry = { readonly ok: true; readonly value: StoredEntry; /** What its device signed. */ readonly signedBytes: Uint8Array } | StoredEntryMalformed;

const label = utf8ToBytes('trusted-hands/entry-destroyed/v1');
const labelField = encodeFields([label]);

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
  const read = readStoredEntry(bytes);
  if (!read.ok) return read;
  const digests = digestsOf(read.header, read.value.entry, hash);
  return { ok: true, value: { ...read.value, hash: digests.hash }, signedBytes: digests.signedBytes };
}

/** The same without its hash, for whoever has that already. */
export function readStoredEntry(bytes: Uint8Array): ReadStoredEntry {
  if (!startsWith(bytes, labelField)) {
    const read = decodeEntry(bytes);
    return read.ok ? { ok: true, value: { type: 'whole', entry: read.value }, header: encodedHeader(bytes) } : read;
  }
  const [, header, ciphertextHash, signature] = decodeFields(bytes, 4) ?? [];
  if (!header || !ciphertextHash || !signature) return malformed('It is cut short, too long, or not an entry.');
  if (ciphertextHash.length !== 32 || signature.length !== entryLengths.signature) return malformed('A field of it has the wrong length.');
  // The header is the beginning of a whole entry, so it is read as one without content.
  const read = decodeEntry(concatBytes(header, encodeFields([new Uint8Array(0), signature])));
  if (!read.ok) return read;
  const { ciphertext: _none, ...rest } = read.value;
  return { ok: true, value: { type: 'destroyed', entry: { ...rest, ciphertextHash } }, header };
}

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return equalBytes(bytes.subarray(0, start.length), start);
}

function malformed(reason: string): StoredEntryMalformed {
  return { ok: false, failure: { type: 'entry-malformed', reason } };
}

export async function isStoredEntrySigned({ entry }: StoredEntry, verify: VerifyEd25519): Promise<boolean> {
  return verify(entry.device, entry.signature, signedBytes(entry));
}
