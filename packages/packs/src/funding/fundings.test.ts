import { expect, test } from 'vitest';
import { fundingSchema } from './funding.ts';
import { fundings, fundingsForCountries, fundingTitle } from './fundings.ts';

test('every way to pay fits its schema, once, with its source', () => {
  for (const funding of fundings) expect(fundingSchema.safeParse(funding).error, funding.id).toBeUndefined();
  expect(new Set(fundings.map(({ id }) => id)).size).toBe(fundings.length);
});

test('a country is offered its own schemes and what is known everywhere, each title once', () => {
  for (const country of ['AU', 'GB', 'US', 'CA', 'NZ']) {
    const titles = fundingsForCountries([country]).map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(1);
    expect(new Set(titles).size).toBe(titles.length);
  }
  expect(fundingsForCountries(['FR']).map(({ id }) => id)).toEqual(['self-pay']);
  expect(fundingsForCountries(['US']).map(({ id }) => id)).not.toContain('ndis-au');
});

test('an id that no pack knows is shown as its words', () => {
  expect(fundingTitle('ndis-au')).toBe('NDIS');
  expect(fundingTitle('village-fund')).toBe('village fund');
});
