/** Whether a technique that is named was done, or is only spoken of: offered, stopped, planned, or what another was made of. */
import type { CueName } from '@trusted-hands/packs';
import type { Phrase } from '../vocabulary/find-phrases.ts';
import type { Span } from './draft.ts';
import { hasRecurrence } from './rate.ts';
import { minutesBefore, minutesBetween, saysTimes } from './technique-minutes.ts';
import { isManner, termOf } from './technique-words.ts';
import type { Words } from './words.ts';

const longestAside = 20;

/** "Graded exercise 30 min (hinge drill, treadmill)": what it was made of. */
export function isDetail(words: Words, { first }: Phrase): boolean {
  if (!isExerciseAt(words, first)) return false;
  let open = first - 1;
  while (open >= 0 && first - open < longestAside && words.tokens[open]?.text !== '(' && words.tokens[open]?.text !== ')') open -= 1;
  return words.tokens[open]?.text === '(' && words.phrases('technique').some((other) => other.end <= open && open - other.end <= 3 && termOf(other)?.isExercise === true);
}

/** The end of its item, or a colon before it: "education on breaks: 30 s every hour" was given. */
export function partEnd(words: Words, from: number): number {
  const end = words.itemEnd(from - 1);
  for (let at = from; at < end; at += 1) if (words.tokens[at]?.text === ':') return at;
  return end;
}

/** "Shockwave offered", "sliders stopped", "tape off": spoken of, and not done. */
export function isOffered({ tokens }: Words, { first, end }: Span): boolean {
  const spoken = /^(?:offered|suggested|proposed|mentioned|considered|recommended|stopped|paused|ceased|discontinued|off|removed)$/;
  const verb = /^(?:was|is|were|also|again)$/.test(tokens[end]?.text ?? '') ? end + 1 : end;
  return spoken.test(tokens[verb]?.text ?? '') || spoken.test(tokens[first - 1]?.text ?? '');
}

/** "Shockwave 2000 pulses": a count that looks like a year. */
export function isCounted({ tokens, isCue, itemEnd }: Words, from: number): boolean {
  const end = itemEnd(from);
  return tokens.slice(from, end).some(({ kind }, at) => kind === 'number' && isCue('machine-count', from + at + 1));
}

function isExerciseAt(words: Words, first: number): boolean {
  const phrase = words.phraseAt('technique', first);
  return phrase !== undefined && termOf(phrase)?.isExercise === true;
}

/**
 * "P: TPR infra 15, STM UT 8", "P: CMT T4, T6 prone": a plan that tells what was done, in a note that has not told it before. It
 * stands with a time, or at the head of its item with a side or a vertebra, and nothing is said of another day.
 */
export function isDoneUnderPlan(words: Words, { first, end }: Span): boolean {
  const isLater = laterCues.some((cue) => words.hasCue(cue, 0, words.tokens.length)) || hasRecurrence(words, 0, words.tokens.length) || words.amounts.some(({ unit }) => unit === 'days' || unit === 'date');
  if (words.context.isTreated || isLater) return false;
  if (saysTimes(words)) return true;
  // "MFR neck 20 min, TrP release suboccipitals": what took its time was done, and so was what is listed with it.
  if (words.phrases('technique').some((one) => (minutesBetween(words, one.end, words.itemEnd(one.end - 1)) ?? minutesBefore(words, one.first)) !== undefined)) return true;
  // "Craniosacral 15.": with its minutes, and nothing else in the sentence.
  const time = words.amountAt(end);
  if (first === 0 && time !== undefined && time.unit === undefined && time.denominator === undefined && time.value >= 5 && words.tokens.length - time.end <= 1 && words.tokens[time.end]?.kind !== 'word') return true;
  const place = words.placeAt(end) ?? words.placeAt(end + 1);
  return (place?.isLevel === true || place?.side !== undefined) && isHeadOfItem(words, first);
}

const laterCues: readonly CueName[] = ['plan', 'next', 'home', 'weekday', 'retest'];

function isHeadOfItem(words: Words, first: number): boolean {
  for (let at = words.itemStart(first); at < first; at += 1) if (!isManner(words, at) && words.tokens[at]?.kind === 'word' && words.placeAt(at) === undefined) return false;
  return true;
}

/** "Swedish full body 60": the body is where the other one was done. */
export function isPlaceOfOther(words: Words, phrase: Phrase): boolean {
  if (termOf(phrase)?.isUnspecified !== true || words.placeAt(phrase.first)?.end !== phrase.end) return false;
  return words.phrases('technique').some((other) => other !== phrase && (words.itemStart(other.first) === words.itemStart(phrase.first) || (other.end === phrase.first - 1 && words.tokens[other.end]?.text === ',')));
}
