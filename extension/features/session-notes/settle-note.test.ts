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

test('the reason names both computers, and fits', () => {
  expect(settlingReason(['this computer', 'Home'], 'Home')).toBe('Changed on this computer and Home at once; the version of Home is kept.');
  expect(settlingReason(['another computer', 'another computer'], undefined)).toBe('Changed on two computers at once; joined into one.');
  expect(settlingReason(['a'.repeat(300), 'b'.repeat(300), 'c'.repeat(300), 'd'.repeat(300), 'e'.repeat(300)], undefined).length).toBeLessThanOrEqual(400);
});
