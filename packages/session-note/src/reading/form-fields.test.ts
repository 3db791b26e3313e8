import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { asProse } from './form-fields.ts';

const short = (line: string) => asProse(line).replaceAll(/ +/g, ' ').trim();

test.each([
  ['Fever   [ ] Y  [x] N', 'Fever: N'],
  ['Spurling L  ☐ pos  ☑ neg', 'Spurling L: neg'],
  ['Fever? Y[ ] N[x]   Clots? Y[x] N[ ]', 'Fever? N Clots? Y'],
  ['Swedish [x]  Cupping [ ]', 'Swedish [x]'],
  ['[x] Swedish [ ] Hot stones [x] Cupping', '[x] Swedish [x] Cupping'],
  ['| Cancer | no (aunt had it) |', 'Cancer: no (aunt had it)'],
  ['| Sleep | poor, shifts |', 'Sleep: poor, shifts'],
  ['Fever | N | Chills | Y', 'Fever: N | Chills: Y'],
  ['Weight loss    none', 'Weight loss: none'],
  ['Weight loss\tnone', 'Weight loss:none'],
])('what is answered in the form line %j stands as in prose', (line, prose) => {
  expect(short(line)).toBe(prose);
});

test.each(['Fever [ ] Y [ ] N', '[ ] bridges [ ] clams', '| R calf | tight | petrissage 10 min |', 'Pain  4/10', 'R knee  sore after a run', 'Better (much), no tingling', 'Neck stiff, no fever'])('%j is no answered form line', (line) => {
  expect(asProse(line)).toBe(line);
});

test('every line keeps its length, and no sign but a box, a bar, a tab or what was not ticked goes', () => {
  const parts = fc.constantFrom('[ ]', '[x]', '☑', '☐', 'Y', 'N', 'yes', 'no', 'fever', ' ', '   ', '|', '\t', ':', '?', 'calf', ',');
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(parts).map((words) => words.join(' '))), (line) => {
    expect(asProse(line)).toHaveLength(line.length);
  }));
});
