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

test('what a reader would miss is said and does not stand in the way', () => {
  const bare = findLetterProblems({
    ...exampleFacts,
    note: undefined,
    sender: { name: '', profession: '', practice: '', phone: '', registrationNumber: '' },
    client: { ...exampleFacts.client, dateOfBirth: '', secondIdentifier: '' },
  });
  expect(bare.map(({ field, blocking: blocks }) => [field, blocks])).toEqual([['sender', false], ['sender', false], ['identifiers', false], ['note', false]]);
});
