import { expect, test } from 'vitest';
import type { StoredRecord } from '../../platform/records/record.ts';
import type { SessionNote } from '../../platform/records/session-note.record.ts';
import { rememberedOf } from './remembered.ts';

function note(clientId: string, visitDate: string, text: string): StoredRecord<SessionNote> {
  const current = { entryId: `${clientId}-${visitDate}`, parents: [], revision: 1, deviceId: 'd1', atMs: 0, body: { clientId, visitDate, text, signedAtMs: 0, author: '', amendmentReason: '' } };
  return { recordId: current.entryId, versions: [current], current, tips: [current] };
}

test('what is to be remembered is the client’s own, the newest first and each once, and nothing private', () => {
  const notes = [
    note('ada', '2026-11-01', 'S: sore\nremember: likes quiet'),
    note('ada', '2026-11-08', 'remember: Mia starts school\nprivate: quarrel at home\nremember: likes quiet'),
    note('bo', '2026-11-09', 'remember: has a dog'),
  ];
  expect(rememberedOf(notes, 'ada')).toEqual(['Mia starts school', 'likes quiet']);
  expect(rememberedOf(notes, 'cleo')).toEqual([]);
});
