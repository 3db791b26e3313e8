import { expect, it } from 'vitest';
import type { ListingOrigin } from '@trusted-hands/directory';
import { marksOf } from './listing-marks.ts';

it('marks what is imported, invented or closed, and nothing else', () => {
  const labels = (origin: ListingOrigin, acceptingNewClients: boolean) => marksOf({ origin, acceptingNewClients }).map(({ label }) => label);
  expect(labels('member', true)).toEqual([]);
  expect(labels('fhir', false)).toEqual(['Imported, not confirmed', 'Not taking new clients']);
  expect(labels('nppes', true)).toEqual(['Imported, not confirmed']);
  expect(labels('suggested', true)).toEqual(['Suggested by a member, not confirmed']);
  expect(labels('demonstration', true)).toEqual(['Fictional, for demonstration']);
});
