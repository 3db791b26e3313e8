/** A thread that checks signatures, so that the one which answers requests does not. See `verify-ed25519.ts`. */
import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { decodeFields } from '@trusted-hands/envelope';

/** Devices whose key is kept ready; one is a few hundred bytes. */
const mostKeys = 10_000;
const keys = new Map<string, KeyObject>();

// Safe: only `verify-ed25519.ts` sends here: fields, three for each check.
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of ours, and no page of a browser
parentPort?.on('message', (bytes) => parentPort?.postMessage(check(bytes as Uint8Array)));

/** One byte for each: 1 where it is signed. */
function check(bytes: Uint8Array): Uint8Array {
  const fields = decodeFields(bytes) ?? [];
  return Uint8Array.from({ length: fields.length / 3 }, (_, index) => {
    const [publicKey, signature, message] = fields.slice(index * 3, index * 3 + 3);
    return publicKey && signature && message && isSigned(publicKey, signature, message) ? 1 : 0;
  });
}

/** Whatever is wrong with a key or a signature, it does not fit. */
function isSigned(publicKey: Uint8Array, signature: Uint8Array, message: Uint8Array): boolean {
  try {
    return verify(null, message, keyOf(publicKey), signature);
  } catch {
    return false;
  }
}

function keyOf(publicKey: Uint8Array): KeyObject {
  const name = Buffer.from(publicKey).toString('base64url');
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: name }, format: 'jwk' });
  if (keys.size >= mostKeys) keys.clear();
  keys.set(name, key);
  return key;
}
