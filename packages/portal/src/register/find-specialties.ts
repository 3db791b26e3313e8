/** Suggestions for what somebody treats: those of the profession first, then everybody's. */
import { foldPhrase } from '@trusted-hands/directory';
import { commonSpecialties, professionById } from '@trusted-hands/packs';
import { hasWord } from './listing-form.ts';
import { startsWords } from './starts-words.ts';

interface SpecialtySearch {
  readonly text: string;
  readonly profession: string;
  readonly chosen: readonly string[];
  readonly limit: number;
}

export function findSpecialties({ text, profession, chosen, limit }: SpecialtySearch): readonly string[] {
  const query = foldPhrase(text);
  const own = professionById(profession)?.treats ?? [];
  const all = query === '' && own.length > 0 ? own : [...new Set([...own, ...commonSpecialties])];
  return all.filter((word) => !hasWord(chosen, word) && (query === '' || startsWords(word, query))).slice(0, limit);
}
