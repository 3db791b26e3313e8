import { describe, expect, it } from 'vitest';
import type { StoredRecord } from './record.ts';
import type { SessionNote } from './session-note.record.ts';
import { notesNewestFirst } from './note-order.ts';

function note(recordId: string, visitDate: string, ...signedAtMs: number[]): StoredRecord<SessionNote> {
  const versions = signedAtMs.map((atMs, index) => ({ entryId: `e${index + 1}`, parents: [], revision: index + 1, deviceId: 'd1', atMs, body: { clientId: 'c', text: 'x', visitDate, signedAtMs: atMs, author: '', amendmentReason: '' } }));
  const current = versions.at(-1);
  if (current === undefined) throw new Error('A note has a version.');
  return { recordId, versions, current, tips: [current] };
}

describe('a client’s notes', () => {
  it('stand newest visit first, whenever they were signed or amended', () => {
    const notes = [note('old', '2026-11-01', 5), note('late', '2026-10-01', 9), note('amended', '2026-11-02', 1, 8), note('second', '2026-11-02', 2)];
    expect(notesNewestFirst(notes, 'c').map(({ recordId }) => recordId)).toEqual(['second', 'amended', 'old', 'late']);
    expect(notesNewestFirst(notes, 'other')).toEqual([]);
  });
});
