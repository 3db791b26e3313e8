import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openOnDevice } from '../seal-to-device.ts';
import { parseSecrets } from '../secrets-text.ts';
import { seededRandom } from '../testing/primitives.ts';
import { goldenSecrets } from './golden-entry.ts';
import { goldenLockedJot, goldenLockedJotHex, goldenLockedJotId } from './golden-locked-jot.ts';
import { openLockedJot, sealedKeyOfLockedJot, sealLockedJot } from './seal-locked-jot.ts';

const random = seededRandom(1);
const using = { key: random(32), sealedKey: random(200) };
const sample = { text: 'Bo Lind rief an', begunAtMs: 1_800_000_000_000 };

test('a locked jot opens to what was typed, and gives its key as it was sealed', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), fc.integer({ min: 0, max: 4e12 }), (text, begunAtMs) => {
    const bytes = sealLockedJot({ text, begunAtMs }, 'a', using, random);
    expect(openLockedJot(bytes, 'a', using.key)).toEqual({ text, begunAtMs });
    expect(sealedKeyOfLockedJot(bytes)).toEqual(using.sealedKey);
  }));
});

test('it does not open as another jot, under another key, or with any bit altered, that of the sealed key too', () => {
  const bytes = sealLockedJot(sample, 'a', using, random);
  expect(openLockedJot(bytes, 'b', using.key)).toBeUndefined();
  expect(openLockedJot(bytes, 'a', random(32))).toBeUndefined();
  expect(openLockedJot(random(300), 'a', using.key)).toBeUndefined();
  fc.assert(fc.property(fc.nat({ max: bytes.length * 8 - 1 }), (bit) => {
    const flipped = Uint8Array.from(bytes);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(openLockedJot(flipped, 'a', using.key)).toBeUndefined();
  }), { numRuns: 300 });
});

test('its length is told in steps only, and none is like another', () => {
  const [short, longer] = ['x', 'x'.repeat(60)].map((text) => sealLockedJot({ ...sample, text }, 'a', using, random));
  expect(longer?.length).toBe(short?.length);
  expect(longer).not.toEqual(short);
});

test('one of version 1 opens on its computer in every later program', async () => {
  const bytes = hexToBytes(goldenLockedJotHex);
  const sealedKey = sealedKeyOfLockedJot(bytes);
  const key = sealedKey && (await openOnDevice(sealedKey, parseSecrets(goldenSecrets)?.device.ageIdentity ?? ''));
  expect(key && openLockedJot(bytes, goldenLockedJotId, key)).toEqual(goldenLockedJot);
  expect(bytesToHex(bytes)).not.toContain(bytesToHex(utf8ToBytes('Lindqvale')));
});
