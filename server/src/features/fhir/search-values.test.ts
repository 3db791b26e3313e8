import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate, readMoments } from './search-values.ts';

const nowMs = Date.UTC(2026, 10, 29);
const at = (text: string) => Date.parse(text);

function fits(asked: string, moment: string): boolean {
  const read = readDate(asked, nowMs);
  if (!read.ok) throw new Error(read.problem.message);
  return read.fits(at(moment));
}

describe('a time that is asked for', () => {
  test.each([
    // What is compared, and of the moments just before it, in it, and just after it: which fit.
    ['2026-11-21', [false, true, false]],
    ['eq2026-11-21', [false, true, false]],
    ['ne2026-11-21', [true, false, true]],
    ['gt2026-11-21', [false, false, true]],
    ['sa2026-11-21', [false, false, true]],
    ['ge2026-11-21', [false, true, true]],
    ['lt2026-11-21', [true, false, false]],
    ['eb2026-11-21', [true, false, false]],
    ['le2026-11-21', [true, true, false]],
  ])('%s is compared as a whole day', (asked, expected) => {
    expect(['2026-11-20T23:59:59.999Z', '2026-11-21T12:00:00Z', '2026-11-22T00:00:00Z'].map((moment) => fits(asked, moment))).toEqual(expected);
  });

  test('is approximately met a tenth of its distance from now to either side', () => {
    // Ten days to its end make one day.
    expect(['2026-11-16T23:59:59Z', '2026-11-17T00:00:00Z', '2026-11-18T12:00:00Z', '2026-11-19T23:59:59Z', '2026-11-20T00:00:00Z'].map((moment) => fits('ap2026-11-18', moment))).toEqual([false, true, true, true, false]);
    // And a time that is now, or a span around it, only by itself.
    expect([fits('ap2026', '2025-12-31T23:59:59Z'), fits('ap2026', '2026-01-01T00:00:00Z')]).toEqual([false, true]);
    expect(fits('ap2027-11-29', '2026-11-29T00:00:00Z')).toBe(false);
    expect(fits('ap2027-11-29', '2027-10-25T00:00:00Z')).toBe(true);
  });

  test('leaves nobody out beforehand who fits it', () => {
    const asked = fc.tuple(fc.constantFrom('', 'eq', 'ne', 'gt', 'lt', 'ge', 'le', 'sa', 'eb', 'ap'), fc.constantFrom('2025', '2026-03', '2026-11-21', '2026-11-21T10:00Z', '2026-11-21T10:00:30+01:00', '2027-02'));
    fc.assert(
      fc.property(asked, fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2028, 0, 1) }), ([prefix, time], ms) => {
        const [date, moments] = [readDate(prefix + time, nowMs), readMoments(prefix + time, nowMs)];
        if (!date.ok || !moments.ok) throw new Error('It is a time.');
        expect(date.fits(ms)).toBe((ms >= moments.moments.fromMs && ms < moments.moments.beforeMs) !== moments.isOutside);
      }),
    );
  });

  test.each(['', 'xx2026', 'ap', '2026-02-31', 'yesterday', '2026-13', 'ge2026-11-21T25:00:00Z'])('"%s" is none', (asked) => {
    expect(readDate(asked, nowMs).ok).toBe(false);
  });
});
