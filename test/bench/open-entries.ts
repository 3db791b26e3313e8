/**
 * Opening sealed entries, as unlocking does, against its limit: the cryptography alone (one HKDF, one decryption) on as
 * many bytes. Both alternate pass by pass in one process; a figure is the percentile over entries of each entry's fastest
 * of 15 passes.
 */
import { randomBytes } from 'node:crypto';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { createEd25519, emptyChain, openEntry, sealEntry } from '@trusted-hands/vault';
import { createVaultSecrets } from '@trusted-hands/vault/age';
import type { Measurement } from '../support/measure.ts';

const entryCount = 400;
const passes = 15;
const textBytes = 2000;

export async function run(): Promise<Measurement> {
  const random = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes));
  const ed25519 = createEd25519(crypto.subtle);
  const secrets = await createVaultSecrets({ random, ed25519 });
  // The signature is not what is measured: opening does not check it.
  const sealing = { secrets, random, sign: async () => new Uint8Array(64) };
  const entries = [];
  for (let index = 0; index < entryCount; index += 1) {
    const content = { type: 'session-note', schema: 1, recordId: `note-${index}`, revision: 1, parents: [], at: index, body: { text: 'S: sore shoulder. '.repeat(Math.ceil(textBytes / 18)) } };
    entries.push(await sealEntry(content, emptyChain, sealing));
  }
  const secret = random(32);
  const label = random(32);
  const keyFor = (nonce: Uint8Array): Uint8Array => hkdf(sha256, secret, nonce, label, 64).subarray(0, 32);
  const bare = entries.map(({ nonce, ciphertext }) => {
    const plain = random(ciphertext.length - 16);
    return { nonce, sealed: xchacha20poly1305(keyFor(nonce), nonce).encrypt(plain) };
  });

  const openMs = new Float64Array(entryCount).fill(Infinity);
  const cryptoMs = new Float64Array(entryCount).fill(Infinity);
  for (let pass = 0; pass < passes; pass += 1) {
    for (const [index, entry] of entries.entries()) {
      const startedAt = performance.now();
      const opened = openEntry(entry, secrets);
      openMs[index] = Math.min(openMs[index] ?? Infinity, performance.now() - startedAt);
      if (!opened.ok) throw new Error('an entry of this very run did not open');
    }
    for (const [index, { nonce, sealed }] of bare.entries()) {
      const startedAt = performance.now();
      xchacha20poly1305(keyFor(nonce), nonce).decrypt(sealed);
      cryptoMs[index] = Math.min(cryptoMs[index] ?? Infinity, performance.now() - startedAt);
    }
  }
  const percentile = (values: Float64Array, share: number): number => values.toSorted()[Math.floor(values.length * share)] ?? Number.NaN;
  const rows = [
    { what: 'open an entry (keys, cipher, padding, schema)', p50Ms: percentile(openMs, 0.5), p99Ms: percentile(openMs, 0.99) },
    { what: 'limit: HKDF-SHA-256 and XChaCha20-Poly1305 alone', p50Ms: percentile(cryptoMs, 0.5), p99Ms: percentile(cryptoMs, 0.99) },
  ];
  return {
    rows,
    ratios: { openVsCrypto: percentile(openMs, 0.5) / percentile(cryptoMs, 0.5) },
    figures: { openP50Ms: percentile(openMs, 0.5), openP99Ms: percentile(openMs, 0.99), cryptoP50Ms: percentile(cryptoMs, 0.5), entryBytes: entries[0]?.ciphertext.length ?? 0 },
  };
}
