/** For this package's tests only: the real Ed25519 of the runtime, a quick Argon2id, and random bytes from a seed. */
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeFields, integerToBytes } from '@trusted-hands/envelope';
import type { Argon2id, Random } from '../primitives.ts';
import { createEd25519, type SubtleEd25519 } from '../web-crypto-ed25519.ts';

declare const crypto: { readonly subtle: SubtleEd25519 };

export const ed25519 = createEd25519(crypto.subtle);

/** The same bytes for the same seed, so that a test that failed can be run again. */
export function seededRandom(seed: number): Random {
  let count = 0;
  return (length) => {
    const bytes = new Uint8Array(length);
    for (let offset = 0; offset < length; offset += 32) {
      count += 1;
      bytes.set(sha256(encodeFields([integerToBytes(seed), integerToBytes(count)])).subarray(0, length - offset), offset);
    }
    return bytes;
  };
}

/** Stands where the slow hash is not what is tested: SHA-256 of all it was asked. */
export const quickKdf: Argon2id = (request) =>
  Promise.resolve({ ok: true, value: sha256(encodeFields([request.password, request.salt, integerToBytes(request.memoryKiB), integerToBytes(request.iterations)])) });
