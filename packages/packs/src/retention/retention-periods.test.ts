import { describe, expect, test } from 'vitest';
import { addYears, keepUntil, retentionPeriodSchema } from './retention-period.ts';
import { retentionPeriodById, retentionPeriods } from './retention-periods.ts';

const of = (id: string, lastEntryOn: string, dateOfBirth = '') => {
  const period = retentionPeriodById(id);
  if (!period) throw new Error(`There is no period ${id}.`);
  return keepUntil(period, { lastEntryOn, dateOfBirth });
};

describe('how long a file is kept', () => {
  test('fits its schema, each place once and with its source', () => {
    for (const period of retentionPeriods) expect(retentionPeriodSchema.safeParse(period).error).toBeUndefined();
    expect(new Set(retentionPeriods.map(({ id }) => id)).size).toBe(retentionPeriods.length);
    expect(retentionPeriodById('toString')).toBeUndefined();
  });

  test('counts years from the last entry, and a child’s to an age', () => {
    expect(of('australia', '2026-11-21')).toBe('2033-11-21');
    expect(of('australia', '2026-11-21', '1980-05-01')).toBe('2033-11-21');
    expect(of('australia', '2026-11-21', '2020-05-01')).toBe('2045-05-01');
    expect(of('united-kingdom', '2026-11-21', '2009-11-22')).toBe('2034-11-22');
    expect(of('united-kingdom', '2026-11-21', '2009-11-21')).toBe('2035-11-21');
    expect(of('united-kingdom', '2026-11-21', '2008-11-21')).toBe('2034-11-21');
    expect(of('ontario', '2026-11-21', '2010-01-02')).toBe('2038-01-02');
    expect(of('british-columbia', '2026-11-21', '2010-01-02')).toBe('2045-01-02');
  });

  test('is never shorter than the years after the last entry, whenever the client was born', () => {
    for (const period of retentionPeriods) {
      for (let year = 1930; year < 2030; year += 1) {
        const dateOfBirth = `${year}-07-03`;
        for (const lastEntryOn of ['1999-12-31', '2024-02-29', '2026-07-02', '2026-07-03', '2026-07-04']) {
          expect(keepUntil(period, { lastEntryOn, dateOfBirth }) >= addYears(lastEntryOn, period.yearsAfterLastEntry)).toBe(true);
        }
      }
    }
  });

  test('ends on 1 March where there is no 29 February', () => {
    expect(addYears('2024-02-29', 7)).toBe('2031-03-01');
  });
});
