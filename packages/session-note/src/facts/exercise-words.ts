/** What words say that something is an exercise or advice, how often it is to be done, and that somebody does it already. */
import type { Draft, Span } from './draft.ts';
import type { Phrase } from '../vocabulary/find-phrases.ts';
import { rateAt } from './rate.ts';
import { dailyVisitsAt, visitsAmongHomework } from './rate-of-visits.ts';
import type { Words } from './words.ts';

/** "Graded walking", "quads exercises", "R pec stretch": how or of what, then an exercise. */
export function opensExercise(words: Words, { first, end }: Span): boolean {
  if (tellsOfDoing(words, first)) return false;
  let at = first;
  while (at < end && at < first + 6) {
    if (words.cueAt('exercise', at) !== undefined) return true;
    const place = words.placeAt(at);
    const amount = words.amountAt(at);
    if (place !== undefined) at = place.end;
    else if (amount?.unit === 'minutes' && at === first) at = amount.end;
    else if (words.cueAt('how-done', at) !== undefined) at = words.cueAt('how-done', at) ?? at + 1;
    else return false;
  }
  return false;
}

/** "Walks 5 km daily" tells of somebody. */
export function tellsOfDoing(words: Words, first: number): boolean {
  return words.isCue('does-it', first);
}

export function hasDailyDose(words: Words, { first, end }: Span): boolean {
  for (let at = first + 1; at < end; at += 1) if (words.amountAt(at)?.unit === 'repetitions' || (words.cueAt('time-of-day', at) !== undefined && !isClock(words, at))) return true;
  return false;
}

export function hasRateOfDay(words: Words, { first, end }: Span): boolean {
  for (let at = first; at < end; at += 1) if ((words.cueAt('time-of-day', at) !== undefined && !isClock(words, at)) || isEveryFewHours(words, at) || isBeforeDoing(words, at)) return true;
  return false;
}

/** "Seen 3pm" is when it was. */
function isClock({ tokens }: Words, at: number): boolean {
  return /^[ap]m$/.test(tokens[at]?.text ?? '') && tokens[at - 1]?.kind === 'number';
}

/** "Practised", "coached": with whoever writes, and nothing for later unless it says how often. */
export function wasDoneHere(words: Words, { first, end }: Span): boolean {
  // "Night splint fabricated".
  return words.hasCue('done-here', first + 1, end) && (words.isCue('done-here', end - 1) || !hasRateOfDay(words, { first, end }));
}

/** "Every 2-3 h", "q2h". */
function isEveryFewHours(words: Words, at: number): boolean {
  return words.cueAt('every', at) !== undefined && words.tokens[at]?.text !== 'each' && words.amountAt(at + 1)?.unit === 'minutes';
}

/** "Prior to knitting", "before gardening", "while brushing teeth": each time. */
function isBeforeDoing({ tokens }: Words, at: number): boolean {
  const verb = /^(?:before|while|whilst)$/.test(tokens[at]?.text ?? '') ? at + 1 : tokens[at]?.text === 'prior' && tokens[at + 1]?.text === 'to' ? at + 2 : undefined;
  return verb !== undefined && /^(?!evening|morning|treating|starting|being|having|going)[a-z]{3,}ing$/.test(tokens[verb]?.text ?? '');
}

export function hasRepetitions(words: Words, { first, end }: Span): boolean {
  for (let at = first; at < end; at += 1) if (words.amountAt(at)?.unit === 'repetitions') return true;
  return false;
}

/** "Stay active", "RICE": the whole item, after something was measured or found, and nobody says that it helps. */
export function isPlainAdvice(words: Words, { first, end }: Span): boolean {
  if (isOfTreatment(words) && !hasDailyDose(words, { first, end })) return false;
  // "Ice 10 min" is what was done; a rate or a time of day is what is to be done.
  if (words.amounts.some((amount) => amount.unit === 'minutes') && !hasDailyDose(words, { first: 0, end: words.tokens.length })) return false;
  const stop = words.cueAt('advice', first);
  // "Osteopathy, Bath": a name.
  if (stop === undefined || (first > 0 && end - first === 1 && /^\p{Lu}\p{Ll}/u.test(words.text.slice(words.tokens[first]?.from)))) return false;
  const isWhole = stop === end || words.tokens[stop]?.text === 'advice' || (words.cueAt('dose', stop) === end && words.tokens[stop]?.kind === 'word') || isForTime(words, first, stop, end);
  return isWhole && end - stop <= 4 && (first > 0 || end === words.tokens.length || words.tokens[end]?.text !== ':') && !words.hasCue('effect', 0, words.tokens.length) && !words.tokens.some(({ text }, at) => (at < first || at >= stop) && ['with', 'at', 'no', 'nil', 'and', 'using', 'on'].includes(text));
}

/** "Soft food this week", "no running till Sunday", "rest for 2 days". */
function isForTime(words: Words, first: number, from: number, end: number): boolean {
  if (/^(?:till|til|until|this|for|next|today|tonight|over)$/.test(words.tokens[from]?.text ?? '')) return true;
  const amount = words.amountAt(from);
  return amount?.unit === 'days' && amount.end === end && /^(?:no|avoid|rest|relative|stay|soft|reduce|limit)$/.test(words.tokens[first]?.text ?? '');
}

/** A treatment's name, or medicine, or the next visit, whatever is counted beside it. */
export function isTreating(words: Words, { first, end }: Span): boolean {
  if (words.hasCue('medicine', first, end) || words.hasCue('next', first, first + 1)) return true;
  return words.phrases('technique').some((phrase) => phrase.first >= first && phrase.end <= end && phrase.meanings[0]?.type === 'technique' && (phrase.meanings[0].technique.isEverydayWord !== true || isMassageFor(words, phrase.first, phrase.end)) && !words.hasCue('exercise', phrase.first, phrase.end));
}

/** "Ulnar nerve sliders x5, K-tape": a technique of the list, done with the other one, where nobody says how often a day. */
export function isBesideTreatment(words: Words, item: Span): boolean {
  const isOfHands = ({ meanings }: Phrase) => meanings[0]?.type === 'technique' && meanings[0].technique.isEverydayWord !== true;
  const isIn = ({ first, end }: Span) => first >= item.first && end <= item.end;
  const techniques = words.phrases('technique').filter(isOfHands);
  return techniques.some(isIn) && techniques.some((phrase) => !isIn(phrase)) && !hasRateOfDay(words, item);
}

/** "Remedial 40 incl hip flexors": a massage with its time. */
function isMassageFor(words: Words, first: number, end: number): boolean {
  const phrase = words.phraseAt('technique', first);
  const amount = words.amountAt(end);
  return phrase?.meanings[0]?.type === 'technique' && phrase.meanings[0].technique.isUnspecified === true && words.tokens[first - 1]?.text !== 'self' && amount !== undefined && amount.denominator === undefined && (amount.unit === undefined || amount.unit === 'minutes') && amount.value >= leastMassage;
}

/** Of minutes: "massage 5 min" is as often for home. */
const leastMassage = 15;

/** Something was done to somebody: heat, ice and stretches beside it were done too. */
export function isOfTreatment(words: Words): boolean {
  return words.context.section !== 'P' && !words.hasCue('plan', 0, words.tokens.length) && words.phrases('technique').some(({ first, meanings }) => meanings[0]?.type === 'technique' && meanings[0].technique.isEverydayWord !== true && !words.hasCue('exercise', Math.max(0, first - 2), first + 1) && words.tokens[first - 1]?.text !== 'self' && words.tokens[first - 1]?.text !== 'no');
}

/** "We will refer her to strengthen the hip, work on balance": what is told to somebody is told with a word for it. */
export function isOfWriter({ tokens }: Words): boolean {
  return tokens.some(({ text }) => /^(?:i|we|id|ive|im)$/.test(text));
}

export function isTaken({ usedTokens }: Draft, { first, end }: Span): boolean {
  for (let at = first; at < end; at += 1) if (usedTokens.has(at)) return true;
  return false;
}

/** "PRICE advice": what is named, and the word for it. */
export function isNounAdvice(words: Words, first: number, end: number): boolean {
  return words.tokens[first]?.text === 'advice' && words.itemStart(first) < first && words.itemEnd(end - 1) === end && words.cueAt('advice', words.itemStart(first)) === first;
}

/** A visit or a treatment is spoken of, and no "ice massage" or "self massage". */
export function isOfVisit(words: Words, { first, end }: Span): boolean {
  const longer = [...words.phrases('technique'), ...words.phrases('exercise')];
  return words.phrases('visit').some((phrase) => phrase.first >= first && phrase.first < end && !longer.some((other) => other.first <= phrase.first && other.end >= phrase.end && other.end - other.first > phrase.end - phrase.first));
}

/** "Avoid knitting 1/52" at the head of a sentence is told; "avoided", and "avoid" after a name, tell of something. */
export function isToldToAvoid(words: Words): boolean {
  return words.tokens[0]?.text === 'avoid' && words.tokens.length > 1 && words.context.topic === undefined && words.phrases('technique').every((phrase) => phrase.meanings[0]?.type !== 'technique' || phrase.meanings[0].technique.isEverydayWord === true);
}

/** "Don't drive", "never sleep on it", "not to chew steak". */
export function isForbidden(words: Words, { first }: Span): boolean {
  const verb = words.tokens[first]?.text === 'not' && words.tokens[first + 1]?.text === 'to' ? first + 2 : first + 1;
  return /^(?:dont|never|not)$/.test(words.tokens[first]?.text ?? '') && (['action', 'going-on', 'further-action'] as const).some((cue) => words.isCue(cue, verb));
}

/** "GP note given", "she'll text", "he can": about somebody, among what is to be done. */
export function saysElse(words: Words, { first, end }: Span): boolean {
  if (words.hasCue('advice', first, end) || words.hasCue('dose', first, end) || words.cueAt('action', first) !== undefined) return false;
  const text = words.tokens[first]?.text ?? '';
  if (words.cueAt('elsewhere', first) !== undefined || /^(?:we|note|wanted|says|said|daughter|son|wife|husband)$/.test(text)) return true;
  return /^(?:he|she|they|shell|hell|i)$/.test(text) && end - first <= 3;
}

/** "Hopes to do the charity walk" is hoped for. */
export function isInGoal({ words, facts }: Draft, first: number): boolean {
  const at = words.tokens[first]?.from ?? 0;
  return facts.some(({ kind, from, to }) => kind === 'goal' && from <= at && to > at);
}

/** It begins with how often, and names nothing that is to be done. */
export function isRateOnly(words: Words, { first, end }: Span): boolean {
  const rate = rateAt(words, first) ?? dailyVisitsAt(words, first) ?? visitsAmongHomework(words, first);
  const isRate = rate !== undefined || (words.tokens[first]?.text === 'daily' && /^(?:this|for|until|till|til)$/.test(words.tokens[first + 1]?.text ?? ''));
  return isRate && !(['exercise', 'advice', 'action', 'going-on', 'further-action', 'exercise-ending'] as const).some((cue) => words.hasCue(cue, rate?.end ?? first, end)) && words.phrases('technique').every((phrase) => phrase.first < first || phrase.end > end);
}

export function isInExercise(words: Words, at: number): boolean {
  return words.phrases('exercise').some(({ first, end }) => first < at && end > at);
}
