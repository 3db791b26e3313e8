import { describe, expect, test } from 'vitest';
import { dateOrderOf, readCoordinates, readDay, readPostcode, readYesNo } from './written-values.ts';

describe('a postcode', () => {
  test.each([
    ['800', 'AU', '0800', true],
    ['2830', 'AU', '2830', false],
    ['2830.0', 'AU', '2830', true],
    ['2.83E+03', 'AU', '2830', true],
    ['1103', 'US', '01103', true],
    ['080941137', 'US', '08094', false],
    ['80941137', 'US', '08094', true],
    ['62701-2345', 'US', '62701-2345', false],
    ['SW1A 1AA', 'GB', 'SW1A 1AA', false],
    ['2', 'AU', '2', false],
    ['', 'AU', '', false],
  ])('"%s" of %s is %s', (written, country, postcode, isRepaired) => {
    expect(readPostcode(written, country)).toEqual({ postcode, isRepaired });
  });
});

describe('coordinates', () => {
  test.each([
    ['-3.22426E+01', '1.486017E+02', -32.2426, 148.6017],
    ['-32,2426', '148,6017', -32.2426, 148.6017],
    ['32.2426 S', '148.6017 E', -32.2426, 148.6017],
    ['32° 15′ 36″ S', '148° 36′ E', -32.26, 148.6],
  ])('"%s" and "%s" are read', (latitude, longitude, ofLatitude, ofLongitude) => {
    const read = readCoordinates(latitude, longitude);
    expect(read?.latitude).toBeCloseTo(ofLatitude, 6);
    expect(read?.longitude).toBeCloseTo(ofLongitude, 6);
  });

  test.each([
    ['', ''],
    ['0', '0.0'],
    ['north', 'east'],
    ['148.6', '-32.2'],
    ['-32.2', ''],
    ['1E999', '2'],
  ])('"%s" and "%s" are none', (latitude, longitude) => {
    expect(readCoordinates(latitude, longitude)).toBeUndefined();
  });
});

describe('a day', () => {
  test.each([
    ['2026-11-30', '2026-11-30'],
    ['2026-11-30T10:00:00Z', '2026-11-30'],
    ['20261130', '2026-11-30'],
    ['30/11/2026', '2026-11-30'],
    ['30.11.26', '2026-11-30'],
    ['30-Nov-2026', '2026-11-30'],
    ['30 November 2026', '2026-11-30'],
    ['Nov 30, 2026', '2026-11-30'],
    ['46356', '2026-11-30'],
    ['31/02/2026', undefined],
    ['soon', undefined],
    ['', undefined],
  ])('"%s" is %s', (written, expected) => {
    expect(readDay(written, 'day-first')).toBe(expected);
  });

  test('with the month first is read so only where the column says so', () => {
    expect(dateOrderOf(['', '01/02/2026', '11/30/2026'])).toBe('month-first');
    expect(dateOrderOf(['30/11/2026'])).toBe('day-first');
    expect(dateOrderOf(['01/02/2026'])).toBeUndefined();
    expect(readDay('11/30/2026', 'month-first')).toBe('2026-11-30');
    expect(readDay('11/30/2026', 'day-first')).toBeUndefined();
  });
});

test('yes and no are read in several languages, and nothing else is either', () => {
  expect(['Y', 'oui', 'TRUE', '1'].map(readYesNo)).toEqual([true, true, true, true]);
  expect(['n', 'nein', 'closed'].map(readYesNo)).toEqual([false, false, false]);
  expect(['', 'maybe'].map(readYesNo)).toEqual([undefined, undefined]);
});
