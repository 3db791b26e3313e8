import { expect, test } from 'vitest';
import { draftToText, noteDrafts, textToDraft } from './draft-kind.ts';
import { referralDrafts } from './referral-drafts.ts';

const note = { ...noteDrafts.blank, text: 'S: sore', draftId: 'd1', updatedAtMs: 5 };
const referral = { ...referralDrafts.blank, recipient: { ...referralDrafts.blank.recipient, listingId: 'l1', name: 'Devon Alcock' }, hopedForBack: 'ж'.repeat(9000), draftId: 'd2', updatedAtMs: 6 };

test('a draft is read as what it was written as, however long, and as nothing else', () => {
  expect(textToDraft(noteDrafts, draftToText(noteDrafts, note))).toEqual(note);
  expect(textToDraft(referralDrafts, draftToText(referralDrafts, referral))).toEqual(referral);
  expect(textToDraft(referralDrafts, draftToText(noteDrafts, note))).toBeUndefined();
  expect(textToDraft(noteDrafts, draftToText(referralDrafts, referral))).toBeUndefined();
  expect(textToDraft(noteDrafts, '{')).toBeUndefined();
});

test('a draft from before there were kinds is a note', () => {
  expect(textToDraft(noteDrafts, JSON.stringify({ draftId: 'd1', updatedAtMs: 5, text: 'S: sore' }))).toEqual(note);
});

test('what was set aside in a note is read again, however long its reason; a draft of before has none', () => {
  const setAside = { ...note, dismissedProblems: [{ key: 'k', message: 'm', reason: 'r'.repeat(9000), atMs: 5 }] };
  expect(textToDraft(noteDrafts, draftToText(noteDrafts, setAside))).toEqual(setAside);
  expect(textToDraft(noteDrafts, draftToText(noteDrafts, note))?.dismissedProblems).toBeUndefined();
});

test('what stood half-typed beside a note is read again with it', () => {
  const halfTyped = { ...note, reasonsBegun: [{ key: 'k', reason: 'Seen at the hospi' }], numberToCall: '0400 555' };
  expect(textToDraft(noteDrafts, draftToText(noteDrafts, halfTyped))).toEqual(halfTyped);
});
