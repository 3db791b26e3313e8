import { decodeEntry, encodeEntry, hashEntry, isSignedByItsDevice, maximumCiphertextBytes, type Entry } from '@trusted-hands/envelope';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createVaultSecrets } from '../create-vault.ts';
import { parseSecrets } from '../secrets-text.ts';
import { createVaultKey, type VaultSecrets } from '../secrets.ts';
import { ed25519, seededRandom } from '../testing/primitives.ts';
import { emptyChain, haveSameContent, openEntry, resealEntry, sealEntry, type EntryContent, type Sealing } from './seal-entry.ts';
import { goldenEntryHex, goldenSecrets } from './golden-entry.ts';

const contents: fc.Arbitrary<EntryContent> = fc.record({
  type: fc.string({ minLength: 1, maxLength: 20 }),
  schema: fc.integer({ min: 1, max: 9 }),
  recordId: fc.string({ minLength: 1, maxLength: 32 }),
  revision: fc.integer({ min: 1, max: 1e6 }),
  parents: fc.array(fc.uint8Array({ minLength: 16, maxLength: 16 }).map(bytesToHex), { maxLength: 3 }),
  at: fc.integer({ min: 0, max: 4e12 }),
  body: fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value))),
});

let secrets: VaultSecrets;
let sealing: Sealing;
beforeAll(async () => {
  const random = seededRandom(1);
  secrets = await createVaultSecrets({ random, ed25519 });
  sealing = { secrets, random, sign: await ed25519.signer(secrets.device.signingKey) };
});

const sample: EntryContent = { type: 'session-note', schema: 1, recordId: 'a', revision: 1, parents: [], at: 0, body: { text: 'Schulter über Kopf' } };
const verify = ed25519.verify.bind(ed25519);

describe('sealing an entry', () => {
  test('opens to what was sealed, and is signed by its device', async () => {
    await fc.assert(fc.asyncProperty(contents, async (content) => {
      const entry = await sealEntry(content, emptyChain, sealing);
      expect(openEntry(entry, secrets)).toEqual({ ok: true, value: content });
      expect(await isSignedByItsDevice(entry, verify)).toBe(true);
    }));
  });

  test('refuses to seal what would never open again', async () => {
    await expect(sealEntry({ ...sample, recordId: 'r'.repeat(64) }, emptyChain, sealing)).resolves.toBeDefined();
    await expect(sealEntry({ ...sample, recordId: 'r'.repeat(65) }, emptyChain, sealing)).rejects.toThrow('has not the shape');
  });

  test('any altered bit is refused: by the codec, by the seal, or by the signature alone where only the signature changed', async () => {
    const bytes = encodeEntry(await sealEntry(sample, emptyChain, sealing));
    await fc.assert(fc.asyncProperty(fc.nat({ max: bytes.length * 8 - 1 }), async (bit) => {
      const flipped = Uint8Array.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const decoded = decodeEntry(flipped);
      if (!decoded.ok) return;
      expect(await isSignedByItsDevice(decoded.value, verify)).toBe(false);
      const inSignature = bit >> 3 >= bytes.length - 64;
      expect(openEntry(decoded.value, secrets).ok).toBe(inSignature);
    }), { numRuns: 400 });
  });

  test('says nothing of its content: length only in steps, and no two alike', async () => {
    const short = await sealEntry({ ...sample, body: 'x' }, emptyChain, sealing);
    const longer = await sealEntry({ ...sample, body: 'x'.repeat(100) }, emptyChain, sealing);
    expect(longer.ciphertext.length).toBe(short.ciphertext.length);
    expect(longer.keyCommitment).not.toEqual(short.keyCommitment);
    expect(bytesToHex(encodeEntry(short))).not.toContain(bytesToHex(utf8ToBytes('session-note')));
  });

  test('chains to the device’s entry before', async () => {
    const first = await sealEntry(sample, emptyChain, sealing);
    const second = await sealEntry(sample, { deviceSequence: first.deviceSequence, hash: hashEntry(first) }, sealing);
    expect([first.deviceSequence, second.deviceSequence]).toEqual([1, 2]);
    expect(second.previousHash).toEqual(hashEntry(first));
  });

  test('another vault, another epoch and another entry’s header do not open it', async () => {
    const entry = await sealEntry(sample, emptyChain, sealing);
    const other = await createVaultSecrets({ random: seededRandom(2), ed25519 });
    expect(openEntry(entry, other)).toMatchObject({ ok: false, failure: { type: 'entry-altered' } });
    expect(openEntry({ ...entry, epoch: 2 }, secrets)).toMatchObject({ ok: false, failure: { type: 'key-missing' } });
    const second = await sealEntry(sample, emptyChain, sealing);
    expect(openEntry({ ...second, ciphertext: entry.ciphertext }, secrets).ok).toBe(false);
    expect(openEntry({ ...entry, keyCommitment: second.keyCommitment }, secrets).ok).toBe(false);
  });

  test('a new epoch seals with its own key, and the old ones go on opening', async () => {
    const old = await sealEntry(sample, emptyChain, sealing);
    const later = { ...secrets, vaultKeys: [...secrets.vaultKeys, createVaultKey(2, sealing.random)] };
    const entry = await sealEntry(sample, emptyChain, { ...sealing, secrets: later });
    expect(entry.epoch).toBe(2);
    expect(openEntry(entry, secrets).ok).toBe(false);
    expect([openEntry(entry, later).ok, openEntry(old, later).ok]).toEqual([true, true]);
  });

  test('an entry of another device is not passed off as one’s own', async () => {
    const other = await createVaultSecrets({ random: seededRandom(3), ed25519 });
    const entry: Entry = { ...(await sealEntry(sample, emptyChain, sealing)), device: other.device.publicKey };
    expect(await isSignedByItsDevice(entry, verify)).toBe(false);
  });
});

describe('sealing an entry again', () => {
  test('keeps its id and its content, under the newest key and behind another entry, and names what it replaces', async () => {
    await fc.assert(fc.asyncProperty(contents, async (content) => {
      const entry = await sealEntry(content, emptyChain, sealing);
      const later = { ...secrets, vaultKeys: [...secrets.vaultKeys, createVaultKey(2, sealing.random)] };
      const again = await resealEntry(entry, { deviceSequence: 6, hash: new Uint8Array(32).fill(1) }, { ...sealing, secrets: later });
      if (!again.ok) throw new Error(again.failure.type);
      expect(again.value).toMatchObject({ id: entry.id, epoch: 2, deviceSequence: 7, previousHash: new Uint8Array(32).fill(1) });
      expect(openEntry(again.value, later)).toEqual({ ok: true, value: { ...content, replaces: bytesToHex(hashEntry(entry)) } });
      expect([await isSignedByItsDevice(again.value, verify), haveSameContent(entry, again.value, later)]).toEqual([true, true]);
    }), { numRuns: 30 });
  });

  test('keeps what a newer version of the program wrote beside the rest', async () => {
    // Safe: a field more than the type has, as a newer version would write it.
    const entry = await sealEntry({ ...sample, placedIn: 'a folder' } as EntryContent, emptyChain, sealing);
    const again = await resealEntry(entry, emptyChain, sealing);
    const without = await sealEntry(sample, emptyChain, sealing);
    if (!again.ok) throw new Error(again.failure.type);
    expect(haveSameContent(entry, again.value, secrets)).toBe(true);
    expect(haveSameContent(without, again.value, secrets)).toBe(false);
  });

  test('the longest entry there may be stays one, and then has no room to name what it replaces', async () => {
    const envelopeLength = JSON.stringify({ ...sample, body: '' }).length;
    // The longest padded text that a ciphertext may hold, filled to its last byte.
    const entry = await sealEntry({ ...sample, body: 'x'.repeat(688_128 - 4 - envelopeLength) }, emptyChain, sealing);
    expect(entry.ciphertext.length).toBe(688_128 + 16);
    const again = await resealEntry(entry, emptyChain, sealing);
    if (!again.ok) throw new Error(again.failure.type);
    expect(again.value.ciphertext.length).toBeLessThanOrEqual(maximumCiphertextBytes);
    expect(haveSameContent(entry, again.value, secrets)).toBe(true);
  });

  test('says so where it does not open', async () => {
    const entry = await sealEntry(sample, emptyChain, sealing);
    expect(await resealEntry({ ...entry, epoch: 9 }, emptyChain, sealing)).toMatchObject({ ok: false, failure: { type: 'key-missing' } });
    expect(await resealEntry({ ...entry, nonce: new Uint8Array(24) }, emptyChain, sealing)).toMatchObject({ ok: false, failure: { type: 'entry-altered' } });
  });
});

test('the golden entry of version 1 opens for ever', async () => {
  const decoded = decodeEntry(hexToBytes(goldenEntryHex));
  if (!decoded.ok) throw new Error(decoded.failure.reason);
  const golden = parseSecrets(goldenSecrets);
  if (!golden) throw new Error('The golden secrets do not parse.');
  expect(openEntry(decoded.value, golden)).toEqual({
    ok: true,
    value: { type: 'client', schema: 1, recordId: 'golden', revision: 2, parents: ['000102030405060708090a0b0c0d0e0f'], at: 1795219200000, body: { name: 'Ümit Beispiel' } },
  });
  expect(await isSignedByItsDevice(decoded.value, verify)).toBe(true);
  expect(bytesToHex(encodeEntry(decoded.value))).toBe(goldenEntryHex);
});
