/**
 * How far a cue goes: from "no" to where its list ends, from "nil" back to where its item began. Bounded by a number of words,
 * so that a text of any length is read in linear time.
 */
import type { CueReach } from '@trusted-hands/packs';
import { questionEnd, type Word } from './words.ts';

/** What stands where in a sentence, each by the number of its word. */
export interface Landmarks {
  readonly words: readonly Word[];
  readonly contrasts: ReadonlySet<number>;
  readonly turns: ReadonlySet<number>;
  readonly opensStatement: ReadonlySet<number>;
  readonly opensFinding: ReadonlySet<number>;
  readonly makesStatement: ReadonlySet<number>;
  /** Answers such as "nil" and "yes": a list that is answered as a whole begins after the one before. */
  readonly answers: ReadonlySet<number>;
}

const longestReach = 60;
const breaks = new Set(['.', '!', ';', questionEnd]);
const ands = new Set(['and', '&', 'plus']);
const wholeMarks = new Set(['all', 'both', 'are', 'were', ':', 'each']);
const leads = new Set([':', '-', '=', '→', '(', 'is', 'was', 'are', 'were', 'all', 'both', 'each', 'have', 'has', 'been', 'had', ',']);

/** The number of the word where it ends, exclusive. What is told in brackets of somebody else is theirs: "his wife has it (onset at 30, night pain)". */
export function reachForward(marks: Landmarks, from: number, { reach, holdsBrackets = false }: { readonly reach: CueReach; readonly holdsBrackets?: boolean }): number {
  const { words } = marks;
  const limit = Math.min(words.length, from + longestReach);
  const goesFar = reach === 'all' || reach === 'sentence' || (reach === 'list' && listHasOr(marks, from, limit));
  // "Denied: trauma; fever; sweats".
  const isListed = reach === 'all' && (words[from - 1]?.text === ':' || words[from]?.text === ':');
  let depth = 0;
  for (let index = from; index < limit; index += 1) {
    const word = words[index]?.text ?? '';
    if (breaks.has(word) && !(word === ';' && isListed)) return index;
    if (marks.contrasts.has(index)) return index;
    if (word === '(') depth += 1;
    if (word === ')') {
      depth -= 1;
      if (depth < 0) return index;
    }
    if (reach === 'sentence' || (holdsBrackets && depth > 0)) continue;
    if (index > from && marks.turns.has(index)) return index;
    if (reach === 'words' && (word === ',' || ands.has(word))) return index;
    if (reach === 'item' && word === ',') return index;
    if (word === ',' || ands.has(word)) {
      const next = word === ',' && ands.has(words[index + 1]?.text ?? '') ? index + 2 : index + 1;
      if (marks.opensStatement.has(next)) return index;
      if (!goesFar && reach === 'list' && (marks.opensFinding.has(next) || isStatement(marks, next))) return index;
    }
  }
  return limit;
}

/** The number of the word where it begins; a `sentence` holds its questions too. A question answered after its mark is reached over the mark. */
export function reachBackward(marks: Landmarks, before: number, { isAnswer, reach }: { readonly isAnswer: boolean; readonly reach: CueReach }): number {
  const { words } = marks;
  let index = before;
  let isWhole = reach === 'sentence';
  while (index > 0 && leads.has(words[index - 1]?.text ?? '')) {
    const lead = words[index - 1]?.text;
    // Only an answer goes over a comma to what it answers: "fever, chills, none".
    if (!isAnswer && lead === ',') break;
    index -= 1;
    if (wholeMarks.has(words[index]?.text ?? '')) isWhole = true;
  }
  if (index > 0 && words[index - 1]?.text === questionEnd) index -= 1;
  const limit = Math.max(0, before - longestReach);
  let closed = 0;
  for (; index > limit; index -= 1) {
    const word = words[index - 1]?.text ?? '';
    // "3/10 (was 7/10 at first visit)": what is told in brackets is not told of what stands before them.
    if (word === ')') closed += 1;
    if (word === '(' && !isAnswer && !isWhole) {
      if (closed === 0) return index;
      closed -= 1;
    }
    if ((breaks.has(word) && !(reach === 'sentence' && word === questionEnd)) || marks.contrasts.has(index - 1) || marks.answers.has(index - 1)) return index;
    // Told without a stop: another statement ends what a cue behind it is about.
    if (!isWhole && !isAnswer && marks.turns.has(index - 1) && index < before) return index;
    if (!isWhole && (word === ',' || (ands.has(word) && marks.opensStatement.has(index)))) return index;
  }
  return index;
}

function listHasOr(marks: Landmarks, from: number, limit: number): boolean {
  for (let index = from; index < limit; index += 1) {
    const word = marks.words[index]?.text ?? '';
    if (word === 'or' || word === 'nor') return true;
    if (breaks.has(word) || marks.contrasts.has(index) || (word === ',' && marks.opensStatement.has(index + 1))) return false;
  }
  return false;
}

/** Whether an item says something of its own: it has a verb or a number. */
function isStatement(marks: Landmarks, from: number): boolean {
  for (let index = from; index < from + longestReach; index += 1) {
    const word = marks.words[index]?.text;
    if (word === undefined || word === ',' || breaks.has(word) || ands.has(word)) return false;
    if (marks.makesStatement.has(index) || /^\d/.test(word)) return true;
  }
  return false;
}
