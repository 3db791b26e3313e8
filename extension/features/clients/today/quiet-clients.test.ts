import { describe, expect, test } from 'vitest';
import { clientSchema } from '../../../platform/records/client.record.ts';
import { complaintSchema } from '../../../platform/records/complaint.record.ts';
import type { StoredRecord } from '../../../platform/records/record.ts';
import type { SessionNote } from '../../../platform/records/session-note.record.ts';
import { defaultQuietRule, lastSaidOf, quietClients } from './quiet-clients.ts';
import { createSaidInNote } from './said-in-note.ts';

function stored<Body>(recordId: string, body: Body): StoredRecord<Body> {
  const current = { entryId: `e-${recordId}`, parents: [], revision: 1, deviceId: 'd1', atMs: 0, body };
  return { recordId, versions: [current], current, tips: [current] };
}

const client = (recordId: string, change: object = {}) => stored(recordId, clientSchema.parse({ name: recordId, ...change }));
const notesOf = (clientId: string, visits: Readonly<Record<string, string>>): StoredRecord<SessionNote>[] =>
  Object.entries(visits).map(([visitDate, text]) => stored(`${clientId}-${visitDate}`, { clientId, text, visitDate, signedAtMs: 0, author: '', amendmentReason: '' }));

const saidInNote = createSaidInNote([]);

const weekly = { '2026-09-01': 'S: sore', '2026-09-08': 'S: sore', '2026-09-15': 'S: better' };
const ask = (today: string, sources: Partial<Parameters<typeof quietClients>[0]> = {}) =>
  quietClients({ clients: [client('ana')], notes: notesOf('ana', weekly), complaints: [], openVisitClientIds: new Set(), today, rule: defaultQuietRule, saidInNote, ...sources });

describe('clients who quietly stopped coming', () => {
  test('are those away for longer than twice their rhythm, and never within three weeks', () => {
    expect(ask('2026-10-06')).toEqual([]);
    expect(ask('2026-10-07')).toMatchObject([{ clientId: 'ana', lastVisitOn: '2026-09-15', daysSince: 22, usualGapDays: 7 }]);
    const monthly = notesOf('ana', { '2026-07-01': 'x', '2026-08-01': 'x', '2026-09-01': 'x' });
    expect(ask('2026-11-02', { notes: monthly })).toEqual([]);
    expect(ask('2026-11-03', { notes: monthly })).toHaveLength(1);
  });

  test('are given until two weeks after the next visit that was planned, and six weeks after a single visit', () => {
    const planned = notesOf('ana', { ...weekly, '2026-09-22': 'S: away to sea\nP: next 8/52' });
    expect(ask('2026-12-01', { notes: planned })).toEqual([]);
    expect(ask('2026-12-02', { notes: planned })).toMatchObject([{ plannedDays: 56 }]);
    const once = notesOf('ana', { '2026-09-01': 'S: sore' });
    expect(ask('2026-10-13', { notes: once })).toEqual([]);
    expect(ask('2026-10-14', { notes: once })).toMatchObject([{ usualGapDays: undefined }]);
  });

  test('are not looked for once it was said, once all is closed, while a visit waits for its note, or after a year', () => {
    const today = '2026-11-28';
    expect(ask(today)).toHaveLength(1);
    expect(ask(today, { clients: [client('ana', { stayedAway: 'moved away', stayedAwayOn: '2026-10-20' })] })).toEqual([]);
    expect(ask(today, { clients: [client('ana', { stayedAway: 'was ill', stayedAwayOn: '2026-09-10' })] })).toHaveLength(1);
    const closed = complaintSchema.parse({ clientId: 'ana', title: 'neck', openedOn: '2026-09-01', closedOn: '2026-09-15' });
    expect(ask(today, { complaints: [stored('c1', closed)] })).toEqual([]);
    expect(ask(today, { complaints: [stored('c1', { ...closed, closedOn: '' }), stored('c2', closed)] })).toHaveLength(1);
    expect(ask(today, { openVisitClientIds: new Set(['ana']) })).toEqual([]);
    expect(ask('2027-09-16')).toEqual([]);
    expect(ask(today, { rule: { ...defaultQuietRule, atLeastDays: 90 } })).toEqual([]);
  });

  test('are found by reading the last visit of each alone, however many notes there are', () => {
    const notes = notesOf('ana', { ...weekly, '2026-09-22': 'S: same', '2026-09-29': 'S: same' });
    const read: string[] = [];
    ask('2026-11-28', { notes, saidInNote: (text) => { read.push(text); return saidInNote(text); } });
    expect(read).toEqual(['S: same']);
  });

  test('come with what was last said of each kind, from their own notes alone and never a private line', () => {
    const notes = [
      ...notesOf('ana', { '2026-09-01': 'S: sore\nremember: the cat is Tom\nmood: tired', '2026-09-08': 'goal: to paint again. pain 4/10\nprivate: a divorce', '2026-09-15': 'remember: Mia starts school' }),
      ...notesOf('bo', { '2026-09-16': 'remember: Ana’s husband\nmood: low\ngoal: none' }),
    ];
    expect(lastSaidOf(notes, 'ana', saidInNote)).toEqual([
      { what: 'remember', words: 'Mia starts school', visitDate: '2026-09-15' },
      { what: 'mood', words: 'tired', visitDate: '2026-09-01' },
      { what: 'goal', words: 'to paint again', visitDate: '2026-09-08' },
    ]);
  });
});

test('the next visit is read as clinicians write it', () => {
  const days = ['P: hw pendulum 2x/day. next 1/52', 'next visit in 3 weeks', 'P: next 2/12', 'next 10/7', 'next: 2w', 'next when the programme starts', 'did 2 sets next to the wall'].map((text) => saidInNote(text).nextVisitDays);
  expect(days).toEqual([7, 21, 60, 10, 14, undefined, undefined]);
  expect(saidInNote('Better today. I will see her again in a fortnight.').nextVisitDays).toBe(14);
});

test('the words of a pack count too', () => {
  const text = JSON.stringify({ name: 'Our words', version: '1', source: 'Made up for this test', words: { cues: [{ cue: 'mood', words: ['wrung out like a cloth'], source: 'Made up for this test' }] } });
  const note = 'S: neck 5/10, wrung out like a cloth';
  expect(saidInNote(note).mood).toEqual([]);
  expect(createSaidInNote([{ name: 'ours', text }])(note).mood).toEqual(['wrung out like a cloth']);
});

test('mood and goal are read without a mark before them, and only the client’s own', () => {
  expect(saidInNote('S: quite tearful today, neck 5/10. Wants to sleep through the night')).toMatchObject({ mood: ['tearful'], goal: ['Wants to sleep through the night'] });
  expect(saidInNote('S: her husband is depressed. neck 5/10')).toMatchObject({ mood: [], goal: [] });
});
