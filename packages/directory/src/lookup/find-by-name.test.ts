import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { summaryOf } from '../file/listing-summary.ts';
import { foldPhrase } from '../fold.ts';
import { listing } from '../testing/fictional.ts';
import { createDirectory, fileOf } from './directory.ts';
import { findByName } from './find-by-name.ts';

const directoryOf = (names: readonly string[]) => createDirectory([{ file: fileOf(names.map((name, index) => summaryOf(listing(String(index), { name }), index + 1))) }]);

test.each([
  ['fairhollin', ['Ana Fairhollin', 'Zoë de Fairhollin-Quist']],
  ['QUIST', ['Marlow Quist', 'Zoë de Fairhollin-Quist', 'The Quistmere Surgery']],
  ['zoe', ['Zoë de Fairhollin-Quist']],
  ['Zöe fair', ['Zoë de Fairhollin-Quist']],
  ['quist marlow', ['Marlow Quist']],
  ['surgery', ['The Quistmere Surgery']],
  ['fairhollin nobody', []],
  ['...', []],
  ['', []],
])('"%s" finds by any word of a name', (text, expected) => {
  const names = ['Ana Fairhollin', 'Marlow Quist', 'Zoë de Fairhollin-Quist', 'The Quistmere Surgery'];
  expect(findByName(directoryOf(names), text, 10).map((number) => names[number - 1])).toEqual(expected);
});

test('finds all and only those who have every word or its beginning, each once', () => {
  const word = fc.constantFrom('Ana', 'Anna', 'Zoë', 'de', 'Quist', 'O’Doyle', 'Ana-Maria');
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 20 }), fc.array(fc.constantFrom('an', 'ana', 'zoe', 'q', 'maria', 'odoyle'), { minLength: 1, maxLength: 2 }), (names, words) => {
      const isNamedSo = (one: string) => words.every((wanted) => foldPhrase(one).split(' ').some((has) => has.startsWith(wanted)));
      const found = findByName(directoryOf(names), words.join(' '), 100);
      expect(found.toSorted((a, b) => a - b)).toEqual(names.flatMap((one, index) => (isNamedSo(one) ? [index + 1] : [])));
    }),
  );
});
