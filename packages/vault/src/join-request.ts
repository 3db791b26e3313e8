/**
 * Asking to be let in: the public keys of a new computer as a text that one can paste or scan, and the words that both
 * computers show before the new one believes what it is given. Nothing here is secret.
 */
import { x25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { bech32, bech32m } from '@scure/base';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { encodeFields, type PublicKeys, type Roster } from '@trusted-hands/envelope';
import type { Result } from './primitives.ts';

type RequestMalformed = { readonly type: 'request-malformed'; readonly message: string };

/** Says what the text is; a later version of the request gets another one. */
const requestPrefix = 'th';
const keyBytes = 32;
const agePrefix = 'age';
const wordsLabel = utf8ToBytes('trusted-hands/matching-words/v1');
const wordCount = 6;
const requestWordsLabel = utf8ToBytes('trusted-hands/request-words/v1');
const bitsPerWord = 11;

/**
 * Bech32m (BIP-350) in upper case, 112 characters, all of QR's alphanumeric mode: the Ed25519 key and the X25519 key of
 * the age recipient, and a check of six letters that finds up to three wrong letters wherever they are (BIP-173's code
 * has distance 4 up to 1023 letters).
 */
export function encodeJoinRequest(publicKeys: PublicKeys): string {
  const recipient = ageKeyOf(publicKeys.ageRecipient);
  if (!recipient) throw new Error('An age recipient was made that is not one.');
  return bech32m.encode(requestPrefix, bech32m.toWords(concatBytes(publicKeys.verifyingKey, recipient)), false).toUpperCase();
}

/** Reads what was pasted or scanned, whatever its case, spaces and line breaks. */
export function parseJoinRequest(text: string): Result<PublicKeys, RequestMalformed> {
  const compact = text.replace(/\s/g, '').toLowerCase();
  if (!compact.startsWith(`${requestPrefix}1`)) return malformed('This is not what the new computer shows: that begins with TH1. Copy it again from the new computer.');
  const decoded = bech32m.decodeUnsafe(compact, false);
  const bytes = decoded?.prefix === requestPrefix ? bech32m.fromWordsUnsafe(decoded.words) : undefined;
  if (!bytes) return malformed('There is a slip in it, or a part of it is missing. Copy all of it again from the new computer.');
  if (bytes.length !== 2 * keyBytes) return malformed('It was made by another version of Trusted Hands. Update both computers and begin again on the new one.');
  const recipient = bytes.slice(keyBytes);
  if (!isUsableX25519(recipient)) return malformed('It holds a key that nothing can be sealed to. Begin again on the new computer.');
  return { ok: true, value: { verifyingKey: bytes.slice(0, keyBytes), ageRecipient: bech32.encodeFromBytes(agePrefix, recipient) } };
}

/**
 * Six words of the BIP-39 English list: the first 66 bits of SHA-256 over a label, the keys of the request, and the hash
 * of the roster, which fixes every step before it.
 *
 * They differ where the new computer is shown another roster than the old one made, or where the request was exchanged on
 * its way. To have them alike, an attacker must find, while the person waits, a roster (or keys) whose hash agrees in all
 * 66 bits, about 2^66 tries: the roster's hash covers the old computer's signature over its new step, so nothing can be
 * computed before that step is made, and each try costs the person one comparison that fails.
 */
export function matchingWords(joining: PublicKeys, roster: Roster): readonly string[] {
  return wordsOf(sha256(encodeFields([wordsLabel, joining.verifyingKey, utf8ToBytes(joining.ageRecipient), roster.hash])));
}

/**
 * Six words of the same list for the request alone: the first 66 bits of SHA-256 over another label and its keys. Both
 * computers show them before anything is sealed to the new one, which finds a text that was exchanged or pasted by mistake:
 * keys with the same words take about 2^66 tries. They say nothing of the roster that the new computer will be shown, so
 * they replace no matching words.
 */
export function requestWords(joining: PublicKeys): readonly string[] {
  return wordsOf(sha256(encodeFields([requestWordsLabel, joining.verifyingKey, utf8ToBytes(joining.ageRecipient)])));
}

/** The first words of a hash, each 11 bits of it. */
function wordsOf(hash: Uint8Array): readonly string[] {
  const bits = hash.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return Array.from({ length: wordCount }, (_, index) => {
    const word = wordlist[Number((bits >> BigInt(256 - bitsPerWord * (index + 1))) & 2047n)];
    if (word === undefined) throw new Error('The list of words is not whole.');
    return word;
  });
}

function ageKeyOf(recipient: string): Uint8Array | undefined {
  const decoded = bech32.decodeUnsafe(recipient);
  const bytes = decoded?.prefix === agePrefix ? bech32.fromWordsUnsafe(decoded.words) : undefined;
  return bytes?.length === keyBytes ? bytes : undefined;
}

/** False for the points of small order (RFC 7748, 6.1), with which the age library would throw. */
function isUsableX25519(publicKey: Uint8Array): boolean {
  try {
    x25519.getSharedSecret(new Uint8Array(keyBytes).fill(1), publicKey);
    return true;
  } catch {
    return false;
  }
}

function malformed(message: string): { readonly ok: false; readonly failure: RequestMalformed } {
  return { ok: false, failure: { type: 'request-malformed', message } };
}
