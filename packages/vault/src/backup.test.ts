import { decodeKeyring, decodeRosterStep, destroyEntry, encodeDestroyedEntry, encodeEntry, encodeKeyring, encodeRosterStep, type Entry } from '@trusted-hands/envelope';
import { Decrypter } from 'age-encryption';
import { beforeAll, describe, expect, test } from 'vitest';
import { readBackup, writeBackup, type KeptRoster } from './backup.ts';
import { openBox, sealBox } from './box.ts';
import { createDeviceSecrets, createVaultSecrets } from './create-vault.ts';
import { createRoster, recoverDevice, type VaultChange } from './devices.ts';
import { createRecoveryCode } from './recovery-code.ts';
import type { VaultSecrets } from './secrets.ts';
import { ed25519, seededRandom } from './testing/primitives.ts';
import { emptyChain, openEntry, sealEntry } from './v1/seal-entry.ts';

const random = seededRandom(5);
const verify = ed25519.verify.bind(ed25519);
let secrets: VaultSecrets;
let entry: Entry;
let file: Uint8Array;
beforeAll(async () => {
  secrets = await createVaultSecrets({ random, ed25519 });
  const sign = await ed25519.signer(secrets.device.signingKey);
  entry = await sealEntry({ type: 'client', schema: 1, recordId: 'a', revision: 1, parents: [], at: 0, body: { name: 'Ana Example' } }, emptyChain, { secrets, random, sign });
  file = await writeBackup(secrets, [encodeEntry(entry)]);
});

test('restores every entry on a new device with nothing but the code', async () => {
  const restored = await readBackup(file, secrets.recoveryCode.toLowerCase(), verify);
  if (!restored.ok) throw new Error(restored.failure.message);
  const device = await createDeviceSecrets(restored.value.vault, { random, ed25519 });
  expect(restored.value.entries).toEqual([encodeEntry(entry)]);
  expect(openEntry(entry, device)).toMatchObject({ ok: true, value: { body: { name: 'Ana Example' } } });
  expect(device.device.publicKey).not.toEqual(secrets.device.publicKey);
  expect(device.recoveryCode).toBe(secrets.recoveryCode);
});

test('is an age file that opens with the code exactly as it is printed', async () => {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(secrets.recoveryCode);
  expect((await decrypter.decrypt(file)).length).toBeGreaterThan(0);
});

test('a slip in the code is named, another vault’s code is told apart from a damaged file', async () => {
  const slip = secrets.recoveryCode.replace(/.$/, (letter) => (letter === '7' ? '8' : '7'));
  expect(await readBackup(file, slip, verify)).toMatchObject({ ok: false, failure: { type: 'code-wrong', message: expect.stringContaining('group 8') } });
  expect(await readBackup(file, createRecoveryCode(random), verify)).toMatchObject({ ok: false, failure: { type: 'code-wrong' } });
  expect(await readBackup(file.subarray(0, -1), secrets.recoveryCode, verify)).toMatchObject({ ok: false, failure: { type: 'file-broken' } });
  expect(await readBackup(new Uint8Array(50), secrets.recoveryCode, verify)).toMatchObject({ ok: false, failure: { type: 'file-broken', message: expect.stringContaining('not a backup') } });
  expect(await readBackup(new Uint8Array(), secrets.recoveryCode, verify)).toMatchObject({ ok: false, failure: { type: 'file-broken' } });
});

test('an entry in it that another device claims, or that was altered, is refused', async () => {
  const other = await createVaultSecrets({ random, ed25519 });
  const forged = await writeBackup(secrets, [encodeEntry({ ...entry, device: other.device.publicKey })]);
  expect(await readBackup(forged, secrets.recoveryCode, verify)).toMatchObject({ ok: false, failure: { type: 'file-broken', message: expect.stringContaining('Record 1 of 1') } });
  const unsigned = await writeBackup(secrets, [encodeEntry({ ...entry, signature: new Uint8Array(64) })]);
  expect((await readBackup(unsigned, secrets.recoveryCode, verify)).ok).toBe(false);
});

test('one damaged entry in it is left out and counted; the others are restored', async () => {
  const bytes = encodeEntry(entry);
  // The ciphertext's last byte: its signature stands behind it, in a field of 4 + 64.
  const at = bytes.length - 69;
  const damaged = bytes.with(at, (bytes[at] ?? 0) ^ 1);
  const restored = await readBackup(await writeBackup(secrets, [damaged, bytes, new Uint8Array(9)]), secrets.recoveryCode, verify);
  expect(restored).toMatchObject({ ok: true, value: { entries: [bytes], leftOut: 2 } });
});

test('an unfinished note is in it, and opens on the new device in its own place only', async () => {
  const place = { kind: 'draft', name: 'a1' };
  const box = { place, bytes: sealBox('half a sentence', place, secrets, random) };
  const moved = { place: { kind: 'draft', name: 'b2' }, bytes: box.bytes };
  const restored = await readBackup(await writeBackup(secrets, [encodeEntry(entry)], { boxes: [box, moved] }), secrets.recoveryCode, verify);
  if (!restored.ok) throw new Error(restored.failure.message);
  expect(restored.value).toMatchObject({ boxes: [box], leftOut: 1 });
  const device = await createDeviceSecrets(restored.value.vault, { random, ed25519 });
  expect(openBox(box.bytes, place, device)).toBe('half a sentence');
});

describe('the roster in a backup', () => {
  let change: VaultChange;
  let roster: KeptRoster;
  beforeAll(async () => {
    change = await createRoster(secrets, { random, ed25519 });
    roster = keptOf(change);
  });
  const keptOf = ({ steps, keyring }: VaultChange): KeptRoster => ({ rosterSteps: steps.map(encodeRosterStep), keyring: encodeKeyring(keyring) });
  const restore = async (kept: KeptRoster | undefined) => {
    const restored = await readBackup(await writeBackup(secrets, [encodeEntry(entry)], { roster: kept }), secrets.recoveryCode, verify);
    if (!restored.ok) throw new Error(restored.failure.message);
    return restored.value;
  };

  test('comes back, and with the code alone the restored computer lets itself in', async () => {
    const restored = await restore(roster);
    expect(restored).toMatchObject({ roster, leftOut: 0, entries: [encodeEntry(entry)] });
    const keyring = decodeKeyring(restored.roster?.keyring ?? new Uint8Array());
    const step = decodeRosterStep(restored.roster?.rosterSteps[0] ?? new Uint8Array());
    if (!keyring.ok || !step.ok) throw new Error('They were not read.');
    const recovered = await recoverDevice(secrets.recoveryCode, change.roster, keyring.value, { random, ed25519 });
    expect(recovered).toMatchObject({ ok: true, value: { secrets: { vaultKeys: secrets.vaultKeys } } });
  });

  test('a backup without one still opens', async () => {
    expect(await restore(undefined)).toMatchObject({ roster: undefined, leftOut: 0, entries: [encodeEntry(entry)] });
  });

  test('altered, of another vault, or with a keyring of another one is left out and counted, and the notes are not', async () => {
    const other = keptOf(await createRoster(await createVaultSecrets({ random, ed25519 }), { random, ed25519 }));
    const altered = roster.keyring.with(roster.keyring.length - 1, (roster.keyring.at(-1) ?? 0) ^ 1);
    for (const kept of [other, { ...roster, keyring: other.keyring }, { ...roster, keyring: altered }, { ...roster, rosterSteps: [] }, { ...roster, rosterSteps: [new Uint8Array(5)] }]) {
      expect(await restore(kept)).toMatchObject({ roster: undefined, leftOut: 1, entries: [encodeEntry(entry)] });
    }
  });
});

test('what is left of a destroyed entry is in it, so that its device’s chain can be followed', async () => {
  const left = encodeDestroyedEntry(destroyEntry(entry));
  const forged = encodeDestroyedEntry({ ...destroyEntry(entry), ciphertextHash: new Uint8Array(32) });
  const restored = await readBackup(await writeBackup(secrets, [left, forged]), secrets.recoveryCode, verify);
  expect(restored).toMatchObject({ ok: true, value: { entries: [left], leftOut: 1 } });
});
