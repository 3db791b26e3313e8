import { expect, it } from 'vitest';
import type { ListingOrigin } from '@trusted-hands/directory';
import { marksOf } from './listing-marks.ts';

it('marks what is imported, invented or closed, and nothing else', () => {
  const labels = (origin: ListingOrigin, acceptingNewClients: boolean) => marksOf({ origin, acceptingNewClients }, '2026-12-24').map(({ label }) => label);
  expect(labels('member', true)).toEqual([]);
  expect(labels('fhir', false)).toEqual(['Imported, not confirmed', 'Not taking new clients']);
  expect(labels('nppes', true)).toEqual(['Imported, not confirmed']);
  expect(labels('suggested', true)).toEqual(['Suggested by a member, not confirmed']);
  expect(labels('demonstration', true)).toEqual(['Fictional, for demonstration']);
});

it('marks what nobody has said to be right for more than a quarter of a year', () => {
  const labels = (confirmedDay: string) => marksOf({ origin: 'member', acceptingNewClients: true, confirmedAtMs: Date.parse(confirmedDay) }, '2026-12-24').map(({ label }) => label);
  expect(labels('2026-12-23')).toEqual([]);
  expect(labels('2026-09-25')).toEqual([]);
  expect(labels('2026-09-24')).toEqual(['Not confirmed for 91 days']);
});

it('says that somebody is away on the days away, the first and the last among them', () => {
  const labels = (today: string) => marksOf({ origin: 'member', acceptingNewClients: true, away: { from: '2026-12-24', to: '2027-01-04' } }, today).map(({ label }) => label);
  expect(labels('2026-12-23')).toEqual([]);
  expect(labels('2026-12-24')).toEqual([expect.stringMatching(/^Away until .*2027$/)]);
  expect(labels('2027-01-04')).toHaveLength(1);
  expect(labels('2027-01-05')).toEqual([]);
});
