/** Exercises that were done in the visit, under the heading of a treatment or as a list that ends in its minutes: techniques, and nothing to take home. */
import { addFact, type Draft, placed, type Span } from './draft.ts';
import { hasRateOfDay, isOfTreatment, isTaken, opensExercise } from './exercise-words.ts';
import { isBehindMeasures, isSets, saysOnlyWhat } from './listed-exercises.ts';
import { isThing, itemsOf } from './homework-items.ts';
import { carriedTo } from './attribution.ts';
import { isMinutes, minutesBetween, saysTimes } from './technique-minutes.ts';
import type { Site } from './technique-places.ts';
import { termOf } from './technique-words.ts';
import type { Words } from './words.ts';

export function readExercisesDone(draft: Draft): void {
  const { words } = draft;
  const { section, topic } = words.context;
  if (topic !== undefined || section === 'S') return;
  if (section !== 'O' && addTimed(draft)) return;
  const told = saysDone(words);
  if (told !== undefined) addDone(draft, told);
  if (told !== undefined || section === 'O') return;
  // "Chin nods x10" in a line below what was done is for later, unless it has a load or a heading alone in its line leads the list.
  const isBelow = words.context.isTreated && !words.context.isTreatmentListed && words.phrases('technique').length === 0 && !words.amounts.some(({ unit }) => unit === 'weight');
  if (section === 'Tx' && !isBelow) addDone(draft, 0);
  else if (isOfTreatment(words) && (section !== 'P' || saysTimes(words))) addBeside(draft);
  else if (section !== 'P' && isTimedList(draft)) addExercise(draft, { first: 0, end: sentenceStop(words) });
}

/**
 * "Gym exercise 30 min (leg press, hops)", "balance exs 5 min" below what was done, "quads sets + step ups supervised 15 min": an
 * exercise with the minutes that it took here, and nothing of a day or of home. What follows in a bracket is what it was made of.
 */
function addTimed(draft: Draft): boolean {
  const { words } = draft;
  const { section, isTreated, isHomeTold } = words.context;
  const end = words.amounts.find(isMinutes)?.end;
  if (end === undefined || isHomeTold || section === 'P' || !(isTreated || section === 'Tx') || words.itemStart(end - 1) !== 0 || hasRateOfDay(words, { first: 0, end })) return false;
  if ((['home', 'home-verb', 'told', 'plan', 'refused', 'next', 'advice', 'weekday'] as const).some((cue) => words.hasCue(cue, 0, end))) return false;
  const isNamedFirst = section !== 'Tx' && words.phrases('technique').some((phrase) => (phrase.first === 0 || (phrase.first === 1 && words.isCue('exercise', 0))) && termOf(phrase)?.isExercise === true);
  const isSupervised = words.hasCue('done-here', 0, end) && words.hasCue('exercise', 0, end) && !words.phrases('technique').some((phrase) => termOf(phrase)?.isExercise !== true);
  if ((!isNamedFirst && !isSupervised) || !endsItem(words, end)) return false;
  addExercise(draft, { first: 0, end });
  if (words.tokens[end]?.text === '(') for (let at = end; at < words.tokens.length && words.tokens[at - 1]?.text !== ')'; at += 1) draft.usedTokens.add(at);
  return true;
}

function endsItem({ tokens }: Words, at: number): boolean {
  const next = tokens[at];
  return next === undefined || ['.', '('].includes(next.text);
}

/**
 * "Rx: sciatic sliders x20, trap bar DL 3x8 @ 40 kg, Bosu", "did bridges x10", "heel slides in dept": what names an exercise or, whatever
 * it is called, says in how many sets, and says neither when it is to be done nor that it is for later; and what else its list names.
 */
function addDone(draft: Draft, from: number): void {
  const { words } = draft;
  const home = words.phrases('home').find(({ first }) => words.tokens[first]?.text !== 'at')?.first ?? words.tokens.length;
  if (words.hasCue('home-verb', from, home) || words.hasCue('told', 0, home) || words.hasCue('plan', 0, home) || words.hasCue('elsewhere', 0, home)) return;
  const items = itemsOf(words, from, home, true);
  const timed = items.findIndex((item) => hasRateOfDay(words, item));
  const done = (timed < 0 ? items : items.slice(0, timed)).filter((item) => !words.phrases('technique').some((phrase) => phrase.first >= item.first && phrase.end <= item.end) && !isInAside(words, item.first) && !isTaken(draft, item));
  const isSaid = (item: Span) => (opensExercise(words, item) && isNamed(words, item)) || (isSets(draft, item) && isInSets(words, item)) || isLoaded(draft, item);
  const isList = done.some(isSaid) || words.hasCue('done-with-us', from + 1, home) || (words.context.isTreatmentListed && done.some(({ first, end }) => isThing(words, first, end)));
  for (const item of done) if (words.hasCue('refused', item.first, item.end)) addRefused(draft, item);
    else if (isSaid(item) || (isList && isSets(draft, item)) || (isList && item.end - item.first <= longestName && saysOnlyWhat(draft, item) && isNamedShort(words, item))) addExercise(draft, item);
}

/** "3x8", where "nails x10" may be anything that is counted. */
function isInSets({ amounts }: Words, { first, end }: Span): boolean {
  return amounts.some((amount) => amount.first > first && amount.end <= end && amount.unit === 'repetitions' && amount.end - amount.first >= 3);
}

/** "Nordic lowers skipped": its name, and that it was left out. */
function addRefused(draft: Draft, { first, end }: Span): void {
  if (opensExercise(draft.words, { first, end }) && end - first <= longestName) addExercise(draft, { first, end }, 'absent');
}

/** "Leg press 40 kg": with what it weighs, and no more than sets; what is not to be over some weight is no exercise. */
function isLoaded({ words, usedAmounts }: Draft, { first, end }: Span): boolean {
  const { tokens } = words;
  const own = words.amounts.filter((amount) => amount.first >= first && amount.end <= end);
  if (tokens[first]?.kind !== 'word' || tokens.slice(first, end).some(({ text }) => /^(?:nothing|no|not|max|maximum|limit|limited|over|under|below|above|up|than)$/.test(text))) return false;
  return own.some(({ unit }) => unit === 'weight') && own.every((amount) => !usedAmounts.has(amount.first)) && own.every(({ unit }) => unit === 'weight' || unit === 'repetitions' || unit === undefined);
}

/** "SLR", "Bosu balance": words only. */
function isNamedShort(words: Words, { first, end }: Span): boolean {
  return words.tokens.slice(first, end).every(({ kind }) => kind === 'word') && (end - first > 1 || opensExercise(words, { first, end }) || words.tokens[first]?.isCapitals === true);
}

/** "Did bridges x10", "pt performed SLR 2x10", "SLR 10x3 in dept": where what was done begins, behind what was measured. */
function saysDone(words: Words): number | undefined {
  const { tokens, context } = words;
  if (context.section === 'P' || !(context.section === 'Tx' || isBehindMeasures(words)) || words.hasCue('was', 0, tokens.length)) return undefined;
  const first = /^(?:pt|patient|client|we|she|he|they|i)$/.test(tokens[0]?.text ?? '') ? 1 : 0;
  if (/^(?:did|performed|completed)$/.test(tokens[first]?.text ?? '')) return first + 1;
  return words.phrases('done-with-us').some(({ first: at }) => at > 0) ? 0 : undefined;
}

/** "Talar glides, balance board 5 min", "bridge holds 5x30 s, DN glutes": beside techniques, with a time or between two of them. */
function addBeside(draft: Draft): void {
  const { words } = draft;
  if (words.phrases('home').length > 0 || words.phrases('home-verb').length > 0 || words.phrases('told').length > 0 || words.hasCue('refused', 0, words.tokens.length)) return;
  const techniques = words.phrases('technique').filter((phrase) => termOf(phrase)?.isEverydayWord !== true);
  const items = itemsOf(words, 0, words.tokens.length, true);
  for (const item of items) {
    if (hasRateOfDay(words, item) || words.hasCue('next', item.first, item.end)) return;
    const isOther = words.phrases('technique').some((phrase) => phrase.first >= item.first && phrase.end <= item.end);
    const isDone = minutesBetween(words, item.first, item.end) !== undefined || (techniques.some(({ end }) => end <= item.first) && words.phrases('technique').some((phrase) => phrase.first >= item.end && (termOf(phrase)?.isEverydayWord !== true || (termOf(phrase)?.name === 'exercise' && minutesBetween(words, phrase.end, words.itemEnd(phrase.end - 1)) !== undefined))));
    if (isDone && !isOther && !isInAside(words, item.first) && !isTaken(draft, item) && opensExercise(words, item) && isNamed(words, item)) addExercise(draft, item);
  }
}

/** "Exercise 30 min (hinge drill, treadmill)": what it was made of. */
function isInAside({ tokens }: Words, first: number): boolean {
  return tokens.slice(0, first).findLastIndex(({ text }) => text === '(') > tokens.slice(0, first).findLastIndex(({ text }) => text === ')');
}

/** By more than a word for moving, or with how often. */
function isNamed(words: Words, { first, end }: Span): boolean {
  return words.phrases('exercise').some((phrase) => phrase.first >= first && phrase.end <= end && phrase.end - phrase.first > 1) || words.amounts.some(({ first: at, unit }) => at >= first && at < end && (unit === 'repetitions' || unit === 'minutes' || unit === 'seconds'));
}

/** "Leg press, step downs, 25 min": exercises and nothing else, then the time that all of them took. */
function isTimedList(draft: Draft): boolean {
  const { words } = draft;
  const { isHomeTold, isPainTold, isTreated, ranges } = words.context;
  if (isHomeTold || !(isPainTold || isTreated || ranges.length > 0)) return false;
  const last = words.amounts.at(-1);
  const end = sentenceStop(words);
  if (!isMinutes(last) || last.end !== end || words.tokens[last.first - 1]?.text !== ',') return false;
  const items = itemsOf(words, 0, last.first - 1, true);
  return items.length > 1 && items.every((item) => item.end - item.first <= longestName && !isTaken(draft, item) && opensExercise(words, item) && !hasRateOfDay(words, item));
}

const longestName = 5;

function sentenceStop({ tokens }: Words): number {
  return tokens.at(-1)?.text === '.' ? tokens.length - 1 : tokens.length;
}

function addExercise(draft: Draft, { first, end }: Span, status: 'present' | 'absent' = 'present'): void {
  const { words } = draft;
  const time = minutesBetween(words, first, end);
  const places = words.places.filter((place) => place.first >= first && place.end <= end && place.movement === undefined);
  const side = places.find((place) => place.side !== undefined)?.side;
  addFact(draft, 'technique', { first, end, status }, { phase: 'during', name: 'exercise', ...(time !== undefined && { value: time.value }), ...placed(side === undefined ? siteBefore(words, first) : { side, region: undefined }) });
  for (let at = first; at < end; at += 1) draft.usedTokens.add(at);
  for (const amount of words.amounts) if (amount.first >= first && amount.end <= end) draft.usedAmounts.add(amount.first);
}

/** "Knee mobs gr II, mini squats 3x12": an exercise in a list behind a technique is of its place. */
function siteBefore(words: Words, first: number): Site {
  const isBehind = words.phrases('technique').some((phrase) => phrase.end <= first && termOf(phrase)?.isExercise !== true);
  return isBehind ? { side: undefined, region: carriedTo(words, first).region } : {};
}
