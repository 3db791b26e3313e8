import { expect, test } from 'vitest';
import { languageName, languages } from './languages.ts';
import { listing, nowMs } from './testing/fictional.ts';
import { lookupOver } from './testing/lookup-over.ts';

const spoken = (...ids: string[]) => listing('a', { name: 'Signe Halvorquist', languages: ids });
const finds = (query: string, ...ids: string[]) => lookupOver([spoken(...ids)]).search(query, { limit: 5, nowMs }).length === 1;

test('whoever speaks a language that the form offers is found by each of its names', () => {
  const missed = languages.flatMap(({ id, words }) => words.filter((word) => !finds(`physio ${word}`, id)).map((word) => `${id} ${word}`));
  expect(missed).toEqual([]);
});

test.each([
  ['nb', 'norwegian', 'Norwegian'],
  ['nn', 'norwegian', 'Norwegian'],
  ['tl', 'tagalog', 'Filipino'],
  ['cmn', 'chinese', 'Mandarin'],
  ['prs', 'dari', 'Persian'],
])('the subtag %s, which other systems write, is found by "%s" and shown as %s', (subtag, query, name) => {
  expect(finds(`physio ${query}`, subtag)).toBe(true);
  expect(spoken(subtag).languages.map(languageName)).toEqual([name]);
});

test('a language that has no name here stays as it was written', () => {
  expect(spoken('qaa', 'qaa', 'en').languages.map(languageName)).toEqual(['qaa', 'English']);
});
