import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { summaryOf } from '../file/listing-summary.ts';
import { foldPhrase } from '../fold.ts';
import type { Location } from '../listing.ts';
import { fictionalPlaces, listing } from '../testing/fictional.ts';
import { createDirectory, fileOf } from './directory.ts';
import { numbersWhere } from './numbers-where.ts';

const location = fc.constantFrom(...fictionalPlaces.slice(0, 8)).map(({ name, state, postcode, country, coordinates }): Location => ({ place: name, state, postcode, country, coordinates, placeSource: 'own' }));
const content = fc.record({ name: fc.constantFrom('Ana Fairhollin', 'Zoë Quist', 'Dr Ana Maria Quist', 'Prince'), locations: fc.array(location, { minLength: 1, maxLength: 3 }) });

test('everyone who fits is among them, and in order; by name and place nobody else is', () => {
  fc.assert(
    fc.property(fc.array(content, { maxLength: 20 }), fc.subarray(['ana', 'zoe q', 'quist', 'prin']), fc.constantFrom('d', 'york', 'ri', ''), (contents, names, place) => {
      const listings = contents.map((one, index) => listing(String(index), one));
      const directory = createDirectory([{ file: fileOf(listings.map((one, index) => summaryOf(one, index + 1))) }]);
      const isThere = ({ place: name }: { readonly place: string }) => foldPhrase(name).startsWith(place);
      const isNamed = (name: string) => names.some((wanted) => wanted.split(' ').every((word) => foldPhrase(name).split(' ').some((has) => has.startsWith(word))));
      const found = [...numbersWhere(directory, { names: names.length === 0 ? [] : [names], places: [isThere], traits: [] })];
      expect(found).toEqual(listings.flatMap(({ name, locations }, index) => ((names.length === 0 || isNamed(name)) && locations.some(isThere) ? [index + 1] : [])));
    }),
  );
});

const person = fc.record({
  profession: fc.constantFrom('physiotherapist', 'massage-therapist', 'other'),
  specialties: fc.uniqueArray(fc.constantFrom('knees', 'backs', 'Necks', 'after surgery'), { maxLength: 3 }),
  languages: fc.uniqueArray(fc.constantFrom('en', 'fr', 'hi'), { maxLength: 2 }),
  gender: fc.constantFrom('female' as const, 'male' as const, undefined),
});

test('exactly those are among them who are what is asked, in whichever file they are', () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 20 }), fc.constantFrom('profession', 'specialty', 'language', 'gender'), fc.constantFrom('physiotherapist', 'knees', 'after surgery', 'fr', 'female', 'male'), fc.nat(20), (people, trait, wanted, inFile) => {
      const summaries = people.map((one, index) => summaryOf(listing(String(index), one), index + 1));
      const [before, since] = [summaries.slice(0, inFile), summaries.slice(inFile)];
      const directory = createDirectory([{ file: fileOf(before) }, { file: fileOf(since) }]);
      const valuesOf = ({ profession, specialties, languages, gender }: (typeof people)[number]): readonly string[] => ({ profession: [profession], specialty: specialties, language: languages, gender: gender === undefined ? [] : [gender] })[trait];
      const found = [...numbersWhere(directory, { names: [], places: [], traits: [{ trait, fits: (value) => value === wanted }] })];
      expect(found).toEqual(people.flatMap((one, index) => (valuesOf(one).includes(wanted) ? [index + 1] : [])));
    }),
  );
});
