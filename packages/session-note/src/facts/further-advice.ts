/** What goes on with a list of things to do at home: told by its first word, and by all that it is not. */
import { scalesOfNotes, type CueName } from '@trusted-hands/packs';
import type { Draft, Span } from './draft.ts';
import { isOfWeeks } from './homework-items.ts';
import { hasDailyDose, isOfTreatment, isTaken, isTreating, opensExercise, tellsOfDoing } from './exercise-words.ts';
import { hasRecurrence } from './rate.ts';
import type { Words } from './words.ts';

const longestItem = 10;
const longestUnknown = 6;
/** What is said with one of these is about something else than what to do. */
const ofSomethingElse: readonly CueName[] = ['mood', 'pain', 'consent', 'visit', 'goal', 'medicine', 'positive', 'tender', 'swelling', 'seems', 'plan', 'treated', 'elsewhere'];
const telling = /^(?:is|are|he|she|they|has|have|had|me|i|we|says|said|fine|good|great|email|emailed|sent|thanks|who|which|was|were|did|does|ok|okay|happy|given|done)$/;

/** `isBegun`: something to do stands in the same sentence; otherwise only earlier in the line. */
export function goesOnTelling(draft: Draft, item: Span, isBegun: boolean): boolean {
  const { words } = draft;
  const { first, end } = item;
  if (end - first > longestItem || words.tokens[first]?.kind !== 'word' || isTaken(draft, item) || isTreating(words, item) || tellsOfDoing(words, first)) return false;
  if (isOfTreatment(words) && !words.context.isHomeTold) return false;
  // "Sleep: broken", "nordics no": a field and its answer.
  if (isOfWeeks(words, first) || words.tokens.slice(first, end).some(({ text }) => text === ':' || text === '?') || /^(?:no|yes)$/.test(words.tokens[end - 1]?.text ?? '')) return false;
  if (words.amounts.some((amount) => amount.first >= first && amount.end <= end && (draft.usedAmounts.has(amount.first) || amount.denominator === scalesOfNotes.pain.highest || amount.denominator === 5))) return false;
  if (isBan(words, item)) return true;
  const start = words.tokens[first]?.text === 'also' ? first + 1 : first;
  const isOrder = words.cueAt('action', start) !== undefined || words.cueAt('further-action', start) !== undefined || words.cueAt('going-on', start) !== undefined;
  if (isOrder && /(?:ing|[^e]ed|[^s]s)$/.test(words.tokens[start]?.text ?? '') && words.cueAt('exercise', start) === undefined) return false;
  const isKnown = isOrder || opensExercise(words, { first: start, end }) || words.cueAt('advice', start) !== undefined;
  if (!isOrder && hasRecurrence(words, start, end)) return false;
  if (ofSomethingElse.some((cue) => hasApartFromName(words, cue, { first: isOrder && cue !== 'mood' ? start + 1 : start, end })) || words.cueAt('next', first) !== undefined) return false;
  if (words.tokens.slice(first, end).some(({ text }) => telling.test(text))) return false;
  if (words.phrases('screening').some((phrase) => phrase.first >= first && phrase.end <= end) || words.phrases('test').some((phrase) => phrase.first === first && !isKnown)) return false;
  if (isKnown) return end - first > 1 || (isBegun && words.cueAt('further-action', first) === undefined);
  if (!isBegun) return hasDailyDose(words, item) || words.isCue('exercise-ending', end - 1);
  const isMeasured = words.amounts.some((amount) => amount.first >= first && amount.end <= end && amount.unit !== 'repetitions' && amount.unit !== 'seconds' && amount.unit !== 'minutes');
  return !isMeasured && words.tokens[first]?.text !== 'no' && end - first >= 2 && end - first <= longestUnknown && words.phrases('technique').every((phrase) => phrase.first < first || phrase.end > end);
}

/** The words of an exercise or of advice say nothing else: "pain-free range", "balance work". */
export function hasApartFromName(words: Words, cue: CueName, { first, end }: Span): boolean {
  return words.phrases(cue).some((phrase) => phrase.first >= first && phrase.end <= end && !(['exercise', 'advice', 'dose', 'time-of-day', 'technique'] as const).some((name) => words.phrases(name).some((known) => known.first <= phrase.first && known.end >= phrase.end)));
}

/** "No hills yet", "no overhead work 1/52", "avoid sitting over 20 min": left off for a time, and nothing that is denied. */
function isBan(words: Words, { first, end }: Span): boolean {
  const lead = words.tokens[first]?.text ?? '';
  if (/^(?:avoid|limit|dont)$/.test(lead)) return true;
  if (lead !== 'no' || end - first < 2 || words.isCue('no-trouble', first + 1) || words.cueAt('visit', first + 1) !== undefined || words.cueAt('next', first + 1) !== undefined) return false;
  const denies = (['pain', 'positive', 'complaint', 'swelling', 'tender', 'tissue-finding', 'elsewhere', 'medicine', 'goal', 'consent'] as const).some((cue) => words.hasCue(cue, first + 1, end));
  if (denies || words.phrases('screening').some((phrase) => phrase.first >= first && phrase.end <= end) || words.phraseAt('technique', first + 1) !== undefined) return false;
  const isForTime = words.amounts.some(({ first: at, end: stop, unit }) => at >= first && stop <= end && (unit === 'days' || unit === 'minutes' || unit === 'weight')) || words.tokens.slice(first, end).some(({ text }) => /^(?:till|til|until|for|yet|over|before|this|while)$/.test(text));
  return isForTime || words.cueAt('exercise', first + 1) !== undefined || words.cueAt('action', first + 1) !== undefined;
}
