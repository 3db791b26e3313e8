import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { openBox, sealBox } from './box.ts';
import { createVaultSecrets } from './create-vault.ts';
import type { VaultSecrets } from './secrets.ts';
import { ed25519, seededRandom } from './testing/primitives.ts';

let secrets: VaultSecrets;
let other: VaultSecrets;
const random = seededRandom(9);
const place = { kind: 'draft', name: 'a' };
beforeAll(async () => {
  secrets = await createVaultSecrets({ random, ed25519 });
  other = await createVaultSecrets({ random, ed25519 });
});

test('opens to the text that was sealed, in its own place and vault only', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
    const box = sealBox(text, place, secrets, random);
    expect(openBox(box, place, secrets)).toBe(text);
    expect(openBox(box, { ...place, name: 'b' }, secrets)).toBeUndefined();
    expect(openBox(box, { ...place, kind: 'connection' }, secrets)).toBeUndefined();
    expect(openBox(box, place, other)).toBeUndefined();
  }));
});

test('any altered bit is refused, and any bytes give an answer', () => {
  const box = sealBox('half a sentence', place, secrets, random);
  fc.assert(fc.property(fc.nat({ max: box.length * 8 - 1 }), (bit) => {
    const flipped = Uint8Array.from(box);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(openBox(flipped, place, secrets)).toBeUndefined();
  }), { numRuns: 500 });
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
    expect(openBox(bytes, place, secrets)).toBeUndefined();
  }));
});
