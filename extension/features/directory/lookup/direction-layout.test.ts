import { distanceKm } from '@trusted-hands/directory';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutDirections } from './direction-layout.ts';

const origin = { latitude: -32.2, longitude: 148.6 };
const lay = (...people: readonly (readonly [string, number, number] | readonly [string])[]) =>
  layOutDirections(origin, people.map(([name, north, east]) => ({ name, coordinates: north === undefined || east === undefined ? undefined : { latitude: origin.latitude + north, longitude: origin.longitude + east } })), distanceKm);

const sideOf = (offset: number) => (Math.abs(offset) < 0.01 ? 0 : Math.sign(offset));

describe('the picture of direction and distance', () => {
  it('has north above, east to the right, and says the same in words', () => {
    const { dots, lines } = lay(['Ana', 0.1, 0], ['Bo', 0, 0.1], ['Cy', -0.2, -0.2], ['Di', 0, 0]);
    expect(dots.map(({ x, y }) => [sideOf(x), sideOf(y)])).toEqual([[0, -1], [1, 0], [-1, 1], [0, 0]]);
    expect(lines.map(({ number, name, words }) => `${number} ${name}: ${words}`)).toEqual(['1 Ana: 11 km north', '2 Bo: 9.4 km east', '3 Cy: 29 km south-west', '4 Di: in the same place']);
  });

  it('keeps those of one place in one dot, and leaves out whose place nobody knows', () => {
    const { dots, lines } = lay(['Ana', 0.1, 0], ['Bo'], ['Cy', 0.1, 0]);
    expect(dots.map(({ numbers }) => numbers)).toEqual([[1, 3]]);
    expect(lines.map(({ number }) => number)).toEqual([1, 3]);
    expect(lay(['Bo'])).toEqual({ dots: [], rings: [], lines: [] });
  });

  it('has rings of round distances, none of which is beyond the picture', () => {
    expect(lay(['Ana', 0.3, 0]).rings.map(({ km }) => km)).toEqual([2, 10, 50]);
    expect(lay(['Ana', 0, 0]).rings.map(({ km }) => km)).toEqual([1]);
    const place = fc.record({ latitude: fc.double({ min: -90, max: 90, noNaN: true }), longitude: fc.double({ min: -180, max: 180, noNaN: true }) });
    fc.assert(fc.property(place, fc.array(place, { maxLength: 15 }), (from, places) => {
      const { dots, rings } = layOutDirections(from, places.map((coordinates) => ({ name: 'Ana', coordinates })), distanceKm);
      for (const { x, y } of dots) expect(Math.hypot(x, y)).toBeLessThanOrEqual(1 + 1e-9);
      for (const { km, radius } of rings) expect(km > 0 && radius > 0 && radius <= 1).toBe(true);
      expect(dots.flatMap(({ numbers }) => numbers).toSorted((left, right) => left - right)).toEqual(places.map((_, index) => index + 1));
    }));
  });
});
