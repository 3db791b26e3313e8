/** Exercises and advice as a list without a heading: told from other lists by how one of them is dosed. */
import type { Draft, Span } from './draft.ts';
import { hasDailyDose, hasRateOfDay, isOfTreatment, isOfVisit, isPlainAdvice, isTaken, isTreating, opensExercise, tellsOfDoing } from './exercise-words.ts';
import { hasApartFromName } from './further-advice.ts';
import { isOfWeeks, itemsOf } from './homework-items.ts';
import { hasRecurrence, rateAt } from './rate.ts';
import type { Words } from './words.ts';

/** "Rigors x2" happened; ten times is done. */
const leastBareCount = 5;
const longestInList = 8;
const longestInSets = 10;

/**
 * "Putty squeezes 5 min x3, prayer stretch": a list with an exercise and how often it is to be done; the other parts of it that
 * are exercises and nothing else belong to it, and nobody says that anything was done.
 */
export function addListed(draft: Draft, add: (item: Span) => void): boolean {
  const { words } = draft;
  const isToldOf = words.hasCue('reports', 0, words.tokens.length) || words.hasCue('mood', 0, words.tokens.length) || words.hasCue('told-before', 0, words.tokens.length);
  if (isToldOf) return false;
  const items = itemsOf(words, 0, words.tokens.length, true).map((item) => untilTaken(draft, item)).filter(({ first, end }) => !words.hasCue('told-of-doing', words.tokens[first]?.text === 'no' ? first + 1 : first, end) && !isTaken(draft, { first, end }) && !isTreating(words, { first, end }) && !isField(words, { first, end }));
  const isSaid = items.map((item) => (opensExercise(words, item) && (hasDailyDose(words, item) || (hasHold(words, item) && !isDoneToo(words, item)))) || isSets(draft, item));
  if (!isSaid.includes(true)) return false;
  for (const [index, item] of items.entries()) {
    const isOnly = isSaid[index] === true || (opensExercise(words, item) && item.end - item.first <= 4 && !isOfTreatment(words)) || ((words.context.isTreated || index > isSaid.indexOf(true)) && goesOnList(draft, item));
    if (isOnly || isPlainAdvice(words, item)) add(item);
  }
  return true;
}

/** "Nordic 2x5, RDL 3x8 (25 mins)": how long it took. */
export function endsInMinutes({ tokens, amounts }: Words): boolean {
  const last = amounts.at(-1);
  const end = tokens.at(-1)?.text === '.' ? tokens.length - 1 : tokens.length;
  return last?.unit === 'minutes' && tokens[last.first - 1]?.text === '(' && last.end === end - 1 && tokens[last.end]?.text === ')';
}

/** "VMO step down 3x10", "hop ladder 3x": whatever it is called, it is done in sets; a bare count is one where a treatment was told of or it is an exercise. */
export function isSets(draft: Draft, { first, end }: Span): boolean {
  const { words } = draft;
  const count = words.amounts.find((amount) => amount.unit === 'repetitions' && amount.first > first && amount.end <= end);
  if (words.cueAt('pain', first) !== undefined || isOfWeeks(words, first) || (/^(?:cont|continue)$/.test(words.tokens[first]?.text ?? '') && rateAt(words, first + 1) !== undefined)) return false;
  // "Running 3 km x 2/wk": before anything is measured, what somebody does.
  if ((words.tokens[first]?.text ?? '').endsWith('ing') && words.context.section !== 'P' && !isBehindMeasures(words) && words.phrases('home').length === 0) return false;
  // "Had her on 3 x 12 squats": told of somebody.
  if (words.tokens.slice(first, end).some(({ text }) => /^(?:had|was|were|she|he|they)$/.test(text))) return false;
  if (count === undefined || words.isCue('counted-tool', words.tokens[count.first - 1]?.text === 'x' ? count.first - 2 : count.first - 1) || words.hasCue('medicine', first, end) || isOfVisit(words, { first, end }) || words.hasCue('next', first, end) || words.tokens[first]?.kind !== 'word' || tellsOfDoing(words, first)) return false;
  if (words.phrases('test').some((phrase) => phrase.first === first && words.amountAt(phrase.end) === count) && !words.hasCue('exercise', first, end)) return false;
  if (words.amounts.some((amount) => amount.first >= first && amount.end <= end && (draft.usedAmounts.has(amount.first) || amount.denominator !== undefined))) return false;
  // "POC 2x/wk x 4": of visits.
  const rate = rateAt(words, count.first) ?? rateAt(words, first + 1);
  if (rate !== undefined && rate.first - first <= 1 && !words.hasCue('exercise', first, end) && /^(?:week|wk|month|mth|fortnight)/.test(words.tokens[rate.end - 1]?.text ?? '')) return false;
  if (count.end - count.first >= 3) return true;
  const isOften = /^(?:year|yr|month|mth|visits?|sessions?|in|since|ago)$/.test(words.tokens[count.end]?.text ?? '');
  return !isOften && count.end - first <= longestInSets && (words.hasCue('exercise', first, end) || hasRateOfDay(words, { first, end }) || rateAt(words, count.first) !== undefined || (count.end === end && count.value >= leastBareCount && end - first <= 5 && words.tokens[count.end - 1]?.text !== 'times' && isBehindMeasures(words) && words.phrases('screening').every((phrase) => phrase.first < first || phrase.end > end)));
}

export function isBehindMeasures({ context }: Words): boolean {
  return context.isTreated || context.isPainTold || context.ranges.length > 0;
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

/** "..., push up plus, clam w band": a few words that say nothing else, behind an exercise of the same list. */
export function goesOnList(draft: Draft, { first, end }: Span): boolean {
  const { words } = draft;
  if (isOfTreatment(words)) return false;
  if (words.tokens[first]?.text === 'avoid' && end - first > 1 && end - first <= 8) return true;
  if (words.tokens[first]?.text === 'no' && (/^(?:needed|required|indicated)$/.test(words.tokens[end - 1]?.text ?? '') || words.hasCue('visit', first, end))) return false;
  if (end - first > longestInList || end - first < 2 || words.tokens[first]?.kind !== 'word') return false;
  if (words.tokens[first]?.text === 'avoid') return true;
  // "No downhill 2/52" among what is to be done.
  if (words.tokens[first]?.text === 'no') return words.cueAt('pain', first + 1) === undefined && words.placeAt(first + 1) === undefined && words.phrases('screening').every((phrase) => phrase.first < first || phrase.end > end) && words.phrases('test').every((phrase) => phrase.first < first || phrase.end > end) && !words.isCue('no-trouble', first + 1) && words.tokens[first + 1]?.text !== 'one';
  return saysOnlyWhat(draft, { first, end });
}

/** Nothing of anybody's state, of findings, visits or medicines is in it, and nobody tells it. */
export function saysOnlyWhat(draft: Draft, { first, end }: Span, mayLast = false, mayRecur = false): boolean {
  const { words } = draft;
  if (end - first > longestInList || isTaken(draft, { first, end })) return false;
  // "Wife informed", "neck freer".
  if (words.isCue('people', first) || (end - first === 2 && !words.hasCue('exercise', first, end) && (/[^e]ed$/.test(words.tokens[end - 1]?.text ?? '') || (words.placeAt(first) !== undefined && /(?:er|ier)$/.test(words.tokens[end - 1]?.text ?? ''))))) return false;
  for (const cue of ['visit', 'next'] as const) if (hasApartFromName(words, cue, { first, end })) return false;
  for (const cue of ['mood', 'pain', 'consent', 'goal', 'medicine', 'now', 'tender', 'swelling', 'seems', 'weekday', 'plan', 'treated', 'refused', 'elsewhere'] as const) if (words.hasCue(cue, first, end)) return false;
  if (!mayRecur && hasRecurrence(words, first, end)) return false;
  // "Cadence +5%" is no result.
  for (let at = first; at < end; at += 1) if ((words.isCue('positive', at) || words.isCue('negative', at)) && words.tokens[at + 1]?.kind !== 'number') return false;
  // "Saddle down 5 mm": of a bicycle.
  const isOfAid = (phrase: Span) => words.phrases('advice').some((aid) => aid.first <= phrase.first && aid.end > phrase.end);
  return words.phrases('screening').every((phrase) => phrase.first < first || phrase.end > end || isOfAid(phrase)) && words.amounts.every((amount) => amount.first < first || amount.end > end || amount.unit === 'repetitions' || amount.unit === 'seconds' || amount.unit === 'minutes' || amount.unit === 'percent' || amount.unit === 'length' || (amount.unit === undefined && amount.denominator === undefined) || (mayLast && amount.unit === 'days')) && !words.tokens.slice(first, end).some(({ text }) => /^(?:is|are|isnt|arent|was|were|been|previously|yesterday|ago|last|he|she|they|his|will|wont|has|had|have|me|i|we|us|it|its|this|that|says|said|ok|fine|good|great|email|emailed|sent|wants|wanted|needs|because|bc|about|why|what|how|paid|rang|called|seen|slept|asked)$/.test(text));
}
