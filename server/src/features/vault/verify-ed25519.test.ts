import { generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { createEd25519Checks } from './verify-ed25519.ts';

const checks = createEd25519Checks();
afterAll(() => checks.close());

function makeDevice() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { publicKey: new Uint8Array(Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')), sign: (message: Uint8Array) => new Uint8Array(sign(null, message, privateKey)) };
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
  const stopped = createEd25519Checks();
  const device = makeDevice();
  const message = new Uint8Array(8);
  const asked = Array.from({ length: 200 }, () => stopped.verify(device.publicKey, device.sign(message), message));
  const settled = Promise.allSettled(asked);
  await asked[0];
  await stopped.close();
  for (const one of await settled) if (one.status === 'fulfilled') expect(one.value).toBe(true);
  await expect(stopped.verify(device.publicKey, device.sign(message), message)).rejects.toThrow('stops');
});
