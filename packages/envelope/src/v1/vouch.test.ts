import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { createDevice, stepAfter, vault, verify, type TestDevice } from '../testing/devices.ts';
import { applyRosterStep, type Roster } from './roster.ts';
import type { RosterChange } from './roster-step.ts';
import { decodeVouch, encodeVouch, isVouchAllowed, isVouchOf, vouchSignedBytes, type SignedVouch, type UnsignedVouch } from './vouch.ts';

let laptop: TestDevice;
let desk: TestDevice;
let roster: Roster;
let removed: Roster;

beforeAll(async () => {
  const [kit, newKit] = await Promise.all([createDevice(), createDevice()]);
  [laptop, desk] = await Promise.all([createDevice(), createDevice()]);
  const one = await after(undefined, { type: 'create', device: laptop.keys, recovery: kit.keys });
  roster = await after(one, { type: 'add-device', device: desk.keys });
  removed = await after(roster, { type: 'revoke-device', device: desk.keys.verifyingKey, recovery: newKit.keys, heads: [] });
});

async function after(before: Roster | undefined, change: RosterChange): Promise<Roster> {
  const applied = await applyRosterStep(before, await stepAfter(before, change, laptop), verify);
  if (!applied.ok) throw new Error(applied.failure.reason);
  return applied.value;
}

async function signed(by: TestDevice, more: Partial<UnsignedVouch> = {}): Promise<SignedVouch> {
  const unsigned: UnsignedVouch = { v: 1, vault, act: 'give', listing: 7, facts: ['have-referred', 'share-clients'], peer: new Uint8Array(32).fill(9), atMs: 1_790_000_000_000, writer: by.keys.verifyingKey, ...more };
  return { ...unsigned, signature: await by.sign(vouchSignedBytes(unsigned)) };
}

test('decodes to what was encoded, given and withdrawn, with the key of the other one and without', async () => {
  for (const vouch of [await signed(laptop), await signed(desk, { act: 'withdraw', facts: [], peer: new Uint8Array() })]) {
    expect(decodeVouch(encodeVouch(vouch))).toEqual({ ok: true, value: vouch });
  }
});

test('is refused when cut, lengthened, or of another kind', async () => {
  const bytes = encodeVouch(await signed(laptop));
  for (let length = 0; length < bytes.length; length += 1) expect(decodeVouch(bytes.slice(0, length)).ok).toBe(false);
  expect(decodeVouch(Uint8Array.from([...bytes, 0])).ok).toBe(false);
  for (const wrong of [{ facts: ['Cured my back'] }, { peer: new Uint8Array(31) }, { vault: new Uint8Array(15) }]) expect(decodeVouch(encodeVouch(await signed(laptop, wrong))).ok).toBe(false);
});

test('any bytes give a vouch or a failure, and a vouch has one encoding', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 1200 }), (bytes) => {
      const read = decodeVouch(bytes);
      if (read.ok) expect(encodeVouch(read.value)).toEqual(bytes);
    }),
  );
});

test('stands where a device of the roster signed it, and not once any of it was altered', async () => {
  const vouch = await signed(desk);
  expect(await isVouchOf(roster, vouch, verify)).toBe(true);
  const altered: readonly Partial<UnsignedVouch>[] = [{ listing: 8 }, { facts: ['have-referred'] }, { act: 'withdraw' }, { peer: new Uint8Array(32).fill(8) }, { peer: new Uint8Array() }, { atMs: 1 }, { writer: laptop.keys.verifyingKey }, { vault: new Uint8Array(16) }];
  for (const change of altered) expect(await isVouchOf(roster, { ...vouch, ...change }, verify), Object.keys(change).join()).toBe(false);
  expect(await isVouchOf(roster, await signed(await createDevice()), verify)).toBe(false);
});

test('a removed device signs no new one, and what it signed before still reads as of this roster', async () => {
  const vouch = await signed(desk);
  expect([await isVouchAllowed(roster, vouch, verify), await isVouchAllowed(removed, vouch, verify), await isVouchOf(removed, vouch, verify)]).toEqual([true, false, true]);
});

test('the identity of a roster is that of its first step, whoever comes and goes', () => {
  expect(removed.identity).toEqual(roster.identity);
  expect(roster.identity).not.toEqual(roster.hash);
});
