/**
 * Project Wycheproof's vectors against the primitives as the vault calls them. The files are read in place from
 * TRUSTED_HANDS_DATA; where it is not set these tests are reported by name as not run.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { dataVariable, sharedData } from '../support/shared-data.ts';

const folder = sharedData('crypto-vectors');
const bytes = z.string().transform((hex) => new Uint8Array(Buffer.from(hex, 'hex')));
const result = z.enum(['valid', 'invalid', 'acceptable']);

const aeadFile = z.object({
  numberOfTests: z.number(),
  testGroups: z.array(z.object({ tests: z.array(z.object({ tcId: z.number(), comment: z.string(), key: bytes, iv: bytes, aad: bytes, msg: bytes, ct: bytes, tag: bytes, result })) })),
});
const hkdfFile = z.object({
  numberOfTests: z.number(),
  testGroups: z.array(z.object({ tests: z.array(z.object({ tcId: z.number(), comment: z.string(), ikm: bytes, salt: bytes, info: bytes, size: z.number(), okm: bytes, result })) })),
});

test.skipIf(folder === undefined)(`XChaCha20-Poly1305: all of Wycheproof’s vectors (${dataVariable})`, () => {
  const file = read('xchacha20_poly1305_test.json', aeadFile);
  const tests = file.testGroups.flatMap((group) => group.tests);
  expect(tests.length).toBe(file.numberOfTests);
  for (const { tcId, comment, key, iv, aad, msg, ct, tag, result: expected } of tests) {
    const opened = attempt(() => xchacha20poly1305(key, iv, aad).decrypt(Uint8Array.of(...ct, ...tag)));
    expect(opened, `${String(tcId)} ${comment}`).toEqual(expected === 'valid' ? msg : undefined);
    if (expected === 'valid') expect(xchacha20poly1305(key, iv, aad).encrypt(msg)).toEqual(Uint8Array.of(...ct, ...tag));
  }
});

test.skipIf(folder === undefined)(`HKDF-SHA-256: all of Wycheproof’s vectors (${dataVariable})`, () => {
  const file = read('hkdf_sha256_test.json', hkdfFile);
  const tests = file.testGroups.flatMap((group) => group.tests);
  expect(tests.length).toBe(file.numberOfTests);
  for (const { tcId, comment, ikm, salt, info, size, okm, result: expected } of tests) {
    expect(attempt(() => hkdf(sha256, ikm, salt, info, size)), `${String(tcId)} ${comment}`).toEqual(expected === 'invalid' ? undefined : okm);
  }
});

function read<Shape>(name: string, shape: z.ZodType<Shape>): Shape {
  return shape.parse(JSON.parse(readFileSync(join(folder ?? '', name), 'utf8')));
}

/** The libraries throw where a vector is invalid. */
function attempt(run: () => Uint8Array): Uint8Array | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
