import { expect, test } from 'vitest';
import { isSamePerson } from './same-person.ts';

test.each([
  ['TALLOWMERE, Mira J', 'Dr Mira Tallowmere', true],
  ['Mira Tallowmere', 'mira  tallowmere', true],
  ['M Tallowmere', 'Mira Tallowmere', true],
  ['Zoë O’Quill', "Zoe O'Quill", true],
  ['Anh Do', 'Do, Anh', true],
  ['Mira Jane Tallowmere', 'Mira Tallowmere', true],
  ['Mona Tallowmere', 'Mira Tallowmere', false],
  ['Mira Tallowmere', 'Mira Halvorquist', false],
  ['Tallowmere', 'Mira Tallowmere', false],
  ['M T', 'Mira Tallowmere', false],
  ['', '', false],
])('"%s" and "%s": %s', (one, other, expected) => {
  expect(isSamePerson(one, other)).toBe(expected);
  expect(isSamePerson(other, one)).toBe(expected);
});
