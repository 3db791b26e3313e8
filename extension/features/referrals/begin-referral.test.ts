import { describe, expect, test } from 'vitest';
import type { Draft } from '../../platform/platform.ts';
import type { StoredRecord } from '../../platform/records/record.ts';
import { referralWritingSchema, type ReferralWriting } from '../../platform/records/referral.record.ts';
import type { SessionNote } from '../../platform/records/session-note.record.ts';
import { addMonths, beginReferral, findUnfinished, forClient, goOnWith, type NewReferral } from './begin-referral.ts';
import { exampleRecipient } from './example-recipient.ts';

const nowMs = Date.UTC(2026, 10, 21, 3);

function note(recordId: string, clientId: string, visitDate: string): StoredRecord<SessionNote> {
  const current = { entryId: 'e1', parents: [], revision: 1, deviceId: 'd1', atMs: nowMs, body: { clientId, text: 'S: sore', visitDate, signedAtMs: nowMs, author: '', amendmentReason: '' } };
  return { recordId, versions: [current], current, tips: [current] };
}

const notes = [note('n-old', 'c1', '2026-11-02'), note('n-new', 'c1', '2026-11-19'), note('n-other', 'c2', '2026-11-20')];
const elsewhere = { ...exampleRecipient, addressLines: ['Example Physiotherapy', 'Narromine NSW 2821'] };
const start = (change: Partial<NewReferral> = {}): NewReferral => ({ type: 'new', recipient: exampleRecipient, ...change });
const begin = (change: Partial<NewReferral> = {}) => beginReferral(start(change), { notes, nowMs, today: '2026-11-21' });
const draft = (draftId: string, writing: ReferralWriting): Draft<ReferralWriting> => ({ ...writing, draftId, updatedAtMs: nowMs });

describe('a referral that begins', () => {
  test('fits its draft, takes the latest note, and nobody has agreed to anything', () => {
    const begun = begin({ clientId: 'c1' });
    expect(referralWritingSchema.parse(begun)).toEqual(begun);
    expect(begun).toMatchObject({ noteIds: ['n-new'], recipient: { name: 'Devon Alcock', profession: 'Physiotherapist' }, consentForm: { agreed: false, expiresOn: '2027-02-21' } });
    expect(begun.parts).not.toContain('A');
  });

  test('takes the note it was begun from', () => {
    expect(begin({ clientId: 'c1', noteId: 'n-old' }).noteIds).toEqual(['n-old']);
    expect(begin().noteIds).toEqual([]);
  });

  test('goes to the location it is begun for', () => {
    expect(begin({ recipient: elsewhere }).recipient.addressLines.join()).toContain('Narromine');
  });

  test('goes on with what was typed for the same client and practitioner', () => {
    const kept = draft('kept', { ...begin({ clientId: 'c1' }), reason: 'typed before' });
    const other = draft('other', begin({ clientId: 'c2' }));
    expect(findUnfinished([other, kept], start({ clientId: 'c1' }))).toBe(kept);
    expect(findUnfinished([kept], start({ clientId: 'c2' }))).toBeUndefined();
    expect(findUnfinished([kept], start({ clientId: 'c1', recipient: { ...exampleRecipient, listingId: 'listing-2' } }))).toBeUndefined();
  });

  test('goes on to where the practitioner is found now, with the client and note it had', () => {
    const kept = { ...begin({ clientId: 'c1', noteId: 'n-old' }), reason: 'typed before' };
    const changed = goOnWith(kept, begin({ clientId: 'c1', recipient: elsewhere }));
    expect({ ...kept, ...changed }).toMatchObject({ clientId: 'c1', noteIds: ['n-old'], reason: 'typed before' });
    expect(changed.recipient?.addressLines.join()).toContain('Narromine');
  });

  test('gives one that had no client yet the client it is begun with', () => {
    const kept = draft('kept', { ...begin(), reason: 'typed before' });
    expect(findUnfinished([kept], start({ clientId: 'c1' }))).toBe(kept);
    expect(goOnWith(kept, begin({ clientId: 'c1' }))).toMatchObject({ clientId: 'c1', noteIds: ['n-new'] });
  });

  test('takes nothing of what one client agreed to, or of her emergency, to another', () => {
    const { consentForm } = begin();
    const filledIn = { ...consentForm, agreed: true, how: 'verbal' as const, by: 'guardian' as const, guardianName: 'Jo Costa', purpose: 'surgery', emergency: true, emergencyReason: 'Ana collapsed.' };
    const kept = { ...begin(), consentForm: filledIn, includedLines: [{ line: 1, text: 'private: separated' }] };
    for (const changed of [forClient('c2', { notes, today: '2026-11-21' }), goOnWith(kept, begin({ clientId: 'c2' }))]) {
      expect({ ...kept, ...changed }).toMatchObject({ clientId: 'c2', noteIds: ['n-other'], includedLines: [], consentForm });
    }
    expect({ ...kept, ...goOnWith(kept, begin()) }.consentForm).toBe(filledIn);
  });
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
