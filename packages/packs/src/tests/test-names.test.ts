import { describe, expect, test } from 'vitest';
import { testNameSchema } from './test-name.ts';
import { plainTestWords } from './test-names-of.ts';
import { testNamed, testNames, testsByWord } from './test-names.ts';
import { vocabularyOfTests } from './vocabulary-of-tests.ts';

const meaningOf = (text: string) => testsByWord(plainTestWords(text)).map(({ test: { name } }) => name);

describe('the names of tests', () => {
  test('are all that a note may give, each once and spelled so', () => {
    expect(testNames.map(({ name }) => name).sort()).toEqual([...vocabularyOfTests].sort());
    for (const name of testNames) expect(testNameSchema.safeParse(name).error, name.name).toBeUndefined();
  });

  test('hold plain words only, none twice', () => {
    for (const { name, words, except } of testNames) {
      for (const { word } of words) expect(plainTestWords(word), name).toBe(word);
      const keys = words.map(({ word, regions = [''], needs = '' }) => [word, needs, ...regions].join());
      expect(new Set(keys).size, name).toBe(keys.length);
      for (const phrase of except) expect(words.some(({ word }) => ` ${phrase} `.includes(` ${word} `)), `${name}: ${phrase}`).toBe(true);
    }
  });

  test('give a word to two tests only where a region or what stands beside tells them apart', () => {
    for (const word of new Set(testNames.flatMap(({ words }) => words.map((entry) => entry.word)))) {
      const meant = testsByWord(word);
      const otherwise = meant.filter(({ word: { regions, needs } }) => regions === undefined && needs !== 'seconds');
      expect(otherwise.length, word).toBeLessThanOrEqual(1);
      expect(meant.filter(({ word: { needs } }) => needs === 'seconds').length, word).toBeLessThanOrEqual(1);
      const regions = meant.flatMap((entry) => entry.word.regions ?? []);
      expect(new Set(regions).size, word).toBe(regions.length);
    }
  });

  test('name a region for a word only where the test is done', () => {
    for (const { name, regions, words } of testNames) for (const word of words) for (const region of word.regions ?? []) expect(regions, `${name}: ${word.word}`).toContain(region);
  });

  test('are found with and without a possessive, a hyphen and the word test', () => {
    for (const text of ['Hawkins-Kennedy test', 'hawkins kennedy', 'HK', 'Hawkins’ sign', "Hawkins'"]) expect(meaningOf(text), text).toEqual(['hawkins-kennedy']);
    for (const text of ["O'Brien's", 'O’Briens test', 'obrien', "o'brien"]) expect(meaningOf(text), text).toEqual(["o'brien"]);
    for (const text of ['Lift-off', 'lift off', 'Gerber’s lift-off test']) expect(meaningOf(text), text).toEqual(['lift-off']);
    for (const text of ['Lasègue', 'Lasegue’s sign', 'SLR', 'straight-leg raise']) expect(meaningOf(text), text).toEqual(['straight leg raise']);
    expect(meaningOf('ULTT2b')).toEqual(['upper limb tension test']);
    expect(meaningOf("Patrick's")).toEqual(['faber']);
    expect(meaningOf('SI compression')).toEqual(['sacroiliac compression']);
  });

  test('leave the drawer to the knee unless the ankle is spoken of', () => {
    const drawer = testsByWord('ant drawer').map(({ test: { name }, word: { regions } }) => ({ name, regions }));
    expect(drawer).toEqual([{ name: 'anterior drawer', regions: undefined }, { name: 'ankle anterior drawer', regions: ['ankle'] }]);
  });

  test('know nothing by a name of the object itself', () => {
    expect(testNamed('toString')).toBeUndefined();
    expect(testsByWord('constructor')).toEqual([]);
  });
});
