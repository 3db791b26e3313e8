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
import { entryLengths, maximumCiphertextBytes, type Entry, type EntryHeader, type UnsignedEntry } from './entry.ts';

type EntryMalformed = { readonly type: 'entry-malformed'; readonly reason: string };
type DecodedEntry = { readonly ok: true; readonly value: Entry } | { readonly ok: false; readonly failure: EntryMalformed };

const headerLabel = utf8ToBytes('trusted-hands/entry/v1');
const signatureLabel = utf8ToBytes('trusted-hands/entry-signature/v1');
const hashLabel = utf8ToBytes('trusted-hands/entry-hash/v1');
const fieldCount = 11;

/** The header's canonical bytes: the AAD of the ciphertext. */
export function headerBytes(header: EntryHeader): Uint8Array {
  return encodeFields([
    headerLabel,
    header.vault,
    header.id,
    header.device,
    integerToBytes(header.deviceSequence),
    header.previousHash,
    integerToBytes(header.epoch),
    header.keyCommitment,
    header.nonce,
  ]);
}

/** What the device signs: the visible fields and the ciphertext's SHA-256. */
export function signedBytes(entry: UnsignedEntry): Uint8Array {
  return signedBytesOf({ ...entry, ciphertextHash: sha256(entry.ciphertext) });
}

/** The same of an entry of which only the ciphertext's hash is there. */
export function signedBytesOf(entry: EntryHeader & Content, hash: Sha256 = sha256): Uint8Array {
  return encodeFields([signatureLabel, headerBytes(entry), ciphertextHashOf(entry, hash)]);
}

/**
 * The entry's hash (SHA-256), which the device's next entry names. It is over the ciphertext's hash, not the
 * ciphertext, so a chain can still be checked after an entry's content was destroyed.
 */
export function hashEntry(entry: EntryHeader & Content & { readonly signature: Uint8Array }, hash: Sha256 = sha256): Uint8Array {
  return hash(encodeFields([hashLabel, headerBytes(entry), ciphertextHashOf(entry, hash), entry.signature]));
}

/** SHA-256 (FIPS 180-4). Whoever has a faster one than that in JavaScript may pass it in; the answers are the same. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

type Content = { readonly ciphertext: Uint8Array } | { readonly ciphertextHash: Uint8Array };

function ciphertextHashOf(content: Content, hash: Sha256): Uint8Array {
  return 'ciphertextHash' in content ? content.ciphertextHash : hash(content.ciphertext);
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
  for (const [name, length] of Object.entries(entryLengths)) {
    // Safe: entryLengths and `fixed` have the same keys.
    if (fixed[name as keyof typeof fixed].length !== length) return malformed(`Its ${name} does not have ${length} bytes.`);
  }
  if (ciphertext.length > maximumCiphertextBytes) return malformed('It is larger than an entry may be.');
  return { ok: true, value: { v: 1, vault, id, device, deviceSequence, previousHash, epoch, keyCommitment, nonce, ciphertext, signature } };
}

type Bytes = Uint8Array;
type ElevenFields = readonly [Bytes, Bytes, Bytes, Bytes, Bytes, Bytes, Bytes, Bytes, Bytes, Bytes, Bytes];

function malformed(reason: string): DecodedEntry {
  return { ok: false, failure: { type: 'entry-malformed', reason } };
}
