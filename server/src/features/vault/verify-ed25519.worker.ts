/** A thread that checks signatures, so that the one which answers requests does not. See `verify-ed25519.ts`. */
import { parentPort } from 'node:worker_threads';
import { decodeFields } from '@trusted-hands/envelope';
import sodium from 'sodium-native';

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
  if (publicKey.length !== sodium.crypto_sign_PUBLICKEYBYTES || signature.length !== sodium.crypto_sign_BYTES) return false;
  return sodium.crypto_sign_verify_detached(bufferOf(signature), bufferOf(message), bufferOf(publicKey));
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
