/**
 * Numbers that rate pain though neither a scale nor a pain word stands right before them: "knee R 6 L 5", "shoulders dull 4",
 * "evenings 8", "5 to 3", "post 2". What stands beside such a number in its item has to be nothing but the place, the complaint
 * and when it is.
 */
import { scalesOfNotes } from '@trusted-hands/packs';
import type { Amount } from './amounts.ts';
import type { Draft } from './draft.ts';
import { isArrow, valuesOfPair } from './measures.ts';
import { isRatedOtherwise } from './rated-otherwise.ts';
import type { Words } from './words.ts';

const { highest } = scalesOfNotes.pain;
const longestLook = 10;
/** What may stand between the place and its number. */
const small = new Set(['is', 'was', 'at', 'about', 'a', '~', ':', '-', '=', 'still', 'then', 'down', 'up', 'to', 'from', 'of', 'in', 'on', 'the', 'w', 'with', 'and', 'both', '(', ')', 'now', 'so', 'it', 'its', 'been', 'has', 'more', 'less', 'when', 'by', 'for', '>', '→', 'feels', 'felt', 'sits', 'her', 'his', 'my', 'their', '&', 'or', 'as', 'only', 'just', 'around', 'usual', 'usually', 'mild', 'mildly', 'but', 'got', 'came', 'today', 'this', 'week', 'am']);

export function isBare({ unit, denominator, value, first }: Amount, { tokens }: Words): boolean {
  return unit === undefined && denominator === undefined && value <= highest && tokens[first]?.kind === 'number' && (tokens[first]?.text.length ?? 0) <= 3;
}

/** By its place, its complaint or when it is; `last` is where the rating before it ended. */
export function isRatedPlace(draft: Draft, amount: Amount, last: number | undefined): boolean {
  const { words } = draft;
  if (!isBare(amount, words) || !mayRate(draft, amount) || !endsRating(words, amount)) return false;
  const start = words.itemStart(amount.first);
  const said = saidBefore(words, amount.first, start, last);
  if (said === undefined) return false;
  if (said.isRated || said.hasComplaint || said.hasRegion) return said.isRated || said.hasComplaint || amount.first > start;
  if (said.hasWhen) return isPainTold(words);
  // "Stiff low back, 4": the number is an item of its own.
  return amount.first === start && start > 0 && words.tokens[start - 1]?.text === ',' && isAlone(words, amount) && isComplaintBefore(words, start - 1);
}

/** "5 to 3" and "6→3", by themselves or behind a place. */
export function isRatedPair(draft: Draft, one: Amount, other: Amount): boolean {
  const { words } = draft;
  if (!isBare(one, words) || !isBare(other, words) || !isArrow(words, one.end) || other.first !== one.end + 1 || !mayRate(draft, one) || !endsRating(words, other)) return false;
  const start = words.itemStart(one.first);
  if (start === one.first) return start === 0 && isAlone(words, other);
  const said = saidBefore(words, one.first, start, undefined);
  return said !== undefined && (said.hasRegion || said.hasComplaint || (said.hasWhen && isPainTold(words)));
}

/** "After 2", "3 leaving", "out 4", "now a 3": once a treatment was told of, a time and a number are all that is said. */
export function isRatedAfter(draft: Draft, amount: Amount): boolean {
  const { words } = draft;
  const { context, tokens } = words;
  if (!isBare(amount, words) || draft.usedAmounts.has(amount.first)) return false;
  const isTreated = context.isTreated || context.section === 'Tx' || context.section === 'Re' || words.phrases('technique').some(({ end }) => end <= amount.first);
  if (!isTreated) return false;
  // "Felt free after, 2."
  const comma = amount.first - 1;
  if (words.itemStart(amount.first) === amount.first && tokens[comma]?.text === ',' && isAlone(words, amount) && words.phrases('after').some(({ end }) => end === comma)) return true;
  let hasTime = words.isCue('rates', words.itemStart(amount.first)) && isAlone(words, amount);
  const stop = words.itemEnd(amount.end - 1);
  for (let at = words.itemStart(amount.first); at < stop; at += 1) {
    if (at === amount.first) {
      at = amount.end - 1;
      continue;
    }
    const time = words.cueAt('after', at) ?? (words.cueAt('left-with', at));
    if (time !== undefined) hasTime = true;
    const end = time ?? words.cueAt('rates', at) ?? words.cueAt('now', at) ?? words.cueAt('pain', at) ?? words.cueAt('pain-scale', at);
    if (end !== undefined) at = end - 1;
    else if (!small.has(tokens[at]?.text ?? '') && words.placeAt(at)?.region === undefined) return false;
  }
  return hasTime;
}

interface Said {
  readonly hasRegion: boolean;
  readonly hasComplaint: boolean;
  readonly hasWhen: boolean;
  /** Another rating of the same list stands before: "knee R 6 L 5". */
  readonly isRated: boolean;
}

/** Undefined where something else stands there too. */
function saidBefore(words: Words, before: number, start: number, last: number | undefined): Said | undefined {
  let hasRegion = false;
  let hasComplaint = false;
  let hasWhen = false;
  let at = before;
  for (let steps = 0; at > start && steps < longestLook; steps += 1) {
    if (at === last) return { hasRegion, hasComplaint, hasWhen, isRated: words.placeEndingAt(before)?.side !== undefined || hasRegion || hasWhen };
    const place = words.placeEndingAt(at);
    if (place !== undefined) {
      if (place.movement !== undefined || place.isLevel === true || (place.muscle !== undefined && place.region === undefined) || words.isCue('counted-part', at - 1)) return undefined;
      hasRegion ||= place.region !== undefined;
      at = place.first;
      continue;
    }
    if (at - 1 === start && words.cueAt('pain-place', start) === at) return { hasRegion: true, hasComplaint, hasWhen, isRated: false };
    const from = phraseStart(words, at, start);
    if (from !== undefined) {
      hasComplaint ||= from.isComplaint;
      hasWhen ||= !from.isComplaint;
      at = from.first;
    } else if (small.has(words.tokens[at - 1]?.text ?? '')) at -= 1;
    else return undefined;
  }
  return at > start ? undefined : { hasRegion, hasComplaint, hasWhen, isRated: false };
}

/** The phrase of a complaint or of a time that ends here. */
function phraseStart(words: Words, end: number, start: number): { readonly first: number; readonly isComplaint: boolean } | undefined {
  for (let first = end - 1; first >= Math.max(start, end - 4); first -= 1) {
    if (words.cueAt('complaint', first) === end || words.cueAt('ache', first) === end || words.cueAt('pain', first) === end) return { first, isComplaint: true };
    if (words.cueAt('pain-when', first) === end) return { first, isComplaint: false };
  }
  return undefined;
}

function isComplaintBefore(words: Words, comma: number): boolean {
  const start = words.itemStart(comma - 1);
  if (words.placeEndingAt(comma)?.region === undefined && phraseStart(words, comma, start)?.isComplaint !== true) return false;
  const isComplaint = (at: number) => words.cueAt('complaint', at) !== undefined || words.cueAt('pain', at) !== undefined;
  for (let at = start; at < comma; at += 1) if (isComplaint(at)) return true;
  return false;
}

function isPainTold({ context, hasCue, tokens }: Words): boolean {
  return context.isPainTold || hasCue('pain', 0, tokens.length) || context.topic === 'pain';
}

/** Nothing that is measured, done, counted or taught in the item. */
function mayRate({ words, usedAmounts }: Draft, amount: Amount): boolean {
  const { section, topic } = words.context;
  if (usedAmounts.has(amount.first) || section === 'P' || section === 'Tx' || (topic !== undefined && topic !== 'pain')) return false;
  const start = words.itemStart(amount.first);
  const isIn = (family: 'test' | 'instrument' | 'technique' | 'rating-of-something-else') => words.phrases(family).some(({ first, end }) => first >= start && end <= amount.first);
  return !isIn('test') && !isIn('instrument') && !isIn('technique') && !isIn('rating-of-something-else') && !words.hasCue('treated', 0, amount.first) && !words.phrases('technique').some(({ end }) => end <= amount.first && end > start - longestLook && words.cueAt('after', start) === undefined && words.tokens[start - 1]?.text === ',');
}

/** The item ends, another side's rating follows, or when it is so. */
function endsRating(words: Words, { end }: Amount): boolean {
  const next = words.tokens[end];
  if (next === undefined) return true;
  if (next.kind === 'sign') return [',', ';', '.', '(', ')', '→', '|', '!', '"'].includes(next.text) || (next.text === '-' && (words.tokens[end - 1]?.to ?? 0) < next.from) || (next.text === '/' && words.tokens[end + 1]?.kind === 'word') || next.text === '&';
  if (['and', 'but', 'then', 'to', 'today', 'with', 'w', 'when', 'at', 'on', 'by', 'after', 'if', 'or', 'currently'].includes(next.text)) return true;
  const place = words.placeAt(end);
  if (place !== undefined && place.movement === undefined && place.muscle === undefined) return words.amountAt(place.end) !== undefined || words.tokens[place.end] === undefined || words.tokens[place.end]?.kind === 'sign';
  return words.cueAt('pain-when', end) !== undefined || words.cueAt('now', end) !== undefined || words.cueAt('worst', end) !== undefined || words.cueAt('best', end) !== undefined || words.cueAt('before', end) !== undefined || words.cueAt('after', end) !== undefined;
}

function isAlone(words: Words, { end }: Amount): boolean {
  const next = words.tokens[end];
  return next === undefined || [',', ';', '.', '!'].includes(next.text);
}

/** "8 when upright", "4 lying", "2 now": when it is so, at the head of its item. */
export function isRatedWhen(draft: Draft, amount: Amount): boolean {
  const { words } = draft;
  if (!isBare(amount, words) || !mayRate(draft, amount) || words.itemStart(amount.first) !== amount.first) return false;
  // "4 today.": all that is said.
  if (amount.first === 0 && words.context.topic === undefined && words.cueAt('now', amount.end) !== undefined && words.cueAt('now', amount.end) === words.tokens.length - (words.tokens.at(-1)?.text === '.' ? 1 : 0)) return true;
  if (!isPainTold(words)) return false;
  const time = words.cueAt('now', amount.end) ?? words.cueAt('worst', amount.end) ?? words.cueAt('best', amount.end);
  if (time !== undefined && words.itemEnd(amount.end - 1) === time) return true;
  // "4 after a bath".
  const left = words.itemEnd(amount.end - 1) - amount.end;
  if (['when', 'after', 'with', 'on', 'if'].includes(words.tokens[amount.end]?.text ?? '') && left >= 2 && left <= 4 && !words.hasCue('exercise', amount.end, amount.end + left) && words.amountAt(amount.end + 1) === undefined) return true;
  const at = ['when', 'on', 'with', 'at', 'by', 'w', 'in', 'after', 'if'].includes(words.tokens[amount.end]?.text ?? '') ? amount.end + 1 : amount.end;
  return words.cueAt('pain-when', at) !== undefined;
}

/** "Best 1, worst 6": both ends of a scale, each with its number. */
export function isRatedBetween(draft: Draft, amount: Amount): boolean {
  const { words } = draft;
  if (!isBare(amount, words) || !mayRate(draft, amount)) return false;
  const endAt = (cue: 'worst' | 'best', { first }: Amount) => [1, 2].some((back) => words.cueAt(cue, first - back) === first) || (words.tokens[first - 1]?.text === ':' && words.cueAt(cue, first - 2) === first - 1);
  const [own, other] = endAt('worst', amount) ? (['worst', 'best'] as const) : (['best', 'worst'] as const);
  return endAt(own, amount) && words.amounts.some((one) => one !== amount && (isBare(one, words) || one.denominator === highest) && endAt(other, one));
}

/** "Easing 7 to 4/10", before anything was done: over days. */
export function isEasing({ tokens, context }: Words, { first }: Amount): boolean {
  return !context.isTreated && context.section !== 'Tx' && context.section !== 'Re' && /^(?:easing|eased|improving|improved|settling|settled|reducing|gone|going)$/.test(tokens[tokens[first - 1]?.text === 'from' ? first - 2 : first - 1]?.text ?? '');
}

/** "Pain pre/post 6/2", "neck 6/2 (pre/post)": of both times at once. */
export function pairOfTimes(words: Words, amount: Amount): ReturnType<typeof valuesOfPair> {
  const pair = valuesOfPair(words, amount, amount.first);
  if (pair === undefined) return undefined;
  const start = words.itemStart(amount.first);
  // "Post 3/10" is one rating.
  const isRated = amount.denominator !== highest && pair.every(({ phase, amount: { value } }) => phase !== undefined && value <= highest);
  const isOther = words.places.some(({ first, movement, muscle }) => first >= start && first < amount.first && (movement !== undefined || muscle !== undefined)) || words.phrases('test').some(({ first }) => first >= start && first < amount.first);
  return isRated && !isOther && !isRatedOtherwise(words, amount) ? pair : undefined;
}
