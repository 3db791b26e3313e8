/**
 * Whether a clause says what somebody wants to be able to do, without a word for wanting: an activity with its occasion or its
 * date ("golf by July", "Melbourne half, Oct"), at a place of people's lives ("kneeling in church"), or to be got back to.
 */
import type { Span } from '../facts/draft.ts';
import { hasRateOfDay, hasRepetitions } from '../facts/exercise-words.ts';
import { isMinutes } from '../facts/technique-minutes.ts';
import type { Words } from '../facts/words.ts';
import { tellsOfSomething } from './telling.ts';

const leadsToOccasion = /^(?:by|for|at|in|on|to|from)$/;
const leadsBack = /^(?:get|getting|return|returning)$/;
const limits = /^(?:post|pre|after|no|not|avoid|less|off|until|till|til|before|while|whilst|when|unless|if|each|every)$/;
const farthestOccasion = 4;

export function isAim(words: Words, span: Span): boolean {
  const { first, end } = span;
  if (end - first < 2 || tellsOfSomething(words, span) || words.isCue('worn-or-used', first) || hasRepetitions(words, span) || hasRateOfDay(words, span)) return false;
  if (words.tokens.slice(first, end).some(({ text }, at) => limits.test(text) && !words.isCue('occasion', first + at)) || words.amounts.some((amount) => amount.first >= first && amount.end <= end && isMinutes(amount))) return false;
  return saysAim(words, span);
}

/** By what it names alone: of words that somebody is known to have said of themselves. */
export function saysAim(words: Words, span: Span): boolean {
  return isForOccasion(words, span) || isDated(words, span) || isInLife(words, span) || isGoingBack(words, span);
}

/** "Back on the cello for Easter", "dance at granddaughter's wedding", "golf (chipping only) by July". */
function isForOccasion(words: Words, { first, end }: Span): boolean {
  for (let at = first + 1; at < end - 1; at += 1) {
    const lead = words.tokens[at]?.text ?? '';
    if (!leadsToOccasion.test(lead) || !saysWhat(words, first, at)) continue;
    for (let next = at + 1; next < Math.min(end, at + 1 + farthestOccasion); next += 1) if ((words.isCue('occasion', next) && words.tokens[next]?.text !== 'half') || words.isCue('month', next)) return true;
  }
  return false;
}

/** "European trials 28 May", "touch footy semi on the 20th": an occasion and its date. */
function isDated(words: Words, { first, end }: Span): boolean {
  const occasion = words.phrases('occasion').find((phrase) => phrase.first >= first && phrase.end < end);
  if (occasion === undefined) return false;
  for (let at = occasion.end; at < end; at += 1) if (words.isCue('month', at) || isOrdinal(words, at)) return true;
  return false;
}

/** "Kneeling in church", "standing through choir". */
function isInLife(words: Words, { first, end }: Span): boolean {
  const isActivity = words.isCue('activity', first) || /^[a-z]{3,}ing$/.test(words.tokens[first]?.text ?? '');
  const place = words.phrases('life-place').find((phrase) => phrase.end === end && phrase.first > first);
  return isActivity && place !== undefined && /^(?:in|at|on|for|through|during|the)$/.test(words.tokens[place.first - 1]?.text ?? '');
}

/** "Get back to choir on Wednesdays", "return to netball". */
function isGoingBack(words: Words, { first, end }: Span): boolean {
  if (!leadsBack.test(words.tokens[first]?.text ?? '')) return false;
  const to = words.tokens[first + 1]?.text === 'back' ? first + 2 : first + 1;
  if (!/^(?:to|into|on|in|at)$/.test(words.tokens[to]?.text ?? '')) return false;
  return words.hasCue('activity', to + 1, end) || words.hasCue('life-place', to + 1, end);
}

/** "28th". */
function isOrdinal({ tokens, amountAt }: Words, at: number): boolean {
  const amount = amountAt(at);
  return amount !== undefined && (/^(?:st|nd|rd|th)$/.test(tokens[amount.end - 1]?.text ?? '') || /^(?:st|nd|rd|th)$/.test(tokens[amount.end]?.text ?? ''));
}

/** "Golf", "back on the cello": more than "back" or "again", which would be the next visit. */
function saysWhat(words: Words, first: number, end: number): boolean {
  return words.hasCue('activity', first, end) || words.hasCue('drill', first, end) || words.hasCue('life-place', first, end) || (words.tokens[first]?.text === 'back' && end - first > 2);
}
