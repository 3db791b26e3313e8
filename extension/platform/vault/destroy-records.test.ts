import type { Roster } from '@trusted-hands/envelope';
import { expect, test } from 'vitest';
import { destroyedEntryIds, isActedUpon } from './destroy-records.ts';

const [active, removed] = ['aa'.repeat(32), 'bb'.repeat(32)];
const bytesOf = (hex: string) => Uint8Array.from({ length: 32 }, () => Number.parseInt(hex.slice(0, 2), 16));
const deviceOf = (hex: string, isActive: boolean) => ({ verifyingKey: bytesOf(hex), ageRecipient: hex, isActive });
const roster: Roster = { vault: new Uint8Array(16), identity: new Uint8Array(32), sequence: 1, hash: new Uint8Array(32), devices: [deviceOf(active, true), deviceOf(removed, false)], recovery: deviceOf('cc', true), epoch: 2, epochEnds: [[]] };
const nowMs = new Date(2026, 10, 21, 12).getTime();

function destruction(deviceId: string, keptUntil: string) {
  const body = { clientName: 'Robin Vale', firstEntryOn: '2015-01-01', lastEntryOn: '2016-01-01', keptUntil, period: 'ten years', destroyedAtMs: 0, entryIds: ['1'.repeat(32), '2'.repeat(32)] };
  const current = { entryId: '2'.repeat(32), parents: [], revision: 1, deviceId, atMs: 0, body };
  return { recordId: 'r', versions: [current], current, tips: [current] };
}

test('a destruction is acted upon after its date only, and never on the word of a computer that was removed', () => {
  const isDone = (deviceId: string, keptUntil: string) => isActedUpon(destruction(deviceId, keptUntil).current, roster, nowMs);
  expect(isDone(active, '2026-11-20')).toBe(true);
  expect(isDone(active, '2026-11-21')).toBe(false);
  expect(isDone(removed, '2026-11-20')).toBe(false);
  expect(isDone('dd'.repeat(32), '2026-11-20')).toBe(false);
});

test('it names every entry but destructions, also where it is not acted upon', () => {
  expect(destroyedEntryIds([destruction(removed, '2026-11-20')])).toEqual(['1'.repeat(32)]);
  expect(destroyedEntryIds([destruction(removed, '2026-11-20')], ({ deviceId }) => deviceId === active)).toEqual([]);
});
