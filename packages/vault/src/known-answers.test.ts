/** Published vectors for each primitive that is called, so that a library that changed would be noticed here first. */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { argon2id as nobleArgon2id } from '@noble/hashes/argon2.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import { argon2id } from './hash-wasm-argon2id.ts';
import type { Argon2idRequest } from './primitives.ts';
import { kdfFloor } from './passphrase.ts';
import { ed25519 } from './testing/primitives.ts';

const range = (from: number, count: number) => Uint8Array.from({ length: count }, (_, index) => from + index);

test('SHA-256: FIPS 180-4, "abc"', () => {
  expect(bytesToHex(sha256(utf8ToBytes('abc')))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('HKDF-SHA-256: RFC 5869, A.1', () => {
  const okm = hkdf(sha256, new Uint8Array(22).fill(0x0b), range(0, 13), range(0xf0, 10), 42);
  expect(bytesToHex(okm)).toBe('3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865');
});

test('XChaCha20-Poly1305: draft-irtf-cfrg-xchacha-03, A.3.1', () => {
  const text = 'Ladies and Gentlemen of the class of \'99: If I could offer you only one tip for the future, sunscreen would be it.';
  const cipher = xchacha20poly1305(range(0x80, 32), range(0x40, 24), hexToBytes('50515253c0c1c2c3c4c5c6c7'));
  expect(bytesToHex(cipher.encrypt(utf8ToBytes(text)))).toBe(
    'bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452' +
      '2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49',
  );
});

test('Ed25519: RFC 8032, 7.1, test 1', async () => {
  const pkcs8 = hexToBytes('302e020100300506032b6570042204209d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60');
  const signature = await (await ed25519.signer(pkcs8))(new Uint8Array());
  expect(bytesToHex(signature)).toBe('e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b');
  const publicKey = hexToBytes('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
  expect(await ed25519.verify(publicKey, signature, new Uint8Array())).toBe(true);
  expect(await ed25519.verify(publicKey, signature, new Uint8Array(1))).toBe(false);
  expect(await ed25519.verify(new Uint8Array(3), signature, new Uint8Array())).toBe(false);
});

async function hashOf(request: Argon2idRequest): Promise<Uint8Array> {
  const hash = await argon2id(request);
  if (!hash.ok) throw new Error(hash.failure.type);
  return hash.value;
}

test('Argon2id: RFC 9106, 5.3, by the implementation that takes associated data', () => {
  const tag = nobleArgon2id(new Uint8Array(32).fill(1), new Uint8Array(16).fill(2), {
    t: 3, m: 32, p: 4, dkLen: 32, key: new Uint8Array(8).fill(3), personalization: new Uint8Array(12).fill(4),
  });
  expect(bytesToHex(tag)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
});

test('Argon2id: the reference implementation’s "password", "somesalt", t=2, 64 MiB', async () => {
  const hash = await hashOf({ password: utf8ToBytes('password'), salt: utf8ToBytes('somesalt'), memoryKiB: 65536, iterations: 2, parallelism: 1, outputBytes: 32 });
  expect(bytesToHex(hash)).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7');
});

test('Argon2id: both implementations agree at the parameters that are used', async () => {
  const password = utf8ToBytes('vier Wörter ohne Zusammenhang');
  const salt = range(1, kdfFloor.saltBytes);
  const { memoryKiB, iterations, parallelism } = kdfFloor;
  const noble = nobleArgon2id(password, salt, { t: iterations, m: memoryKiB, p: parallelism, dkLen: 32 });
  expect(bytesToHex(await hashOf({ password, salt, memoryKiB, iterations, parallelism, outputBytes: 32 }))).toBe(bytesToHex(noble));
});
