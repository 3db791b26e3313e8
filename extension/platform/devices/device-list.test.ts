import type { Roster } from '@trusted-hands/envelope';
import { expect, test } from 'vitest';
import { listDevices } from './device-list.ts';

const key = (byte: number) => new Uint8Array(32).fill(byte);
const id = (byte: number) => byte.toString(16).padStart(2, '0').repeat(32);

function rosterOf(...devices: readonly (readonly [byte: number, isActive: boolean])[]): Roster {
  const keysOf = (byte: number) => ({ verifyingKey: key(byte), ageRecipient: `age1${byte}` });
  return { vault: key(0), identity: key(0), sequence: 1, hash: key(0), epoch: 1, epochEnds: [], recovery: keysOf(99), devices: devices.map(([byte, isActive]) => ({ ...keysOf(byte), isActive })) };
}

test('this computer comes first, the others by name, those without one behind them, removed ones last', () => {
  const names = new Map([[id(1), 'Zoe’s laptop'], [id(2), 'Clinic'], [id(3), 'Attic'], [id(5), 'Before']]);
  const devices = listDevices({
    roster: rosterOf([1, true], [2, true], [3, true], [4, true], [5, false], [6, true]),
    thisDeviceId: id(6),
    nameOf: (deviceId) => names.get(deviceId),
    lastWroteAtMs: (deviceId) => (deviceId === id(2) ? 7 : undefined),
    isCompared: (deviceId) => deviceId !== id(2),
  });
  expect(devices.map(({ name }) => name)).toEqual(['This computer', 'Attic', 'Clinic', 'Zoe’s laptop', undefined, 'Before']);
  expect(devices.map(({ isActive }) => isActive)).toEqual([true, true, true, true, true, false]);
  expect(devices[2]).toEqual({ id: id(2), name: 'Clinic', isThis: false, isActive: true, lastWroteAtMs: 7, isCompared: false });
});

test('a computer that was restored and is not let in yet is in the list all the same', () => {
  const devices = listDevices({ roster: rosterOf([1, true]), thisDeviceId: id(2), nameOf: () => undefined, lastWroteAtMs: () => undefined, isCompared: () => true });
  expect(devices.map(({ name, isThis, isActive }) => [name, isThis, isActive])).toEqual([['This computer', true, true], [undefined, false, true]]);
});

test('before there is a roster this computer is the only one', () => {
  expect(listDevices({ roster: undefined, thisDeviceId: id(1), nameOf: () => 'Clinic', lastWroteAtMs: () => undefined, isCompared: () => true })).toEqual([{ id: id(1), name: 'Clinic', isThis: true, isActive: true, lastWroteAtMs: undefined, isCompared: true }]);
});
