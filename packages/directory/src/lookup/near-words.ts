/**
 * Words like a typed one: a few slips away and with the same first letter, which is seldom the wrong one. Which letters a
 * word has, and how many, is kept as one number, so that nearly all words are passed over without a look at them.
 */
import { editDistance } from '../edit-distance.ts';
import { lettersOf, mayBeNear } from '../file/letters.ts';

/** A shorter word with one other letter is another word. */
export const fewestLetters = 5;
const lettersForTwoSlips = 9;

export interface NearWords {
  /** Those with the fewest slips, in the order of the list; empty where even they have too many. The word itself is none. */
  near(word: string, most: number): { readonly slips: number; readonly words: readonly string[] };
}

/** How many slips a word of so many letters may have. */
export function tolerance(word: string): number {
  return word.length < fewestLetters ? 0 : word.length < lettersForTwoSlips ? 1 : 2;
}

/** Words of any kind, each once, in the order that decides between equally near ones. */
export function createNearWords(words: readonly string[]): NearWords {
  const letters = Int32Array.from(words, lettersOf);
  const byFirst = new Map<string, number[]>();
  for (const [index, word] of words.entries()) {
    const first = word.slice(0, 1);
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [index]);
    else list.push(index);
  }
  return {
    near(word, most) {
      let slips = Math.min(most, tolerance(word));
      let found: string[] = [];
      if (slips === 0) return { slips, words: found };
      const wanted = lettersOf(word);
      for (const index of byFirst.get(word.slice(0, 1)) ?? []) {
        if (!mayBeNear(letters[index] ?? 0, wanted, slips)) continue;
        const other = words[index] ?? '';
        if (other.length < fewestLetters || Math.abs(other.length - word.length) > slips || other === word) continue;
        const distance = editDistance(word, other);
        if (distance > slips) continue;
        if (distance < slips) found = [];
        slips = distance;
        found.push(other);
      }
      return { slips, words: found };
    },
  };
}
