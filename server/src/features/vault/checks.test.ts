import { generateKeyPairSync, sign } from 'node:crypto';
import { destroyEntry, encodeDestroyedEntry, encodeEntry, hashEntry, signedBytes } from '@trusted-hands/envelope';
import { afterAll, expect, test } from 'vitest';
import { createChecks } from './checks.ts';

const checks = createChecks();
afterAll(() => checks.close());

function makeDevice() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { publicKey: new Uint8Array(Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')), sign: (message: Uint8Array) => new Uint8Array(sign(null, message, privateKey)) };
}

function writeEntry(ciphertextBytes = 300) {
  const device = makeDevice();
  const zeros = (length: number) => new Uint8Array(length);
  const unsigned = { v: 1, vault: zeros(16), id: zeros(16), device: device.publicKey, deviceSequence: 1, previousHash: zeros(32), epoch: 1, keyCommitment: zeros(32), nonce: zeros(24), ciphertext: zeros(ciphertextBytes) } as const;
  const entry = { ...unsigned, signature: device.sign(signedBytes(unsigned)) };
  return { entry, bytes: Buffer.from(encodeEntry(entry)), hash: Buffer.from(hashEntry(entry)) };
}

test('many at once: each is told of its own signature, whatever is wrong with its neighbours', async () => {
  const devices = Array.from({ length: 5 }, makeDevice);
  const asked = Array.from({ length: 500 }, (_, index) => {
    const device = devices[index % 5];
    const other = devices[(index + 1) % 5];
    if (device === undefined || other === undefined) throw new Error('five devices were made');
    const message = new TextEncoder().encode(`message ${String(index)}`);
    const signature = device.sign(message);
    const kinds = [
      { key: device.publicKey, signature, isSigned: true },
      { key: other.publicKey, signature, isSigned: false },
      { key: device.publicKey, signature: signature.map((byte, at) => (at === index % 64 ? byte ^ 1 : byte)), isSigned: false },
      { key: device.publicKey.slice(1), signature, isSigned: false },
      { key: device.publicKey, signature: new Uint8Array(0), isSigned: false },
      { key: new Uint8Array(0), signature, isSigned: false },
    ];
    return { message, ...(kinds[index % 7] ?? { key: device.publicKey, signature, isSigned: true }) };
  });
  const answers = await Promise.all(asked.map(({ key, signature, message }) => checks.verify(key, signature, message)));
  expect(answers).toEqual(asked.map(({ isSigned }) => isSigned));
});

test('a check is never answered wrong because the threads were stopped', async () => {
  const stopped = createChecks();
  const device = makeDevice();
  const message = new Uint8Array(8);
  const asked = Array.from({ length: 200 }, () => stopped.verify(device.publicKey, device.sign(message), message));
  const settled = Promise.allSettled(asked);
  await asked[0];
  await stopped.close();
  for (const one of await settled) if (one.status === 'fulfilled') expect(one.value).toBe(true);
  await expect(stopped.verify(device.publicKey, device.sign(message), message)).rejects.toThrow('stops');
});

test('an entry comes back as it was sent, with its hash, whoever signed it; what is none is told', async () => {
  const { entry, bytes, hash } = writeEntry();
  const signed = bytes.toString('base64');
  const forged = Buffer.from(bytes.map((byte, index) => (index === bytes.length - 1 ? byte ^ 1 : byte)));
  const left = Buffer.from(encodeDestroyedEntry(destroyEntry(entry)));
  const answers = await checks.checkEntries([signed, forged.toString('base64'), left.toString('base64'), 'not base64!', signed.slice(0, -4), '']);
  expect(answers).toEqual([
    { type: 'signed', bytes, hash },
    { type: 'unsigned', bytes: forged, hash: expect.any(Buffer) },
    { type: 'signed', bytes: left, hash },
    { type: 'not-base64' },
    { type: 'malformed' },
    { type: 'malformed' },
  ]);
});

test('only the one base64 of its bytes is taken', async () => {
  // 'QQ==' is the one for 'A'; the others decode to the same.
  const others = ['QR==', 'QQ', 'QQ=', 'Q Q==', 'QQ==\n', '-_==', '=QQ='];
  expect((await checks.checkEntries(['QQ==', ...others])).map(({ type }) => type)).toEqual(['malformed', ...others.map(() => 'not-base64')]);
});

test('hundreds at once come back each in its place', async () => {
  const { bytes } = writeEntry();
  const sent = Array.from({ length: 700 }, (_, index) => Buffer.from(bytes.map((byte, at) => (index > 0 && at === bytes.length - 1 - (index % 64) ? byte ^ (1 + (index % 255)) : byte))));
  const asked = Array.from({ length: 10 }, (_, part) => sent.slice(part * 70, (part + 1) * 70));
  const answers = await Promise.all(asked.map((part) => checks.checkEntries(part.map((one) => one.toString('base64')))));
  expect(answers.flat().map((answer) => ('bytes' in answer ? answer.bytes.toString('base64') : answer.type))).toEqual(sent.map((one) => one.toString('base64')));
  expect(answers.flat().map(({ type }) => type)).toEqual(sent.map((_, index) => (index === 0 ? 'signed' : 'unsigned')));
});

test('large entries and small ones at once come back each in its place', async () => {
  const large = writeEntry(600_000);
  const small = writeEntry();
  const sent = Array.from({ length: 60 }, (_, index) => (index % 3 === 0 ? large : small));
  const answers = await Promise.all(sent.map(({ bytes }) => checks.checkEntries([bytes.toString('base64')])));
  expect(answers.flat().map((answer) => ('bytes' in answer ? [answer.type, answer.bytes.length, answer.hash.toString('hex')] : [answer.type]))).toEqual(sent.map(({ bytes, hash }) => ['signed', bytes.length, hash.toString('hex')]));
});
