import { startHistory } from '@trusted-hands/referral';
import { describe, expect, test } from 'vitest';
import type { StoredRecord } from '../../platform/records/record.ts';
import { referralSchema, type Referral } from '../../platform/records/referral.record.ts';
import type { SessionNote } from '../../platform/records/session-note.record.ts';
import { addMonths, beginReferral, notesOfClient, openReferral } from './begin-referral.ts';
import { exampleListing, exampleLocation } from './example-listing.ts';

const nowMs = Date.UTC(2026, 10, 21, 3);
const today = '2026-11-21';

function stored<Body>(recordId: string, body: Body): StoredRecord<Body> {
  const current = { revision: 1, atMs: nowMs, body };
  return { recordId, versions: [current], current };
}

function note(recordId: string, clientId: string, visitDate: string): StoredRecord<SessionNote> {
  return stored(recordId, { clientId, text: 'S: sore', visitDate, signedAtMs: nowMs, author: '', amendmentReason: '' });
}

function draft(recordId: string, clientId: string, change: Partial<Referral> = {}): StoredRecord<Referral> {
  return stored(recordId, { ...beginReferral({ listing: exampleListing, location: exampleLocation, clientId, noteId: undefined, nowMs, today }), ...change });
}

const notes = [note('n-old', 'c1', '2026-11-02'), note('n-new', 'c1', '2026-11-19'), note('n-other', 'c2', '2026-11-20')];
const base = { referrals: [], notes, nowMs, today, newId: 'new' };

describe('a referral that begins', () => {
  test('fits its record, takes the latest note, and nobody has agreed to anything', () => {
    const opened = openReferral({ ...base, start: { type: 'new', listing: exampleListing, location: exampleLocation, clientId: 'c1' } });
    expect(opened?.recordId).toBe('new');
    expect(referralSchema.parse(opened?.referral)).toEqual(opened?.referral);
    expect(opened?.referral).toMatchObject({ noteIds: ['n-new'], recipient: { name: 'Devon Alcock', profession: 'Physiotherapist' }, consentForm: { agreed: false, expiresOn: '2027-02-21' } });
    expect(opened?.referral.parts).not.toContain('A');
  });

  test('takes the note it was begun from', () => {
    expect(openReferral({ ...base, start: { type: 'new', listing: exampleListing, location: exampleLocation, clientId: 'c1', noteId: 'n-old' } })?.referral.noteIds).toEqual(['n-old']);
  });

  test('goes on with what was typed for the same client and practitioner', () => {
    const kept = draft('kept', 'c1', { reason: 'typed before' });
    expect(openReferral({ ...base, referrals: [kept], start: { type: 'new', listing: exampleListing, location: exampleLocation, clientId: 'c1' } })).toMatchObject({ recordId: 'kept', goesOn: true, referral: { reason: 'typed before' } });
    expect(openReferral({ ...base, referrals: [kept], start: { type: 'new', listing: exampleListing, location: exampleLocation, clientId: 'c2' } })?.recordId).toBe('new');
  });

  test('goes to the location it is begun for, also where it was begun for another', () => {
    const location = { ...exampleLocation, place: 'Narromine' };
    const start = { type: 'new', listing: exampleListing, location, clientId: 'c1' } as const;
    expect(openReferral({ ...base, start })?.referral.recipient.addressLines.join()).toContain('Narromine');
    expect(openReferral({ ...base, referrals: [draft('kept', 'c1', { reason: 'typed before' })], start })?.referral).toMatchObject({ reason: 'typed before', recipient: { addressLines: [expect.anything(), expect.anything(), 'Narromine NSW 2830'] } });
  });

  test('gives one that had no client yet the client it is begun with', () => {
    const opened = openReferral({ ...base, referrals: [draft('kept', '', { reason: 'typed before' })], start: { type: 'new', listing: exampleListing, location: exampleLocation, clientId: 'c1' } });
    expect(opened?.referral).toMatchObject({ clientId: 'c1', noteIds: ['n-new'], reason: 'typed before' });
  });

  test('never opens a made letter for writing', () => {
    const made = draft('made', 'c1', { history: [...startHistory(nowMs), { state: 'withdrawn', atMs: nowMs, recordedAtMs: nowMs, by: 'sender', byHand: true, reason: '' }] });
    expect(openReferral({ ...base, referrals: [made], start: { type: 'continue', referralId: 'made' } })).toBeUndefined();
    expect(openReferral({ ...base, referrals: [made], start: { type: 'new', listing: exampleListing, location: exampleLocation, clientId: 'c1' } })?.recordId).toBe('new');
  });
});

test('a client’s notes come with the newest visit first', () => {
  expect(notesOfClient(notes, 'c1').map(({ recordId }) => recordId)).toEqual(['n-new', 'n-old']);
});

test.each([
  ['2026-11-21', 3, '2027-02-21'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2027-11-30', 3, '2028-02-29'],
  ['2026-12-31', 12, '2027-12-31'],
  ['2026-01-31', 1, '2026-02-28'],
])('%s and %i months is %s', (from, months, to) => {
  expect(addMonths(from, months)).toBe(to);
});
