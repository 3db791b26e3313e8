/**
 * Project Wycheproof's vectors against the primitives as the vault, and age in it, call them. The files are read in place from
 * TRUSTED_HANDS_DATA; where it is not set these tests are reported by name as not run.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { primitivesOfAge, webCryptoX25519 } from '../support/primitives-of-age.ts';
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
const xdhFile = z.object({
  numberOfTests: z.number(),
  testGroups: z.array(z.object({ tests: z.array(z.object({ tcId: z.number(), comment: z.string(), public: bytes, private: bytes, shared: bytes, result })) })),
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

test.skipIf(folder === undefined)(`X25519, by WebCrypto and by the library age falls back to: all of Wycheproof’s vectors (${dataVariable})`, async () => {
  const { x25519 } = primitivesOfAge();
  const file = read('x25519_test.json', xdhFile);
  const tests = file.testGroups.flatMap((group) => group.tests);
  expect(tests.length).toBe(file.numberOfTests);
  for (const { tcId, comment, public: u, private: scalar, shared } of tests) {
    // A shared secret of zeros is one that a stranger has chosen: RFC 7748, 6.1 lets it be refused, and age has to.
    const expected = shared.every((byte) => byte === 0) ? undefined : shared;
    expect(attempt(() => x25519.scalarMult(scalar, u)), `${String(tcId)} ${comment}`).toEqual(expected);
    expect(await webCryptoX25519(scalar, u), `${String(tcId)} ${comment}`).toEqual(expected);
  }
});

test.skipIf(folder === undefined)(`HKDF-SHA-256 of age: all of Wycheproof’s vectors (${dataVariable})`, () => {
  const age = primitivesOfAge();
  for (const { tcId, comment, ikm, salt, info, size, okm, result: expected } of read('hkdf_sha256_test.json', hkdfFile).testGroups.flatMap((group) => group.tests)) {
    expect(attempt(() => age.hkdf(age.sha256, ikm, salt, info, size)), `${String(tcId)} ${comment}`).toEqual(expected === 'invalid' ? undefined : okm);
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
