/** What is to be done at home, told by its shape and by no heading: a sheet to take along, an exercise for when it hurts. */
import type { Draft, Span } from './draft.ts';
import { isTaken, opensExercise } from './exercise-words.ts';
import { itemsOf } from './homework-items.ts';
import type { Words } from './words.ts';

export function addShaped(draft: Draft, add: (item: Span) => void): void {
  const { words } = draft;
  if (words.hasCue('reports', 0, words.tokens.length) || words.hasCue('told-before', 0, words.tokens.length)) return;
  const items = itemsOf(words, 0, words.tokens.length, true).filter((item) => !isTaken(draft, item));
  const { isTreated, section } = words.context;
  const fitting = items.filter((item) => isHandout(words, item) || (isTreated && section !== 'O' && isForWhen(words, item)));
  for (const item of fitting) add(item);
}

/** "Sheet of stretches", "isometrics handout emailed": nothing is said of it but that it was given. */
function isHandout(words: Words, { first, end }: Span): boolean {
  const stop = words.phrases('handout').find((phrase) => phrase.first <= first && phrase.end > first && words.itemStart(phrase.first) === phrase.first)?.end;
  return stop !== undefined && (stop === end || (stop < end && /^(?:given|issued|emailed|sent|printed|provided|texted|for)$/.test(words.tokens[stop]?.text ?? '')));
}

/** "Press ups when it grumbles", "chin tucks if stiff". */
function isForWhen(words: Words, item: Span): boolean {
  if (!opensExercise(words, item)) return false;
  const when = words.tokens.findIndex(({ text }, at) => at > item.first && at < item.end && (text === 'when' || text === 'if' || text === 'whenever'));
  if (when < 0 || words.hasCue('told-of-doing', item.first, when) || words.hasCue('pain', item.first, when)) return false;
  const next = words.tokens[when + 1]?.text ?? '';
  return ['it', 'its', 'sore', 'stiff', 'tight', 'needed', 'required', 'flared', 'sitting', 'standing', 'driving', 'bored'].includes(next) || words.isCue('complaint', when + 1);
}

