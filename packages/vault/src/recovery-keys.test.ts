import { Decrypter, Encrypter } from 'age-encryption';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRecoveryCode, recoveryCodeBytes } from './recovery-code.ts';
import { deriveRecoveryKeys } from './recovery-keys.ts';
import { ed25519, seededRandom } from './testing/primitives.ts';

const codeOf = (bytes: Uint8Array) => createRecoveryCode(() => bytes);
const codeBits = fc.uint8Array({ minLength: 20, maxLength: 20 });

test('the code’s 160 bits come back from what is printed', () => {
  fc.assert(fc.property(codeBits, (bytes) => {
    expect(recoveryCodeBytes(codeOf(bytes))).toEqual(bytes);
  }));
  expect(() => recoveryCodeBytes('nothing')).toThrow('nobody checked');
});

test('its keys fit together: what one signs the other checks, what is sealed to one the other opens', async () => {
  await fc.assert(fc.asyncProperty(codeBits, async (bytes) => {
    const { publicKeys, signingKey, ageIdentity } = await deriveRecoveryKeys(codeOf(bytes));
    const message = Uint8Array.of(1, 2, 3);
    const signature = await (await ed25519.signer(signingKey))(message);
    expect(await ed25519.verify(publicKeys.verifyingKey, signature, message)).toBe(true);
    const encrypter = new Encrypter();
    encrypter.addRecipient(publicKeys.ageRecipient);
    const decrypter = new Decrypter();
    decrypter.addIdentity(ageIdentity);
    expect(await decrypter.decrypt(await encrypter.encrypt(message))).toEqual(message);
  }), { numRuns: 20 });
});

test('the same code gives the same keys, any other bit other ones, and the two keys of one code have nothing in common', async () => {
  const code = createRecoveryCode(seededRandom(3));
  const keys = await deriveRecoveryKeys(code);
  expect(await deriveRecoveryKeys(code.toLowerCase().replaceAll('-', ' '))).toEqual(keys);
  await fc.assert(fc.asyncProperty(fc.nat(159), async (bit) => {
    const bytes = recoveryCodeBytes(code);
    const other = await deriveRecoveryKeys(codeOf(bytes.with(bit >> 3, (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7)))));
    expect(other.publicKeys.verifyingKey).not.toEqual(keys.publicKeys.verifyingKey);
    expect(other.publicKeys.ageRecipient).not.toBe(keys.publicKeys.ageRecipient);
  }), { numRuns: 40 });
});
