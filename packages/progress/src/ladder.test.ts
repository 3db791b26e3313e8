import { describe, expect, test } from 'vitest';
import type { Purpose } from './complaint.ts';
import { complaintProgress } from './complaint-progress.ts';
import { defaultLadderSettings, ladderSettingsProblems, type LadderSettings } from './ladder-settings.ts';
import { ladderWords } from './ladder-words.ts';
import type { LadderState, LadderStep } from './ladder.ts';
import { courseById } from '@trusted-hands/packs';
import { dayAfter, motion, note, pain, shoulder, type SaidFact } from './testing/example-notes.ts';

interface Climb {
  readonly purpose?: Purpose;
  readonly settings?: LadderSettings;
}

/** A visit each so many days after the first, with what was said on it. */
function climb(visits: readonly (readonly [day: number, said: readonly SaidFact[]])[], { purpose = 'recovery', settings }: Climb = {}): LadderState {
  const complaint = { ...shoulder, purpose };
  const notes = visits.map(([day, said]) => note(dayAfter(day), { said }));
  return complaintProgress({ complaint, complaints: [complaint], notes, ...(settings && { settings }) }).ladder;
}

function weekly(values: readonly number[], climbing: Climb = {}): LadderStep {
  return climb(values.map((value, index) => [index * 7, [pain(value)]] as const), climbing).step;
}

describe('the ladder', () => {
  test('says nothing before the second visit', () => {
    expect(weekly([])).toBe('too-early');
    expect(weekly([6])).toBe('too-early');
  });

  test('looks at visit 2, changes the plan at visit 4, thinks of referring at visit 6', () => {
    expect([[6, 6], [6, 6, 6], [6, 6, 6, 6], [6, 6, 6, 5, 6], [6, 6, 6, 5, 6, 6]].map((values) => weekly(values))).toEqual(['check', 'check', 'change-plan', 'change-plan', 'refer']);
  });

  test('changes the plan after four weeks, however few the visits', () => {
    expect(climb([[0, [pain(6)]], [27, [pain(6)]]]).step).toBe('check');
    expect(climb([[0, [pain(6)]], [28, [pain(6)]]]).step).toBe('change-plan');
  });

  test('thinks of referring two weeks after the plan was due to change, and never before it was', () => {
    expect(climb([[0, [pain(6)]], [28, [pain(6)]], [41, [pain(6)]]]).step).toBe('change-plan');
    expect(climb([[0, [pain(6)]], [28, [pain(6)]], [42, [pain(6)]]]).step).toBe('refer');
    expect(climb([[0, [pain(6)]], [90, [pain(6)]]]).step).toBe('change-plan');
  });

  test('is on course once a measure changed by more than measuring error, and starts again where that was lost', () => {
    expect(weekly([8, 8, 8, 6])).toBe('on-course');
    expect(weekly([6, 6, 6, 6, 3, 6])).toBe('change-plan');
  });

  test('says at once that something is worse by measuring error, whatever else is better', () => {
    expect(weekly([5, 7])).toBe('worse');
    expect(weekly([5, 6])).toBe('check');
    expect(climb([[0, [pain(6), motion('external rotation', 40)]], [7, [pain(2), motion('external rotation', 30)]]]).step).toBe('worse');
  });

  test('stops at visit 12, and after six weeks, where nothing is improved', () => {
    const twiceAWeek = (last: number) => climb(Array.from({ length: 12 }, (_, index) => [index * 3, [pain(index === 11 ? last : 8)]] as const)).step;
    expect(twiceAWeek(8)).toBe('stop');
    expect(twiceAWeek(6)).toBe('stop');
    expect(twiceAWeek(4)).toBe('on-course');
    expect(climb([[0, [pain(8)]], [7, [pain(8)]], [14, [pain(8)]], [42, [pain(6)]]]).step).toBe('stop');
  });

  test('says that there is nothing to compare where nothing was measured twice', () => {
    expect(climb([[0, [pain(6)]], [7, []]]).step).toBe('nothing-to-compare');
    expect(climb([[0, []], [7, [pain(6, { phase: 'after' })]]]).step).toBe('nothing-to-compare');
  });

  test.each(['maintenance', 'relaxation', 'palliative'] as const)('prompts nobody seen for %s, not even where something is worse', (purpose) => {
    expect(weekly([5, 9, 9, 9, 9, 9, 9], { purpose })).toBe('not-for-this-purpose');
  });

  test('prompts nobody while it is not said what the visits are for', () => {
    const { purpose: _, ...complaint } = shoulder;
    const notes = [5, 9, 9, 9, 9, 9, 9].map((value, index) => note(dayAfter(index * 7), { said: [pain(value)] }));
    expect(complaintProgress({ complaint, complaints: [complaint], notes }).ladder.step).toBe('purpose-not-said');
  });

  test('is neither calmed nor raised by another region or the other side', () => {
    const other = (value: number) => [pain(6), motion('external rotation', value, { side: 'left' }), pain(value / 10, { region: 'knee' })];
    expect(climb([[0, other(80)], [7, other(20)]]).step).toBe('check');
    expect(climb([[0, other(20)], [7, other(80)]]).step).toBe('check');
  });

  test('takes the therapist’s own numbers', () => {
    const settings = { ...defaultLadderSettings, changeAtVisit: 3, referAtVisit: 4 };
    expect([weekly([6, 6, 6], { settings }), weekly([6, 6, 6, 6], { settings })]).toEqual(['change-plan', 'refer']);
  });
});

describe('the numbers of the ladder', () => {
  test('are refused where they make no ladder', () => {
    expect(ladderSettingsProblems(defaultLadderSettings)).toEqual([]);
    expect(ladderSettingsProblems({ ...defaultLadderSettings, changeAtVisit: 1 }).map(({ field }) => field)).toEqual(['changeAtVisit']);
    expect(ladderSettingsProblems({ ...defaultLadderSettings, checkAtVisit: 1.5 }).map(({ field }) => field)).toEqual(['checkAtVisit']);
    expect(ladderSettingsProblems({ ...defaultLadderSettings, stopAtVisit: 400 }).map(({ field }) => field)).toEqual(['stopAtVisit']);
  });
});

describe('the words of the ladder', () => {
  const steps: readonly LadderStep[] = ['not-for-this-purpose', 'purpose-not-said', 'too-early', 'nothing-to-compare', 'on-course', 'check', 'change-plan', 'refer', 'stop', 'worse'];

  test('use none of the words for code, blame nobody and diagnose nothing', () => {
    for (const step of steps) {
      const { title, sentence } = ladderWords({ step, visits: 4, daysSinceFirst: 21, decidedBy: [] });
      expect(`${title} ${sentence}`, step).not.toMatch(/\b(MDC|MCID|tack|ladder|fail\w*|wrong|should have|fault|mistake|diagnos\w*|disease)\b/i);
    }
  });

  test('say how many visits in what time, and name courses that have a source', () => {
    const { sentence, courses } = ladderWords({ step: 'change-plan', visits: 4, daysSinceFirst: 21, decidedBy: [] });
    expect(sentence).toMatch(/^4 visits in 3 weeks\. /);
    expect(courses.map((id) => courseById.get(id)?.sourceUrl).every((url) => url?.startsWith('http'))).toBe(true);
    for (const step of steps) for (const id of ladderWords({ step, visits: 1, daysSinceFirst: 0, decidedBy: [] }).courses) expect(courseById.has(id), id).toBe(true);
  });
});
