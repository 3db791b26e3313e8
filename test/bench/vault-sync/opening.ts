/**
 * What a computer does with 10,000 entries that lie in its store: decode, open, put into the index of records, list;
 * told in steps, as the page shows its progress. Against it the cryptography alone on the same bytes: one HKDF, one
 * decryption. An operation is one entry; its time is the fastest of the passes, which alternate in this process.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { decodeEntry, encodeEntry, hashEntry, headerBytes } from '@trusted-hands/envelope';
import { bytesToHex, createEd25519, emptyChain, openEntry, sealEntry } from '@trusted-hands/vault';
import { createVaultSecrets } from '@trusted-hands/vault/age';
import { sessionNoteRecord } from '../../../extension/platform/records/session-note.record.ts';
import { createRecordIndex } from '../../../extension/platform/vault/record-index.ts';
import { noteContent, random } from './members.ts';
import { median, percentile } from './statistics.ts';

const entryCount = 10_000;
const passes = 15;
const entriesPerStep = 200;

export interface OpeningResult {
  readonly openP50Ms: number;
  readonly openP99Ms: number;
  readonly cryptoP50Ms: number;
  readonly cryptoP99Ms: number;
  /** The list of all records, fastest of the passes; its share is part of each entry's time above. */
  readonly listMs: number;
  /** A whole pass, fastest. */
  readonly wholeMs: number;
  readonly wholeCryptoMs: number;
  readonly entryBytes: number;
}

export async function measureOpening(): Promise<OpeningResult> {
  const secrets = await createVaultSecrets({ random, ed25519: createEd25519(crypto.subtle) });
  // The signature is not what is measured: it was checked when the entry came from the service.
  const sealing = { secrets, random, sign: async () => new Uint8Array(64) };
  const rows: Uint8Array[] = [];
  let chain = emptyChain;
  for (let index = 0; index < entryCount; index += 1) {
    const entry = await sealEntry(noteContent(`note-${String(index)}`, index), chain, sealing);
    chain = { deviceSequence: entry.deviceSequence, hash: hashEntry(entry) };
    rows.push(encodeEntry(entry));
  }
  const vaultKey = secrets.vaultKeys[0]?.key ?? new Uint8Array();
  const label = random(64);
  const bare = rows.map((bytes) => {
    const { nonce, ciphertext, ...header } = entryOf(bytes);
    const aad = headerBytes({ ...header, nonce });
    const key = hkdf(sha256, vaultKey, nonce, label, 64).subarray(0, 32);
    return { nonce, aad, sealed: xchacha20poly1305(key, nonce, aad).encrypt(random(ciphertext.length - 16)) };
  });

  const openMs = new Float64Array(entryCount).fill(Infinity);
  const cryptoMs = new Float64Array(entryCount).fill(Infinity);
  let listMs = Infinity;
  let wholeMs = Infinity;
  let wholeCryptoMs = Infinity;
  for (let pass = 0; pass < passes; pass += 1) {
    const index = createRecordIndex();
    let told = 0;
    const openedAt = performance.now();
    for (const [number, bytes] of rows.entries()) {
      const startedAt = performance.now();
      const entry = entryOf(bytes);
      const opened = openEntry(entry, secrets);
      if (!opened.ok) throw new Error('An entry of this very run did not open.');
      index.add([{ id: bytesToHex(entry.id), deviceId: bytesToHex(entry.device), content: opened.value }]);
      if (number % entriesPerStep === 0) told = number;
      openMs[number] = Math.min(openMs[number] ?? Infinity, performance.now() - startedAt);
    }
    const listedAt = performance.now();
    if (index.all(sessionNoteRecord).length !== entryCount || told === 0) throw new Error('Not every entry was listed.');
    const endedAt = performance.now();
    listMs = Math.min(listMs, endedAt - listedAt);
    wholeMs = Math.min(wholeMs, endedAt - openedAt);

    const bareAt = performance.now();
    for (const [number, { nonce, aad, sealed }] of bare.entries()) {
      const startedAt = performance.now();
      const key = hkdf(sha256, vaultKey, nonce, label, 64).subarray(0, 32);
      xchacha20poly1305(key, nonce, aad).decrypt(sealed);
      cryptoMs[number] = Math.min(cryptoMs[number] ?? Infinity, performance.now() - startedAt);
    }
    wholeCryptoMs = Math.min(wholeCryptoMs, performance.now() - bareAt);
  }
  const listShareMs = listMs / entryCount;
  return {
    openP50Ms: median(openMs) + listShareMs,
    openP99Ms: percentile(openMs, 0.99) + listShareMs,
    cryptoP50Ms: median(cryptoMs),
    cryptoP99Ms: percentile(cryptoMs, 0.99),
    listMs,
    wholeMs,
    wholeCryptoMs,
    entryBytes: rows[0]?.length ?? 0,
  };
}

function entryOf(bytes: Uint8Array) {
  const decoded = decodeEntry(bytes);
  if (!decoded.ok) throw new Error('An entry of this very run could not be read.');
  return decoded.value;
}
