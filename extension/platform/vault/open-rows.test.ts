import { destroyEntry, encodeDestroyedEntry, encodeEntry } from '@trusted-hands/envelope';
import { bytesToHex, createEd25519, emptyChain, sealEntry, type EntryContent } from '@trusted-hands/vault';
import { createVaultSecrets } from '@trusted-hands/vault/age';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openRows } from './open-rows.ts';
import { packRows, unpackRows } from './packed-rows.ts';

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
const ed25519 = createEd25519(crypto.subtle);
const content: EntryContent = { type: 'client', schema: 1, recordId: 'ada', revision: 1, parents: [], at: 5, body: { name: 'Ada Lindqvale' } };

async function sealed() {
  const secrets = await createVaultSecrets({ random, ed25519 });
  const entry = await sealEntry(content, emptyChain, { secrets, random, sign: await ed25519.signer(secrets.device.signingKey) });
  return { secrets, entry, id: bytesToHex(entry.id), deviceId: bytesToHex(entry.device) };
}

test('tells what opens from what stays sealed, was destroyed, and is no entry', async () => {
  const { secrets, entry, id, deviceId } = await sealed();
  const other = await sealed();
  const rows = [encodeEntry(entry), encodeEntry(other.entry), encodeDestroyedEntry(destroyEntry(entry)), new Uint8Array(7)];
  expect(openRows({ rows, keys: secrets, apartFrom: [] })).toEqual({
    opened: [{ id, deviceId, deviceSequence: 1, content }],
    unopened: [{ id: other.id, deviceId: other.deviceId, deviceSequence: 1, entry: other.entry }],
    destroyed: [{ id, deviceId, deviceSequence: 1 }],
    damaged: 1,
  });
});

test('leaves what is of a device that is looked at first as it is', async () => {
  const { secrets, entry, id, deviceId } = await sealed();
  expect(openRows({ rows: [encodeEntry(entry)], keys: secrets, apartFrom: [deviceId] })).toMatchObject({ opened: [], unopened: [{ id, entry }], damaged: 0 });
});

test('rows come out of their pack as they went in, and are whole outside of it', () => {
  fc.assert(fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), (rows) => {
    const request = { rows, keys: { vault: new Uint8Array(16), vaultKeys: [] }, apartFrom: ['ab'] };
    const before = structuredClone(rows);
    const unpacked = unpackRows(packRows(request));
    expect({ ...unpacked, rows: unpacked.rows.map((row) => Array.from(row)) }).toEqual({ ...request, rows: rows.map((row) => Array.from(row)) });
    expect(rows).toEqual(before);
  }));
});
