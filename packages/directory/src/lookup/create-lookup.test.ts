import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Listing } from '../listing.ts';
import { at, listing, nowMs } from '../testing/fictional.ts';
import { lookupOver } from '../testing/lookup-over.ts';

const dayMs = 86_400_000;
const fresh = { confirmedAtMs: nowMs - 12 * dayMs };

const directory: readonly Listing[] = [
  listing('a', { name: "Alexandra d'Arcy", profession: 'physiotherapist', town: 'Dubbo', specialties: ['knees', 'headache'], languages: ['it'], gender: 'female' }, fresh),
  listing('b', { name: 'Devon Alcock', profession: 'physiotherapist', town: 'Wellington', acceptingNewClients: false }, fresh),
  listing('c', { name: 'Mei Tan', profession: 'general-practitioner', town: 'Dubbo', telehealth: true }, { origin: 'fhir' }),
  listing('d', { name: 'Jo Young', profession: 'osteopath', town: 'Fitzroy North' }, { checks: [{ step: 'number-well-formed', atMs: nowMs }] }),
  listing('e', { name: 'Sam French', profession: 'physiotherapist', town: 'Richmond' }, { origin: 'demonstration' }),
  listing('f', { name: 'Kim Elder', profession: 'other', specialties: ['Bowen therapy'], locations: [{ place: 'Nowhere', country: 'AU' }] }, { confirmedAtMs: nowMs - 120 * dayMs }),
];
const lookup = lookupOver(directory);
const ids = (query: string, options: Partial<Parameters<typeof lookup.search>[1]> = {}) => lookup.search(query, { limit: 10, nowMs, ...options }).map((result) => result.listing.id);

describe('looking somebody up', () => {
  test('"physio dubbo" gives physiotherapists from Dubbo outwards, with distances', () => {
    const results = lookup.search('physio dubbo', { limit: 10, nowMs });
    expect(results.map((result) => [result.listing.id, result.reasons[0]])).toEqual([
      ['a', 'under 1 km'],
      ['b', '47 km'],
      ['e', '702 km'],
    ]);
  });

  test('finds while one types: a beginning of a profession, a name, a place', () => {
    expect(ids('physi').sort()).toEqual(['a', 'b', 'c', 'e']);
    expect(ids('physiot').sort()).toEqual(['a', 'b', 'e']);
    expect(ids('alc')).toEqual(['b']);
    expect(ids('physio dub')).toEqual(['a']);
  });

  test('keeps its results while a place is typed where nobody is listed', () => {
    for (const query of ['osteo d', 'osteo dubb', 'osteo in dubb', 'osteo dubbo', 'osteo fitzroy nor']) expect(ids(query), query).toEqual(['d']);
    expect(lookup.search('osteo dubb', { limit: 1, nowMs })[0]?.reasons[0]).toMatch(/ km$/);
    expect(lookup.search('osteo dubb', { limit: 1, nowMs })[0]?.reasons).toContain('reading “dubb” as Dubbo NSW');
    expect(ids('zzz')).toEqual([]);
  });

  test.each([
    ['physotherapist', ['a', 'e', 'b'], 'reading “physotherapist” as “physiotherapist”'],
    ['phisio dubbo', ['a', 'b', 'e'], 'reading “phisio” as “physio”'],
    ['alcok', ['b'], 'reading “alcok” as “alcock”'],
    ['osteo richmnod', ['d'], 'reading “richmnod” as “richmond”'],
    ['osteo zzz', ['d'], 'no listing says “zzz”'],
    ['bulk billing gp', ['c'], 'no listing says “bulk”'],
  ])('where "%s" finds nobody, it finds what is likely meant, and says so', (query, expected, reason) => {
    const results = lookup.search(query, { limit: 10, nowMs });
    expect(results.map((result) => result.listing.id)).toEqual(expected);
    for (const result of results) expect(result.reasons).toContain(reason);
  });

  test('a word that somebody has is never left out, and nonsense alone finds nobody', () => {
    for (const query of ['osteo alcock', 'zzz', 'zzz qqq', 'qq tan']) expect(ids(query), query).toEqual(query === 'qq tan' ? ['c'] : []);
    expect(lookup.search('physio', { limit: 1, nowMs })[0]?.reasons.join()).not.toMatch(/reading|no listing/);
  });

  test('pain in a place is what is treated there, in the words people use', () => {
    const pair = [listing('1', { profession: 'physiotherapist', specialties: ['low back'] }), listing('2', { profession: 'physiotherapist', specialties: ['Knee pain'] })];
    const found = lookupOver(pair);
    for (const query of ['back', 'back pain', 'lower back pain physio', 'sore back', 'physio low backs']) expect(found.search(query, { limit: 2, nowMs })[0]?.reasons, query).toContain('treats low back');
    for (const query of ['knee', 'knee pain', 'painful knee physio', 'knee injury']) expect(found.search(query, { limit: 2, nowMs })[0]?.listing.id, query).toBe('2');
  });

  test.each([["d'arcy"], ['DARCY'], ['d’Arcy'], ['Dárcy'], ['alex darcy']])('finds a name written "%s"', (query) => {
    expect(ids(query)).toEqual(['a']);
  });

  test('a place in the query wins over one’s own place, and is an origin, not a filter', () => {
    const origin = at('Richmond', 'VIC');
    expect(ids('physio', { origin })[0]).toBe('e');
    expect(ids('physio dubbo', { origin })).toEqual(['a', 'b', 'e']);
  });

  test('an ambiguous place is the one nearer to oneself; with none of one’s own, any of them by name', () => {
    const [near] = lookup.search('sam richmond', { limit: 1, nowMs, origin: at('Fitzroy North') });
    expect(near?.reasons[0]).toBe('under 1 km');
    const [any] = lookup.search('sam richmond', { limit: 1, nowMs });
    expect(any?.reasons[0]).toBe('under 1 km from Richmond VIC');
  });

  test('people called like a place or a language are not lost, and come first', () => {
    expect(ids('young')[0]).toBe('d');
    expect(ids('french')).toEqual(['e']);
  });

  test('filters by distance, language, gender, telehealth and accepting', () => {
    expect(ids('dubbo <10km').sort()).toEqual(['a', 'c']);
    expect(ids('physio <100km', { origin: at('Dubbo') })).toEqual(['a', 'b']);
    expect(ids('italian physio')).toEqual(['a']);
    expect(ids('female')).toEqual(['a']);
    expect(ids('telehealth')).toEqual(['c']);
    expect(ids('physio accepting').sort()).toEqual(['a', 'e']);
  });

  test('what is treated ranks beside a profession, and is asked for alone', () => {
    const pair = [listing('1', { profession: 'physiotherapist' }), listing('2', { profession: 'physiotherapist', specialties: ['Knee pain', 'knees'] })];
    const found = lookupOver(pair).search('physio knee', { limit: 2, nowMs });
    expect(found.map((result) => result.listing.id)).toEqual(['2', '1']);
    expect(ids('bowen therapy')).toEqual(['f']);
    expect(ids('knees')[0]).toBe('a');
    expect(ids('knees')).not.toContain('c');
  });

  test('says why each stands where it stands, and shows what is unverified, stale, unconfirmed or full', () => {
    const reasons = (query: string, id: string) => lookup.search(query, { limit: 10, nowMs, origin: at('Dubbo') }).find((result) => result.listing.id === id)?.reasons;
    expect(reasons('physio knees', 'a')).toEqual(['under 1 km', 'treats knees', 'not looked up in any register', 'confirmed 12 days ago']);
    expect(reasons('physio', 'b')).toEqual(['47 km', 'not taking new clients', 'not looked up in any register', 'confirmed 12 days ago']);
    expect(reasons('gp', 'c')).toEqual(['under 1 km', 'not looked up in any register', 'imported, not confirmed']);
    expect(reasons('osteo', 'd')?.slice(1)).toEqual(['number well-formed, not looked up', 'not confirmed yet']);
    expect(reasons('sam', 'e')?.slice(1)).toEqual(['invented, for demonstration']);
    expect(reasons('elder', 'f')).toEqual(['distance not known', 'not looked up in any register', 'not confirmed for 120 days']);
  });

  test('whoever is not confirmed any more goes down by the clock alone, and is said to be so', () => {
    const twins = lookupOver([listing('1', { profession: 'physiotherapist' }, { confirmedAtMs: nowMs - 80 * dayMs }), listing('2', { profession: 'physiotherapist' }, { confirmedAtMs: nowMs - 10 * dayMs })]);
    const found = (days: number) => twins.search('physio', { limit: 2, nowMs: nowMs + days * dayMs }).map((result) => [result.listing.id, result.reasons.at(-1)]);
    expect(found(0)).toEqual([['1', 'confirmed 80 days ago'], ['2', 'confirmed 10 days ago']]);
    expect(found(60)).toEqual([['2', 'confirmed 70 days ago'], ['1', 'not confirmed for 140 days']]);
  });

  test('an empty query lists everyone, nearest first, and the limit holds', () => {
    expect(ids('', { origin: at('Dubbo') })).toHaveLength(directory.length);
    expect(ids('', { origin: at('Dubbo') })[0]).toBe('a');
    expect(ids('', { limit: 2 })).toHaveLength(2);
    expect(ids('', { limit: 0 })).toEqual([]);
  });

  test('a listing with several locations counts by its nearest', () => {
    const two = listing('z', { locations: [{ place: 'Darwin', country: 'AU', coordinates: at('Darwin') }, { place: 'Dubbo', country: 'AU', coordinates: at('Dubbo') }] });
    const [result] = lookupOver([two]).search('dubbo', { limit: 1, nowMs });
    expect(result?.location.place).toBe('Dubbo');
    expect(result?.distanceKm).toBe(0);
  });
});

describe('any directory and any query', () => {
  const anyListing = fc
    .record({
      name: fc.constantFrom('Ana Silva', 'Bo Young', 'Cy French', "D'Arcy Lee", 'Eve Richmond'),
      profession: fc.constantFrom('physiotherapist', 'osteopath', 'general-practitioner', 'surgeon', 'other'),
      town: fc.constantFrom('Dubbo', 'Richmond', 'Young', 'York', 'Nowhere'),
      specialties: fc.subarray(['knees', 'headache', 'physio']),
      acceptingNewClients: fc.boolean(),
      telehealth: fc.boolean(),
    })
    .map((content) => (id: string) => listing(id, content, content.telehealth ? fresh : {}));
  const anyDirectory = fc.array(anyListing, { maxLength: 15 }).map((makes) => makes.map((make, index) => make(`id-${index}`)));
  const anyQuery = fc.array(fc.constantFrom('physio', 'gp', 'surgeon', 'dubbo', 'richmond', 'young', 'knees', '<50km', 'ana', 'd', 'telehealth', 'xyz'), { maxLength: 4 }).map((words) => words.join(' '));
  const origin = fc.option(fc.constantFrom(at('Dubbo'), at('York')), { nil: undefined });

  test('the order does not depend on the order of the input', () => {
    fc.assert(
      fc.property(
        anyDirectory.chain((listings) => fc.tuple(fc.constant(listings), fc.shuffledSubarray(listings, { minLength: listings.length }))),
        anyQuery,
        origin,
        ([listings, shuffled], query, own) => {
          const options = { limit: 20, nowMs, ...(own === undefined ? {} : { origin: own }) };
          const one = lookupOver(listings).search(query, options);
          const other = lookupOver(shuffled).search(query, options);
          expect(other).toEqual(one);
        },
      ),
    );
  });

  test('a profession in the query never puts another profession above it', () => {
    fc.assert(
      fc.property(anyDirectory, anyQuery, (listings, query) => {
        const one = lookupOver(listings);
        const asked = one.parse(query).facets.flatMap((facet) => (facet.type === 'profession' ? facet.professions : []));
        if (asked.length === 0) return;
        for (const result of one.search(query, { limit: 20, nowMs })) expect(asked).toContain(result.listing.profession);
      }),
    );
  });

  test('a line as long as a book is read as far as anybody types', () => {
    const book = 'zq '.repeat(100_000);
    expect(lookup.search(`physio dubbo ${book}`, { limit: 10, nowMs })[0]?.listing.id).toBe('a');
    expect(lookup.parse(book).text.length).toBeLessThan(1000);
    expect(lookup.search('z'.repeat(1_000_000), { limit: 10, nowMs })).toEqual([]);
  });

  test('any string can be searched', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        for (const result of lookup.search(query, { limit: 10, nowMs })) {
          expect(result.score).toBeGreaterThan(0);
          expect(result.score).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
