/** Nothing clinical is hard-coded: the words that notes are read by are data in packs, each with its source, where a clinic can add to them. */
import { cueNames, shippedVocabulary } from '@trusted-hands/packs';
import { expect, test } from 'vitest';
import { codeOf, isTest, shippedCode } from './repository.ts';

/** By file, what stands there for another reason than that it is the body's. */
const allowed: ReadonlyMap<string, readonly string[]> = new Map([
  // "Add heel raises": the verb.
  ['packages/session-note/src/facts/homework.ts', ['add']],
  ['packages/session-note/src/facts/homework-items.ts', ['add']],
  // "Do not pass it on": the verb.
  ['packages/session-note/src/kept-back.ts', ['pas']],
  // A young man.
  ['packages/session-note/src/problems/person.ts', ['lad']],
  // What a fact of pain is measured by.
  ['packages/progress/src/measure.ts', ['nprs']],
  ['packages/progress/src/measure-series.ts', ['nprs']],
  // The names by which facts come out, as a type.
  ['packages/session-note/src/fact.ts', ['nprs', 'psfs', 'ndi', 'odi', 'rmdq', 'quickdash', 'lefs', 'spadi']],
]);

const everyday = new Set(['and', 'are', 'per', 'met']);
/** Families of words are named in code: `hasCue('trigger-point', ...)`. */
const families = new Set<string>([...cueNames, 'anatomy', 'technique', 'test', 'instrument', 'screening', 'muscle', 'movement', 'region']);
const longestPhrase = 4;
const shortestWord = 3;

const { regions, movements, muscles, techniques, tests, instruments, screening } = shippedVocabulary;
const clinical = new Set(
  [...regions, ...movements, ...muscles, ...instruments, ...techniques.filter(({ isEverydayWord }) => isEverydayWord !== true), ...tests.map(({ name, words }) => ({ name, words: words.filter(({ needs }) => needs === undefined).map(({ word }) => word) }))]
    .flatMap(({ name, words }) => [name, ...words])
    .concat(screening.flatMap(({ names }) => names))
    .map((phrase) => phrase.toLowerCase())
    .filter((phrase) => phrase.length >= shortestWord && !everyday.has(phrase)),
);

/** What stands between quotation marks or in a pattern; not what a file is imported from, and no code inside a template. */
function literalsOf(code: string): string[] {
  const lines = code.split('\n').filter((line) => !/^\s*(?:import|export)\b.*from '/.test(line));
  return lines.flatMap((line) => [...line.matchAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|(?<=(?:^|[(=,:!&|?])\s*)\/(?![*/ ])(?:[^/\\\n]|\\.)+\//g)].map(([literal]) => literal.slice(1, -1).replaceAll(/\$\{[^}]*\}/g, ' ')));
}

/** The longest first, so that "low back" is told and not only "back". */
function clinicalWordsIn(literal: string): string[] {
  if (families.has(literal)) return [];
  const words = literal.toLowerCase().replaceAll(/\\[a-z]/g, ' ').match(/[a-z]+/g) ?? [];
  return words.flatMap((_, at) => {
    for (let length = Math.min(longestPhrase, words.length - at); length > 0; length -= 1) {
      const phrase = words.slice(at, at + length).join(' ');
      const known = [phrase, phrase.replace(/s$/, '')].find((form) => clinical.has(form));
      if (known !== undefined) return [known];
    }
    return [];
  });
}

const readers = shippedCode.filter((file) => /^packages\/(?:session-note|progress)\/src\//.test(file) && !isTest(file) && !file.includes('.test-support.'));

test('nothing that reads notes or judges progress names a part of the body, a movement, a muscle, a test, a technique, a score or a question of health', () => {
  expect(readers.length).toBeGreaterThan(50);
  const named = readers.flatMap((file) => [...new Set(literalsOf(codeOf(file)).flatMap(clinicalWordsIn))].filter((word) => allowed.get(file)?.includes(word) !== true).map((word) => `${file}: ${word}`));
  expect(named).toEqual([]);
});

/** By which facts come out; a letter has an opening as the jaw has. */
const names = new Set([...regions, ...movements, ...muscles, ...tests].map(({ name }) => name).filter((name) => name !== 'opening'));
/** One region a shape, by its name. */
const drawing = 'extension/features/session-notes/editor/body-shapes.ts';
/** Made-up people and their complaints. */
const demonstration = 'extension/features/settings/demonstration-content.ts';

test('no screen lists parts of the body, movements or tests of its own', () => {
  const screens = shippedCode.filter((file) => file.startsWith('extension/features/') && !isTest(file) && file !== drawing && file !== demonstration);
  const named = screens.flatMap((file) => {
    const code = codeOf(file).replaceAll(/placeholder="[^"]*"/g, '');
    // A table by region has some of its keys without quotation marks.
    const keys = [...code.matchAll(/(?<=[{,]\s*)[a-z]+(?=: ['"[])/g)].map(([key]) => key);
    const found = [...literalsOf(code), ...keys].filter((word) => names.has(word));
    return [...new Set(found)].map((name) => `${file}: ${name}`);
  });
  expect(named).toEqual([]);
});

test('a word that is named in code is found, in a list and in a pattern', () => {
  expect(literalsOf("const joints = new Set(['knee', 'low back']);\nif (/^(?:kn|elbows?)$/.test(text)) return `the ${hip} is ${name} of the ankle`;").flatMap(clinicalWordsIn)).toEqual(['knee', 'low back', 'elbow', 'ankle']);
  expect(literalsOf("words.hasCue('trigger-point', 0, 1) && words.isCue('held', 3)").flatMap(clinicalWordsIn)).toEqual([]);
});

test('what is allowed is there', () => {
  for (const [file, words] of allowed) expect(literalsOf(codeOf(file)).flatMap(clinicalWordsIn), file).toEqual(expect.arrayContaining([...words]));
});
