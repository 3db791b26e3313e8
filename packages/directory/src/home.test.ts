import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceKm } from './distance.ts';
import { asHome } from './home.ts';
import { coordinatesSchema, type Location } from './listing.ts';

const home = (more: Partial<Location>): Location => ({ place: 'Dubbo', country: 'AU', placeSource: 'own', ...more });

describe('a home', () => {
  test('keeps its town and name, and loses its street', () => {
    expect(asHome(home({ name: 'Quiet room', line: '7 Wattle Street', state: 'NSW', postcode: '2830' }))).toEqual({ name: 'Quiet room', place: 'Dubbo', state: 'NSW', postcode: '2830', country: 'AU', placeSource: 'own', isHome: true });
  });

  test('lies within a kilometre of where it was, on a grid that says no more', () => {
    fc.assert(
      fc.property(fc.double({ min: -89, max: 89, noNaN: true }), fc.double({ min: -179, max: 179, noNaN: true }), (latitude, longitude) => {
        const { coordinates } = asHome(home({ coordinates: { latitude, longitude } }));
        expect(coordinatesSchema.safeParse(coordinates).success).toBe(true);
        expect(distanceKm({ latitude, longitude }, coordinates ?? { latitude: 0, longitude: 0 })).toBeLessThan(1);
        expect(asHome(home({ coordinates }))).toEqual(asHome(home({ coordinates: { latitude, longitude } })));
      }),
    );
  });

  test.each([
    ['GB', 'E8 1AA', 'E8'],
    ['GB', 'sw1a1aa', 'sw1a'],
    ['GB', 'EC1A', 'EC1A'],
    ['GB', 'nonsense', ''],
    ['CA', 'K1A 0B1', 'K1A'],
    ['IE', 'D02 X285', 'D02'],
    ['NL', '1012 AB', '1012'],
    ['US', '10001-1234', '10001'],
    ['AU', '0800', '0800'],
  ])('in %s with the postcode %s is shown with %s', (country, postcode, area) => {
    expect(asHome(home({ country, postcode })).postcode).toBe(area);
  });
});
