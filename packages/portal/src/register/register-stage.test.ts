import { failureCodes, type FailureCode, type OwnListing } from '@trusted-hands/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noAnswer } from '../api/api.ts';
import { emptyForm } from './listing-form.ts';
import { digitsOfCode, publishFailureMessage, secondsUntilResend, stageAfterFailedLoading, stageAfterLoading } from './register-stage.ts';

const member = { id: 'member-1', email: 'rosa@example.com' };
const startForm = emptyForm({ email: member.email, country: 'AU' });
const draft = { form: { ...startForm, name: 'Rosa Ferrante' }, keptAtMs: 100 };
const listing: OwnListing = {
  id: 'listing-1',
  status: 'published',
  content: { name: 'Rosa Ferrante', profession: 'physiotherapist', specialties: [], locations: [], registrations: [], languages: [], acceptingNewClients: true, telehealth: false, funding: [], referralRoutes: [] },
  checks: [],
  updatedAtMs: 0,
};

describe('after signing in', () => {
  test('somebody new gets an empty form', () => {
    expect(stageAfterLoading({ member, listing: null, draft: undefined, startForm })).toMatchObject({ at: 'form', form: startForm, restored: 'no' });
  });
  test('a listing is shown', () => {
    expect(stageAfterLoading({ member, listing, draft: undefined, startForm })).toMatchObject({ at: 'overview', listing });
  });
  test('what was left unfinished goes on, also over a published listing', () => {
    expect(stageAfterLoading({ member, listing, draft, startForm })).toMatchObject({ at: 'form', form: draft.form, listing, restored: 'kept' });
  });
  test('what was left unfinished and published from elsewhere since says so', () => {
    expect(stageAfterLoading({ member, listing: { ...listing, updatedAtMs: 101 }, draft, startForm })).toMatchObject({ at: 'form', form: draft.form, restored: 'overtaken' });
    expect(stageAfterLoading({ member, listing: { ...listing, updatedAtMs: 100 }, draft, startForm })).toMatchObject({ restored: 'kept' });
  });
});

describe('when the listing cannot be fetched', () => {
  test('an ended sign-in asks for a code, and says that the text is kept only where there is one', () => {
    const failure = { code: 'not-signed-in', message: 'Sign in again.' } as const;
    expect(stageAfterFailedLoading({ failure, member, draft })).toEqual({ at: 'email', email: member.email, signInEnded: true });
    expect(stageAfterFailedLoading({ failure, member, draft: undefined })).toEqual({ at: 'email', email: member.email, signInEnded: false });
  });
  test('a service that is away does not hide what was written', () => {
    expect(stageAfterFailedLoading({ failure: noAnswer, member, draft })).toMatchObject({ at: 'form', form: draft.form, restored: 'kept' });
    expect(stageAfterFailedLoading({ failure: noAnswer, member, draft: undefined })).toMatchObject({ at: 'unreachable', message: noAnswer.message });
  });
});

test('every failure of publishing has a sentence', () => {
  expect(publishFailureMessage(noAnswer)).toBe('The service did not answer; what you wrote is kept here. Try again.');
  // Safe: the keys of the closed table of codes.
  for (const code of Object.keys(failureCodes) as FailureCode[]) expect(publishFailureMessage({ code, message: 'Said by the service.' })).toMatch(/\.$/);
});

test('a code is read out of whatever was pasted around it', () => {
  expect(digitsOfCode('Your code: 1234 5678')).toBe('12345678');
  expect(digitsOfCode('1234-5678\n')).toBe('12345678');
  fc.assert(fc.property(fc.string(), (text) => { expect(digitsOfCode(text)).toMatch(/^\d{0,8}$/); }));
});

test('another code can be asked for after half a minute, or when the service says so', () => {
  expect(secondsUntilResend({ sentAtMs: 0, nowMs: 0 })).toBe(30);
  expect(secondsUntilResend({ sentAtMs: 0, nowMs: 29_001 })).toBe(1);
  expect(secondsUntilResend({ sentAtMs: 0, nowMs: 30_000 })).toBe(0);
  expect(secondsUntilResend({ sentAtMs: 0, retryAfterSeconds: 600, nowMs: 30_000 })).toBe(570);
});
