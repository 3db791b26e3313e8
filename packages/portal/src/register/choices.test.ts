/** What the fields with suggestions offer. */
import { foldPhrase } from '@trusted-hands/directory';
import { professions } from '@trusted-hands/packs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allCountries, likelyCountry } from './countries.ts';
import { findProfessions, professionByTitle } from './find-professions.ts';
import { findSpecialties } from './find-specialties.ts';
import { shownChecks, checksLine } from './listing-checks.ts';
import { emptyForm } from './listing-form.ts';
import { startsWords } from './starts-words.ts';
import { schemesOf, withSchemes } from './registration-schemes.ts';

describe('professions', () => {
  test.each([
    ['physio', 'physiotherapist'],
    ['PT', 'physiotherapist'],
    ['GP', 'general-practitioner'],
    ['osteo', 'osteopath'],
    ['chiro', 'chiropractor'],
    ['massage', 'massage-therapist'],
  ])('%s finds %s first', (text, id) => {
    expect(findProfessions(text)[0]?.profession.id).toBe(id);
  });
  test('nothing typed offers all of them', () => {
    expect(findProfessions(' ')).toHaveLength(professions.length);
  });
  test('any text gives professions, each once', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const ids = findProfessions(text).map(({ profession }) => profession.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
  test('a title typed out in full is chosen', () => {
    expect(professionByTitle(' physiotherapist')?.id).toBe('physiotherapist');
    expect(professionByTitle('physio')).toBeUndefined();
  });
});

test('specialties leave out what was chosen and begin with the profession’s own', () => {
  const own = professions.find(({ id }) => id === 'physiotherapist')?.treats ?? [];
  const chosen = own.slice(0, 1).map((word) => word.toUpperCase());
  const found = findSpecialties({ text: '', profession: 'physiotherapist', chosen, limit: 3 });
  expect(found).toEqual(own.slice(1, 4));
});

describe('registration schemes', () => {
  test('the likeliest for profession and country comes first', () => {
    expect(schemesOf({ profession: 'physiotherapist', country: 'AU', chosen: '' })[0]?.id).toBe('ahpra');
    expect(schemesOf({ profession: 'physiotherapist', country: 'GB', chosen: '' })[0]?.id).toBe('hcpc');
    expect(schemesOf({ profession: 'physiotherapist', country: 'FJ', chosen: '' }).map(({ id }) => id)).toEqual(['other']);
  });
  test('of a massage therapist in Australia it is an association’s, which colleagues can look up', () => {
    expect(schemesOf({ profession: 'massage-therapist', country: 'AU', chosen: '' }).map(({ id }) => id)).toEqual(['other', 'medicare-provider-au', 'hpi-i']);
    expect(schemesOf({ profession: 'exercise-physiologist', country: 'AU', chosen: '' })[0]?.id).toBe('medicare-provider-au');
  });
  test('one already chosen stays on offer', () => {
    expect(schemesOf({ profession: 'massage-therapist', country: 'FJ', chosen: 'npi' }).map(({ id }) => id)).toContain('npi');
  });
  test('an empty line follows the profession, a written one keeps its scheme', () => {
    const form = { ...emptyForm({ email: '', country: 'AU' }), profession: 'physiotherapist', registrations: [{ key: '1', scheme: 'other', number: '' }, { key: '2', scheme: 'other', number: 'AB1' }] };
    expect(withSchemes(form).registrations.map(({ scheme }) => scheme)).toEqual(['ahpra', 'other']);
  });
});

test('a choice is found by the beginnings of its words, whatever their case, accents and order', () => {
  expect(startsWords('Māori', foldPhrase('mao'))).toBe(true);
  expect(startsWords('British Sign Language', foldPhrase('sign BRIT'))).toBe(true);
  expect(startsWords('Greek', foldPhrase('reek'))).toBe(false);
  expect(startsWords('Greek', '')).toBe(true);
});

test('countries have names, each once', () => {
  const countries = allCountries('en');
  expect(countries).toHaveLength(new Set(countries.map(({ code }) => code)).size);
  expect(countries.every(({ code, name }) => name !== code)).toBe(true);
});

test('the country is guessed from the browser’s languages', () => {
  expect(likelyCountry(['en', 'fr-CA'])).toBe('CA');
  expect(likelyCountry(['en-GB', 'fr-CA'])).toBe('GB');
  expect(likelyCountry(['en', 'zh-Hant'])).toBe('AU');
});

test('checks are shown once each with their latest date, and the line says only what a person confirmed', () => {
  const checks = [{ step: 'email-confirmed', atMs: 5 }, { step: 'self-declared', atMs: 1 }, { step: 'self-declared', atMs: 9 }] as const;
  expect(shownChecks(checks).map(({ step, atMs }) => [step, atMs])).toEqual([['self-declared', 9], ['email-confirmed', 5]]);
  const looked = (register: 'statutory' | 'association', atMs: number, by = 'Ana Petrov') => ({ step: 'register-checked' as const, register, atMs, by });
  expect(shownChecks([looked('statutory', 3), looked('association', 7), looked('statutory', 5)]).map(({ title, atMs }) => [title, atMs])).toEqual([
    ['Found in an association’s list by Ana Petrov', 7],
    ['Found in the statutory register by Ana Petrov', 5],
  ]);
  // Two registers of one kind are two.
  expect(shownChecks([looked('association', 3, 'Association of Examples'), looked('association', 7, 'Guild of Examples')])).toHaveLength(2);
  expect(checksLine(Date.UTC(2026, 10, 21, 12), checks, 'en-GB')).toBe('last changed 21 Nov 2026, e-mail confirmed');
});
