import { concatBytes } from '@noble/hashes/utils.js';
import { decodeFields, encodeFields, integerToBytes } from '@trusted-hands/envelope';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createVaultSecrets } from './create-vault.ts';
import { argon2id } from './hash-wasm-argon2id.ts';
import type { Argon2id } from './primitives.ts';
import type { VaultSecrets } from './secrets.ts';
import { ed25519, quickKdf, seededRandom } from './testing/primitives.ts';
import { unwrapSecrets, unwrapSecretsUnderKey, wrapSecrets, wrapSecretsUnderKey } from './vault-header.ts';

let secrets: VaultSecrets;
let header: Uint8Array;
beforeAll(async () => {
  secrets = await createVaultSecrets({ random: seededRandom(1), ed25519 });
  header = await wrapped('passphrasé one', quickKdf);
});

async function wrapped(passphrase: string, kdf: Argon2id): Promise<Uint8Array> {
  const made = await wrapSecrets(secrets, passphrase, { random: seededRandom(2), argon2id: kdf });
  if (!made.ok) throw new Error(made.failure.type);
  return made.value;
}

test('without the slow hash nothing is wrapped or opened, and it is said', async () => {
  const unavailable = { ok: false, failure: { type: 'argon2id-unavailable' } } as const;
  const absent: Argon2id = () => Promise.resolve(unavailable);
  expect(await wrapSecrets(secrets, 'passphrasé one', { random: seededRandom(2), argon2id: absent })).toEqual(unavailable);
  expect(await unwrapSecrets(header, 'passphrasé one', absent)).toEqual(unavailable);
  // Less memory than the algorithm can work with: what the library throws comes out as a value.
  expect(await argon2id({ password: new Uint8Array(1), salt: new Uint8Array(16), memoryKiB: 1, iterations: 1, parallelism: 1, outputBytes: 32 })).toEqual(unavailable);
});

test('opens with its passphrase, however its accents were typed, and with no other', async () => {
  expect(await unwrapSecrets(header, 'passphrasé one', quickKdf)).toEqual({ ok: true, value: secrets });
  expect(await unwrapSecrets(header, 'passphrase\u0301 one', quickKdf)).toEqual({ ok: true, value: secrets });
  expect(await unwrapSecrets(header, 'passphrase one', quickKdf)).toMatchObject({ ok: false, failure: { type: 'passphrase-wrong' } });
});

test('opens with the real slow hash', async () => {
  const slow = await wrapped('four unrelated words', argon2id);
  expect((await unwrapSecrets(slow, 'four unrelated words', argon2id)).ok).toBe(true);
});

test('any altered bit is refused', async () => {
  await fc.assert(fc.asyncProperty(fc.nat({ max: header.length * 8 - 1 }), async (bit) => {
    const flipped = Uint8Array.from(header);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect((await unwrapSecrets(flipped, 'passphrasé one', quickKdf)).ok).toBe(false);
  }), { numRuns: 300 });
});

test('any bytes give an answer', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
    expect(await unwrapSecrets(bytes, 'passphrasé one', quickKdf)).toMatchObject({ ok: false, failure: { type: 'header-malformed' } });
  }));
});

// Fields 4 to 6 of the header: memory, passes, lanes.
test.each([[3, 1024], [4, 1], [5, 0], [3, 2 ** 40]])('parameters outside the bounds in the code are refused before anything is computed (field %i = %i)', async (field, value) => {
  const fields = [...(decodeFields(header) ?? [])];
  fields[field] = integerToBytes(value);
  let asked = false;
  const answer = await unwrapSecrets(concatBytes(encodeFields(fields)), 'passphrasé one', (request) => {
    asked = true;
    return quickKdf(request);
  });
  expect(answer).toMatchObject({ ok: false, failure: { type: 'kdf-refused' } });
  expect(asked).toBe(false);
});

describe('wrapped under a key that the computer keeps', () => {
  const key = seededRandom(9)(32);
  let underKey: Uint8Array;
  beforeAll(() => {
    underKey = wrapSecretsUnderKey(secrets, key, seededRandom(3));
  });

  test('opens with that key and no other', () => {
    expect(unwrapSecretsUnderKey(underKey, key)).toEqual({ ok: true, value: secrets });
    fc.assert(fc.property(fc.nat(255), (bit) => {
      expect(unwrapSecretsUnderKey(underKey, key.with(bit >> 3, (key[bit >> 3] ?? 0) ^ (1 << (bit & 7))))).toEqual({ ok: false, failure: { type: 'key-wrong' } });
    }));
  });

  test('any altered bit is refused, and any bytes give an answer', () => {
    fc.assert(fc.property(fc.nat({ max: underKey.length * 8 - 1 }), (bit) => {
      expect(unwrapSecretsUnderKey(underKey.with(bit >> 3, (underKey[bit >> 3] ?? 0) ^ (1 << (bit & 7))), key).ok).toBe(false);
    }), { numRuns: 300 });
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(unwrapSecretsUnderKey(bytes, key)).toEqual({ ok: false, failure: { type: 'header-malformed' } });
    }));
  });

  test('is not taken for one under a passphrase, nor the other way round, even where both give the same key', async () => {
    const sameKey: Argon2id = () => Promise.resolve({ ok: true, value: key });
    expect(await unwrapSecrets(underKey, 'any passphrase', sameKey)).toEqual({ ok: false, failure: { type: 'header-malformed' } });
    expect(unwrapSecretsUnderKey(await wrapped('any passphrase', sameKey), key)).toEqual({ ok: false, failure: { type: 'header-malformed' } });
  });

  test('a key of another length is a bug and not a key', () => {
    expect(() => wrapSecretsUnderKey(secrets, key.subarray(1), seededRandom(3))).toThrow('32 bytes');
    expect(() => unwrapSecretsUnderKey(underKey, new Uint8Array())).toThrow('32 bytes');
  });
});
