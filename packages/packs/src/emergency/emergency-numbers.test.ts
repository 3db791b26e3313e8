import { expect, test } from 'vitest';
import { countryOfTimeZone, emergencyNumberOf, emergencyNumbers } from './emergency-numbers.ts';

test('each country has one number that can be dialled, and says where it was read', () => {
  expect(new Set(emergencyNumbers.map(({ country }) => country)).size).toBe(emergencyNumbers.length);
  for (const { country, number, source, sourceUrl } of emergencyNumbers) {
    expect(country).toMatch(/^[A-Z]{2}$/);
    expect(number).toMatch(/^\d{3}$/);
    expect(source.length).toBeGreaterThan(10);
    expect(sourceUrl).toMatch(/^https:\/\/[\w.-]+\/\S+$/);
  }
});

test('no number is guessed', () => {
  expect(emergencyNumberOf('AU')?.number).toBe('000');
  expect(emergencyNumberOf('XX')).toBeUndefined();
  expect(emergencyNumberOf(undefined)).toBeUndefined();
});

test('the country is guessed by where the computer stands, and not at all elsewhere', () => {
  expect(countryOfTimeZone('Australia/Hobart')).toBe('AU');
  expect(countryOfTimeZone('America/Toronto')).toBe('CA');
  expect(countryOfTimeZone('America/Bogota')).toBeUndefined();
  expect(countryOfTimeZone('UTC')).toBeUndefined();
});
