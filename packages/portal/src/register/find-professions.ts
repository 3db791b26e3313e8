/** Professions that fit what was typed, found by title or by any everyday word for them. */
import { foldPhrase } from '@trusted-hands/directory';
import { professions, type Profession } from '@trusted-hands/packs';
import { startsWords } from './starts-words.ts';

interface ProfessionMatch {
  readonly profession: Profession;
  /** The everyday word that fits, where the title does not. */
  readonly synonym?: string;
}

/** Best first: the whole word, then the title's beginning, then any word of title or synonyms. All of them for no text. */
export function findProfessions(text: string): readonly ProfessionMatch[] {
  const query = foldPhrase(text);
  if (query === '') return professions.map((profession) => ({ profession }));
  return professions
    .flatMap((profession): { match: ProfessionMatch; rank: number }[] => {
      const title = foldPhrase(profession.title);
      if (title === query) return [{ match: { profession }, rank: 0 }];
      const exact = profession.synonyms.find((synonym) => foldPhrase(synonym) === query);
      if (exact !== undefined) return [{ match: { profession, synonym: exact }, rank: 1 }];
      if (title.startsWith(query)) return [{ match: { profession }, rank: 2 }];
      if (startsWords(profession.title, query)) return [{ match: { profession }, rank: 3 }];
      const synonym = profession.synonyms.find((word) => startsWords(word, query));
      return synonym === undefined ? [] : [{ match: { profession, synonym }, rank: 4 }];
    })
    .sort((one, other) => one.rank - other.rank)
    .map(({ match }) => match);
}

/** The profession whose title was typed out in full. */
export function professionByTitle(text: string): Profession | undefined {
  const query = foldPhrase(text);
  return professions.find((profession) => foldPhrase(profession.title) === query);
}
