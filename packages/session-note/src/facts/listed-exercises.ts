/** Exercises and advice as a list without a heading: told from other lists by how one of them is dosed. */
import type { Draft, Span } from './draft.ts';
import { hasDailyDose, hasRateOfDay, isOfTreatment, isPlainAdvice, isTaken, isTreating, opensExercise, tellsOfDoing } from './exercise-words.ts';
import { isOfWeeks, itemsOf } from './homework-items.ts';
import { rateAt } from './visits.ts';
import type { Words } from './words.ts';

/** "Rigors x2" happened; ten times is done. */
const leastBareCount = 5;

/**
 * "Putty squeezes 5 min x3, prayer stretch": a list with an exercise and how often it is to be done; the other parts of it that
 * are exercises and nothing else belong to it, and nobody says that anything was done.
 */
export function addListed(draft: Draft, add: (item: Span) => void): boolean {
  const { words } = draft;
  const isToldOf = words.hasCue('reports', 0, words.tokens.length) || words.hasCue('mood', 0, words.tokens.length) || words.hasCue('told-before', 0, words.tokens.length);
  if (isToldOf) return false;
  const items = itemsOf(words, 0, words.tokens.length, true).map((item) => untilTaken(draft, item)).filter(({ first, end }) => !words.hasCue('told-of-doing', words.tokens[first]?.text === 'no' ? first + 1 : first, end) && !isTaken(draft, { first, end }) && !isTreating(words, { first, end }) && !isField(words, { first, end }));
  const isSaid = items.map((item) => (opensExercise(words, item) && (hasDailyDose(words, item) || (hasHold(words, item) && !isDoneToo(words, item)))) || isSets(draft, item) || isAdviceAtTime(words, item) || isGoingOn(words, item));
  const isListOf = words.context.isTreated && !isOfTreatment(words) && items.length > 1 && items.some((item) => isNamedFor(words, item)) && items.every((item) => isNamedFor(words, item) || isExerciseOnly(words, item) || goesOnList(draft, item)) && isWholeSentence(words, items, 4);
  if (!isSaid.includes(true) && !isListOf && !(words.context.isTreated && items.length > 0 && items.every((item) => isExerciseOnly(words, item)) && isWholeSentence(words, items))) return false;
  for (const [index, item] of items.entries()) {
    const isOnly = isSaid[index] === true || (opensExercise(words, item) && item.end - item.first <= 4 && !isOfTreatment(words)) || ((words.context.isTreated || index > isSaid.indexOf(true)) && goesOnList(draft, item));
    if (isOnly || isPlainAdvice(words, item)) add(item);
  }
  return true;
}

/** "VMO step down 3x10", "hop ladder 3x": whatever it is called, it is done in sets; a bare count is one where a treatment was told of or it is an exercise. */
function isSets(draft: Draft, { first, end }: Span): boolean {
  const { words } = draft;
  const count = words.amounts.find((amount) => amount.unit === 'repetitions' && amount.first > first && amount.end <= end);
  if (isOfWeeks(words, first) || (/^(?:cont|continue)$/.test(words.tokens[first]?.text ?? '') && rateAt(words, first + 1) !== undefined)) return false;
  if (count === undefined || words.hasCue('medicine', first, end) || words.hasCue('visit', first, end) || words.hasCue('next', first, end) || words.tokens[first]?.kind !== 'word' || tellsOfDoing(words, first)) return false;
  if (words.phrases('test').some((phrase) => phrase.first === first && words.amountAt(phrase.end) === count) && !words.hasCue('exercise', first, end)) return false;
  if (words.amounts.some((amount) => amount.first >= first && amount.end <= end && (draft.usedAmounts.has(amount.first) || amount.denominator !== undefined))) return false;
  // "POC 2x/wk x 4": of visits.
  const rate = rateAt(words, count.first);
  if (rate !== undefined && count.first - first <= 1 && !words.hasCue('exercise', first, end) && /^(?:week|wk|month|mth|fortnight)/.test(words.tokens[rate.end - 1]?.text ?? '')) return false;
  if (count.end - count.first >= 3) return true;
  const isOften = /^(?:year|yr|month|mth|visits?|sessions?|in|since|ago)$/.test(words.tokens[count.end]?.text ?? '');
  return !isOften && count.end - first <= 8 && (words.hasCue('exercise', first, end) || hasRateOfDay(words, { first, end }) || rateAt(words, count.first) !== undefined || (count.end === end && count.value >= leastBareCount && end - first <= 5 && words.tokens[count.end - 1]?.text !== 'times' && isBehindMeasures(words) && words.phrases('screening').every((phrase) => phrase.first < first || phrase.end > end)));
}

function isBehindMeasures({ context }: Words): boolean {
  return context.isTreated || context.isPainTold || context.ranges.length > 0;
}

/** "Table slides continue". */
function isGoingOn(words: Words, { first, end }: Span): boolean {
  return end - first <= 5 && opensExercise(words, { first, end }) && /^(?:continues?|cont|continued|ongoing)$/.test(words.tokens[end - 1]?.text ?? '');
}

/** What another reader has of its end is no part of it: "ice 15 min 3x rv 72 h". */
function untilTaken({ usedTokens }: Draft, { first, end }: Span): Span {
  let stop = first;
  while (stop < end && !usedTokens.has(stop)) stop += 1;
  return { first, end: stop > first ? stop : end };
}

/** "Plank 30s", "hip flexor stretch 2 min": how long it is held. */
function hasHold(words: Words, { first, end }: Span): boolean {
  // "Stretching TFL 10 min" was done.
  if ((words.tokens[first]?.text ?? '').endsWith('ing')) return false;
  return words.amounts.some((amount) => amount.first > first && amount.end <= end && (amount.unit === 'seconds' || (amount.unit === 'minutes' && amount.value <= 30)));
}

/** "Memory: loses words": a form's field; "ex: clams" leads to what is to be done. */
function isField(words: Words, { first, end }: Span): boolean {
  const colon = words.tokens.findIndex(({ text }, at) => at > first && at < end && text === ':');
  return colon > 0 && !(['exercise', 'advice', 'home', 'home-lead', 'action'] as const).some((cue) => words.hasCue(cue, first, end));
}

/** "Patellar mobs, bike 8 min": minutes beside techniques were spent here. */
function isDoneToo(words: Words, { first, end }: Span): boolean {
  return isOfTreatment(words) && words.phrases('technique').some((phrase) => phrase.first >= first && phrase.end <= end) && words.amounts.some((amount) => amount.unit === 'minutes' && amount.first >= first && amount.end <= end);
}

/** "Neutral splint nights": advice with when it holds, in few words. */
function isAdviceAtTime(words: Words, { first, end }: Span): boolean {
  if (end - first > 7 || !hasRateOfDay(words, { first, end })) return false;
  return words.hasCue('advice', first, Math.min(end, first + 3)) && words.amounts.every((amount) => amount.first < first || amount.end > end || amount.unit !== undefined);
}

/** "Doorway stretch.", "glute bridges, dead bug": nothing else is said, and the exercise is named by more than a word for moving. */
function isExerciseOnly(words: Words, { first, end }: Span): boolean {
  if (!opensExercise(words, { first, end })) return false;
  let isNamed = false;
  for (let at = first; at < end; at += 1) {
    const exercise = words.cueAt('exercise', at);
    const stop = exercise ?? words.cueAt('how-done', at) ?? words.placeAt(at)?.end ?? words.cueAt('dose', at) ?? words.amountAt(at)?.end ?? words.cueAt('exercise-ending', at);
    if (stop === undefined && !['w', 'with', 'on', 'and', 'in', 'at', 'off', 'to', '/', '(', ')', '+'].includes(words.tokens[at]?.text ?? '')) return false;
    isNamed ||= exercise !== undefined && (exercise - at > 1 || at > first);
    if (stop !== undefined) at = stop - 1;
  }
  return isNamed && words.phrases('technique').every((phrase) => phrase.first !== first);
}

function isWholeSentence(words: Words, items: readonly Span[], mostLeft = 1): boolean {
  const said = items.reduce((sum, { first, end }) => sum + end - first, 0);
  return words.tokens.filter(({ kind }) => kind !== 'sign').length - said <= mostLeft;
}

/** "Seat cushion", "hip hinge practice": an exercise or advice of at least two words is in it. */
function isNamedFor(words: Words, { first, end }: Span): boolean {
  return end - first <= 6 && [...words.phrases('exercise'), ...words.phrases('advice')].some((phrase) => phrase.first >= first && phrase.end <= end && (phrase.end - phrase.first > 1 || phrase.end === end)) && words.cueAt('pain', first) === undefined;
}

/** "..., push up plus, clam w band": a few words that say nothing else, behind an exercise of the same list. */
export function goesOnList(draft: Draft, { first, end }: Span): boolean {
  const { words } = draft;
  if (isOfTreatment(words)) return false;
  if (end - first > 5 || end - first < 2 || words.tokens[first]?.kind !== 'word') return false;
  if (words.tokens[first]?.text === 'avoid') return true;
  // "No downhill 2/52" among what is to be done.
  if (words.tokens[first]?.text === 'no') return words.cueAt('pain', first + 1) === undefined && words.placeAt(first + 1) === undefined && words.phrases('screening').every((phrase) => phrase.first < first || phrase.end > end) && words.phrases('test').every((phrase) => phrase.first < first || phrase.end > end) && !words.isCue('no-trouble', first + 1) && words.tokens[first + 1]?.text !== 'one';
  for (const cue of ['mood', 'pain', 'consent', 'visit', 'next', 'goal', 'medicine', 'now', 'was', 'positive', 'negative', 'tender', 'swelling', 'seems', 'regularly', 'weekday', 'plan', 'treated', 'refused', 'elsewhere'] as const) if (words.hasCue(cue, first, end)) return false;
  return words.phrases('screening').every((phrase) => phrase.first < first || phrase.end > end) && words.amounts.every((amount) => amount.first < first || amount.end > end || amount.unit === 'repetitions' || amount.unit === 'seconds' || amount.unit === 'minutes') && !words.tokens.slice(first, end).some(({ text }) => /^(?:is|are|he|she|they|his|her|will|has|had|me|i|says|said|ok|fine|good|great|the|email|emailed|sent)$/.test(text));
}
