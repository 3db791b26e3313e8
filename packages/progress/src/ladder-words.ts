/** What a step of the ladder says: how many visits, what was seen, what can be done next. Findings, never faults. */
import type { PublishedCourse } from '@trusted-hands/packs';
import type { LadderState, LadderStep } from './ladder.ts';

export interface LadderWords {
  readonly title: string;
  readonly sentence: string;
  /** What the numbers of visits and weeks come from. */
  readonly courses: readonly PublishedCourse['id'][];
  /** How loud it is: `none` is not shown as a prompt. */
  readonly tone: 'none' | 'info' | 'caution';
}

export function ladderWords({ step, visits, daysSinceFirst }: LadderState): LadderWords {
  const sofar = `${visits === 1 ? '1 visit' : `${visits} visits`}${daysSinceFirst === 0 ? '' : ` in ${inWeeks(daysSinceFirst)}`}`;
  const words = texts[step];
  return { ...words, sentence: words.sentence === '' ? '' : `${sofar}. ${words.sentence}` };
}

const texts: Readonly<Record<LadderStep, LadderWords>> = {
  'not-for-this-purpose': { title: 'No prompts', sentence: '', courses: [], tone: 'none' },
  'purpose-not-said': { title: 'Seen for what?', sentence: 'Once it is named as seen for recovery, it is said here when it is time to change the plan.', courses: [], tone: 'none' },
  'too-early': { title: 'Too early to say', sentence: 'Measures taken again at the next visit can be compared with these.', courses: [], tone: 'none' },
  'nothing-to-compare': {
    title: 'Nothing to compare yet',
    sentence: 'No measure was taken before treatment on two visits that a published number exists for. Pain from 0 to 10 before treatment is enough.',
    courses: ['every-six'],
    tone: 'info',
  },
  'on-course': { title: 'Changing for the better', sentence: 'At least one measure changed by more than measuring error.', courses: [], tone: 'none' },
  check: {
    title: 'A first look',
    sentence: 'No measure has changed by more than measuring error so far.',
    courses: ['second-visit'],
    tone: 'info',
  },
  'change-plan': {
    title: 'Time to change the plan',
    sentence: 'No measure has changed by more than measuring error. Below is what was tried and what was not.',
    courses: ['fourth-visit', 'after-fourth', 'four-weeks'],
    tone: 'caution',
  },
  refer: {
    title: 'Time to think of referring',
    sentence: 'No measure has changed by more than measuring error since changing the plan came up. Somebody else may see what else there is.',
    courses: ['every-six', 'after-fourth', 'usual-trial'],
    tone: 'caution',
  },
  stop: {
    title: 'Time to decide how to go on',
    sentence: 'No measure is improved by as much as people notice. Referring, another aim, or an end of this course are ways on.',
    courses: ['dose', 'usual-trial'],
    tone: 'caution',
  },
  worse: {
    title: 'Something got worse',
    sentence: 'At least one measure is worse by more than measuring error. Look at warning signs first, then at the plan, and at referring.',
    courses: ['every-six'],
    tone: 'caution',
  },
};

function inWeeks(days: number): string {
  if (days < 14) return days === 1 ? '1 day' : `${days} days`;
  return `${Math.floor(days / 7)} weeks`;
}
