import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bearingDegrees, bearingWords } from './bearing.ts';

const place = fc.record({ latitude: fc.double({ min: -89, max: 89, noNaN: true }), longitude: fc.double({ min: -180, max: 180, noNaN: true }) });

describe('the direction of a place', () => {
  it('is what a map shows', () => {
    const dubbo = { latitude: -32.243, longitude: 148.605 };
    expect(bearingWords(bearingDegrees(dubbo, { latitude: -27.47, longitude: 153.03 }))).toBe('north-east');
    expect(bearingWords(bearingDegrees(dubbo, { latitude: -33.87, longitude: 151.21 }))).toBe('south-east');
    expect(bearingWords(bearingDegrees(dubbo, { latitude: -31.95, longitude: 141.46 }))).toBe('west');
    expect(bearingWords(bearingDegrees(dubbo, { latitude: -37.81, longitude: 144.96 }))).toBe('south-west');
    expect(bearingDegrees(dubbo, dubbo)).toBe(0);
  });

  it('goes the short way over the line where the date changes', () => {
    expect(bearingWords(bearingDegrees({ latitude: -17, longitude: 179 }, { latitude: -17, longitude: -179 }))).toBe('east');
  });

  it('is always a bearing of a compass, and turned to the other side the other way round', () => {
    fc.assert(fc.property(place, place, (from, to) => {
      const degrees = bearingDegrees(from, to);
      expect(degrees).toBeGreaterThanOrEqual(0);
      expect(degrees).toBeLessThan(360);
    }));
    fc.assert(fc.property(fc.double({ min: -80, max: 80, noNaN: true }), fc.double({ min: 0.01, max: 5, noNaN: true }), (latitude, delta) => {
      expect(bearingDegrees({ latitude, longitude: 10 }, { latitude: latitude + delta, longitude: 10 })).toBeCloseTo(0, 6);
      expect(bearingDegrees({ latitude: latitude + delta, longitude: 10 }, { latitude, longitude: 10 })).toBeCloseTo(180, 6);
    }));
  });

  it('is said as one of eight winds, whatever number it is given', () => {
    expect([0, 22, 23, 90, 337, 338, 359, 360, -45, 810].map(bearingWords)).toEqual(['north', 'north', 'north-east', 'east', 'north-west', 'north', 'north', 'north', 'north-west', 'east']);
  });
});
