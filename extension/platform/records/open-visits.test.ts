import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitsWithoutNote } from './open-visits.ts';
import type { StoredRecord } from './record.ts';
import type { SessionNote } from './session-note.record.ts';
import { visitSchema, type Visit } from './visit.record.ts';

function stored<Body>(recordId: string, body: Body): StoredRecord<Body> {
  const current = { entryId: `e-${recordId}`, parents: [], revision: 1, deviceId: 'd1', atMs: 0, body };
  return { recordId, versions: [current], current, tips: [current] };
}

const visit = (id: string, date: string, change: Partial<Visit> = {}) => stored(id, visitSchema.parse({ clientId: 'ana', date, ...change }));
const note = (id: string, visitDate: string, change: Partial<SessionNote> = {}): StoredRecord<SessionNote> => stored(id, { clientId: 'ana', text: 'x', visitDate, signedAtMs: Date.parse('2026-11-28T20:00'), author: '', amendmentReason: '', ...change });
const idsOf = (visits: readonly StoredRecord<Visit>[]) => visits.map(({ recordId }) => recordId);

describe('a visit without a note', () => {
  it('is listed, the oldest first, until a note of that client and day is signed', () => {
    const visits = [visit('late', '2026-11-27', { time: '17:00' }), visit('early', '2026-11-27', { time: '09:00' }), visit('before', '2026-11-20')];
    expect(idsOf(visitsWithoutNote(visits, []))).toEqual(['before', 'early', 'late']);
    expect(idsOf(visitsWithoutNote(visits, [note('1', '2026-11-27')]))).toEqual(['before', 'late']);
    expect(idsOf(visitsWithoutNote(visits, [note('1', '2026-11-27', { clientId: 'bo' }), note('2', '2026-11-26')]))).toEqual(['before', 'early', 'late']);
  });

  it('is waited for where the note of its day was signed before it began', () => {
    const visits = [visit('morning', '2026-11-27', { time: '09:00' }), visit('evening', '2026-11-27', { time: '17:00' })];
    const signedAt = (time: string) => note(time, '2026-11-27', { signedAtMs: Date.parse(`2026-11-27T${time}`) });
    expect(idsOf(visitsWithoutNote(visits, [signedAt('10:00')]))).toEqual(['evening']);
    expect(idsOf(visitsWithoutNote(visits.slice(1), [signedAt('10:00')]))).toEqual(['evening']);
    expect(idsOf(visitsWithoutNote(visits, [signedAt('18:00'), signedAt('10:00')]))).toEqual([]);
  });

  it('is the one that its note names, whatever day the note then says', () => {
    const visits = [visit('first', '2026-11-27', { time: '09:00' }), visit('second', '2026-11-27', { time: '17:00' })];
    expect(idsOf(visitsWithoutNote(visits, [note('1', '2026-11-28', { visitId: 'second' })]))).toEqual(['first']);
  });

  it('is waited for where the note that was begun for it was given to another client', () => {
    const given = note('1', '2026-11-27', { clientId: 'bo', visitId: 'ana-visit' });
    expect(idsOf(visitsWithoutNote([visit('ana-visit', '2026-11-27')], [given]))).toEqual(['ana-visit']);
    expect(idsOf(visitsWithoutNote([visit('ana-visit', '2026-11-27'), visit('bo-visit', '2026-11-27', { clientId: 'bo' })], [given]))).toEqual(['ana-visit']);
  });

  it('is not waited for once it was said why there is none', () => {
    expect(visitsWithoutNote([visit('v', '2026-11-27', { noNoteReason: 'did not stay' })], [])).toEqual([]);
  });

  it('is one for each visit beyond the notes of its day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }), (visitCount, noteCount) => {
        const visits = Array.from({ length: visitCount }, (_, index) => visit(`v${index}`, '2026-11-27'));
        const notes = Array.from({ length: noteCount }, (_, index) => note(`n${index}`, '2026-11-27'));
        expect(visitsWithoutNote(visits, notes)).toHaveLength(Math.max(0, visitCount - noteCount));
      }),
    );
  });
});
