import { expect, test } from 'vitest';
import type { RecordVersion, StoredRecord } from '../../platform/records/record.ts';
import type { SessionNote } from '../../platform/records/session-note.record.ts';
import { type ReadVersions, visitNotesOf } from './visit-notes.ts';

function version(entryId: string, body: Partial<SessionNote>): RecordVersion<SessionNote> {
  const atMs = Date.UTC(2026, 10, 2);
  return { entryId, parents: [], revision: 1, deviceId: 'aa', atMs, body: { clientId: 'odette', text: 'pain 6/10', visitDate: '2026-11-02', signedAtMs: atMs, author: '', amendmentReason: '', ...body } };
}

function stored(recordId: string, ...versions: readonly [RecordVersion<SessionNote>, ...RecordVersion<SessionNote>[]]): StoredRecord<SessionNote> {
  const current = versions.at(-1) ?? versions[0];
  return { recordId, versions, current, tips: [current] };
}

test('the newest version of a note is read, in its place by the first signing', () => {
  const note = stored('one', version('e1', { signedAtMs: 10 }), version('e2', { text: 'S: R shoulder pain 3/10', signedAtMs: 900, amendmentReason: 'slip of the pen' }));
  const [visit] = visitNotesOf([note], 'odette', new Map());
  expect(visit).toMatchObject({ noteId: 'one', visitDate: '2026-11-02', signedAtMs: 10, text: 'S: R shoulder pain 3/10' });
  expect(visit?.facts).toMatchObject([{ kind: 'pain', value: 3, region: 'shoulder', side: 'right' }]);
});

test('notes of another client are never read', () => {
  const read: ReadVersions = new Map();
  expect(visitNotesOf([stored('hers', version('e3', { clientId: 'her-mother', text: 'remember: the divorce' }))], 'odette', read)).toEqual([]);
  expect(read.size).toBe(0);
});

test('a version is read once', () => {
  const read: ReadVersions = new Map();
  const [first] = visitNotesOf([stored('one', version('e1', {}))], 'odette', read);
  const [again] = visitNotesOf([stored('one', version('e1', {}))], 'odette', read);
  expect(again?.facts).toBe(first?.facts);
});
