import { expect, test } from 'vitest';
import type { VaultPort } from '../../platform/platform.ts';
import type { RecordVersion, StoredRecord } from '../../platform/records/record.ts';
import { sessionNoteRecord, type SessionNote } from '../../platform/records/session-note.record.ts';
import { keepVersion, settlingReason } from './settle-note.ts';

const nowMs = Date.UTC(2026, 10, 21, 9);

function version(entryId: string, text: string): RecordVersion<SessionNote> {
  return { entryId, parents: ['first'], revision: 2, deviceId: entryId, atMs: 0, body: { clientId: 'c', text, visitDate: '2026-11-20', signedAtMs: 5, author: '', amendmentReason: 'typo' } };
}

const [left, right, third] = [version('left', 'S: sore L'), version('right', 'S: sore R'), version('third', 'S: sore both')];
const note: StoredRecord<SessionNote> = { recordId: 'n', versions: [left, right], current: right, tips: [left, right] };

function vaultWith(tips: readonly RecordVersion<SessionNote>[]) {
  const put: unknown[] = [];
  const vault = {
    record: (type: unknown) => (type === sessionNoteRecord ? { ...note, tips } : undefined),
    put: async (...given: unknown[]) => {
      put.push(given.slice(1));
      return { ok: true };
    },
  };
  // Safe: settling asks for no more of the vault than these two.
  return { vault: vault as unknown as VaultPort, put };
}

test('the version that is kept is signed again as an amendment, with its reason', async () => {
  const { vault, put } = vaultWith(note.tips);
  expect(await keepVersion(vault, note, { kept: left, reason: 'settled', nowMs })).toEqual({ ok: true, value: undefined });
  expect(put).toEqual([[{ ...left.body, signedAtMs: nowMs, amendmentReason: 'settled' }, 'n']]);
});

test('nothing is signed over a version that was not seen', async () => {
  const { vault, put } = vaultWith([left, right, third]);
  expect(await keepVersion(vault, note, { kept: left, reason: 'settled', nowMs })).toMatchObject({ ok: false, failure: { type: 'changed-meanwhile' } });
  expect(put).toEqual([]);
});

test('the reason names both computers where both have a name, says the same on each of them, and fits', () => {
  const signed = '20 Nov 2026, 09:00';
  expect(settlingReason(['Clinic', 'Home'], { computer: 'Home', signed })).toBe('Changed on Clinic and Home at once; the version signed 20 Nov 2026, 09:00 on Home is kept.');
  expect(settlingReason([undefined, 'Home'], { computer: undefined, signed })).toBe('Changed on two computers at once; the version signed 20 Nov 2026, 09:00 is kept.');
  expect(settlingReason([undefined, undefined])).toBe('Changed on two computers at once; joined into one.');
  expect(settlingReason(['a', 'b', 'c', 'd', 'e'].map((letter) => letter.repeat(300))).length).toBeLessThanOrEqual(400);
});
