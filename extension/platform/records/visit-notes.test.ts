import { readSessionNote } from '@trusted-hands/session-note';
import { expect, test } from 'vitest';
import type { RecordVersion, StoredRecord } from './record.ts';
import type { SessionNote } from './session-note.record.ts';
import { keepReadings, visitNotesOf } from './visit-notes.ts';

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
  const [visit] = visitNotesOf([note], 'odette', keepReadings((text) => readSessionNote(text).facts));
  expect(visit).toMatchObject({ noteId: 'one', visitDate: '2026-11-02', signedAtMs: 10, text: 'S: R shoulder pain 3/10' });
  expect(visit?.facts).toMatchObject([{ kind: 'pain', value: 3, region: 'shoulder', side: 'right' }]);
});

test('notes of another client are never read', () => {
  const read: string[] = [];
  const hers = stored('hers', version('e3', { clientId: 'her-mother', text: 'remember: the divorce' }));
  expect(visitNotesOf([hers], 'odette', keepReadings((text) => (read.push(text), [])))).toEqual([]);
  expect(read).toEqual([]);
});

test('a version is read once', () => {
  const read: string[] = [];
  const readFacts = keepReadings((text) => (read.push(text), []));
  for (let times = 0; times < 3; times += 1) visitNotesOf([stored('one', version('e1', {})), stored('two', version('e2', { text: 'pain 4/10' }))], 'odette', readFacts);
  expect(read).toEqual(['pain 6/10', 'pain 4/10']);
});

test('a note carries the complaints it was for, and one that names none carries none', () => {
  const notes = [stored('one', version('e1', { complaintIds: ['shoulder'] })), stored('two', version('e2', {}))];
  expect(visitNotesOf(notes, 'odette', () => []).map(({ complaintIds }) => complaintIds)).toEqual([['shoulder'], []]);
});
