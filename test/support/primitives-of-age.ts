/**
 * The primitives exactly as the package age-encryption calls them, in the versions that are installed for it: a vector
 * checked against another version of the same library would say nothing about a letter or a backup.
 */
import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import type { hkdf } from '@noble/hashes/hkdf.js';
import type { hmac } from '@noble/hashes/hmac.js';
import type { scrypt } from '@noble/hashes/scrypt.js';
import type { sha256 } from '@noble/hashes/sha2.js';

/** The whole of what age derives, seals and agrees on by a library; the last by WebCrypto where that has it. */
interface PrimitivesOfAge {
  readonly x25519: { scalarMult(scalar: Uint8Array, u: Uint8Array): Uint8Array; getPublicKey(scalar: Uint8Array): Uint8Array };
  readonly chacha20poly1305: typeof chacha20poly1305;
  readonly scrypt: typeof scrypt;
  readonly hmac: typeof hmac;
  readonly hkdf: typeof hkdf;
  readonly sha256: typeof sha256;
}

export function primitivesOfAge(): PrimitivesOfAge {
  const requireAsAge = createRequire(realpathSync(join(import.meta.dirname, '../../packages/vault/node_modules/age-encryption/package.json')));
  // Safe: the modules of these names export what the interface says in every version; a missing one fails its vector.
  const exportsOf = (name: string) => requireAsAge(name) as PrimitivesOfAge;
  const { x25519 } = exportsOf('@noble/curves/ed25519.js');
  const { chacha20poly1305 } = exportsOf('@noble/ciphers/chacha.js');
  const { scrypt } = exportsOf('@noble/hashes/scrypt.js');
  const { hmac } = exportsOf('@noble/hashes/hmac.js');
  const { hkdf } = exportsOf('@noble/hashes/hkdf.js');
  const { sha256 } = exportsOf('@noble/hashes/sha2.js');
  return { x25519, chacha20poly1305, scrypt, hmac, hkdf, sha256 };
}

/** X25519 by WebCrypto, which age prefers; undefined where it refuses, as it must for a shared secret of zeros (RFC 7748, 6.1). */
export async function webCryptoX25519(scalar: Uint8Array, u: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    // RFC 8410, section 7: what stands before the 32 bytes of an X25519 key in PKCS #8.
    const pkcs8 = Uint8Array.of(...Buffer.from('302e020100300506032b656e04220420', 'hex'), ...scalar);
    const key = await crypto.subtle.importKey('pkcs8', pkcs8, 'X25519', false, ['deriveBits']);
    const peer = await crypto.subtle.importKey('raw', Uint8Array.from(u), 'X25519', false, []);
    return new Uint8Array(await crypto.subtle.deriveBits({ name: 'X25519', public: peer }, key, 256));
  } catch {
    return undefined;
  }
}
