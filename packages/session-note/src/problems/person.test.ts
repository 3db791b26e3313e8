import { expect, test } from 'vitest';
import { personOf } from './person.ts';

test.each([
  ['Daniel, 27, bike courier. LBP', 27],
  ['Mrs Enid Farrow, 79. Slipped off the step', 79],
  ['72yo F with hip pain', 72],
  ['F 33 LBP, onset age 31', 33],
  ['Dictated. This seventy-nine year old lady tripped', 79],
  ['A forty year old man', 40],
  ['Lives with her son, forty years old', undefined],
  ['Squats, 20 reps, then lunges', undefined],
  ['Massage, 45 min', undefined],
  ['LBP since age 30', undefined],
])('%j is of somebody of %s', (text, ageYears) => {
  expect(personOf(text, {}).ageYears).toBe(ageYears);
});

test('what is known besides the note goes before its words', () => {
  expect(personOf('Daniel, 27', { ageYears: 30 }).ageYears).toBe(30);
});
