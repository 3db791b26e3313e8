/** Phrases of several words and what they mean, met in singular or plural. */
import { foldPhrase, type Token } from '../fold.ts';

export interface PhraseTable<Value> {
  add(phrase: string, value: Value): void;
  /** Every value of a phrase in the order added; empty where it is none. */
  get(words: readonly Token[]): readonly Value[];
  /** The number of words of the longest phrase. */
  readonly longest: number;
}

const irregular: Readonly<Record<string, string>> = { feet: 'foot', children: 'child', kids: 'child', teeth: 'tooth', babies: 'baby', wives: 'wife', midwives: 'midwife' };

export function createPhraseTable<Value>(): PhraseTable<Value> {
  const values = new Map<string, Value[]>();
  let longest = 0;
  return {
    add(phrase, value) {
      const words = foldPhrase(phrase).split(' ').filter((word) => word !== '');
      if (words.length === 0) return;
      longest = Math.max(longest, words.length);
      const key = words.map(singular).join(' ');
      const list = values.get(key);
      if (list === undefined) values.set(key, [value]);
      else if (!list.includes(value)) list.push(value);
    },
    get: (words) => values.get(words.map((token) => singular(token.word)).join(' ')) ?? [],
    get longest() {
      return longest;
    },
  };
}

/** One form for singular and plural; the form itself is never shown. */
export function singular(word: string): string {
  const known = Object.hasOwn(irregular, word) ? irregular[word] : undefined;
  if (known !== undefined) return known;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
