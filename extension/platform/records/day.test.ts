import { describe, expect, it } from 'vitest';
import { formatDay, formatSigned, isFutureVisit, isLateEntry, isPlausibleDay, localDay } from './day.ts';

const noon = new Date(2026, 10, 21, 12, 0).getTime();
const lastMinute = new Date(2026, 10, 20, 23, 59, 59).getTime();

describe('the visit date', () => {
  it('is the local day, not the one of UTC', () => {
    expect(localDay(new Date(2026, 0, 5, 0, 30).getTime())).toBe('2026-01-05');
    expect(localDay(new Date(2026, 0, 5, 23, 30).getTime())).toBe('2026-01-05');
  });

  it('makes a late entry from the next day on, not before midnight', () => {
    expect(isLateEntry('2026-11-20', lastMinute)).toBe(false);
    expect(isLateEntry('2026-11-20', lastMinute + 1000)).toBe(true);
    expect(isLateEntry('2026-11-21', noon)).toBe(false);
    expect(isLateEntry('2025-12-31', noon)).toBe(true);
  });

  it('is in the future only after today', () => {
    expect(isFutureVisit('2026-11-21', noon)).toBe(false);
    expect(isFutureVisit('2026-11-22', noon)).toBe(true);
  });

  it('has a year that somebody means', () => {
    expect(['2026-11-21', '1900-01-01'].map(isPlausibleDay)).toEqual([true, true]);
    expect(['', '0026-11-21', '1899-12-31', '12026-11-21', '2026-11'].filter(isPlausibleDay)).toEqual([]);
  });

  it('is written for a person, with the year it has', () => {
    expect(formatDay('0026-11-21', 'en-AU')).not.toContain('1926');
    expect(formatDay('2026-11-21', 'en-AU')).toBe('21 Nov 2026');
    expect(formatSigned(noon, noon + 1000, 'en-AU')).toBe('12:00');
    expect(formatSigned(lastMinute, noon, 'en-AU')).toBe('20 Nov 2026, 23:59');
  });
});
