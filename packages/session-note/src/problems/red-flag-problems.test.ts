import { redFlags } from '@trusted-hands/packs';
import { describe, expect, test } from 'vitest';
import { createFindingReader } from './finding-reader.ts';
import { createRedFlagProblems } from './red-flag-problems.ts';
import { linesOf } from './reading-of-text.test-support.ts';
import { nearbyOf, soundsNear } from './red-flag-near.test-support.ts';
import { positiveNotes, quietNotes } from './red-flag-notes.test-support.ts';
import { proseOf, soundsLikeInProse } from './red-flag-prose.test-support.ts';
import { soundsSpoken, spokenOf } from './red-flag-spoken.test-support.ts';
import { soundsTold, toldOf } from './red-flag-told.test-support.ts';
import { soundsSystematic, systematicOf } from './red-flag-systematic.test-support.ts';
import { variedNotes } from './red-flag-varied-notes.test-support.ts';
import { wholeNotes } from './red-flag-whole-notes.test-support.ts';
import { soundsLike, wordingsOf } from './red-flag-wordings.test-support.ts';

const find = createRedFlagProblems(redFlags);
const readFindings = createFindingReader(redFlags);
const flagsOf = (text: string) => find({ text, lines: linesOf(text), facts: [] }, {}).flatMap((problem) => (problem.kind === 'red-flag' ? [`${problem.pattern} ${problem.urgency}`] : []));
const patternsOf = (text: string) => flagsOf(text).map((flag) => flag.split(' ')[0]);

describe('red flags', () => {
  for (const [flag, notes] of Object.entries(positiveNotes)) {
    test.each(notes)(`are ${flag} in: %s`, (text) => {
      expect(flagsOf(text)).toContain(flag);
    });
  }

  for (const [pattern, wordings] of [...Object.entries(wordingsOf), ...Object.entries(proseOf), ...Object.entries(spokenOf), ...Object.entries(toldOf), ...Object.entries(nearbyOf), ...Object.entries(systematicOf)]) {
    test.each(wordings)(`are ${pattern} in the words: %s`, (text) => {
      expect(patternsOf(text)).toContain(pattern);
    });
  }

  for (const [pattern, wordings] of [...Object.entries(soundsLike), ...Object.entries(soundsLikeInProse), ...Object.entries(soundsSpoken), ...Object.entries(soundsTold), ...Object.entries(soundsNear)]) {
    test.each(wordings)(`are not ${pattern} in the words: %s`, (text) => {
      expect(patternsOf(text)).not.toContain(pattern);
    });
  }

  for (const [pattern, wordings] of Object.entries(soundsSystematic)) {
    test.each(wordings)(`are not ${pattern}, nor another, in the words: %s`, (text) => {
      expect(patternsOf(text)).toEqual([]);
    });
  }

  test.each([...wholeNotes, ...variedNotes])('are %j in: %s', (patterns, text) => {
    expect(new Set(patternsOf(text))).toEqual(new Set(patterns));
  });

  for (const [pattern, notes] of Object.entries(quietNotes)) {
    test.each(notes)(`are not ${pattern} in: %s`, (text) => {
      expect(flagsOf(text).filter((flag) => flag.startsWith(pattern))).toEqual([]);
    });
  }

  test('say where, ask what is open, and read back what a click on yes or no writes', () => {
    for (const finding of redFlags.findings) {
      if (finding.textForYes === undefined || finding.textForNo === undefined) continue;
      const answersTo = (text: string) => readFindings(text).filter((occurrence) => occurrence.finding === finding.id).map(({ answer }) => answer);
      expect([finding.id, answersTo(finding.textForYes)[0]]).toEqual([finding.id, 'yes']);
      expect([finding.id, [...new Set(answersTo(finding.textForNo))]]).toEqual([finding.id, ['no']]);
    }
  });

  test('count in a private line too, and under a heading that says no they do not', () => {
    expect(flagsOf('S: low back pain\nprivate: wet himself twice this week')).toEqual(['cauda-equina emergency']);
    expect(flagsOf('S: low back pain\nDenies:\n- saddle numbness\n- bladder or bowel change\n- fever')).toEqual([]);
  });

  test('are read of what "it" stands for in the sentence before, and not over a blank line', () => {
    expect(patternsOf('Had a clot in the same leg in 2011. Wants the R calf rubbed. It is warm, pink and puffy.')).toContain('dvt');
    expect(patternsOf('Had a clot in the same leg in 2011. Wants the R calf rubbed.\n\nIt is warm, pink and puffy.')).not.toContain('dvt');
  });

  test('are read of a bare sign in the part of the body that was spoken of before, and of each field of a form by itself', () => {
    expect(patternsOf('R calf 5/10 since the plaster came off on Monday. Red, warm. Tender in the middle.')).toContain('dvt');
    expect(patternsOf('Age: 29  Onset: gradual  Better: walking, gym  Worse: sitting, lying  Area: low back pain')).toContain('inflammatory-back-pain');
    expect(patternsOf('Area: low back pain   Saddle: no   Numb: hands at night')).toEqual([]);
  });

  test('are not raised by a question of a form that nobody answered, and are by its answer', () => {
    expect(patternsOf('LBP. Any numbness in the saddle area? Any change in bladder or bowel?')).toEqual([]);
    expect(patternsOf('LBP. Any numbness in the saddle area? Yes since Sunday')).toEqual(['cauda-equina']);
    expect(patternsOf('LBP, ?saddle numbness')).toEqual(['cauda-equina']);
  });

  test('count lost power beside a known stroke where it is new or grows, and not where it is as ever', () => {
    expect(patternsOf('Stroke 2015, L arm weak, unchanged. R sciatica, R foot drop since Monday.')).toEqual(['motor-deficit']);
    expect(patternsOf('MS 12 yrs. Neck pain to R arm, triceps getting weaker each week.')).toEqual(['motor-deficit']);
    expect(patternsOf('Stroke 2015, R foot drop with AFO, no change. Calf pain 3/10.')).toEqual([]);
  });

  test('rise to an emergency where a history of cancer comes with lost power', () => {
    expect(flagsOf('LBP, bladder cancer 2019')).toEqual(['cancer same-day']);
    expect(flagsOf('LBP, bladder cancer 2019, hip flexion 3/5 R')).toEqual(['cancer emergency']);
  });

  test('are a new problem once a new sign is there, and the same while the note says the same', () => {
    const keysOf = (text: string) => find({ text, lines: linesOf(text), facts: [] }, {}).map(({ key }) => key);
    const [first] = keysOf('LBP, numb in the saddle area');
    expect(keysOf('Came by bus. LBP, numb in the saddle area since Monday')).toEqual([first]);
    expect(keysOf('LBP, numb in the saddle area, wet herself')).not.toContain(first);
  });
});
