import type { Place } from '@trusted-hands/directory';
import { expect, test } from 'vitest';
import { placesMeant } from './places-meant.ts';

const place = (name: string, state: string, postcode: string, latitude: number, longitude: number): Place => ({ name, state, postcode, country: 'AU', coordinates: { latitude, longitude } });
const richmonds = [place('Richmond', 'VIC', '3121', -37.823, 144.998), place('Richmond', 'NSW', '2753', -33.599, 150.751), place('Richmond Hill', 'NSW', '2480', -28.8, 153.35)];
const written = { place: 'richmond', state: '', postcode: '' };

test('a name that several places have is asked about, those that only begin with it left out', () => {
  expect(placesMeant(written, richmonds).map(({ state }) => state)).toEqual(['VIC', 'NSW']);
});

test('nothing is asked where a state or postcode says which, or the name has one place', () => {
  expect(placesMeant({ ...written, state: 'VIC' }, richmonds)).toEqual([]);
  expect(placesMeant({ ...written, postcode: '3121' }, richmonds)).toEqual([]);
  expect(placesMeant({ ...written, place: 'Richmond Hill' }, richmonds)).toEqual([]);
  expect(placesMeant({ ...written, place: 'Rich' }, richmonds)).toEqual([]);
});

test('several postcodes of one town are one place', () => {
  expect(placesMeant({ ...written, place: 'Dubbo' }, [place('Dubbo', 'NSW', '2830', -32.24, 148.6), place('Dubbo', 'NSW', '2831', -32.3, 148.7)])).toEqual([]);
});

test('a postcode in the field of the town offers its places, even where it is one', () => {
  expect(placesMeant({ ...written, place: '3121' }, richmonds).map(({ state }) => state)).toEqual(['VIC']);
  const hackney: Place = { name: 'Hackney', state: 'ENG', postcode: 'E8', country: 'GB', coordinates: { latitude: 51.545, longitude: -0.061 } };
  expect(placesMeant({ ...written, place: 'e8 1aa' }, [hackney])).toEqual([hackney]);
  expect(placesMeant({ ...written, place: 'Hackney' }, [hackney])).toEqual([]);
});
