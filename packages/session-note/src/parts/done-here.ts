/** An activity with the minutes that it took, or by itself among what was done, is an exercise of the treatment: "35 min boxing drills", "hip hitch drill". */
import type { Span } from '../facts/draft.ts';
import { hasRateOfDay } from '../facts/exercise-words.ts';
import { rateAt } from '../facts/rate.ts';
import { isMinutes } from '../facts/technique-minutes.ts';
import type { Words } from '../facts/words.ts';
import { tellsOfSomething } from './telling.ts';

export interface DoneHere {
  /** In minutes. */
  readonly value?: number;
}

/** Less is as often how long one exercise is done for at home. */
const leastMinutes = 8;

export function minutesOfActivity(words: Words, span: Span, least = leastMinutes): number | undefined {
  const { first, end } = span;
  // "No ballistic stretching 48 hrs".
  if (/^(?:no|avoid|off)$/.test(words.tokens[first]?.text ?? '') || hasRateOfDay(words, span) || words.hasCue('block-of-time', first, end) || words.hasCue('weekday', first, end)) return undefined;
  for (let at = first; at < end; at += 1) if (rateAt(words, at) !== undefined) return undefined;
  const amount = words.amounts.find((one) => one.first >= first && one.end <= end && isMinutes(one) && (one.first === first || one.end === end || words.tokens[one.end]?.text === '@'));
  // "20 min then stand up" is how to do something.
  return amount !== undefined && amount.value >= least && words.tokens[amount.end]?.text !== 'then' ? amount.value : undefined;
}

export function doneHere(words: Words, span: Span, least?: number): DoneHere | undefined {
  const isNamed = (['exercise', 'activity', 'drill'] as const).some((cue) => words.hasCue(cue, span.first, span.end));
  if (!isNamed || words.tokens[span.first]?.text === 'no' || words.hasCue('advice', span.first, span.end) || isWorn(words, span) || words.isCue('manner', span.first) || tellsOfSomething(words, span) || hasRateOfDay(words, span)) return undefined;
  const value = minutesOfActivity(words, span, least);
  if (value !== undefined) return { value };
  return span.end - span.first > 1 ? {} : undefined;
}

/** "Heel raise fitted", and no "towel slides". */
function isWorn(words: Words, { first, end }: Span): boolean {
  return words.phrases('worn-or-used').some((thing) => thing.first >= first && thing.end <= end && !words.isCue('drill', thing.end) && !words.isCue('exercise', thing.first));
}

/** "30 min gym (hops on Friday)": what it is made of says nothing of the whole. */
export function withoutAside({ tokens }: Words, { first, end }: Span): Span {
  const aside = tokens.findIndex(({ text }, at) => at > first && at < end && text === '(');
  return { first, end: aside < 0 ? end : aside };
}
