import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRanked, type RankingSignals, score } from './ranking.ts';

const best: RankingSignals = { textFit: 1, professionFits: true, specialtyFit: 1, distanceKm: 0, hasOrigin: true, confirmedDaysAgo: 0, acceptingNewClients: true };
const fit = fc.double({ min: 0, max: 1, noNaN: true });
const days = fc.option(fc.double({ min: 0, max: 5000, noNaN: true }), { nil: undefined });
const km = fc.option(fc.double({ min: 0, max: 20000, noNaN: true }), { nil: undefined });
const signals: fc.Arbitrary<RankingSignals> = fc.record({ textFit: fit, professionFits: fc.boolean(), specialtyFit: fit, distanceKm: km, hasOrigin: fc.boolean(), confirmedDaysAgo: days, acceptingNewClients: fc.boolean() });

describe('ranking', () => {
  test('gives the best signals one, and another profession nothing', () => {
    expect(score(best)).toBe(1);
    expect(score({ ...best, professionFits: false })).toBe(0);
  });

  test('stays between 0 and 1, and never rises with distance, age, or a full book', () => {
    fc.assert(
      fc.property(signals, fc.double({ min: 0, max: 1000, noNaN: true }), (one, more) => {
        expect(score(one)).toBeGreaterThanOrEqual(0);
        expect(score(one)).toBeLessThanOrEqual(1);
        if (one.distanceKm !== undefined) expect(score({ ...one, distanceKm: one.distanceKm + more })).toBeLessThanOrEqual(score(one));
        if (one.confirmedDaysAgo !== undefined) expect(score({ ...one, confirmedDaysAgo: one.confirmedDaysAgo + more })).toBeLessThanOrEqual(score(one));
        expect(score({ ...one, acceptingNewClients: false })).toBeLessThanOrEqual(score(one));
      }),
    );
  });

  test('without an origin distance says nothing', () => {
    expect(score({ ...best, hasOrigin: false, distanceKm: undefined })).toBe(1);
  });

  test('orders by score, then nearer, then id, the same for every input order', () => {
    const ranked = fc.record({ id: fc.string(), score: fc.constantFrom(0.1, 0.5, 1), distanceKm: fc.constantFrom(undefined, 1, 2) });
    fc.assert(
      fc.property(fc.uniqueArray(ranked, { selector: (one) => one.id }), (rows) => {
        const sorted = [...rows].sort(compareRanked);
        expect(rows.toReversed().sort(compareRanked)).toEqual(sorted);
      }),
    );
  });
});
