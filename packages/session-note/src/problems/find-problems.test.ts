import { shippedVocabulary } from '@trusted-hands/packs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NoteContext } from '../note-context.ts';
import type { NoteProblem, TextEdit } from '../problem.ts';
import { createNoteReader } from '../reading/create-note-reader.ts';
import { compileVocabulary } from '../vocabulary/compiled-vocabulary.ts';
import { compileProblems, createFindProblems } from './find-problems.ts';

const vocabulary = compileVocabulary(shippedVocabulary);
const compiled = compileProblems();
const createReader = () => createNoteReader({ vocabulary, findProblems: createFindProblems(compiled) });
const reader = createReader();
const problemsOf = (text: string, context?: NoteContext) => reader.read(text, context).problems;
const kindsOf = (text: string, context?: NoteContext) => problemsOf(text, context).map((problem) => problem.kind);
const keysOf = (text: string, kind: NoteProblem['kind']) => problemsOf(text).flatMap((problem) => (problem.kind === kind ? [problem.key] : []));

function edited(text: string, edit: TextEdit | undefined): string {
  return edit === undefined ? text : text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
}
const editOf = (problem: NoteProblem | undefined) => problem?.fixes.flatMap((fix) => (fix.type === 'edit' ? [fix.edit] : []))[0];

const visit = `S: sore R shoulder since painting. pain 6/10
O: R shoulder flexion 120, abduction 95. Hawkins-Kennedy R +
Tx: MFR infraspinatus 20 min
Re: R shoulder flexion 145, abduction 110. Hawkins-Kennedy R -. pain 3/10
P: next 1/52`;

describe('problems of a note', () => {
  test('are none in a visit that is measured before and after', () => {
    expect(problemsOf(visit)).toEqual([]);
  });

  test('name what was measured before and not after, and write the line', () => {
    const text = visit.replace(', abduction 110', '');
    const [problem] = problemsOf(text);
    expect(problem).toMatchObject({ kind: 'not-retested', key: 'not-retested:rom:shoulder:right:abduction' });
    expect(edited(text, editOf(problem))).toContain('pain 3/10. R shoulder abduction \nP:');
  });

  test('begin a re-assessment where there is none, after the treatment', () => {
    const text = 'S: R knee pain 6/10\nTx: massage R knee 20 min\nP: next 1/52';
    const problem = problemsOf(text).find(({ kind }) => kind === 'not-retested');
    expect(edited(text, editOf(problem))).toContain('20 min\nRe: pain \nP:');
  });

  test('ask nothing of re-tests before there is treatment', () => {
    expect(keysOf('S: R shoulder pain 6/10\nO: R shoulder flexion 120', 'not-retested')).toEqual([]);
  });

  test('count assessments and suggest tests, for recovery only', () => {
    const text = 'S: R knee pain 5/10\nO: R knee flexion 110';
    expect(kindsOf(text)).toEqual(['no-test', 'few-assessments']);
    expect(problemsOf(text)[0]?.fixes.map(({ type }) => type)).toEqual(['show-test', 'show-test', 'show-test', 'dismiss']);
    expect(kindsOf(text, { purpose: 'relaxation' })).toEqual([]);
    expect(keysOf('S: R knee pain 5/10\nO: Lachman R -', 'no-test')).toEqual([]);
  });

  test('ask what a visit is for where nobody said it, once, instead of asking for measures', () => {
    const text = 'S: R knee pain 5/10\nO: R knee flexion 110';
    const [question, ...others] = problemsOf(text, { purpose: 'not-said' });
    expect(others).toEqual([]);
    expect(question).toMatchObject({ kind: 'purpose', key: 'purpose', message: 'What is this visit for?' });
    expect(question?.fixes.flatMap((fix) => (fix.type === 'say-purpose' ? [fix.purpose] : []))).toEqual(['recovery', 'maintenance', 'relaxation', 'palliative']);
    expect(kindsOf(text, { purpose: 'not-said', dismissed: ['purpose'] })).toEqual([]);
    expect(kindsOf(visit, { purpose: 'not-said' })).toEqual([]);
    expect(kindsOf('S: R knee pain 5/10', { purpose: 'not-said' })).toEqual([]);
    // What was measured before and not after is told of whatever it is for, until somebody says that it is not to recover.
    expect(kindsOf('S: R knee pain 6/10\nTx: massage R knee 20 min', { purpose: 'not-said' })).toEqual(['not-retested', 'purpose']);
    expect(kindsOf('S: low back pain 6/10, numb around the saddle area\nO: SLR R -', { purpose: 'not-said' })).toEqual(['red-flag', 'purpose']);
  });

  test('tell that a client does not improve, as earlier notes say it: for recovery only, until it is set aside', () => {
    const course = { key: 'not-improving:shoulder:refer', message: 'Time to think of referring.', why: '6 visits in 6 weeks.', source: 'Courses that were published.', offersReferral: true };
    const [problem] = problemsOf(visit, { course });
    expect(problem).toMatchObject({ kind: 'not-improving', from: 0, to: 2, message: course.message, why: course.why, source: course.source });
    expect(problem?.fixes.map(({ type }) => type)).toEqual(['refer', 'dismiss']);
    expect(problemsOf(visit, { course: { ...course, offersReferral: false } })[0]?.fixes.map(({ type }) => type)).toEqual(['dismiss']);
    for (const context of [{ course, purpose: 'relaxation' }, { course, dismissed: [course.key] }] as const) expect(problemsOf(visit, context)).toEqual([]);
    expect(problemsOf(' ', { course })).toEqual([]);
  });

  test('mark what cannot be', () => {
    expect(keysOf('S: pain 12/10', 'impossible-value')).toHaveLength(1);
    expect(keysOf('O: R shoulder flexion 720', 'impossible-value')).toHaveLength(1);
  });

  test.each([
    ['S: sore R shoulder\nO: L shoulder flexion 120', 'side-contradiction:shoulder:right'],
    ['S: L knee pain 4/10\nTx: massage right knee 20 min', 'side-contradiction:knee:left'],
  ])('ask about a side that contradicts: %s', (text, key) => {
    expect(keysOf(text, 'side-contradiction')).toEqual([key]);
  });

  test('offer the side that was complained of', () => {
    const text = 'S: sore R shoulder\nO: L shoulder flexion 120';
    expect(edited(text, editOf(problemsOf(text).find(({ kind }) => kind === 'side-contradiction')))).toBe('S: sore R shoulder\nO: R shoulder flexion 120');
  });

  test.each(['S: sore R shoulder\nO: R shoulder flexion 120, L shoulder flexion 160', 'S: both knees sore\nO: L knee flexion 120', 'S: sore R shoulder\nO: shoulder flexion L 160 R 120', 'S: sore R shoulder\nO: L knee flexion 120', 'S: R L5 back pain\nO: lumbar flexion 40'])(
    'see no contradiction in %s',
    (text) => {
      expect(keysOf(text, 'side-contradiction')).toEqual([]);
    },
  );

  test('stay away once dismissed, whatever else is typed', () => {
    const text = 'S: low back pain, numb in the saddle area';
    const [problem] = problemsOf(text);
    expect(problem).toMatchObject({ kind: 'red-flag', urgency: 'emergency' });
    expect(problem?.fixes.map(({ type }) => type)).toEqual(['call', 'refer', 'dismiss']);
    expect(problemsOf(`S: tired. ${text.slice(3)}`, { dismissed: [problem?.key ?? ''] })).toEqual([]);
  });

  test('show age and sex of the card beside the words', () => {
    const text = 'S: slipped in the shower, low back pain';
    expect(kindsOf(text)).toEqual([]);
    expect(kindsOf(text, { ageYears: 80 })).toEqual(['red-flag']);
    expect(kindsOf(text, { ageYears: 70, sex: 'female' })).toEqual([]);
    expect(kindsOf(text, { ageYears: 70, sex: 'male' })).toEqual(['red-flag']);
  });

  test('take a disc pattern for no muscle, with no criteria claimed', () => {
    const [problem] = problemsOf('S: LBP, pain down to R foot, worse sitting and with coughing\nO: SLR R +, slump R +, lumbar flexion 30');
    expect(problem).toMatchObject({ kind: 'not-muscular', source: expect.stringContaining('no criteria retrieved') });
  });

  test('point at words of the note, have a key each, and are the same from nothing, in any text', () => {
    const words = fc.constantFrom('LBP', 'numb saddle', 'no', 'fever', 'S:', '\n', '. ', 'R shoulder flexion 120', 'mother has', 'calf swollen', 'pain 12/10', 'Tx: massage', 'hx of cancer', '?', 'O:', 'fell off ladder', 'L knee', 'private: x');
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.array(words, { maxLength: 30 }).map((parts) => parts.join(' ')));
    fc.assert(
      fc.property(text, (note) => {
        const problems = problemsOf(note);
        for (const { from, to } of problems) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(note.length);
        }
        expect(new Set(problems.map(({ key }) => key)).size).toBe(problems.length);
        for (const edit of problems.map(editOf)) if (edit !== undefined) expect(edited(note, edit).length).toBe(note.length - (edit.to - edit.from) + edit.insert.length);
      }),
    );
  });

  test('do not depend on what was read before', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('LBP ', 'numb saddle ', 'no ', 'fever\n', 'S: ', 'calf swollen, red. ', 'knee sore\n', 'Denies:\n', '- fever\n'), { maxLength: 12 }), (parts) => {
        const grown = createNoteReader({ vocabulary, findProblems: createFindProblems(compiled) });
        let text = '';
        for (const part of parts) {
          text += part;
          grown.read(text);
        }
        expect(grown.read(text).problems).toEqual(problemsOf(text));
      }),
    );
  });
});
