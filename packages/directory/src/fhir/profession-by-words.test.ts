import { expect, test } from 'vitest';
import { professionByWords } from './profession-by-words.ts';

test.each([
  ['physio', 'physiotherapist'],
  ['Physical Therapist', 'physiotherapist'],
  ['PT', 'physiotherapist'],
  ['GP', 'general-practitioner'],
  ['family physician', 'general-practitioner'],
  ['RMT', 'massage-therapist'],
  ['Remedial massage', 'massage-therapist'],
  ['myo', 'myotherapist'],
  ['OT', 'occupational-therapist'],
  ['foot doctor', 'podiatrist'],
  ['Clinical Psychologist', 'psychologist'],
  ['Midwives', 'midwife'],
  ['Surgeons', 'surgeon'],
  ['Renal Medicine Specialist/Nephrologist/Renal Medicine Physician', 'nephrologist'],
  ['Speech Pathologist (Aus) \\ Speech Language Therapist (NZ)', 'speech-pathologist'],
])('reads "%s" as %s', (words, id) => {
  expect(professionByWords(words)).toBe(id);
});

test('does not guess between two professions', () => {
  expect(professionByWords('Chiropractors and Osteopaths')).toBeUndefined();
  expect(professionByWords('Complementary Health Therapists')).toBeUndefined();
  expect(professionByWords('psych')).toBeUndefined();
  expect(professionByWords('')).toBeUndefined();
});
