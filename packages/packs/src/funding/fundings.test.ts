import { expect, test } from 'vitest';
import { fundingSchema } from './funding.ts';
import { fundings, fundingTitle } from './fundings.ts';

test('every way to pay fits its schema, once, with its source', () => {
  for (const funding of fundings) expect(fundingSchema.safeParse(funding).error, funding.id).toBeUndefined();
  expect(new Set(fundings.map(({ id }) => id)).size).toBe(fundings.length);
});

test('an id that no pack knows is shown as its words', () => {
  expect(fundingTitle('ndis-au')).toBe('NDIS');
  expect(fundingTitle('village-fund')).toBe('village fund');
});
