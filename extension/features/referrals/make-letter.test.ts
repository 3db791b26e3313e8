import { letterToText } from '@trusted-hands/letter';
import { currentState } from '@trusted-hands/referral';
import { describe, expect, test } from 'vitest';
import { referralSchema, type ConsentForm, type ReferralWriting } from '../../platform/records/referral.record.ts';
import { beginReferral } from './begin-referral.ts';
import { exampleRecipient } from './example-recipient.ts';
import { clientSchema } from '../../platform/records/client.record.ts';
import { consentFromForm, factsOf, findProblems, makeLetter, type FactSources } from './make-letter.ts';

const nowMs = Date.UTC(2026, 10, 21, 3);
const begun = beginReferral({ type: 'new', recipient: exampleRecipient, clientId: 'c1', noteId: 'n1' }, { notes: [], nowMs, today: '2026-11-21' });
const agreed: ConsentForm = { ...begun.consentForm, agreed: true, how: 'verbal', by: 'self' };
const noteBody = { clientId: 'c1', visitDate: '2026-11-19', signedAtMs: nowMs - 1000, author: '', amendmentReason: '' };
const first = { entryId: 'e1', parents: [], revision: 1, deviceId: 'd1', atMs: nowMs, body: { ...noteBody, text: 'S: sore\nprivate: separated\nO: flexion 120' } };
const amendment = { entryId: 'e2', parents: ['e1'], revision: 2, deviceId: 'd1', atMs: nowMs, body: { ...noteBody, signedAtMs: nowMs, text: 'S: sore\nprivate: separated\nO: flexion 125', amendmentReason: 'read it wrong' } };

function sources(change: Partial<ReferralWriting>): FactSources {
  return {
    referral: { ...begun, reason: 'Please assess the shoulder.', consentForm: agreed, ...change },
    client: clientSchema.parse({ name: 'Zoë Łukasiewicz', dateOfBirth: '1990-03-04' }),
    note: { recordId: 'n1', versions: [first, amendment], current: amendment, tips: [amendment] },
    settings: undefined,
    nowMs,
    locale: { locale: 'en-AU', timeZone: 'Australia/Sydney' },
  };
}

describe('making the letter', () => {
  test('keeps the letter and the consent, and moves to the state after consent', () => {
    const made = makeLetter(sources({}));
    if (!made.ok) throw new Error(made.problems.map(({ message }) => message).join(' '));
    expect(currentState(made.referral.history)).toBe('consented');
    expect(referralSchema.parse(made.referral)).toEqual(made.referral);
    const text = letterToText(made.referral.letter);
    expect(text).toContain('flexion 125');
    expect(text).toContain('amended on 21 November 2026');
    expect(text).not.toMatch(/separated|read it wrong/);
  });

  test.each<[string, Partial<ReferralWriting>, RegExp]>([
    ['without a reason', { reason: '' }, /reason or your question/],
    ['without consent', { consentForm: begun.consentForm }, /Tick that the client agrees/],
    ['without how the client agreed', { consentForm: { ...agreed, how: '' } }, /in words or in writing/],
    ['without who agreed', { consentForm: { ...agreed, by: '' } }, /the client or a guardian/],
    ['without the day', { consentForm: { ...agreed, givenOn: '' } }, /the day/],
    ['with a slip in the year', { consentForm: { ...agreed, givenOn: '0026-11-21' } }, /four digits/],
    ['with a year too long', { consentForm: { ...agreed, givenOn: '12026-11-21', expiresOn: '' } }, /four digits/],
    ['in an emergency without its reason', { consentForm: { ...agreed, emergency: true } }, /could not wait/],
  ])('is refused %s, and says what to do', (_, change, words) => {
    const made = makeLetter(sources(change));
    expect(made.ok).toBe(false);
    if (!made.ok) expect(made.problems.map(({ message }) => message).join(' ')).toMatch(words);
  });

  test('says the same before the button as the button does', () => {
    const given = sources({ reason: '', consentForm: { ...agreed, how: '' } });
    const made = makeLetter(given);
    expect(made.ok ? [] : made.problems).toEqual(findProblems(factsOf(given), given.referral.consentForm).filter(({ blocking }) => blocking));
  });
});

test('a guardian’s name is kept only where a guardian agreed', () => {
  expect(consentFromForm({ ...agreed, guardianName: 'Jo' })).toMatchObject({ by: 'self', guardianName: '' });
  expect(consentFromForm({ ...agreed, by: 'guardian', guardianName: 'Jo' })).toMatchObject({ by: 'guardian', guardianName: 'Jo' });
});
