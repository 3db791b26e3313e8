import { commonSpecialties, professions } from '@trusted-hands/packs/directory';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPlaceIndex } from '../places.ts';
import { fictionalPlaces } from '../testing/fictional.ts';
import type { Facet } from './lookup-types.ts';
import { createQueryParser } from './parse-query.ts';
import { specialtyKey } from './specialty-words.ts';

const knowledge = { professions, placeIndex: createPlaceIndex(fictionalPlaces), specialties: commonSpecialties.map((text) => [specialtyKey(text), text] as const) };
const parse = createQueryParser(knowledge);
const facet = (text: string, type: Facet['type']) => parse(text).facets.find((one) => one.type === type);

describe('a query', () => {
  test('"physio dubbo" is a profession and a place, each with its range', () => {
    expect(parse('physio dubbo')).toMatchObject({
      facets: [
        { type: 'profession', from: 0, to: 6, label: 'physio', professions: ['physiotherapist'] },
        { type: 'place', from: 7, to: 12, label: 'dubbo', certain: false },
      ],
      text: '',
    });
  });

  test.each([
    ['physical therapists', 'physiotherapist'],
    ['remedial massage', 'massage-therapist'],
    ['foot doctor', 'podiatrist'],
    ['nurse practitioner', 'nurse-practitioner'],
    ['orthopedic surgeon', 'orthopaedic-surgeon'],
    ['midwives', 'midwife'],
    ['OT', 'occupational-therapist'],
  ])('"%s" means %s and nothing else', (text, id) => {
    expect(facet(text, 'profession')).toMatchObject({ professions: [id] });
    expect(parse(text).text).toBe('');
  });

  test('"GP" means the doctor first, and the practice that a letter goes to where no doctors are listed', () => {
    expect(facet('GP', 'profession')).toMatchObject({ professions: ['general-practitioner', 'general-practice'] });
    expect(parse('GP').text).toBe('');
  });

  test('"surgeon" and "psych" mean several professions', () => {
    expect(facet('psych', 'profession')).toMatchObject({ professions: ['psychologist', 'psychiatrist'] });
    expect(facet('surgeon', 'profession')).toMatchObject({ professions: expect.arrayContaining(['orthopaedic-surgeon', 'neurosurgeon', 'surgeon']) });
  });

  test.each([
    ['gp 2830', '2830', true],
    ['osteo in fitzroy north vic', 'fitzroy north vic', true],
    ['osteo in fitzroy north', 'fitzroy north', true],
    ['physio richmond NSW 2753 female', 'richmond NSW 2753', true],
    ['dubbo', 'dubbo', false],
  ])('"%s" has the place "%s"', (text, label, certain) => {
    expect(facet(text, 'place')).toMatchObject({ type: 'place', label, certain });
  });

  test('keeps every place of an ambiguous name', () => {
    expect(facet('physio richmond', 'place')).toMatchObject({ places: [{ state: 'VIC' }, { state: 'NSW' }] });
  });

  test.each([
    ['<10km', 10],
    ['physio within 25 km', 25],
    ['gp < 5', 5],
    ['2,5 kilometres', 2.5],
    ['10 miles', 16.09344],
  ])('"%s" is a distance of %d km', (text, km) => {
    expect(facet(text, 'distance')).toMatchObject({ km });
  });

  test('reads languages, gender, telehealth, accepting and what is treated', () => {
    expect(parse('female osteo who speaks Italian, treats knee, telehealth, taking new clients').facets.map((one) => [one.type, one.label])).toEqual([
      ['gender', 'female'],
      ['profession', 'osteo'],
      ['language', 'Italian'],
      ['specialty', 'knee'],
      ['telehealth', 'telehealth'],
      ['accepting', 'taking new clients'],
    ]);
  });

  test('leaves a name to the text, with its own spelling', () => {
    expect(parse("physio d'Arcy")).toMatchObject({ facets: [{ type: 'profession' }], text: "d'Arcy" });
    expect(parse('An')).toEqual({ facets: [], text: 'An' });
  });

  test('of any text parses, with facets inside the text in order and without overlap', () => {
    const word = fc.constantFrom('physio', 'dubbo', 'in', 'nsw', '<10km', '2830', 'women', "d'Arcy", 'İ', '🙂', ' ', ',', '<', 'km', 'french', 'new', 'clients', 'richmond', '10', '.');
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')), fc.array(word).map((words) => words.join('')));
    fc.assert(
      fc.property(text, (query) => {
        let end = 0;
        for (const one of parse(query).facets) {
          expect(one.from).toBeGreaterThanOrEqual(end);
          expect(one.to).toBeGreaterThan(one.from);
          expect(one.to).toBeLessThanOrEqual(query.length);
          expect(query.slice(one.from, one.to)).toBe(one.label);
          end = one.to;
        }
      }),
    );
  });
});
