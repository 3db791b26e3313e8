import { expect, test } from 'vitest';
import { exampleFacts } from './example-facts.ts';
import { findLetterProblems } from './letter-problems.ts';
import type { LetterFacts } from './letter-facts.ts';

function blocking(change: Partial<LetterFacts>): readonly string[] {
  return findLetterProblems({ ...exampleFacts, ...change }).filter((one) => one.blocking).map(({ field }) => field);
}

test('nothing stands in the way of a letter that has all it needs', () => {
  expect(findLetterProblems(exampleFacts)).toEqual([]);
});

test('a letter needs a client, a reason and consent', () => {
  expect(blocking({ client: { ...exampleFacts.client, name: ' ' }, reason: ' \n', consent: undefined })).toEqual(['client', 'reason', 'consent']);
});

test('an emergency needs its reason, and a consent cannot end before it began', () => {
  expect(blocking({ consent: { type: 'emergency', reason: ' ' } })).toEqual(['consent']);
  expect(blocking({ consent: { type: 'given', how: 'verbal', by: 'self', guardianName: '', givenOn: '2026-11-20', expiresOn: '2026-11-19', purpose: '' } })).toEqual(['consent']);
});

test('a consent that has ended, or that is dated to come, lets no letter out', () => {
  const given = { type: 'given', how: 'verbal', by: 'self', guardianName: '', givenOn: '2026-11-20', expiresOn: '', purpose: '' } as const;
  expect(blocking({ consent: { ...given, expiresOn: '2026-11-20' } })).toEqual(['consent']);
  expect(blocking({ consent: { ...given, expiresOn: '2026-11-21' } })).toEqual([]);
  expect(blocking({ consent: { ...given, givenOn: '2026-11-22' } })).toEqual(['consent']);
});

test('a guardian without a name is said', () => {
  const problems = findLetterProblems({ ...exampleFacts, consent: { type: 'given', how: 'written', by: 'guardian', guardianName: ' ', givenOn: '2026-11-20', expiresOn: '', purpose: '' } });
  expect(problems).toMatchObject([{ field: 'consent', blocking: false, message: expect.stringContaining('guardian') }]);
});

test('what a reader would miss is said and does not stand in the way', () => {
  const bare = findLetterProblems({
    ...exampleFacts,
    note: undefined,
    sender: { name: '', profession: '', practice: '', phone: '', registrationNumber: '' },
    client: { ...exampleFacts.client, dateOfBirth: '', secondIdentifier: '' },
  });
  expect(bare.map(({ field, blocking: blocks }) => [field, blocks])).toEqual([['sender', false], ['sender', false], ['identifiers', false], ['note', false]]);
});
