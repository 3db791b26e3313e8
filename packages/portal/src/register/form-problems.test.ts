import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldId, problemAt, problemsOfFailure, problemsOfForm, withoutField } from './form-problems.ts';
import { emptyForm, type ListingForm } from './listing-form.ts';

const empty = emptyForm({ email: 'rosa@example.com', country: 'AU' });
const location = { key: '1', name: '', line: '', place: 'Dubbo', state: 'NSW', postcode: '2830', country: 'AU', isHome: false };
const whole: ListingForm = {
  ...empty,
  name: 'Rosa Ferrante',
  profession: 'physiotherapist',
  professionText: 'Physiotherapist',
  locations: [location],
  registrations: [{ key: '1', scheme: 'ahpra', number: 'PHY0001234567' }],
};

describe('before publishing', () => {
  test('a whole form has no problem', () => {
    expect(problemsOfForm(whole)).toEqual([]);
  });

  test('an empty form names what is needed, in the order of the form', () => {
    expect(problemsOfForm(empty).map(({ field }) => field)).toEqual(['name', 'profession', 'locations.0.place']);
  });

  test('a malformed number blocks at its own line, also behind an empty one', () => {
    const registrations = [{ key: '1', scheme: 'ahpra', number: '' }, { key: '2', scheme: 'ahpra', number: 'PHY12' }];
    expect(problemsOfForm({ ...whole, registrations })).toEqual([{ field: 'registrations.1.number', message: expect.stringContaining('three letters and ten digits') }]);
  });

  test('a language that was typed and is none of the list is said at its field, and not dropped', () => {
    expect(problemsOfForm({ ...whole, languageText: 'Klin' })).toEqual([{ field: 'languages', message: expect.stringContaining('“Klin” is not chosen yet') }]);
    expect(problemsOfForm({ ...whole, languageText: 'Greek' })).toEqual([]);
  });

  test('a number that only raises a doubt does not block', () => {
    expect(problemsOfForm({ ...whole, registrations: [{ key: '1', scheme: 'hpi-i', number: '8003619900015718' }] })).toEqual([]);
  });

  test('what is too long says by how much', () => {
    expect(problemsOfForm({ ...whole, about: 'a'.repeat(601) })).toEqual([{ field: 'about', message: 'This is too long: at most 600 characters fit.' }]);
    expect(problemsOfForm({ ...whole, specialties: Array.from({ length: 31 }, (_, at) => `word ${at}`) })).toEqual([
      { field: 'specialties', message: 'At most 30 fit here; take some away.' },
    ]);
  });

  test('a holiday with one day missing, or turned round, is said at that day', () => {
    expect(problemsOfForm({ ...whole, awayFrom: '2026-12-24' })).toEqual([{ field: 'awayTo', message: 'Choose the last day away.' }]);
    expect(problemsOfForm({ ...whole, awayTo: '2026-12-24' })).toEqual([{ field: 'awayFrom', message: 'Choose the first day away.' }]);
    expect(problemsOfForm({ ...whole, awayFrom: '2026-12-24', awayTo: '2026-12-23' })).toEqual([{ field: 'awayTo', message: 'The last day away comes before the first.' }]);
    expect(problemsOfForm({ ...whole, awayFrom: '2026-12-24', awayTo: '2026-12-24' })).toEqual([]);
  });

  test('each field has one problem, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (name, place, number, website) => {
        const form = { ...whole, name, website, locations: [{ ...location, place }], registrations: [{ key: '1', scheme: 'ahpra', number }] };
        const fields = problemsOfForm(form).map(({ field }) => field);
        expect(new Set(fields).size).toBe(fields.length);
      }),
    );
  });
});

describe('what the service refused', () => {
  test.each([
    ['content.locations.0.place', 'locations.0.place'],
    ['content.locations[0].place', 'locations.0.place'],
    ['locations.0.postcode', 'locations.0.postcode'],
    ['content.name', 'name'],
    ['content.specialties.3', 'specialties'],
    ['content.locations', 'locations.0.place'],
  ])('%s lands on %s', (field, shown) => {
    expect(problemsOfFailure({ code: 'input-invalid', message: 'No.', field }, whole)).toEqual([{ field: shown, message: 'No.' }]);
  });

  test('of a place brings those that may have been meant', () => {
    const places = [{ name: 'Richmond', state: 'VIC', postcode: '3121', country: 'AU', coordinates: { latitude: -37.8, longitude: 145 } }];
    expect(problemsOfFailure({ code: 'place-unknown', message: 'Which?', field: 'content.locations.0.place', places }, whole)).toEqual([{ field: 'locations.0.place', message: 'Which?', places }]);
  });

  test('a number is found again behind empty lines, which were not sent', () => {
    const registrations = [{ key: '1', scheme: 'ahpra', number: '' }, { key: '2', scheme: 'ahpra', number: 'PHY0001234567' }];
    expect(problemsOfFailure({ code: 'number-malformed', message: 'No.', field: 'content.registrations.0.number' }, { ...whole, registrations })).toEqual([
      { field: 'registrations.1.number', message: 'No.' },
    ]);
  });

  test('what belongs to no field is left for the page to say', () => {
    expect(problemsOfFailure({ code: 'internal', message: 'No.' }, whole)).toEqual([]);
    expect(problemsOfFailure({ code: 'input-invalid', message: 'No.', field: 'something.else' }, whole)).toEqual([]);
  });
});

test('changing a field takes its problem away and leaves the others', () => {
  const problems = [{ field: 'locations.0.place', message: 'a' }, { field: 'name', message: 'b' }];
  expect(withoutField(problems, 'locations')).toEqual([{ field: 'name', message: 'b' }]);
  expect(withoutField(problems, 'locations.0.place')).toEqual([{ field: 'name', message: 'b' }]);
  expect(withoutField(problems, 'locations.0.state')).toEqual(problems);
  expect(problemAt(problems, 'name')).toBe('b');
  expect(fieldId('locations.0.place')).toBe('field-locations-0-place');
});
