import { describe, expect, it } from 'vitest';
import { complaintRecord, complaintSchema, type ComplaintBody } from './complaint.record.ts';
import { complaintIdsOfDraft, complaintsOf, purposeOf, usualComplaintIds, visitCount } from './complaints.ts';
import type { StoredRecord } from './record.ts';
import type { SessionNote } from './session-note.record.ts';

function stored<Body>(recordId: string, body: Body, atMs = 0): StoredRecord<Body> {
  const current = { entryId: `e-${recordId}`, parents: [], revision: 1, deviceId: 'd1', atMs, body };
  return { recordId, versions: [current], current, tips: [current] };
}

const complaint = (id: string, change: Partial<ComplaintBody> = {}) => stored(id, complaintSchema.parse({ clientId: 'ana', title: id, openedOn: '2026-01-01', ...change }));
const note = (id: string, visitDate: string, complaintIds?: string[], clientId = 'ana'): StoredRecord<SessionNote> => stored(id, { clientId, text: 'x', visitDate, signedAtMs: 0, author: '', amendmentReason: '', ...(complaintIds && { complaintIds }) });

const shoulder = complaint('shoulder', { region: 'shoulder', side: 'right', purpose: 'recovery' });
const back = complaint('back', { openedOn: '2026-02-01', purpose: 'maintenance' });
const others = complaint('of-somebody-else', { clientId: 'bo', openedOn: '2025-01-01', purpose: 'recovery' });

describe('what a client is treated for', () => {
  it('is the client’s own, in the order of opening, without what was not said', () => {
    expect(complaintsOf([back, others, shoulder], 'ana')).toEqual([
      { complaintId: 'shoulder', clientId: 'ana', title: 'shoulder', region: 'shoulder', side: 'right', purpose: 'recovery', isClosed: false },
      { complaintId: 'back', clientId: 'ana', title: 'back', purpose: 'maintenance', isClosed: false },
    ]);
  });

  it('is, until said otherwise, what the last visit was for, or what was opened last, and never what is closed or somebody else’s', () => {
    const own = complaintsOf([shoulder, back, others], 'ana');
    expect(usualComplaintIds(own, [], 'ana')).toEqual(['back']);
    expect(usualComplaintIds(own, [note('1', '2026-03-01', ['shoulder']), note('2', '2026-03-02'), note('3', '2026-03-03', ['of-somebody-else'], 'bo')], 'ana')).toEqual(['shoulder']);
    const closed = complaintsOf([complaint('shoulder', { closedOn: '2026-04-01' }), back], 'ana');
    expect(usualComplaintIds(closed, [note('1', '2026-03-01', ['shoulder'])], 'ana')).toEqual(['back']);
    expect(usualComplaintIds(complaintsOf([others], 'ana'), [], 'ana')).toEqual([]);
  });

  it('is what was chosen for the note, nothing where that was said, and the usual where it was chosen for somebody else', () => {
    const own = complaintsOf([shoulder, back], 'ana');
    const ids = (draft: { complaintIds?: string[]; newComplaint?: { title: string } }, clientId: string | null = 'ana') => complaintIdsOfDraft({ clientId, ...draft }, own, []);
    expect(ids({ complaintIds: ['shoulder'] })).toEqual(['shoulder']);
    expect(ids({ complaintIds: [] })).toEqual([]);
    expect(ids({})).toEqual(['back']);
    expect(ids({ complaintIds: ['of-somebody-else'] })).toEqual(['back']);
    expect(ids({ newComplaint: { title: 'knee' } })).toEqual([]);
    expect(ids({ newComplaint: { title: ' ' } })).toEqual(['back']);
    expect(ids({}, null)).toEqual([]);
  });

  it('is read for recovery where any of it is, and for nothing where nobody said it', () => {
    expect(purposeOf([{ purpose: 'relaxation' }, { purpose: 'recovery' }])).toBe('recovery');
    expect(purposeOf([{}, { purpose: 'palliative' }])).toBe('palliative');
    expect(purposeOf([{}])).toBeUndefined();
  });

  it('counts two notes of one day as one visit, and none of another client', () => {
    const notes = [note('1', '2026-03-01', ['shoulder']), note('2', '2026-03-01', ['shoulder', 'back']), note('3', '2026-03-08', ['shoulder']), note('4', '2026-03-09', ['shoulder'], 'bo'), note('5', '2026-03-10')];
    expect(visitCount({ complaintId: 'shoulder', clientId: 'ana' }, [{ complaintId: 'shoulder' }, { complaintId: 'back' }], notes)).toBe(2);
    // As progress counts it: what was written before anything was named is of the only thing that is.
    expect(visitCount({ complaintId: 'shoulder', clientId: 'ana' }, [{ complaintId: 'shoulder' }], notes)).toBe(3);
  });
});

describe('a complaint', () => {
  it('has a title, and nothing else that has to be known', () => {
    expect(complaintRecord.body.safeParse({ clientId: 'ana', title: ' ', openedOn: '2026-01-01' }).success).toBe(false);
    expect(complaintRecord.body.parse({ clientId: 'ana', title: 'neck', openedOn: '2026-01-01' })).toEqual({ clientId: 'ana', title: 'neck', region: '', side: '', purpose: '', openedOn: '2026-01-01', closedOn: '' });
  });
});
