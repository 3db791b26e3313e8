/** The words of the professions of one file, sorted, each with how much it says of whom. */
import { professionById } from '@trusted-hands/packs/directory';
import { compare } from '../../file/word-keys.ts';
import { tokenize } from '../../fold.ts';
import { rankingWeights } from '../ranking.ts';

export interface ProfessionWords {
  /** Raises, by profession of the file, the fit of a word that is or begins one of its words; false where it is in none. */
  fit(word: string, fits: Float64Array): boolean;
}

export function createProfessionWords(professions: readonly string[]): ProfessionWords {
  const { words, begins } = rankingWeights;
  const entries = professions
    .flatMap((id, profession) => {
      const known = professionById(id);
      const titles = known === undefined ? [id] : [known.title, known.plural];
      return [...titles.map((text) => ({ text, weight: words.profession })), ...(known?.synonyms ?? []).map((text) => ({ text, weight: words.synonym }))].flatMap(({ text, weight }) =>
        tokenize(text).map(({ word }) => ({ word, weight, profession })),
      );
    })
    .sort((a, b) => compare(a.word, b.word));
  return {
    fit(word, fits) {
      let from = 0;
      let to = entries.length;
      while (from < to) {
        const middle = (from + to) >> 1;
        if ((entries[middle]?.word ?? '') < word) from = middle + 1;
        else to = middle;
      }
      let isFound = false;
      for (;;) {
        const entry = entries[from];
        if (entry === undefined || !entry.word.startsWith(word)) return isFound;
        const fit = entry.word === word ? entry.weight : entry.weight * begins;
        if ((fits[entry.profession] ?? 0) < fit) fits[entry.profession] = fit;
        isFound = true;
        from += 1;
      }
    },
  };
}
