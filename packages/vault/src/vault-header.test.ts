import { concatBytes } from '@noble/hashes/utils.js';
import { decodeFields, encodeFields, integerToBytes } from '@trusted-hands/envelope';
import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { createVaultSecrets } from './create-vault.ts';
import { argon2id } from './hash-wasm-argon2id.ts';
import type { VaultSecrets } from './secrets.ts';
import { ed25519, quickKdf, seededRandom } from './testing/primitives.ts';
import { unwrapSecrets, wrapSecrets } from './vault-header.ts';

let secrets: VaultSecrets;
let header: Uint8Array;
beforeAll(async () => {
  secrets = await createVaultSecrets({ random: seededRandom(1), ed25519 });
  header = await wrapSecrets(secrets, 'passphrasé one', { random: seededRandom(2), argon2id: quickKdf });
});

test('opens with its passphrase, however its accents were typed, and with no other', async () => {
  expect(await unwrapSecrets(header, 'passphrasé one', quickKdf)).toEqual({ ok: true, value: secrets });
  expect(await unwrapSecrets(header, 'passphrase\u0301 one', quickKdf)).toEqual({ ok: true, value: secrets });
  expect(await unwrapSecrets(header, 'passphrase one', quickKdf)).toMatchObject({ ok: false, failure: { type: 'passphrase-wrong' } });
});

test('opens with the real slow hash', async () => {
  const slow = await wrapSecrets(secrets, 'four unrelated words', { random: seededRandom(3), argon2id });
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
