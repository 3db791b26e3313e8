/**
 * Stands for Ed25519 where ten thousand histories are run and signatures are not what is tested: whoever lacks the private
 * key makes none that passes, as long as both keys were made here.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js';
import { equalBytes } from '@trusted-hands/envelope';
import type { Ed25519, Random } from '../../primitives.ts';

export function createQuickEd25519(random: Random): Ed25519 {
  const privateKeys = new Map<string, Uint8Array>();
  const signatureOf = (privateKey: Uint8Array, message: Uint8Array) => {
    const half = sha256(concatBytes(privateKey, message));
    return concatBytes(half, half);
  };
  return {
    generate() {
      const privateKey = random(32);
      const publicKey = sha256(privateKey);
      privateKeys.set(bytesToHex(publicKey), privateKey);
      return Promise.resolve({ privateKey, publicKey });
    },
    signer: (privateKey) => Promise.resolve((message) => Promise.resolve(signatureOf(privateKey, message))),
    verify(publicKey, signature, message) {
      const privateKey = privateKeys.get(bytesToHex(publicKey));
      return Promise.resolve(privateKey !== undefined && equalBytes(signature, signatureOf(privateKey, message)));
    },
  };
}
