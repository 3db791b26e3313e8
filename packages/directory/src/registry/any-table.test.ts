import { describe, expect, test } from 'vitest';
import { createPlaceIndex } from '../places.ts';
import { fictionalPlaces } from '../testing/fictional.ts';
import { anyTableReader } from './any-table.ts';
import { correctColumns, guessColumns } from './columns.ts';

const geocode = createPlaceIndex(fictionalPlaces).geocode;
const defaults = { source: 'members', country: 'AU', profession: 'massage-therapist', scheme: undefined, dateOrder: 'day-first', today: '2026-11-29' } as const;
const header = ['Full Name', 'Suburb', 'State', 'Post_Code', 'Membership No', 'Email', 'Latitude', 'Longitude', 'Languages', 'ExpiryDate', 'Profession'];
const row = { 'Full Name': 'TALLOWMERE, Mira', Suburb: 'DARWIN', State: 'NT', Post_Code: '800', 'Membership No': 'M-17', Email: 'mira@example.com' };

function read(changes: Readonly<Record<string, string>> = {}, more: Partial<Parameters<typeof anyTableReader>[1]> = {}) {
  const cells: Readonly<Record<string, string>> = { ...row, ...changes };
  return anyTableReader(guessColumns(header).columns, { ...defaults, ...more }, geocode).read(header.map((name) => cells[name] ?? ''));
}

describe('columns', () => {
  test('are guessed from the names that people give them', () => {
    expect(guessColumns(header)).toEqual({ hasHeader: true, columns: { name: 0, place: 1, state: 2, postcode: 3, id: 4, email: 5, latitude: 6, longitude: 7, languages: 8, until: 9, profession: 10 } });
    expect(guessColumns(['Prénom', 'Nom', 'Ville', 'Code postal'])).toEqual({ hasHeader: true, columns: { given: 0, family: 1, place: 2, postcode: 3 } });
    expect(guessColumns(['Mira Tallowmere', 'Dubbo', '2830'])).toEqual({ hasHeader: false, columns: {} });
  });

  test('are corrected by name or by number, and taken away', () => {
    const guessed = guessColumns(header);
    expect(correctColumns(guessed, header, 'number=membership no, id=, line=2')).toMatchObject({ ok: true, columns: { number: 4, line: 1 } });
    expect(correctColumns(guessed, header, 'id=')).not.toHaveProperty('columns.id');
    expect(correctColumns(guessed, header, 'colour=2')).toMatchObject({ ok: false, reason: expect.stringContaining('"colour" is no field') });
    expect(correctColumns(guessed, header, 'name=99')).toMatchObject({ ok: false, reason: expect.stringContaining('There is no column "99"') });
  });
});

describe('a row of any table', () => {
  test('is a listing, its postcode and name as people write them', () => {
    expect(read()).toMatchObject({
      type: 'listing',
      originId: 'members/M-17',
      content: { name: 'Mira Tallowmere', profession: 'massage-therapist', email: 'mira@example.com', locations: [{ place: 'Darwin', state: 'NT', postcode: '0800', country: 'AU', coordinates: { latitude: -12.463, longitude: 130.844 } }] },
      remarks: ['The postcode 800 was read as 0800.'],
    });
  });

  test('keeps a word for a profession that the packs do not know, and takes one that they know', () => {
    expect(read({ Profession: 'Physio' })).toMatchObject({ content: { profession: 'physiotherapist' } });
    expect(read({ Profession: 'Water diviner' }, { profession: undefined })).toMatchObject({ content: { profession: 'other', specialties: ['Water diviner'] } });
    expect(read({}, { profession: undefined })).toMatchObject({ type: 'refused', reason: expect.stringContaining('--profession') });
  });

  test('reads its coordinates in E-notation, and leaves out those of another continent', () => {
    expect(read({ Latitude: '-1.25E+01', Longitude: '1.3085E+02' })).toMatchObject({ content: { locations: [{ coordinates: { latitude: -12.5, longitude: 130.85 } }] } });
    expect(read({ Latitude: '51.5', Longitude: '0.1' })).toMatchObject({ content: { locations: [{ coordinates: { latitude: -12.463 } }] }, remarks: expect.arrayContaining([expect.stringContaining('far from Darwin')]) });
  });

  test('leaves out a contact that is none, and says so', () => {
    const reading = read({ Email: 'mira at example' });
    expect(reading).toMatchObject({ type: 'listing', remarks: expect.arrayContaining([expect.stringContaining('email was left out')]) });
    expect(JSON.stringify(reading)).not.toContain('at example');
  });

  test('that ended, has no name or no country is refused', () => {
    expect(read({ ExpiryDate: '30/06/2026' })).toMatchObject({ type: 'refused', isEnded: true, reason: 'It ended on 2026-06-30.' });
    expect(read({ 'Full Name': '' })).toMatchObject({ type: 'refused', isEnded: false, reason: 'It has no name.' });
    expect(read({}, { country: undefined })).toMatchObject({ type: 'refused', reason: expect.stringContaining('--country') });
  });
});
