import { shippedVocabulary } from '@trusted-hands/packs';
import { expect, test } from 'vitest';
import { compileVocabulary } from './compiled-vocabulary.ts';

const { findSlip } = compileVocabulary(shippedVocabulary);

test.each([['trapezuis', 'trapezius'], ['abducton', 'abduction'], ['tendernes', 'tenderness'], ['mobilistion', 'mobilisation']])('%j is %j with a slip', (written, meant) => {
  expect(findSlip(written)).toBe(meant);
});

test.each(['selling', 'election', 'matching', 'painting', 'cricket', 'contact', 'learning', 'settled', 'difficult', 'scoring', 'vertebrae'])('%j is a word of its own', (word) => {
  expect(findSlip(word)).toBeUndefined();
});
