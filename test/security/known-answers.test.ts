/**
 * Published answers of the primitives that sealed letters, backups and signatures stand on, entered by hand so that they
 * are run everywhere; Wycheproof's many are in `test/integration/crypto-vectors.test.ts`, and those of the vault's own
 * calls beside them in `packages/vault/src/known-answers.test.ts`.
 */
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { argon2id as nobleArgon2id } from '@noble/hashes/argon2.js';
import { createEd25519 } from '@trusted-hands/vault';
import { argon2id } from '@trusted-hands/vault/argon2id';
import * as fc from 'fast-check';
import { chromium } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { provideChromium } from '../support/chromium.ts';
import { faultCount } from '../support/fault-count.ts';
import { primitivesOfAge, webCryptoX25519 } from '../support/primitives-of-age.ts';

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const text = (words: string) => new Uint8Array(Buffer.from(words));
const { chacha20poly1305, hkdf, hmac, scrypt, sha256, x25519 } = primitivesOfAge();

describe('Ed25519', () => {
  // RFC 8032, section 7.1: tests 1 to 3 and SHA(abc).
  const vectors = [
    ['9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', '',
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b'],
    ['4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb', '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c', '72',
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00'],
    ['c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7', 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025', 'af82',
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a'],
    ['833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42', 'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
      'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
      'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704'],
  ] as const;
  /** The group's order (RFC 8032, 5.1): a signature with it added to S says the same and must not be taken. */
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const ed25519 = createEd25519(crypto.subtle);
  const privateKeyOf = (seed: string) => bytes(`302e020100300506032b657004220420${seed}`);
  const nodeKeyOf = (publicKey: string) => createPublicKey({ key: Buffer.from(`302a300506032b6570032100${publicKey}`, 'hex'), format: 'der', type: 'spki' });

  test.each(vectors)('RFC 8032, 7.1, by WebCrypto and by node:crypto: seed %s', async (seed, publicKey, message, signature) => {
    expect(await (await ed25519.signer(privateKeyOf(seed)))(bytes(message))).toEqual(bytes(signature));
    expect(new Uint8Array(sign(null, bytes(message), createPrivateKey({ key: Buffer.from(privateKeyOf(seed)), format: 'der', type: 'pkcs8' })))).toEqual(bytes(signature));
    expect(await ed25519.verify(bytes(publicKey), bytes(signature), bytes(message))).toBe(true);
    expect(verify(null, bytes(message), nodeKeyOf(publicKey), bytes(signature))).toBe(true);
  });

  test.each(vectors)('a second signature that says the same, one that is cut, and one with any bit changed are none: seed %s', async (_seed, publicKey, message, signature) => {
    const valid = bytes(signature);
    const changed = Array.from({ length: 512 }, (_, bit) => valid.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)));
    for (const wrong of [malleated(valid), valid.subarray(0, 63), new Uint8Array(64), new Uint8Array(), ...changed]) {
      expect(await ed25519.verify(bytes(publicKey), wrong, bytes(message))).toBe(false);
      expect(verify(null, bytes(message), nodeKeyOf(publicKey), wrong)).toBe(false);
    }
  });

  test('all of the same in Chromium, whose WebCrypto is another than Node’s', async () => {
    const browser = await chromium.launch({ executablePath: provideChromium((line) => process.stderr.write(`${line}\n`)), args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage();
      // WebCrypto is for pages of a secure origin; this one never leaves the computer.
      await page.route('https://answers.example/**', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
      await page.goto('https://answers.example/');
      for (const [seed, publicKey, message, signature] of vectors) {
        const asked = [privateKeyOf(seed), bytes(publicKey), bytes(message), bytes(signature), malleated(bytes(signature))].map((value) => [...value]);
        // As text: the page runs the very function that the extension calls.
        const answer: unknown = await page.evaluate(`(async ([privateKey, publicKey, message, signature, malleated]) => {
          const ed25519 = (${createEd25519.toString()})(crypto.subtle);
          return {
            signed: [...await (await ed25519.signer(privateKey))(message)],
            valid: await ed25519.verify(publicKey, signature, message),
            changed: await Promise.all(Array.from(signature, (byte, index) => ed25519.verify(publicKey, signature.with(index, byte ^ 1), message))),
            malleated: await ed25519.verify(publicKey, malleated, message),
          };
        })(${JSON.stringify(asked)}.map((value) => Uint8Array.from(value)))`);
        expect(answer).toEqual({ signed: [...bytes(signature)], valid: true, changed: Array.from({ length: 64 }, () => false), malleated: false });
      }
    } finally {
      await browser.close();
    }
  });

  function malleated(signature: Uint8Array): Uint8Array {
    const s = BigInt(`0x${Buffer.from(signature.subarray(32).toReversed()).toString('hex')}`) + order;
    return Uint8Array.of(...signature.subarray(0, 32), ...bytes(s.toString(16).padStart(64, '0')).toReversed());
  }
});

describe('what age calls', () => {
  // RFC 7748, section 5.2, both vectors.
  test.each([
    ['a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4', 'e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c', 'c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552'],
    ['4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d', 'e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493', '95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957'],
  ])('X25519: RFC 7748, 5.2: scalar %s', async (scalar, u, shared) => {
    expect(x25519.scalarMult(bytes(scalar), bytes(u))).toEqual(bytes(shared));
    expect(await webCryptoX25519(bytes(scalar), bytes(u))).toEqual(bytes(shared));
  });

  test('X25519: RFC 7748, 6.1; a public key of small order is refused by the library, as by WebCrypto', async () => {
    const alice = bytes('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a');
    const bob = bytes('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb');
    const bobPublic = bytes('de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f');
    const shared = bytes('4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742');
    expect(x25519.getPublicKey(alice)).toEqual(bytes('8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a'));
    expect(x25519.getPublicKey(bob)).toEqual(bobPublic);
    expect(x25519.scalarMult(alice, bobPublic)).toEqual(shared);
    expect(await webCryptoX25519(alice, bobPublic)).toEqual(shared);
    expect(() => x25519.scalarMult(alice, new Uint8Array(32))).toThrow();
    expect(await webCryptoX25519(alice, new Uint8Array(32))).toBeUndefined();
  });

  test('scrypt: RFC 7914, section 12', () => {
    expect(scrypt(text(''), text(''), { N: 16, r: 1, p: 1, dkLen: 64 })).toEqual(bytes('77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906'));
    expect(scrypt(text('password'), text('NaCl'), { N: 1024, r: 8, p: 16, dkLen: 64 })).toEqual(bytes('fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640'));
  });

  test('HMAC-SHA-256: RFC 4231, 4.2 and 4.3', () => {
    expect(hmac(sha256, new Uint8Array(20).fill(0x0b), text('Hi There'))).toEqual(bytes('b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'));
    expect(hmac(sha256, text('Jefe'), text('what do ya want for nothing?'))).toEqual(bytes('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'));
  });

  test('HKDF-SHA-256: RFC 5869, A.1', () => {
    expect(hkdf(sha256, new Uint8Array(22).fill(0x0b), bytes('000102030405060708090a0b0c'), bytes('f0f1f2f3f4f5f6f7f8f9'), 42)).toEqual(bytes('3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865'));
  });

  test('ChaCha20-Poly1305: RFC 8439, 2.8.2', () => {
    const key = Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index);
    const cipher = chacha20poly1305(key, bytes('070000004041424344454647'), bytes('50515253c0c1c2c3c4c5c6c7'));
    const sealed = bytes(
      'd31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d63dbea45e8ca9671282fafb69da92728b1a71de0a9e060b2905d6a5b67ecd3b36' +
      '92ddbd7f2d778b8c9803aee328091b58fab324e4fad675945585808b4831d7bc3ff4def08e4b7a9de576d26586cec64b61161ae10b594f09e26a7e902ecbd0600691',
    );
    const words = "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
    expect(cipher.encrypt(text(words))).toEqual(sealed);
    expect(Buffer.from(cipher.decrypt(sealed)).toString()).toBe(words);
    expect(() => cipher.decrypt(sealed.map((byte, index) => (index === 113 ? byte ^ 1 : byte)))).toThrow();
  });
});

test('Argon2id: two implementations agree on whatever they are asked', async () => {
  const request = fc.record({
    password: fc.uint8Array({ minLength: 1, maxLength: 200 }),
    salt: fc.uint8Array({ minLength: 8, maxLength: 64 }),
    iterations: fc.integer({ min: 1, max: 4 }),
    parallelism: fc.integer({ min: 1, max: 4 }),
    memoryKiB: fc.integer({ min: 32, max: 300 }),
    outputBytes: fc.integer({ min: 4, max: 80 }),
  });
  await fc.assert(fc.asyncProperty(request, async ({ password, salt, iterations, parallelism, memoryKiB, outputBytes }) => {
    const hashed = await argon2id({ password, salt, iterations, parallelism, memoryKiB, outputBytes });
    const noble = nobleArgon2id(password, salt, { t: iterations, p: parallelism, m: memoryKiB, dkLen: outputBytes });
    expect(hashed).toEqual({ ok: true, value: noble });
  }), { numRuns: faultCount({ quick: 30, full: 1_000 }) });
});
