/**
 * A thread that reads entries and checks signatures, so that the one which answers requests does not. See `checks.ts`.
 * Ed25519 (RFC 8032) is libsodium's, which takes half the time of Node's own OpenSSL; SHA-256 is OpenSSL's, several times as
 * fast as the envelope's own.
 */
import { hash } from 'node:crypto';
import { setPriority } from 'node:os';
import { platform } from 'node:process';
import { parentPort } from 'node:worker_threads';
import { decodeFields, digestsOf, readStoredEntry } from '@trusted-hands/envelope';
import sodium from 'sodium-native';
import { createAnswer, type AnswerWriter, type CheckItem } from './check-messages.ts';

// The thread that answers goes first where there is not room for all: it has more to do for each push, and without it these
// have nothing to do. Elsewhere than on Linux a priority is the whole process's.
if (platform === 'linux') setPriority(10);

parentPort?.on('message', (sent) => {
  // Safe: only `checks.ts` sends here.
  const items = sent as readonly CheckItem[];
  const answer = createAnswer(items.length, items.reduce((sum, item) => sum + (typeof item === 'string' ? decodedBytes(item) : 0), 0));
  for (const item of items) {
    if (typeof item === 'string') checkEntry(item, answer);
    else answer.add({ type: isSignature(item) ? 'signed' : 'unsigned' });
  }
  const bytes = new Uint8Array(answer.all.buffer, answer.all.byteOffset, answer.all.length);
  // Safe: `Buffer.alloc` makes one of its own for each answer, since it fills it.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of ours, and no page of a browser
  parentPort?.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
});

/** At the most. */
function decodedBytes(base64: string): number {
  return Math.ceil((base64.length * 3) / 4);
}

function checkEntry(base64: string, answer: AnswerWriter): void {
  const { all, offset } = answer;
  const length = all.write(base64, offset, decodedBytes(base64), 'base64');
  // What decodes it passes over whatever is not base64; nothing else gives the same text again.
  if (all.toString('base64', offset, offset + length) !== base64) {
    answer.add({ type: 'not-base64' });
    return;
  }
  const read = readStoredEntry(all.subarray(offset, offset + length));
  if (!read.ok) {
    answer.add({ type: 'malformed' });
    return;
  }
  const { entry } = read.value;
  const digests = digestsOf(read.header, entry, sha256);
  answer.add({ type: isSigned(entry.device, entry.signature, digests.signedBytes) ? 'signed' : 'unsigned', length, hash: digests.hash });
}

function isSignature(fields: Uint8Array): boolean {
  const [publicKey, signature, message] = decodeFields(fields, 3) ?? [];
  return publicKey !== undefined && signature !== undefined && message !== undefined && isSigned(publicKey, signature, message);
}

/** Whatever is wrong with a key or a signature, it does not fit. */
function isSigned(publicKey: Uint8Array, signature: Uint8Array, message: Uint8Array): boolean {
  if (publicKey.length !== sodium.crypto_sign_PUBLICKEYBYTES || signature.length !== sodium.crypto_sign_BYTES) return false;
  return sodium.crypto_sign_verify_detached(bufferOf(signature), bufferOf(message), bufferOf(publicKey));
}

function sha256(bytes: Uint8Array): Uint8Array {
  return hash('sha256', bytes, 'buffer');
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
