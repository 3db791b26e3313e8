import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDateOrder, readDay } from './read-dates.ts';

const today = '2026-11-28';
const read = (value: string, order: 'day-first' | 'month-first' = 'day-first') => {
  const result = readDay(value, { order, today });
  return result.ok ? result.day : result.reason;
};

describe('whether day or month stands first', () => {
  test('is found in the whole column, and asked where nothing tells', () => {
    expect(findDateOrder(['03/04/1980', '25/12/1990']).order).toBe('day-first');
    expect(findDateOrder(['03/04/1980', '12/25/1990']).order).toBe('month-first');
    expect(findDateOrder(['', '03/04/1980', '05/05/1990'])).toMatchObject({ order: 'unclear', example: '03/04/1980' });
    expect(findDateOrder(['25/12/1990', '12/25/1990', '03/04/1980']).order).toBe('unclear');
  });

  test('does not matter where every date says it itself', () => {
    expect(findDateOrder(['1980-04-03', '3 April 1980', '', '05/05/1990']).order).toBe('any');
    expect(findDateOrder([]).order).toBe('any');
  });
});

describe('a day in a file', () => {
  test('is read in the ways in which booking systems write it', () => {
    for (const value of ['1980-04-03', '1980/4/3', '1980-04-03T00:00:00Z', '19800403', '03/04/1980', '3-4-1980', '3.4.1980', '3. 4. 1980', '3 April 1980', '3rd April 1980', '03-Apr-1980', '3 avr. 1980', 'April 3, 1980', 'Apr 3rd 1980', '03/04/1980 00:00', '03/04/80']) expect(read(value), value).toBe('1980-04-03');
    expect(read('03/04/1980', 'month-first')).toBe('1980-03-04');
    expect(read('3 août 1980')).toBe('1980-08-03');
    expect(read('')).toBe('');
  });

  test('has a year of the last hundred where it has two digits', () => {
    expect([read('03/04/26'), read('03/04/27')]).toEqual(['2026-04-03', '1927-04-03']);
    expect([read('28/11/26'), read('29/11/26'), read('25 Dec 26')]).toEqual(['2026-11-28', '1926-11-29', '1926-12-25']);
    expect(findDateOrder(['25/12/90']).hasShortYears).toBe(true);
    expect(findDateOrder(['25/12/1990']).hasShortYears).toBe(false);
  });

  test('is refused with its reason where there is no such day', () => {
    expect(read('31/02/1980')).toBe('There is no such day: “31/02/1980”, read with the day first.');
    expect(read('25/12/1980', 'month-first')).toContain('month first');
    expect(read('29/02/2027')).toContain('no such day');
    expect(read('28/12/2026')).toContain('has not come yet');
    expect(read('01/01/1780')).toContain('longer ago');
    for (const value of ['21187', 'unknown', '1980', '3/1980', '3 Foo 1980', '0/0/0000']) expect(read(value), value).toMatch(/no date|no such day/);
  });

  test('is the same day again, in either order, and any text ends in a day or a reason', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2026-11-01'), noInvalidDate: true }), (date) => {
        const day = date.toISOString().slice(0, 10);
        const [year = '', month = '', dayOfMonth = ''] = day.split('-');
        expect(read(`${dayOfMonth}/${month}/${year}`)).toBe(day);
        expect(read(`${month}/${dayOfMonth}/${year}`, 'month-first')).toBe(day);
        expect(read(day)).toBe(day);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => typeof read(text) === 'string'));
  });
});
