import { describe, expect, test } from 'vitest';
import { createPlaceIndex } from '../places.ts';
import { fictionalPlaces } from '../testing/fictional.ts';
import { nppesFormat } from './nppes.ts';
import type { RowReader } from './row-reading.ts';

const practice = 'Provider Business Practice Location Address';
const header = [
  'NPI', 'Entity Type Code', 'Provider Last Name (Legal Name)', 'Provider First Name', 'Provider Name Prefix Text', 'Provider First Line Business Mailing Address',
  'Provider First Line Business Practice Location Address', 'Provider Second Line Business Practice Location Address', `${practice} City Name`, `${practice} State Name`, `${practice} Postal Code`,
  `${practice} Country Code (If outside U.S.)`, `${practice} Telephone Number`, 'NPI Deactivation Date', 'NPI Reactivation Date', 'Provider Sex Code',
  'Healthcare Provider Taxonomy Code_1', 'Healthcare Provider Primary Taxonomy Switch_1', 'Healthcare Provider Taxonomy Code_2', 'Healthcare Provider Primary Taxonomy Switch_2',
];
const person = {
  NPI: '1234567893', 'Entity Type Code': '1', 'Provider Last Name (Legal Name)': "O'DOYLE", 'Provider First Name': 'MIRA', 'Provider Name Prefix Text': 'DR.',
  'Provider First Line Business Mailing Address': '1 HOME ST', 'Provider First Line Business Practice Location Address': '597 BELLWETHER ST',
  [`${practice} City Name`]: 'NEW YORK', [`${practice} State Name`]: 'NY', [`${practice} Postal Code`]: '100012168', [`${practice} Country Code (If outside U.S.)`]: 'US',
  [`${practice} Telephone Number`]: '2125550178', 'Provider Sex Code': 'F', 'Healthcare Provider Taxonomy Code_1': '2251X0800X', 'Healthcare Provider Primary Taxonomy Switch_1': 'Y',
};

function reader(): RowReader {
  const format = nppesFormat(header, (address) => createPlaceIndex(fictionalPlaces).geocode(address));
  if (!format.ok) throw new Error(format.reason);
  return format.reader;
}
const read = (changes: Readonly<Record<string, string>> = {}) => {
  const row: Readonly<Record<string, string>> = { ...person, ...changes };
  return reader().read(header.map((name) => row[name] ?? ''));
};

describe('a row of NPPES', () => {
  test('is a person at the address of their practice, under their number', () => {
    expect(read()).toEqual({
      type: 'listing',
      originId: '1234567893',
      content: expect.objectContaining({
        name: "Dr Mira O'Doyle",
        profession: 'physiotherapist',
        gender: 'female',
        phone: '212-555-0178',
        registrations: [{ scheme: 'npi', number: '1234567893' }],
        locations: [{ line: '597 Bellwether St', place: 'New York', state: 'NY', postcode: '10001', country: 'US', coordinates: { latitude: 40.7484, longitude: -73.9967 }, placeSource: 'location' }],
      }),
      steps: ['imported', 'number-well-formed'],
      remarks: [],
    });
    expect(JSON.stringify(read())).not.toContain('HOME');
  });

  test('takes the primary taxonomy for the profession and names the other', () => {
    const two = { 'Healthcare Provider Primary Taxonomy Switch_1': 'N', 'Healthcare Provider Taxonomy Code_2': '225700000X', 'Healthcare Provider Primary Taxonomy Switch_2': 'Y' };
    expect(read(two)).toMatchObject({ content: { profession: 'massage-therapist', specialties: ['Physiotherapist'] } });
  });

  test.each([
    ['a deactivated number', { 'NPI Deactivation Date': '03/03/2021' }, true, 'deactivated on 03/03/2021'],
    ['an organisation', { 'Entity Type Code': '2' }, true, 'organisation'],
    ['a number that is none', { NPI: '1.23E+09' }, false, 'is none'],
    ['no family name', { 'Provider Last Name (Legal Name)': '' }, false, 'no family name'],
    ['a taxonomy of no profession', { 'Healthcare Provider Taxonomy Code_1': '174400000X' }, false, '174400000X'],
    ['no place', { [`${practice} City Name`]: '' }, false, 'no place'],
  ])('with %s is refused and says why', (_, changes, isEnded, reason) => {
    expect(read(changes)).toMatchObject({ type: 'refused', isEnded, reason: expect.stringContaining(reason) });
  });

  test('with a number that was given again is listed, and one with a wrong check digit is listed with a remark', () => {
    expect(read({ 'NPI Deactivation Date': '03/03/2021', 'NPI Reactivation Date': '04/04/2022' }).type).toBe('listing');
    expect(read({ NPI: '1234567890' })).toMatchObject({ steps: ['imported'], remarks: [expect.stringContaining('should be looked at')] });
  });
});

test('another table is told from NPPES by the columns that it lacks', () => {
  expect(nppesFormat(['name', 'city'], () => undefined)).toMatchObject({ ok: false, reason: expect.stringContaining('"NPI"') });
});
