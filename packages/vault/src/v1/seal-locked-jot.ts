/**
 * A locked jot of version 1: what is written while the notes are locked. Its text is sealed under a random key of its own,
 * which stands beside it sealed to this computer's age recipient (`sealToDevice`): whoever finds the disk, or the program
 * while it is locked, opens neither. Synchronous, because a popup that closes gives no time to wait.
 */
import { bytesToUtf8, utf8ToBytes } from '@noble/ciphers/utils.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { decodeFields, encodeFields, equalBytes } from '@trusted-hands/envelope';
import { z } from 'zod';
import { decrypt, deriveOneTimeKey, encrypt, keyLabels, nonceBytes } from '../committed-cipher.ts';
import { pad, unpad } from '../padding.ts';
import type { Random } from '../primitives.ts';

const label = utf8ToBytes('trusted-hands/locked-jot/v1');

export interface LockedJot {
  readonly text: string;
  /** When it was begun, milliseconds since 1970: the day of the visit. */
  readonly begunAtMs: number;
}
const lockedJotSchema: z.ZodType<LockedJot> = z.object({ text: z.string(), begunAtMs: z.number() });

export interface LockedJotKey {
  /** 32 random bytes that seal this one jot and nothing else. */
  readonly key: Uint8Array;
  /** The same, sealed to this computer; it is bound to the text. */
  readonly sealedKey: Uint8Array;
}

/** Sealed as the jot with this id, and opens as no other. */
export function sealLockedJot(jot: LockedJot, jotId: string, { key, sealedKey }: LockedJotKey, random: Random): Uint8Array {
  const nonce = random(nonceBytes);
  const oneTime = deriveOneTimeKey(key, nonce, keyLabels.lockedJot, [utf8ToBytes(jotId)]);
  const visible = encodeFields([label, sealedKey, nonce, oneTime.commitment]);
  return concatBytes(visible, encodeFields([encrypt(oneTime, nonce, visible, pad(utf8ToBytes(JSON.stringify(jot))))]));
}

/** The key as it was sealed to a computer, or undefined where the bytes are no locked jot. */
export function sealedKeyOfLockedJot(bytes: Uint8Array): Uint8Array | undefined {
  return readFields(bytes)?.sealedKey;
}

/** The jot, or undefined where the bytes are none, of another id or key, or altered. */
export function openLockedJot(bytes: Uint8Array, jotId: string, key: Uint8Array): LockedJot | undefined {
  const fields = readFields(bytes);
  if (!fields) return undefined;
  const { sealedKey, nonce, commitment, ciphertext } = fields;
  const oneTime = deriveOneTimeKey(key, nonce, keyLabels.lockedJot, [utf8ToBytes(jotId)]);
  const padded = decrypt(oneTime, { commitment, nonce, aad: encodeFields([label, sealedKey, nonce, commitment]), ciphertext });
  const text = padded && unpad(padded);
  return text && lockedJotSchema.safeParse(JSON.parse(bytesToUtf8(text))).data;
}

function readFields(bytes: Uint8Array) {
  const [name, sealedKey, nonce, commitment, ciphertext] = decodeFields(bytes, 5) ?? [];
  if (!name || !sealedKey || !nonce || !commitment || !ciphertext) return undefined;
  return equalBytes(name, label) && nonce.length === nonceBytes ? { sealedKey, nonce, commitment, ciphertext } : undefined;
}
