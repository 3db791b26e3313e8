/**
 * The canonical bytes of an entry of version 1, in this order, each field behind its 4-byte length:
 *
 *   label "trusted-hands/entry/v1", vault 16, id 16, device 32, deviceSequence 8, previousHash 32, epoch 8,
 *   keyCommitment 32, nonce 24  (these are the header: the ciphertext's AAD)
 *   ciphertext, signature 64    (these follow it where the entry is stored or sent)
 *
 * Integers are big-endian. An entry has one encoding: whatever does not decode exactly is refused.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { bytesToInteger, decodeFields, encodeFields, equalBytes, integerToBytes } from '../bytes.ts';
import { entryLengths, maximumCiphertextBytes, type Entry, type EntryHeader } from './entry.ts';

type EntryMalformed = { readonly type: 'entry-malformed'; readonly reason: string };
type DecodedEntry = { readonly ok: true; readonly value: Entry } | { readonly ok: false; readonly failure: EntryMalformed };

const headerLabel = utf8ToBytes('trusted-hands/entry/v1');
const signatureLabel = utf8ToBytes('trusted-hands/entry-signature/v1');
const hashLabel = utf8ToBytes('trusted-hands/entry-hash/v1');
const fieldCount = 11;
const integerLength = 8;

const headerFieldLengths = [
  ['vault', entryLengths.vault],
  ['id', entryLengths.id],
  ['device', entryLengths.device],
  ['deviceSequence', integerLength],
  ['previousHash', entryLengths.previousHash],
  ['epoch', integerLength],
  ['keyCommitment', entryLengths.keyCommitment],
  ['nonce', entryLengths.nonce],
] as const;

/** The label and every field's length, with zeros where the fields stand. */
const emptyHeader = encodeFields([headerLabel, ...headerFieldLengths.map(([, length]) => new Uint8Array(length))]);

// Safe: its keys are the names of the fields.
const fixedLengths = Object.entries(entryLengths) as readonly (readonly [keyof typeof entryLengths, number])[];

/** Where each field's bytes begin. */
const headerOffsets = offsetsOf(headerFieldLengths);

/** The header's canonical bytes: the AAD of the ciphertext. */
export function headerBytes(header: EntryHeader): Uint8Array {
  // Each field has one length, so that only what stands in them is written: this is asked for at every opening of every entry.
  const bytes = emptyHeader.slice();
  bytes.set(header.vault, headerOffsets.vault);
  bytes.set(header.id, headerOffsets.id);
  bytes.set(header.device, headerOffsets.device);
  bytes.set(integerToBytes(header.deviceSequence), headerOffsets.deviceSequence);
  bytes.set(header.previousHash, headerOffsets.previousHash);
  bytes.set(integerToBytes(header.epoch), headerOffsets.epoch);
  bytes.set(header.keyCommitment, headerOffsets.keyCommitment);
  bytes.set(header.nonce, headerOffsets.nonce);
  return bytes;
}

/** What the device signs: the visible fields and the ciphertext's SHA-256. */
export function signedBytes(entry: EntryHeader & Content): Uint8Array {
  return signedBytesOf(headerBytes(entry), ciphertextHashOf(entry, sha256));
}

/**
 * The entry's hash (SHA-256), which the device's next entry names. It is over the ciphertext's hash, not the
 * ciphertext, so a chain can still be checked after an entry's content was destroyed.
 */
export function hashEntry(entry: EntryHeader & Content & { readonly signature: Uint8Array }): Uint8Array {
  return digestsOf(headerBytes(entry), entry).hash;
}

/** An entry's hash and what its device signed, for whoever needs both: the ciphertext's hash is then worked out once. */
export function digestsOf(header: Uint8Array, entry: Content & { readonly signature: Uint8Array }, hash: Sha256 = sha256): { readonly hash: Uint8Array; readonly signedBytes: Uint8Array } {
  const ciphertextHash = ciphertextHashOf(entry, hash);
  return { hash: hash(encodeFields([hashLabel, header, ciphertextHash, entry.signature])), signedBytes: signedBytesOf(header, ciphertextHash) };
}

function signedBytesOf(header: Uint8Array, ciphertextHash: Uint8Array): Uint8Array {
  return encodeFields([signatureLabel, header, ciphertextHash]);
}

/** SHA-256 (FIPS 180-4). Whoever has a faster one than that in JavaScript may pass it in; the answers are the same. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

type Content = { readonly ciphertext: Uint8Array } | { readonly ciphertextHash: Uint8Array };

function ciphertextHashOf(content: Content, hash: Sha256): Uint8Array {
  return 'ciphertextHash' in content ? content.ciphertextHash : hash(content.ciphertext);
}

/** `headerBytes` of an entry that was decoded, as they stand at the beginning of its encoding. */
export function encodedHeader(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, emptyHeader.length);
}

export function encodeEntry(entry: Entry): Uint8Array {
  return concatBytes(headerBytes(entry), encodeFields([entry.ciphertext, entry.signature]));
}

/** Reads an entry; any bytes give an entry or a failure, never an exception. The signature is not checked here. */
export function decodeEntry(bytes: Uint8Array): DecodedEntry {
  const fields = decodeFields(bytes, fieldCount);
  if (!fields) return malformed('It is cut short, too long, or not an entry.');
  // Safe: decodeFields gives exactly `fieldCount` fields.
  const [label, vault, id, device, sequence, previousHash, epochBytes, keyCommitment, nonce, ciphertext, signature] =
    fields as unknown as ElevenFields;
  if (!equalBytes(label, headerLabel)) return malformed('It is not an entry of version 1.');
  const deviceSequence = bytesToInteger(sequence);
  const epoch = bytesToInteger(epochBytes);
  if (deviceSequence === undefined || deviceSequence < 1) return malformed('Its sequence number is not one.');
  if (epoch === undefined || epoch < 1) return malformed('Its epoch is not one.');
  const fixed = { vault, id, device, previousHash, keyCommitment, nonce, signature };
  for (const [name, length] of fixedLengths) {
    if (fixed[name].length !== length) return malformed(`Its ${name} does not have ${length} bytes.`);
  }
  if (ciphertext.length > maximumCiphertextBytes) return malformed('It is larger than an entry may be.');
  return { ok: true, value: { v: 1, vault, id, device, deviceSequence, previousHash, epoch, keyCommitment, nonce, ciphertext, signature } };
}

function offsetsOf<Name extends string>(fields: readonly (readonly [Name, number])[]): Readonly<Record<Name, number>> {
  let end = 4 + headerLabel.length;
  const entries = fields.map(([name, length]) => {
    const offset = end + 4;
    end = offset + length;
    return [name, offset] as const;
  });
  // Safe: one entry for each name.
  return Object.fromEntries(entries) as Record<Name, number>;
}

type Bytes = Uint8Array;
type ElevenFields = readonly [Bytes, Bytes, Bytes, Bytes, Bytes, Bytes, Bytes, Bytes, Bytes, Bytes, Bytes];

function malformed(reason: string): DecodedEntry {
  return { ok: false, failure: { type: 'entry-malformed', reason } };
}
