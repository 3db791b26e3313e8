import { utf8ToBytes } from '@noble/hashes/utils.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeFields, integerToBytes } from '../bytes.ts';
import { decodeEntry, encodedHeader, encodeEntry, hashEntry, headerBytes, signedBytes } from './codec.ts';
import { entryLengths, maximumCiphertextBytes, type Entry } from './entry.ts';

const exactly = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const entries: fc.Arbitrary<Entry> = fc.record({
  v: fc.constant(1 as const),
  vault: exactly(entryLengths.vault),
  id: exactly(entryLengths.id),
  device: exactly(entryLengths.device),
  deviceSequence: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  previousHash: exactly(entryLengths.previousHash),
  epoch: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  keyCommitment: exactly(entryLengths.keyCommitment),
  nonce: exactly(entryLengths.nonce),
  ciphertext: fc.uint8Array({ maxLength: 300 }),
  signature: exactly(entryLengths.signature),
});

const flip = (bytes: Uint8Array, bit: number) => {
  const flipped = Uint8Array.from(bytes);
  const index = (bit >> 3) % bytes.length;
  flipped[index] = (flipped[index] ?? 0) ^ (1 << (bit & 7));
  return flipped;
};

describe('an entry of version 1', () => {
  test('comes back as it was', () => {
    fc.assert(fc.property(entries, (entry) => {
    expect(decodeEntry(encodeEntry(entry))).toEqual({ ok: true, value: entry });
  }));
  });

  test('begins with its header: a label and its fields, each behind its length', () => {
    fc.assert(fc.property(entries, (entry) => {
      const { vault, id, device, deviceSequence, previousHash, epoch, keyCommitment, nonce } = entry;
      const label = utf8ToBytes('trusted-hands/entry/v1');
      expect(headerBytes(entry)).toEqual(encodeFields([label, vault, id, device, integerToBytes(deviceSequence), previousHash, integerToBytes(epoch), keyCommitment, nonce]));
      expect(encodedHeader(encodeEntry(entry))).toEqual(headerBytes(entry));
    }));
  });

  test('any bytes decode to an entry that encodes to them, or to a failure, and nothing throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
    expect(decodeEntry(bytes).ok).toBe(false);
  }));
    fc.assert(fc.property(entries, fc.nat(), (entry, bit) => {
      const bytes = flip(encodeEntry(entry), bit);
      const decoded = decodeEntry(bytes);
      if (decoded.ok) expect(encodeEntry(decoded.value)).toEqual(bytes);
      else expect(decoded.failure.reason).toMatch(/^It/);
    }));
  });

  test('every flipped bit changes its hash and, outside the signature, what is signed', () => {
    fc.assert(fc.property(entries, fc.nat(), (entry, bit) => {
      const decoded = decodeEntry(flip(encodeEntry(entry), bit));
      if (!decoded.ok) return;
      expect(hashEntry(decoded.value)).not.toEqual(hashEntry(entry));
      if (decoded.value.signature.every((byte, index) => byte === entry.signature[index])) expect(signedBytes(decoded.value)).not.toEqual(signedBytes(entry));
    }));
  });

  test('cut short anywhere is refused', () => {
    fc.assert(fc.property(entries, fc.nat(), (entry, cut) => {
      const bytes = encodeEntry(entry);
      expect(decodeEntry(bytes.subarray(0, cut % bytes.length)).ok).toBe(false);
    }));
  });

  test('fields do not run into each other: the header tells every field apart', () => {
    fc.assert(fc.property(entries, entries, (one, other) => {
      const { ciphertext: _c, signature: _s, ...header } = one;
      expect(headerBytes({ ...header, nonce: other.nonce })).not.toEqual(headerBytes({ ...header, keyCommitment: other.keyCommitment }));
    }));
  });

  test('larger than an entry may be is refused', () => {
    const [entry] = fc.sample(entries, 1);
    if (!entry) throw new Error('fast-check gave no sample');
    expect(decodeEntry(encodeEntry({ ...entry, ciphertext: new Uint8Array(maximumCiphertextBytes + 1) }))).toMatchObject({ ok: false, failure: { reason: 'It is larger than an entry may be.' } });
  });

  test('sequence and epoch begin at one', () => {
    const [entry] = fc.sample(entries, 1);
    if (!entry) throw new Error('fast-check gave no sample');
    expect(decodeEntry(encodeEntry({ ...entry, deviceSequence: 0 })).ok).toBe(false);
    expect(decodeEntry(encodeEntry({ ...entry, epoch: 0 })).ok).toBe(false);
  });
});
