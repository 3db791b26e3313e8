import { createNoteReader } from '@trusted-hands/session-note';
import { expect, test } from 'vitest';
import type { Complaint } from '../../../platform/records/complaints.ts';
import type { StoredRecord } from '../../../platform/records/record.ts';
import type { SessionNote } from '../../../platform/records/session-note.record.ts';
import { createCourseReader } from './course-of-note.ts';

const shoulder: Complaint = { complaintId: 'shoulder', clientId: 'ada', title: 'Right shoulder', region: 'shoulder', side: 'right', purpose: 'recovery', isClosed: false };

function note(clientId: string, week: number, pain: number): StoredRecord<SessionNote> {
  const visitDate = new Date(Date.UTC(2026, 9, 1 + 7 * week)).toISOString().slice(0, 10);
  const current = { entryId: `${clientId}-${week}`, parents: [], revision: 1, deviceId: 'd1', atMs: 0, body: { clientId, visitDate, text: `S: R shoulder pain ${pain}/10\nTx: MFR infraspinatus 20 min`, signedAtMs: week, author: '', amendmentReason: '', complaintIds: ['shoulder'] } };
  return { recordId: current.entryId, versions: [current], current, tips: [current] };
}

async function courseOf(notes: readonly StoredRecord<SessionNote>[], complaint = shoulder) {
  let rests = 0;
  const rest = () => {
    rests += 1;
    return Promise.resolve();
  };
  const course = await createCourseReader([])({ clientId: 'ada', complaints: [complaint], chosen: [complaint], notes, settings: undefined }, rest);
  return { course, rests };
}

test('it is time to change the plan after four visits without real change, and to refer later, each with its sources', async () => {
  const four = [0, 1, 2, 3].map((week) => note('ada', week, 6));
  const { course, rests } = await courseOf(four);
  expect(course).toMatchObject({ key: 'not-improving:shoulder:change-plan', message: 'Right shoulder: time to change the plan.', offersReferral: false });
  expect(course?.source).toContain('PMC2781014');
  expect(rests).toBe(4);
  expect((await courseOf([...four, note('ada', 4, 6), note('ada', 5, 6), note('ada', 6, 6)])).course).toMatchObject({ offersReferral: true });
  expect((await courseOf([note('ada', 0, 4), note('ada', 1, 8)])).course?.message).toBe('Right shoulder: something got worse.');
});

test('nothing is told of who improves, comes to relax, or is somebody else', async () => {
  expect((await courseOf([0, 1, 2, 3].map((week) => note('ada', week, 8 - 2 * week)))).course).toBeUndefined();
  expect((await courseOf([0, 1, 2, 3].map((week) => note('ada', week, 6)), { ...shoulder, purpose: 'relaxation' })).course).toBeUndefined();
  expect((await courseOf([0, 1, 2, 3].map((week) => note('bo', week, 6)))).course).toBeUndefined();
});

test('the note then says it among what is worth a look', async () => {
  const { course } = await courseOf([0, 1, 2, 3].map((week) => note('ada', week, 6)));
  if (course === undefined) throw new Error('Nothing was told.');
  expect(createNoteReader().read('S: R shoulder pain 6/10', { course }).problems.map(({ kind }) => kind)).toContain('not-improving');
});
