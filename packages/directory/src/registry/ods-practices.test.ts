import { describe, expect, test } from 'vitest';
import { createPlaceIndex } from '../places.ts';
import type { Place } from '../place.ts';
import { odsFormat } from './ods-practices.ts';

const places: Place[] = [
  { name: 'Southend-on-Sea', country: 'GB', postcode: 'SS2', coordinates: { latitude: 51.54, longitude: 0.71 } },
  { name: 'Redditch', country: 'GB', postcode: 'B97', coordinates: { latitude: 52.3, longitude: -1.94 } },
];
const geocode = createPlaceIndex(places).geocode;
const row = (changes: Readonly<Record<number, string>> = {}): string[] => {
  const base: Readonly<Record<number, string>> = { 0: 'F81999', 1: 'THE MILL OF WREN SURGERY', 2: 'Y61', 4: '33 NORTH ROAD', 5: 'SOUTHEND-ON-SEA', 7: 'ESSEX', 9: 'SS2 4EQ', 10: '19740401', 12: 'A', 17: '01702 555012', 25: '4' };
  return Array.from({ length: 27 }, (_, index) => changes[index] ?? base[index] ?? '');
};

function read(changes?: Readonly<Record<number, string>>) {
  const format = odsFormat(row(), geocode);
  if (!format.ok) throw new Error(format.reason);
  return format.reader.read(row(changes));
}

describe('a row of the ODS practices', () => {
  test('is a practice under its own name, at the town that the gazetteer knows by its postcode, without anybody’s registration', () => {
    expect(read()).toMatchObject({
      type: 'listing',
      originId: 'F81999',
      content: {
        name: 'The Mill of Wren Surgery',
        profession: 'general-practice',
        registrations: [],
        phone: '01702 555012',
        locations: [{ line: '33 North Road', place: 'Southend-On-Sea', postcode: 'SS2 4EQ', country: 'GB', placeSource: 'organization', coordinates: places[0]?.coordinates }],
      },
      steps: ['imported'],
    });
  });

  test('finds the town in the second half of a cell, and keeps the first half in the address', () => {
    expect(read({ 5: '', 6: 'CRABBS CROSS,REDDITCH', 7: '', 9: 'B97 5JX' })).toMatchObject({ content: { locations: [{ line: '33 North Road, Crabbs Cross', place: 'Redditch' }] } });
  });

  test.each([
    ['closed', { 12: 'C', 11: '20240331' }, true, 'closed since 20240331'],
    ['in another setting', { 25: '0' }, true, 'another setting'],
    ['without a town', { 4: '', 5: '', 6: '', 7: '' }, false, 'no town'],
    ['with a code that is none', { 0: 'F8' }, false, 'code'],
  ])('%s is refused and says why', (_, changes, isEnded, reason) => {
    expect(read(changes)).toMatchObject({ type: 'refused', isEnded, reason: expect.stringContaining(reason) });
  });
});

test('a table of other columns is not taken for it', () => {
  expect(odsFormat(['F81999', 'THE SURGERY'], geocode).ok).toBe(false);
  expect(odsFormat(row({ 0: 'name' }), geocode).ok).toBe(false);
});
