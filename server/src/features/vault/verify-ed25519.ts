/** Ed25519 (RFC 8032) by Node's own OpenSSL, on its threads and not on the one that answers requests. */
import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { VerifyEd25519 } from '@trusted-hands/envelope';

/** Devices whose key is kept ready; one is a few hundred bytes. */
const mostKeys = 10_000;

export function createVerifyEd25519(): VerifyEd25519 {
  const keys = new Map<string, KeyObject>();
  const keyOf = (publicKey: Uint8Array): KeyObject => {
    const name = Buffer.from(publicKey).toString('base64url');
    const known = keys.get(name);
    if (known !== undefined) return known;
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: name }, format: 'jwk' });
    if (keys.size >= mostKeys) keys.clear();
    keys.set(name, key);
    return key;
  };
  return (publicKey, signature, message) =>
    new Promise((resolve) => {
      // Whatever is wrong with a key or a signature, it does not fit.
      try {
        verify(null, message, keyOf(publicKey), signature, (error, isValid) => {
          resolve(error === null && isValid);
        });
      } catch {
        resolve(false);
      }
    });
}
