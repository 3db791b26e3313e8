import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptingFactor, clinicalFactor, distanceFactor, freshnessFactor, type RankingFactors, score, trustFactor } from './ranking.ts';

const best: RankingFactors = { textFit: 1, clinicalFit: 1, distance: 1, trust: 1, freshness: 1 };
const share = fc.double({ min: 0, max: 1, noNaN: true });
const factors: fc.Arbitrary<RankingFactors> = fc.record({ textFit: share, clinicalFit: share, distance: share, trust: share, freshness: share });
const amount = fc.double({ min: 0, max: 20_000, noNaN: true });

describe('ranking', () => {
  test('gives the best signals one, and what does not fit nothing', () => {
    expect(score({ ...best, clinicalFit: clinicalFactor(1), distance: distanceFactor(0), freshness: freshnessFactor(0) * acceptingFactor(true) })).toBe(1);
    expect(score({ ...best, textFit: 0 })).toBe(0);
  });

  test('stays between 0 and 1, and never rises where a factor falls', () => {
    fc.assert(
      fc.property(factors, fc.constantFrom(...(Object.keys(best) as (keyof RankingFactors)[])), share, (one, factor, less) => {
        expect(score(one)).toBeGreaterThanOrEqual(0);
        expect(score(one)).toBeLessThanOrEqual(1);
        expect(score({ ...one, [factor]: one[factor] * less })).toBeLessThanOrEqual(score(one));
      }),
    );
  });

  test('falls with distance and with age, and nobody is behind an unknown one', () => {
    fc.assert(
      fc.property(amount, amount, (one, more) => {
        expect(distanceFactor(one + more)).toBeLessThanOrEqual(distanceFactor(one));
        expect(freshnessFactor(one + more)).toBeLessThanOrEqual(freshnessFactor(one));
        expect(freshnessFactor(one)).toBeGreaterThanOrEqual(freshnessFactor(undefined));
      }),
    );
    expect(distanceFactor(Infinity)).toBeLessThan(distanceFactor(100));
    expect(acceptingFactor(false)).toBeLessThan(acceptingFactor(true));
  });

  test('puts any vouch before a register, a register before none, and more trust before less', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1, noNaN: true }), share, (trust, less) => {
        const check = { step: 'register-checked', register: 'association' } as const;
        expect(trustFactor(trust, undefined)).toBeGreaterThan(trustFactor(undefined, check));
        expect(trustFactor(trust, undefined)).toBe(trustFactor(trust, check));
        // But for the last bit of a division.
        expect(trustFactor(trust * less, undefined)).toBeLessThanOrEqual(trustFactor(trust, undefined) + Number.EPSILON);
        expect(trustFactor(undefined, check)).toBeGreaterThan(trustFactor(undefined, { step: 'imported' }));
      }),
    );
    expect(trustFactor(0, undefined)).toBe(trustFactor(undefined, undefined));
  });
});
