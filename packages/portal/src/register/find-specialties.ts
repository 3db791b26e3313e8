/** Suggestions for what somebody treats: those of the profession first, then everybody's. */
import { commonSpecialties, professionById } from '@trusted-hands/packs';
import { foldText, startsWords } from './fold-text.ts';
import { hasWord } from './listing-form.ts';

export interface SpecialtySearch {
  readonly text: string;
  readonly profession: string;
  readonly chosen: readonly string[];
  readonly limit: number;
}

export function findSpecialties({ text, profession, chosen, limit }: SpecialtySearch): readonly string[] {
  const query = foldText(text);
  const own = professionById(profession)?.treats ?? [];
  const all = query === '' && own.length > 0 ? own : [...new Set([...own, ...commonSpecialties])];
  return all.filter((word) => !hasWord(chosen, word) && (query === '' || startsWords(word, query))).slice(0, limit);
}
