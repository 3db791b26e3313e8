import { beforeAll, describe, expect, test } from 'vitest';
import { createDevice, stepAfter, vault, verify, type TestDevice } from '../testing/devices.ts';
import { destructionSignedBytes, isDestructionAllowed } from './destruction.ts';
import { isKeyringOf, keyringSignedBytes, type UnsignedKeyring } from './keyring.ts';
import { applyRosterStep, applyRosterSteps, maximumActiveDevices, maximumDevices, rosterDevice, sortedHeads, type Roster } from './roster.ts';
import { hashRosterStep, type DeviceHead, type RosterChange } from './roster-step.ts';

let laptop: TestDevice;
let desk: TestDevice;
let kit: TestDevice;
let newKit: TestDevice;
let stranger: TestDevice;
/** Of one device, and of two. */
let one: Roster;
let two: Roster;

beforeAll(async () => {
  [laptop, desk, kit, newKit, stranger] = await Promise.all([createDevice(), createDevice(), createDevice(), createDevice(), createDevice()]);
  one = await after(undefined, { type: 'create', device: laptop.keys, recovery: kit.keys }, laptop);
  two = await after(one, { type: 'add-device', device: desk.keys }, laptop);
});

async function tried(roster: Roster | undefined, change: RosterChange, writer: TestDevice) {
  return applyRosterStep(roster, await stepAfter(roster, change, writer), verify);
}

async function after(roster: Roster | undefined, change: RosterChange, writer: TestDevice): Promise<Roster> {
  const applied = await tried(roster, change, writer);
  if (!applied.ok) throw new Error(applied.failure.reason);
  return applied.value;
}

/** Why it is refused, or undefined. */
async function refusal(roster: Roster | undefined, change: RosterChange, writer: TestDevice): Promise<string | undefined> {
  const applied = await tried(roster, change, writer);
  return applied.ok ? undefined : `${applied.failure.type}: ${applied.failure.reason}`;
}

const removing = (device: TestDevice, heads: readonly DeviceHead[] = [], recovery = newKit): RosterChange => ({ type: 'revoke-device', device: device.keys.verifyingKey, recovery: recovery.keys, heads: sortedHeads(heads) });
const head = (device: TestDevice, deviceSequence: number, hash = deviceSequence): DeviceHead => ({ device: device.keys.verifyingKey, deviceSequence, hash: new Uint8Array(32).fill(hash) });

describe('the first step', () => {
  test('makes a vault of one device and its kit', () => {
    expect(one).toMatchObject({ vault, sequence: 1, epoch: 1, epochEnds: [], recovery: kit.keys, devices: [{ ...laptop.keys, isActive: true }] });
  });

  test('is signed by its own device, and kit and device have keys of their own', async () => {
    expect(await refusal(undefined, { type: 'create', device: laptop.keys, recovery: kit.keys }, stranger)).toMatch(/made by its first device/);
    expect(await refusal(undefined, { type: 'create', device: laptop.keys, recovery: kit.keys }, kit)).toMatch(/made by its first device/);
    expect(await refusal(undefined, { type: 'create', device: laptop.keys, recovery: laptop.keys }, laptop)).toMatch(/keys of their own/);
    expect(await refusal(undefined, { type: 'create', device: laptop.keys, recovery: { ...kit.keys, ageRecipient: laptop.keys.ageRecipient } }, laptop)).toMatch(/keys of their own/);
  });

  test('is the first, and there is no second first one', async () => {
    expect(await refusal(undefined, { type: 'add-device', device: desk.keys }, laptop)).toMatch(/^roster-not-next/);
    expect(await refusal(one, { type: 'create', device: desk.keys, recovery: newKit.keys }, laptop)).toMatch(/^roster-refused/);
    const later = await stepAfter(one, { type: 'create', device: laptop.keys, recovery: kit.keys }, laptop);
    expect((await applyRosterStep(undefined, later, verify)).ok).toBe(false);
    expect(await applyRosterSteps(undefined, [], verify)).toMatchObject({ ok: false, failure: { type: 'roster-not-next' } });
  });
});

describe('who may sign', () => {
  test('an active device and the recovery kit', async () => {
    expect(await refusal(two, { type: 'add-device', device: stranger.keys }, laptop)).toBeUndefined();
    expect(await refusal(two, { type: 'add-device', device: stranger.keys }, desk)).toBeUndefined();
    expect(await refusal(two, { type: 'add-device', device: stranger.keys }, kit)).toBeUndefined();
  });

  test('nobody else: a stranger, the device that is to be let in, a kit that is not of this vault', async () => {
    expect(await refusal(one, { type: 'add-device', device: desk.keys }, stranger)).toMatch(/^roster-refused: Who signed/);
    expect(await refusal(one, { type: 'add-device', device: desk.keys }, desk)).toMatch(/^roster-refused: Who signed/);
    expect(await refusal(one, { type: 'add-device', device: desk.keys }, newKit)).toMatch(/^roster-refused: Who signed/);
  });

  test('planted: in the name of a device without its key, or altered after it signed', async () => {
    const step = await stepAfter(one, { type: 'add-device', device: desk.keys }, stranger);
    expect(await applyRosterStep(one, { ...step, writer: laptop.keys.verifyingKey }, verify)).toMatchObject({ ok: false, failure: { type: 'roster-refused', reason: 'Its signature does not fit.' } });
    const signed = await stepAfter(one, { type: 'add-device', device: desk.keys }, laptop);
    expect(await applyRosterStep(one, { ...signed, change: { type: 'add-device', device: stranger.keys } }, verify)).toMatchObject({ ok: false, failure: { type: 'roster-refused' } });
    expect(await applyRosterStep(one, { ...signed, change: { type: 'add-device', device: { ...desk.keys, ageRecipient: stranger.keys.ageRecipient } } }, verify)).toMatchObject({ ok: false });
  });

  test('a removed device signs nothing, and the kit that was replaced neither', async () => {
    const removed = await after(two, removing(desk), laptop);
    expect(await refusal(removed, { type: 'add-device', device: stranger.keys }, desk)).toMatch(/Who signed/);
    expect(await refusal(removed, removing(laptop, [], stranger), desk)).toMatch(/Who signed/);
    expect(await refusal(removed, { type: 'add-device', device: stranger.keys }, kit)).toMatch(/Who signed/);
    expect(await refusal(removed, { type: 'add-device', device: stranger.keys }, newKit)).toBeUndefined();
  });
});

describe('the chain', () => {
  test('a fork, a step of another vault, one left out and one twice are not next', async () => {
    const fork = await after(one, { type: 'add-device', device: stranger.keys }, laptop);
    const onFork = await stepAfter(fork, removing(laptop), stranger);
    expect(await applyRosterStep(two, onFork, verify)).toMatchObject({ ok: false, failure: { type: 'roster-not-next' } });
    const next = await stepAfter(two, { type: 'add-device', device: stranger.keys }, laptop);
    expect(await applyRosterStep(one, next, verify)).toMatchObject({ ok: false, failure: { type: 'roster-not-next' } });
    expect(await applyRosterStep(two, { ...next, vault: new Uint8Array(16) }, verify)).toMatchObject({ ok: false, failure: { type: 'roster-not-next' } });
    expect(await applyRosterSteps(two, [next, next], verify)).toMatchObject({ ok: false, failure: { type: 'roster-not-next' } });
    expect(await applyRosterSteps(two, [next], verify)).toMatchObject({ ok: true, value: { sequence: 3, hash: hashRosterStep(next) } });
  });
});

describe('letting in', () => {
  test('no key that is in use, was removed, or is the kit’s: neither the one it signs with nor the one it reads with', async () => {
    const removed = await after(two, removing(desk), laptop);
    for (const device of [desk.keys, laptop.keys, newKit.keys, { ...stranger.keys, ageRecipient: desk.keys.ageRecipient }, { ...stranger.keys, verifyingKey: newKit.keys.verifyingKey }, { ...stranger.keys, ageRecipient: newKit.keys.ageRecipient }]) {
      expect(await refusal(removed, { type: 'add-device', device }, laptop)).toMatch(/This key is in use or was removed/);
    }
  });

  test('as many as there is room for', async () => {
    let roster = one;
    for (const device of await Promise.all(Array.from({ length: maximumActiveDevices - 1 }, createDevice))) roster = await after(roster, { type: 'add-device', device: device.keys }, laptop);
    expect(roster.devices).toHaveLength(maximumActiveDevices);
    expect(await refusal(roster, { type: 'add-device', device: stranger.keys }, laptop)).toMatch(/remove one first/);
    const gone = roster.devices.map((device, index) => ({ ...device, isActive: index === 0 }));
    const filler = await Promise.all(Array.from({ length: maximumDevices - gone.length }, createDevice));
    const full = { ...roster, devices: [...gone, ...filler.map(({ keys }) => ({ ...keys, isActive: false }))] };
    expect(await refusal(full, { type: 'add-device', device: stranger.keys }, laptop)).toMatch(/There were 64 devices/);
  });
});

describe('removing', () => {
  test('begins an epoch, ends the chains where they are named, and replaces the kit', async () => {
    const removed = await after(two, removing(desk, [head(laptop, 3), head(desk, 2)]), laptop);
    expect(removed).toMatchObject({ epoch: 2, recovery: newKit.keys });
    expect(rosterDevice(removed, desk.keys.verifyingKey)?.isActive).toBe(false);
    expect(removed.epochEnds).toEqual([sortedHeads([head(laptop, 3), head(desk, 2)])]);
  });

  test('not oneself, not the last one, not one that is removed or was never there', async () => {
    expect(await refusal(two, removing(laptop), laptop)).toMatch(/does not remove itself/);
    expect(await refusal(one, removing(laptop), laptop)).toMatch(/does not remove itself/);
    expect(await refusal(one, removing(laptop), kit)).toMatch(/leave no device/);
    expect(await refusal(two, removing(stranger), laptop)).toMatch(/not active/);
    const removed = await after(two, removing(desk), laptop);
    expect(await refusal(removed, removing(desk, [], stranger), laptop)).toMatch(/not active/);
  });

  test('the kit may remove one that was lost', async () => {
    expect(await refusal(two, removing(laptop), kit)).toBeUndefined();
  });

  test('only with a kit whose keys are new', async () => {
    for (const recovery of [kit, laptop, desk]) expect(await refusal(two, removing(desk, [], recovery), laptop)).toMatch(/keys of its own/);
    const halfOld = { type: 'replace-recovery', recovery: { ...newKit.keys, ageRecipient: desk.keys.ageRecipient }, heads: [] } as const;
    expect(await refusal(two, halfOld, laptop)).toMatch(/keys of its own/);
  });
});

describe('the ends of an epoch', () => {
  let removed: Roster;
  const replacing = (heads: readonly DeviceHead[]): RosterChange => ({ type: 'replace-recovery', recovery: stranger.keys, heads: sortedHeads(heads) });
  beforeAll(async () => {
    removed = await after(two, removing(desk, [head(laptop, 3), head(desk, 2)]), laptop);
  });

  test('may stand still or go on, for those that write', async () => {
    expect(await refusal(removed, replacing([head(laptop, 3), head(desk, 2)]), laptop)).toBeUndefined();
    expect(await refusal(removed, replacing([head(laptop, 9), head(desk, 2)]), laptop)).toBeUndefined();
  });

  test('never go back, leave one out, or name another entry at the same place', async () => {
    expect(await refusal(removed, replacing([head(laptop, 2), head(desk, 2)]), laptop)).toMatch(/takes back/);
    expect(await refusal(removed, replacing([head(laptop, 3)]), laptop)).toMatch(/takes back/);
    expect(await refusal(removed, replacing([head(laptop, 3, 77), head(desk, 2)]), laptop)).toMatch(/another entry/);
  });

  test('do not go on for a device that was removed', async () => {
    expect(await refusal(removed, replacing([head(laptop, 3), head(desk, 4)]), laptop)).toMatch(/after it was removed/);
    expect(await refusal(removed, replacing([head(laptop, 3), head(desk, 2, 77)]), laptop)).toMatch(/after it was removed/);
    const silent = await after(two, removing(desk, [head(laptop, 3)]), laptop);
    expect(await refusal(silent, replacing([head(laptop, 3), head(desk, 1)]), laptop)).toMatch(/after it was removed/);
  });

  test('name devices of the vault, each once, in order', async () => {
    expect(await refusal(two, removing(desk, [head(stranger, 1)]), laptop)).toMatch(/not in the vault/);
    const inOrder = sortedHeads([head(laptop, 1), head(desk, 1)]);
    expect(await refusal(two, { type: 'replace-recovery', recovery: newKit.keys, heads: inOrder.toReversed() }, laptop)).toMatch(/not in order/);
    expect(await refusal(two, { type: 'replace-recovery', recovery: newKit.keys, heads: [head(laptop, 1), head(laptop, 1)] }, laptop)).toMatch(/not in order/);
  });
});

describe('what else a roster decides', () => {
  const keyringBy = async (roster: Roster, writer: TestDevice) => {
    const unsigned: UnsignedKeyring = { v: 1, vault: roster.vault, rosterSequence: roster.sequence, rosterHash: roster.hash, writer: writer.keys.verifyingKey, sealed: Uint8Array.of(1, 2, 3) };
    return { ...unsigned, signature: await writer.sign(keyringSignedBytes(unsigned)) };
  };

  test('a keyring is of exactly one roster, and by one who may', async () => {
    for (const writer of [laptop, desk, kit]) expect(await isKeyringOf(two, await keyringBy(two, writer), verify)).toBe(true);
    for (const writer of [stranger, newKit]) expect(await isKeyringOf(two, await keyringBy(two, writer), verify)).toBe(false);
    expect(await isKeyringOf(two, await keyringBy(one, laptop), verify)).toBe(false);
    const fork = await after(one, { type: 'add-device', device: stranger.keys }, laptop);
    expect(await isKeyringOf(two, await keyringBy(fork, laptop), verify)).toBe(false);
    const keyring = await keyringBy(two, laptop);
    expect(await isKeyringOf(two, { ...keyring, sealed: Uint8Array.of(1, 2, 4) }, verify)).toBe(false);
    expect(await isKeyringOf(two, { ...keyring, writer: desk.keys.verifyingKey }, verify)).toBe(false);
    const removed = await after(two, removing(desk), laptop);
    for (const writer of [desk, kit]) expect(await isKeyringOf(removed, await keyringBy(removed, writer), verify)).toBe(false);
  });

  test('content is destroyed by an active device’s word only, not the kit’s, and for this vault', async () => {
    const statementBy = async (writer: TestDevice, of = vault) => {
      const unsigned = { v: 1, vault: of, atMs: 5, entryIds: [new Uint8Array(16)], writer: writer.keys.verifyingKey } as const;
      return { ...unsigned, signature: await writer.sign(destructionSignedBytes(unsigned)) };
    };
    expect(await isDestructionAllowed(two, await statementBy(desk), verify)).toBe(true);
    for (const writer of [stranger, kit]) expect(await isDestructionAllowed(two, await statementBy(writer), verify)).toBe(false);
    expect(await isDestructionAllowed(two, await statementBy(desk, new Uint8Array(16)), verify)).toBe(false);
    const statement = await statementBy(desk);
    expect(await isDestructionAllowed(two, { ...statement, entryIds: [new Uint8Array(16).fill(9)] }, verify)).toBe(false);
    expect(await isDestructionAllowed(await after(two, removing(desk), laptop), statement, verify)).toBe(false);
  });
});
