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

  for (const [pattern, wordings] of [...Object.entries(wordingsOf), ...Object.entries(proseOf), ...Object.entries(spokenOf), ...Object.entries(toldOf), ...Object.entries(nearbyOf)]) {
    test.each(wordings)(`are ${pattern} in the words: %s`, (text) => {
      expect(patternsOf(text)).toContain(pattern);
    });
  }

  for (const [pattern, wordings] of [...Object.entries(soundsLike), ...Object.entries(soundsLikeInProse), ...Object.entries(soundsSpoken), ...Object.entries(soundsTold), ...Object.entries(soundsNear)]) {
    test.each(wordings)(`are not ${pattern} in the words: %s`, (text) => {
      expect(patternsOf(text)).not.toContain(pattern);
    });
  }

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
