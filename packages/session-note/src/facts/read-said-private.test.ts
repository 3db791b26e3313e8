import { expect, test } from 'vitest';
import { describeAs, facts, words } from './told-facts.test-support.ts';

describeAs('what is private by its own words, and what stands beside it in its line,', {
  'Knee flex 120. Court case in May, not for the letter. STM quads 10 min.': ['rom knee flexion 120', 'private', 'technique during soft tissue mobilisation 10'],
  'His son is back inside. Not for the letter. Pain 3/10': ['private', 'pain 3'],
  'Pain 4/10. Told me in confidence that she drinks (2 bottles a day)\nKnee flex 110': ['pain 4', 'private', 'rom knee flexion 110'],
  'S: sold the flat, keep this between us\nO: R shoulder abd 110': ['private', 'rom right shoulder abduction 110'],
  'P: not for X-ray, see in 2/52': ['next-visit 14'],
});

test('only its own sentence is marked, with the one before where it says nothing itself', () => {
  expect(words('Knee flex 120. Court case in May, not for the letter. STM quads 10 min.')[1]).toBe('Court case in May, not for the letter.');
  expect(words('Pain 3/10. His son is back inside. Not for the letter.')[1]).toBe('His son is back inside. Not for the letter.');
});

test('what to ask after next time is to be remembered, and a question of health is not', () => {
  expect(facts('Ask after her father next time')).toEqual(['remember']);
  expect(facts('Ask about night pain next time')).not.toContain('remember');
});
