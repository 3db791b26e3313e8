import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceKm, formatDistance } from './distance.ts';
import { placesFromFile, placesToFile } from './places-file.ts';
import { createPlaceIndex, formatPlace, placeKey, turnedPlaceKey } from './places.ts';
import { at, fictionalPlaces } from './testing/fictional.ts';

const index = createPlaceIndex(fictionalPlaces);
const named = (text: string, options = {}) => index.find(text, options).map(formatPlace);

describe('a place’s name as it is compared', () => {
  test.each([
    ['Dubbo', 'dubbo'],
    ['Saint-Jérôme', 'saint jerome'],
    ['ST. JEROME', 'saint jerome'],
    ['Mt Gambier', 'mount gambier'],
    ['O’Connor', 'oconnor'],
    ["O'Connor", 'oconnor'],
    ['O`Connor', 'oconnor'],
    ['Hawaiʻi', 'hawaii'],
    ['Tromsø', 'tromso'],
    ['Ærøskøbing', 'aeroskobing'],
    ['Łódź', 'lodz'],
    ['  Fitzroy   North ', 'fitzroy north'],
    ['Москва', 'москва'],
    ['!!!', ''],
    ['', ''],
  ])('of %j is %j, and stays so', (name, key) => {
    expect(placeKey(name)).toBe(key);
    expect(placeKey(key)).toBe(key);
  });

  test('may stand the other way round', () => {
    expect(turnedPlaceKey('north fitzroy')).toBe('fitzroy north');
    expect(turnedPlaceKey('fitzroy north')).toBe('north fitzroy');
    expect(turnedPlaceKey('dubbo')).toBe('dubbo');
  });
});

describe('finding a place', () => {
  test.each([
    ['dubbo', 'Dubbo NSW 2830'],
    ['DUBBO, NSW', 'Dubbo NSW 2830'],
    ['dubbo new south wales 2830', 'Dubbo NSW 2830'],
    ['2830', 'Dubbo NSW 2830'],
    ['dub', 'Dubbo NSW 2830'],
    ['north fitzroy', 'Fitzroy North VIC 3068'],
    ['mt isa', 'Mount Isa QLD 4825'],
    ['saint kilda', 'St Kilda VIC 3182'],
    ['quebec', 'Québec QC G1A'],
    ['SW1A 1AA', 'Westminster ENG SW1A'],
    ['york', 'York WA 6302'],
    ['new york usa', 'New York NY 10001'],
    ['800', undefined],
    ['darwin 0800', 'Darwin NT 0800'],
  ])('"%s" gives %s first', (text, first) => {
    expect(named(text)[0]).toBe(first);
  });

  test('gives every place of an ambiguous name, and one when the state is said', () => {
    expect(named('richmond')).toEqual(['Richmond VIC 3121', 'Richmond NSW 2753']);
    expect(named('richmond nsw')).toEqual(['Richmond NSW 2753']);
    expect(named('richmond', { state: 'Victoria' })).toEqual(['Richmond VIC 3121']);
    expect(named('w', { country: 'US' })).toEqual(['Walla Walla WA 99362']);
  });

  test('finds nothing for nothing, and no more than asked', () => {
    expect(named('')).toEqual([]);
    expect(named('!!')).toEqual([]);
    expect(named('dub', { limit: 1 })).toHaveLength(1);
  });

  test('never throws, and never gives more than the limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat({ max: 5 }), (text, limit) => {
        expect(index.find(text, { limit }).length).toBeLessThanOrEqual(limit);
        index.exactly(text);
      }),
    );
  });
});

describe('geocoding an address', () => {
  test.each([
    [{ place: 'Dubbo', state: 'NSW', postcode: '2830' }, 'place-state-postcode'],
    [{ place: 'Dubbo', state: 'New South Wales', postcode: '2831' }, 'place-state'],
    [{ place: 'DUBBO', postcode: '2830' }, 'place-postcode'],
    [{ place: 'Nowhere Creek', state: 'NSW', postcode: '2830', country: 'AU' }, 'postcode'],
    [{ place: 'Dubbo' }, 'place'],
    [{ place: 'Darwin', state: 'NT', postcode: '800' }, 'place-state-postcode'],
  ])('%j is found by %s', (address, by) => {
    expect(index.geocode(address)?.by).toBe(by);
  });

  test('says nothing rather than the wrong thing', () => {
    expect(index.geocode({ place: 'Richmond' })).toBeUndefined();
    expect(index.geocode({ place: 'Richmond', state: 'QLD' })).toBeUndefined();
    expect(index.geocode({ place: 'Dubbo', country: 'US' })).toBeUndefined();
    expect(index.geocode({})).toBeUndefined();
  });

  test('tells states of one code in two countries apart', () => {
    expect(index.geocode({ place: 'York', state: 'WA', country: 'AU' })?.country).toBe('AU');
    expect(index.geocode({ place: 'Walla Walla', state: 'WA', country: 'AU' })).toBeUndefined();
    expect(index.geocode({ place: 'Walla Walla', state: 'Washington', country: 'United States' })?.country).toBe('US');
  });
});

describe('a file of places', () => {
  const place = fc.record(
    {
      name: fc.string({ minLength: 1 }),
      country: fc.constant('AU'),
      state: fc.string({ minLength: 1 }),
      postcode: fc.string({ minLength: 1 }),
      coordinates: fc.record({ latitude: fc.double({ min: -90, max: 90, noNaN: true }), longitude: fc.double({ min: -180, max: 180, noNaN: true }) }),
    },
    { requiredKeys: ['name', 'country', 'coordinates'] },
  );

  test('gives the places back', () => {
    fc.assert(
      fc.property(fc.array(place), (places) => {
        expect(placesFromFile(placesToFile('AU', places))).toEqual(places);
      }),
    );
  });

  test('carries one country, and leaves out a row that a column is too short for', () => {
    const file = placesToFile('US', fictionalPlaces);
    expect(file.names).toEqual(['New York', 'Walla Walla']);
    expect(placesFromFile({ ...file, latitudes: file.latitudes.slice(0, 1) })).toHaveLength(1);
  });
});

describe('a distance', () => {
  const point = fc.record({ latitude: fc.double({ min: -90, max: 90, noNaN: true }), longitude: fc.double({ min: -180, max: 180, noNaN: true }) });

  test('is the same both ways, zero to itself, and at most half around the globe', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 9);
        expect(distanceKm(a, a)).toBe(0);
        expect(distanceKm(a, b)).toBeLessThanOrEqual(20016);
      }),
    );
  });

  test('from Dubbo to Wellington is about 47 km', () => {
    expect(distanceKm(at('Dubbo'), at('Wellington'))).toBeCloseTo(47.1, 0);
  });

  test('is said no more exactly than it is known', () => {
    expect([0, 0.99, 1, 2.14, 9.94, 9.96, 34.4].map(formatDistance)).toEqual(['under 1 km', 'under 1 km', '1.0 km', '2.1 km', '9.9 km', '10 km', '34 km']);
  });
});
