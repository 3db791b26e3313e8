import { applyRosterSteps, decodeKeyring, encodeKeyring, hashRosterStep, keyringSignedBytes, type DeviceHead, type Keyring } from '@trusted-hands/envelope';
import { Decrypter, Encrypter } from 'age-encryption';
import { beforeAll, describe, expect, test } from 'vitest';
import { createVaultSecrets } from './create-vault.ts';
import { addDevice, adoptJoined, adoptKeyring, createJoiningDevice, createRoster, publicKeysOf, recoverDevice, removeDevice, replaceRecoveryKit, type VaultChange } from './devices.ts';
import { sealKeyring } from './keyring-content.ts';
import type { Result } from './primitives.ts';
import { createRecoveryCode } from './recovery-code.ts';
import { deriveRecoveryKeys } from './recovery-keys.ts';
import type { VaultSecrets } from './secrets.ts';
import { ed25519, seededRandom } from './testing/primitives.ts';

const making = { random: seededRandom(7), ed25519 };
const verify = ed25519.verify.bind(ed25519);

function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

async function writerOf({ device }: Pick<VaultSecrets, 'device'>): Promise<{ verifyingKey: Uint8Array; sign: (message: Uint8Array) => Promise<Uint8Array> }> {
  return { verifyingKey: device.publicKey, sign: await ed25519.signer(device.signingKey) };
}

const headAt = (device: Uint8Array, deviceSequence: number): DeviceHead => ({ device, deviceSequence, hash: new Uint8Array(32).fill(deviceSequence) });

/** A vault of two computers. */
let first: VaultSecrets;
let second: VaultSecrets;
let made: VaultChange;
let both: VaultChange;
beforeAll(async () => {
  first = await createVaultSecrets(making);
  made = await createRoster(first, making);
  const joining = await createJoiningDevice(making);
  both = valueOf(await addDevice(first, made.roster, joining.publicKeys, making));
  second = valueOf(await adoptJoined(joining.device, both.roster, both.keyring, verify));
});

describe('joining', () => {
  test('the new computer has every key and the recovery code, and keys of its own', () => {
    expect(second.vaultKeys).toEqual(first.vaultKeys);
    expect(second.recoveryCode).toBe(first.recoveryCode);
    expect(second.vault).toEqual(first.vault);
    expect(second.device.publicKey).not.toEqual(first.device.publicKey);
  });

  test('its steps give the roster that the change names, from their bytes alone', async () => {
    expect(valueOf(await applyRosterSteps(undefined, [...made.steps, ...both.steps], verify))).toEqual(both.roster);
    expect(both.roster.devices).toHaveLength(2);
  });

  test('who was let in can let in another one', async () => {
    const joining = await createJoiningDevice(making);
    const change = valueOf(await addDevice(second, both.roster, joining.publicKeys, making));
    expect(valueOf(await adoptJoined(joining.device, change.roster, change.keyring, verify)).vaultKeys).toEqual(first.vaultKeys);
    expect(valueOf(await adoptKeyring(first, change.roster, change.keyring, verify))).toEqual(first);
  });

  test('a computer that was not let in opens nothing', async () => {
    const stranger = await createJoiningDevice(making);
    expect(await adoptJoined(stranger.device, both.roster, both.keyring, verify)).toEqual({ ok: false, failure: { type: 'keyring-broken' } });
    expect(await addDevice({ ...first, device: stranger.device }, both.roster, stranger.publicKeys, making)).toMatchObject({ ok: false, failure: { type: 'roster-refused' } });
  });
});

describe('removing a computer', () => {
  let change: VaultChange;
  beforeAll(async () => {
    const heads = [headAt(second.device.publicKey, 3), headAt(first.device.publicKey, 5)];
    change = valueOf(await removeDevice(first, both.roster, second.device.publicKey, heads, making));
  });

  test('makes a new vault key and a new recovery code, and keeps the old keys', () => {
    expect(change.roster.epoch).toBe(2);
    expect(change.secrets.vaultKeys.map(({ epoch }) => epoch)).toEqual([1, 2]);
    expect(change.secrets.vaultKeys[0]).toEqual(first.vaultKeys[0]);
    expect(change.secrets.recoveryCode).not.toBe(first.recoveryCode);
    expect(change.roster.epochEnds[0]).toHaveLength(2);
  });

  test('the removed computer, the old kit and a stranger cannot open the new keyring', async () => {
    expect(await adoptKeyring(second, change.roster, change.keyring, verify)).toEqual({ ok: false, failure: { type: 'keyring-broken' } });
    expect(await recoverDevice(first.recoveryCode, change.roster, change.keyring, making)).toMatchObject({ ok: false, failure: { type: 'code-wrong' } });
    const oldKit = await deriveRecoveryKeys(first.recoveryCode);
    for (const identity of [second.device.ageIdentity, oldKit.ageIdentity]) {
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      await expect(decrypter.decrypt(change.keyring.sealed)).rejects.toThrow('no identity matched');
    }
  });

  test('the removed computer signs no step and no keyring any more', async () => {
    const joining = await createJoiningDevice(making);
    expect(await addDevice({ ...change.secrets, device: second.device }, change.roster, joining.publicKeys, making)).toMatchObject({ ok: false, failure: { type: 'roster-refused' } });
    const forged = await sealKeyring(change.secrets, change.roster, await writerOf(second));
    expect(await adoptKeyring(first, change.roster, forged, verify)).toEqual({ ok: false, failure: { type: 'keyring-forged' } });
  });

  test('the other computers adopt the new keys and go on', async () => {
    const joining = await createJoiningDevice(making);
    const three = valueOf(await addDevice(first, both.roster, joining.publicKeys, making));
    const third = valueOf(await adoptJoined(joining.device, three.roster, three.keyring, verify));
    const removed = valueOf(await removeDevice(first, three.roster, second.device.publicKey, [], making));
    const adopted = valueOf(await adoptKeyring(third, removed.roster, removed.keyring, verify));
    expect(adopted).toEqual({ ...removed.secrets, device: third.device });
  });

  test('whoever has not adopted the newest keyring changes nothing: it would take keys from the others', async () => {
    expect(await replaceRecoveryKit(first, change.roster, [headAt(second.device.publicKey, 3), headAt(first.device.publicKey, 5)], making)).toMatchObject({ ok: false, failure: { type: 'roster-not-next' } });
    const joining = await createJoiningDevice(making);
    expect(await addDevice(first, change.roster, joining.publicKeys, making)).toMatchObject({ ok: false, failure: { type: 'roster-not-next' } });
  });
});

describe('the recovery code', () => {
  test('alone brings back everything on a new computer, and lets it in', async () => {
    const bytes = encodeKeyring(both.keyring);
    const change = valueOf(await recoverDevice(` ${first.recoveryCode.toLowerCase()} `, both.roster, valueOf(decodeKeyring(bytes)), making));
    expect(change.secrets.vaultKeys).toEqual(first.vaultKeys);
    expect(change.secrets.device.publicKey).not.toEqual(first.device.publicKey);
    expect(change.roster.devices.filter(({ isActive }) => isActive)).toHaveLength(3);
    // The others, and the new one after it, read the keyring that the recovery key signed.
    for (const secrets of [first, second, change.secrets]) expect((await adoptKeyring(secrets, change.roster, change.keyring, verify)).ok).toBe(true);
    // It is a device like any other: it can remove a lost one.
    expect((await removeDevice(change.secrets, change.roster, first.device.publicKey, [], making)).ok).toBe(true);
  });

  test('with one slip is told so, with the group it is in', async () => {
    const slip = first.recoveryCode.replace(/.$/, (letter) => (letter === '7' ? '8' : '7'));
    expect(await recoverDevice(slip, both.roster, both.keyring, making)).toMatchObject({ ok: false, failure: { type: 'code-wrong', message: expect.stringContaining('group 8') } });
  });

  test('of another vault, or replaced by a newer one, is told so', async () => {
    expect(await recoverDevice(createRecoveryCode(making.random), both.roster, both.keyring, making)).toMatchObject({ ok: false, failure: { type: 'code-wrong', message: expect.stringContaining('newest') } });
  });

  test('replaced, the new one recovers and the old one does not', async () => {
    const change = valueOf(await replaceRecoveryKit(second, both.roster, [], making));
    expect(change.roster.epoch).toBe(2);
    expect((await recoverDevice(change.secrets.recoveryCode, change.roster, change.keyring, making)).ok).toBe(true);
    expect((await recoverDevice(first.recoveryCode, change.roster, change.keyring, making)).ok).toBe(false);
  });

  test('gives the service’s own "computer" nothing: a roster made by the service around the kit’s public keys is refused', async () => {
    const attacker = await createVaultSecrets(making);
    // It makes a vault whose kit is the victim's (its public keys stand in the roster), with an attacker's device in it …
    const planted = await createRoster({ ...attacker, vault: first.vault, recoveryCode: first.recoveryCode }, making);
    const sign = await ed25519.signer(attacker.device.signingKey);
    // … and signs the victim's own age file under it, since it does not know the code that has to stand inside …
    const copied = { ...planted.keyring, sealed: both.keyring.sealed };
    const replayed: Keyring = { ...copied, signature: await sign(keyringSignedBytes(copied)) };
    expect(await recoverDevice(first.recoveryCode, planted.roster, replayed, making)).toMatchObject({ ok: false, failure: { type: 'keyring-broken' } });
    // … or seals keys of its own with a code of its own.
    const guessed = await sealKeyring({ ...attacker, recoveryCode: createRecoveryCode(making.random) }, planted.roster, { verifyingKey: attacker.device.publicKey, sign });
    expect(await recoverDevice(first.recoveryCode, planted.roster, guessed, making)).toMatchObject({ ok: false, failure: { type: 'keyring-broken' } });
  });
});

describe('adopting a keyring', () => {
  test('planted by the service, altered, or of another roster is refused', async () => {
    const service = await createVaultSecrets(making);
    const planted = await sealKeyring({ ...service, recoveryCode: first.recoveryCode }, both.roster, await writerOf(service));
    expect(await adoptKeyring(first, both.roster, planted, verify)).toEqual({ ok: false, failure: { type: 'keyring-forged' } });
    const inAnothersName: Keyring = { ...planted, writer: first.device.publicKey };
    expect(await adoptKeyring(first, both.roster, inAnothersName, verify)).toEqual({ ok: false, failure: { type: 'keyring-forged' } });
    expect(await adoptKeyring(first, both.roster, made.keyring, verify)).toEqual({ ok: false, failure: { type: 'keyring-forged' } });
    for (const at of [0, 40, both.keyring.sealed.length - 1]) {
      const sealed = both.keyring.sealed.with(at, (both.keyring.sealed[at] ?? 0) ^ 1);
      expect(await adoptKeyring(first, both.roster, { ...both.keyring, sealed }, verify)).toEqual({ ok: false, failure: { type: 'keyring-forged' } });
    }
  });

  test('rightly signed, but with another key for an epoch, without one, or with a code that is not the kit’s, changes nothing', async () => {
    const other = await createVaultSecrets(making);
    const writer = await writerOf(second);
    const wrong = [{ ...first, vaultKeys: other.vaultKeys }, { ...first, recoveryCode: other.recoveryCode }, { ...first, vaultKeys: [...first.vaultKeys, { epoch: 2, key: new Uint8Array(32) }] }];
    for (const content of wrong) {
      expect(await adoptKeyring(first, both.roster, await sealKeyring(content, both.roster, writer), verify)).toEqual({ ok: false, failure: { type: 'keyring-broken' } });
    }
  });

  test('whose inside is not a keyring’s is refused', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient((await publicKeysOf(first)).ageRecipient);
    const writer = await writerOf(second);
    const unsigned = { ...both.keyring, writer: writer.verifyingKey, sealed: await encrypter.encrypt('nothing of ours') };
    expect(await adoptKeyring(first, both.roster, { ...unsigned, signature: await writer.sign(keyringSignedBytes(unsigned)) }, verify)).toEqual({ ok: false, failure: { type: 'keyring-broken' } });
  });
});

test('two changes at once: the second does not follow, whatever it is', async () => {
  const one = valueOf(await replaceRecoveryKit(first, both.roster, [], making));
  const other = valueOf(await replaceRecoveryKit(second, both.roster, [], making));
  const { roster } = one;
  expect(one.steps.map(hashRosterStep)).toEqual([roster.hash]);
  expect(await applyRosterSteps(roster, other.steps, verify)).toMatchObject({ ok: false, failure: { type: 'roster-not-next' } });
});
