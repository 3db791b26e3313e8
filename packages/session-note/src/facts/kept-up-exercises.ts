/** What goes on at home already, with how often it is done. */
import type { Draft, Span } from './draft.ts';
import { hasRateOfDay, hasRepetitions, opensExercise } from './exercise-words.ts';

/** "Doing the wall press, 5 x 45 s, most days", "does her clams nightly": what goes on at home, with how often. */
export function keptUp({ words }: Draft): Span | undefined {
  let first = 0;
  while (first < 4 && ['meanwhile', 'currently', 'already', 'also', 'now', 'and', ',', 'he', 'she', 'they', 'pt', 'client', 'still', 'is', 'has', 'been'].includes(words.tokens[first]?.text ?? '')) first += 1;
  if (!/^(?:doing|does|do|keeps?|continues|continuing)$/.test(words.tokens[first]?.text ?? '')) return undefined;
  first += 1;
  while (['the', 'her', 'his', 'their', 'up', 'all', 'with', 'daily'].includes(words.tokens[first]?.text ?? '')) first += 1;
  const stop = words.tokens.findIndex(({ text }, at) => at > first && (text === ';' || text === '.' || text === 'but' || (text === 'and' && ['i', 'we', 'he', 'she', 'they'].includes(words.tokens[at + 1]?.text ?? ''))));
  const end = stop < 0 ? words.tokens.length : words.tokens[stop - 1]?.text === ',' ? stop - 1 : stop;
  if (!opensExercise(words, { first, end }) || !(hasRepetitions(words, { first, end }) || hasRateOfDay(words, { first, end }) || words.hasCue('dose', first, end) || words.tokens[first - 1]?.text === 'daily') || words.hasCue('pain', first, end)) return undefined;
  return { first, end };
}
