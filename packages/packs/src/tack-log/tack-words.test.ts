import { expect, test } from 'vitest';
import { shippedVocabulary } from '../vocabulary/shipped-vocabulary.ts';
import { lifestyleWords, tackWordsSource, techniqueKinds } from './tack-words.ts';

test('kinds of technique name techniques of the vocabulary, each in one kind', () => {
  const known = new Set(shippedVocabulary.techniques.map(({ name }) => name));
  const names = techniqueKinds.flatMap((kind) => kind.names);
  expect(names.filter((name) => !known.has(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

test('words of daily life are plain, and the grouping says whose it is', () => {
  for (const word of lifestyleWords) expect(word).toMatch(/^[a-z]+\*?$/);
  expect(tackWordsSource).toMatch(/no published list/);
});
