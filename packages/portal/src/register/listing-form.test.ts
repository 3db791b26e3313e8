import { listingContentSchema, type ListingContent, referralRoutes } from '@trusted-hands/directory';
import { professions } from '@trusted-hands/packs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentOfForm, emptyForm, formOfContent, listingFormSchema, nextKey, withChoice } from './listing-form.ts';

const start = emptyForm({ email: 'rosa@example.com', country: 'AU', language: 'en' });

/** Trimmed words, as the schema keeps them. */
const words = (max: number) => fc.string({ minLength: 2, maxLength: max }).map((text) => text.trim()).filter((text) => text.length >= 2);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const content: fc.Arbitrary<ListingContent> = fc
  .record({
    name: words(160),
    profession: fc.constantFrom(...professions.map(({ id }) => id)),
    specialties: fc.uniqueArray(words(80), { maxLength: 5, selector: (word) => word.toLowerCase() }),
    locations: fc.array(fc.record({ place: words(120), country: fc.constantFrom('AU', 'GB', 'NZ'), name: optional(words(200)), line: optional(words(200)), state: optional(words(80)), postcode: optional(words(16)), placeSource: fc.constant('own' as const), isHome: optional(fc.constant(true)) }).map((location) => (location.isHome ? { ...location, line: undefined } : location)), { minLength: 1, maxLength: 4 }),
    registrations: fc.array(fc.record({ scheme: fc.constantFrom('ahpra', 'other'), number: words(40) }), { maxLength: 3 }),
    languages: fc.uniqueArray(fc.constantFrom('en', 'fr', 'el')),
    gender: optional(fc.constantFrom('female' as const, 'male' as const, 'other' as const)),
    phone: optional(words(40)),
    email: fc.constantFrom(undefined, 'rosa@example.com'),
    website: fc.constantFrom(undefined, 'https://example.com/rosa'),
    acceptingNewClients: fc.boolean(),
    telehealth: fc.boolean(),
    funding: fc.uniqueArray(fc.constantFrom('self-pay', 'ndis-au', 'nhs-gb')),
    referralRoutes: fc.subarray([...referralRoutes]),
    referralNote: optional(words(200)),
    away: optional(fc.constantFrom({ from: '2026-12-24', to: '2027-01-04' }, { from: '2027-02-01', to: '2027-02-01' })),
    about: optional(words(600)),
  })
  // An absent field is absent, not undefined.
  .map((record) => listingContentSchema.parse(JSON.parse(JSON.stringify(record))));

describe('the form of a listing', () => {
  test('gives back what was published, whatever it is', () => {
    fc.assert(fc.property(content, (published) => { expect(listingContentSchema.parse(contentOfForm(formOfContent(published)))).toEqual(published); }));
  });

  test('survives being kept as text', () => {
    fc.assert(fc.property(content, (published) => { expect(listingFormSchema.parse(JSON.parse(JSON.stringify(formOfContent(published))))).toEqual(formOfContent(published)); }));
  });

  test('publishes what still stands in the field of specialties', () => {
    expect(contentOfForm({ ...start, specialties: ['Knees'], specialtyText: ' Hips ' }).specialties).toEqual(['Knees', 'Hips']);
    expect(contentOfForm({ ...start, specialties: ['Knees'], specialtyText: 'knees' }).specialties).toEqual(['Knees']);
  });

  test('publishes the language whose name still stands in the field of languages', () => {
    expect(contentOfForm({ ...start, languages: ['en'], languageText: ' tagalog ' }).languages).toEqual(['en', 'fil']);
    expect(contentOfForm({ ...start, languages: ['en'], languageText: 'English' }).languages).toEqual(['en']);
  });

  test('leaves empty number lines out', () => {
    const registrations = [{ key: '1', scheme: 'ahpra', number: ' ' }, { key: '2', scheme: 'other', number: ' AB 12 ' }];
    expect(contentOfForm({ ...start, registrations }).registrations).toEqual([{ scheme: 'other', number: 'AB 12' }]);
  });

  test('never sends the street of a home, and keeps it in the form', () => {
    const [location] = start.locations;
    if (location === undefined) throw new Error('A new form has one place.');
    const home = { ...start, locations: [{ ...location, place: 'Dubbo', line: '7 Wattle Street', isHome: true }] };
    expect(contentOfForm(home).locations[0]).toEqual({ place: 'Dubbo', country: 'AU', isHome: true, placeSource: 'own' });
    expect(contentOfForm({ ...home, locations: [{ ...location, place: 'Dubbo', line: '7 Wattle Street', isHome: false }] }).locations[0]).toMatchObject({ line: '7 Wattle Street' });
  });

  test('kept before there was more to ask opens again', () => {
    const { awayFrom: _from, awayTo: _to, funding: _funding, referralRoutes: _routes, referralNote: _note, ...earlier } = start;
    const locations = start.locations.map(({ isHome: _home, ...location }) => location);
    expect(listingFormSchema.parse({ ...earlier, locations })).toEqual(start);
  });

  test.each([
    ['example.com', 'https://example.com'],
    ['www.example.com/rosa', 'https://www.example.com/rosa'],
    ['http://example.com', 'http://example.com'],
    ['not an address', 'not an address'],
  ])('takes the web page %s as %s', (website, published) => {
    expect(contentOfForm({ ...start, website }).website).toBe(published);
  });

  test('never sends coordinates: the service takes them from its own list of places', () => {
    fc.assert(fc.property(content, (published) => { expect(JSON.stringify(contentOfForm(formOfContent(published)))).not.toContain('coordinates'); }));
  });
});

test('a new line gets a key that no line has', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.nat(50)), (keys) => { expect(keys.map(String)).not.toContain(nextKey(keys.map((key) => ({ key: String(key) })))); }));
});

test('a choice is made and taken back, in the order of the list', () => {
  const all = ['a', 'b', 'c'];
  expect(withChoice(['c'], 'a', all)).toEqual(['a', 'c']);
  expect(withChoice(['a', 'c'], 'a', all)).toEqual(['c']);
});
