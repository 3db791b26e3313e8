import { expect, it } from 'vitest';
import { marksOf } from './listing-marks.ts';

it('marks what is imported, invented or closed, and nothing else', () => {
  const labels = (origin: 'member' | 'fhir' | 'demonstration', acceptingNewClients: boolean) => marksOf({ origin, acceptingNewClients }).map(({ label }) => label);
  expect(labels('member', true)).toEqual([]);
  expect(labels('fhir', false)).toEqual(['Imported, not confirmed', 'Not taking new clients']);
  expect(labels('demonstration', true)).toEqual(['Fictional, for demonstration']);
});
