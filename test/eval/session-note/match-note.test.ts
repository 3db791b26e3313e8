import type { Fact } from '@trusted-hands/session-note';
import { describe, expect, test } from 'vitest';
import { readLabelFile } from './label-file.ts';
import { matchNote, precisionOf, recallOf } from './match-note.ts';

const [note] = readLabelFile(`== demo-yes-01 physio
S: R shoulder pain 6/10, no fever
O: R shoulder flexion 120, ER 45
--
! infection, same-day
pain, right, shoulder, 6: R shoulder pain 6/10
screening, absent, fever: no fever
rom, right, shoulder, flexion, 120: R shoulder flexion 120
rom, right, shoulder, external rotation, 45: ER 45
`);
if (note === undefined) throw new Error('The note of this test could not be read.');
const perfect: readonly Fact[] = note.facts;
const redFlags = [{ pattern: 'infection', urgency: 'same-day' }];

/** The perfect answer with some fields of one fact changed. */
function answerWith(index: number, change: Partial<Fact>): Fact[] {
  return perfect.map((fact, at) => (at === index ? { ...fact, ...change } : fact));
}

describe('a matched note', () => {
  test('is right in all where all is said as labelled', () => {
    const match = matchNote(note, { facts: perfect, redFlags });
    expect(match.rightFacts).toHaveLength(4);
    expect([match.missingFacts, match.extraFacts, match.missingRedFlags, match.extraRedFlags]).toEqual([[], [], [], []]);
  });

  test.each([
    ['kind', 1, { kind: 'mood' }], ['status', 1, { status: 'present' }], ['phase of a measure', 0, { phase: 'after' }], ['side', 0, { side: 'left' }],
    ['region', 2, { region: 'elbow' }], ['value', 2, { value: 125 }], ['movement', 3, { movement: 'internal rotation' }], ['name', 1, { name: 'chills' }],
    ['place', 3, { from: 0, to: 3 }],
  ] as const)('counts a wrong %s as one missing and one too many', (_, index, change) => {
    const match = matchNote(note, { facts: answerWith(index, change), redFlags });
    expect(match.missingFacts).toEqual([note.facts[index]]);
    expect(match.extraFacts).toHaveLength(1);
  });

  test('asks for the phase of measures only', () => {
    expect(matchNote(note, { facts: answerWith(1, { phase: 'after' }), redFlags }).missingFacts).toEqual([]);
  });

  test('takes words that overlap, and a value with spaces around it', () => {
    const [first] = perfect;
    expect(matchNote(note, { facts: answerWith(0, { from: (first?.to ?? 0) - 1, value: ' 6 ' }), redFlags }).missingFacts).toEqual([]);
  });

  test('lets one fact answer to one label, and one label to one fact', () => {
    const match = matchNote(note, { facts: [...perfect, ...perfect], redFlags: [...redFlags, ...redFlags] });
    expect(match.extraFacts).toHaveLength(4);
    expect(match.extraRedFlags).toHaveLength(1);
    expect(matchNote({ ...note, facts: [...note.facts, ...note.facts] }, { facts: perfect, redFlags }).missingFacts).toHaveLength(4);
  });

  test('finds the partner of every label where greed would leave one alone', () => {
    const [pain] = note.facts;
    if (pain === undefined) throw new Error('The note of this test has no fact.');
    const both = { ...pain, from: 0, to: 20 };
    const early = { ...pain, from: 0, to: 5 };
    const answers = [{ ...pain, from: 0, to: 8 }, { ...pain, from: 10, to: 20 }];
    expect(matchNote({ ...note, facts: [both, early] }, { facts: answers, redFlags }).missingFacts).toEqual([]);
  });

  test('misses a red flag of the wrong urgency', () => {
    const match = matchNote(note, { facts: perfect, redFlags: [{ pattern: 'infection', urgency: 'routine' }] });
    expect(match.missingRedFlags).toEqual(redFlags);
    expect(match.extraRedFlags).toHaveLength(1);
  });

  test('has a precision of what was said and a recall of what was asked', () => {
    expect(precisionOf({ right: 3, expected: 6, got: 4 })).toBe(0.75);
    expect(recallOf({ right: 3, expected: 6, got: 4 })).toBe(0.5);
    expect([precisionOf({ right: 0, expected: 2, got: 0 }), recallOf({ right: 0, expected: 0, got: 2 })]).toEqual([1, 1]);
  });
});
