import { expect, test } from 'vitest';
import { createPersonReader } from './person.ts';

const personOf = createPersonReader();

test.each([
  ['Daniel, 27, bike courier. LBP', 27],
  ['Mrs Enid Farrow, 79. Slipped off the step', 79],
  ['72yo F with hip pain', 72],
  ['CrossFitter 29, low back pain', 29],
  ['SLR 45, limited by hamstrings', undefined],
  ['F 33 LBP, onset age 31', 33],
  ['Dictated. This seventy-nine year old lady tripped', 79],
  ['A forty year old man', 40],
  ['Lives with her son, forty years old', undefined],
  ['Squats, 20 reps, then lunges', undefined],
  ['Massage, 45 min', undefined],
  ['Relaxation massage, 60, light', undefined],
  ['Kinesiologist, Edmonton. Walk-in, Tariq 29, roofer', 29],
  ['Low back ache, 38, slow onset', 38],
  ['Wakes at 3. Better running. 27. Onset gradual', 27],
  ['Mrs Patel, 84: sat down hard', 84],
  ['Ache of slow onset, teenager 17, loves rugby', 17],
  ['LBP since age 30', undefined],
])('%j is of somebody of %s', (text, ageYears) => {
  expect(personOf(text, {}).ageYears).toBe(ageYears);
});

test('what is known besides the note goes before its words', () => {
  expect(personOf('Daniel, 27', { ageYears: 30 }).ageYears).toBe(30);
  expect(personOf('Daniel, 27', {}).ageYears).toBe(27);
});
