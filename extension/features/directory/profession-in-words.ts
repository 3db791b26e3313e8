/** The profession that a title, a practice's name or a label speaks of, in words; the longest name that stands in them counts. */
import { foldPhrase } from '@trusted-hands/directory';
import { professions } from '@trusted-hands/packs';

/** Of two letters, and everyday words, they stand for too much else in the name of a practice. */
const shortest = 4;

const titlesByWords: ReadonlyMap<string, string> = new Map(
  professions
    .flatMap(({ title, plural, synonyms }) => [title, plural, ...synonyms].map((words) => [foldPhrase(words), title] as const))
    .filter(([words]) => words.length >= shortest)
    .toReversed(),
);
const longestWords = Math.max(...Array.from(titlesByWords.keys(), (words) => words.split(' ').length));

/** Undefined where none is named. */
export function professionInWords(text: string): string | undefined {
  const words = foldPhrase(text).split(' ');
  for (let length = Math.min(longestWords, words.length); length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const title = titlesByWords.get(words.slice(from, from + length).join(' '));
      if (title !== undefined) return title;
    }
  }
  return undefined;
}
