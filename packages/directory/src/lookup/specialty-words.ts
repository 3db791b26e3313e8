/** One form for what people call the same complaint: "Low backs", "low back pain" and "back" are one. */
import { specialtySynonyms } from '@trusted-hands/packs/directory';
import { tokenize } from '../fold.ts';
import { type PhraseTable, singular } from './phrase-table.ts';

const meantBy = new Map(Object.entries(specialtySynonyms).flatMap(([specialty, synonyms]) => synonyms.map((synonym) => [wordForm(synonym), wordForm(specialty)] as const)));

/** The form in which specialties are compared; never shown. */
export function specialtyKey(text: string): string {
  const form = wordForm(text);
  return meantBy.get(form) ?? form;
}

/** By the form in which they are compared, specialties as they are written. */
export type Specialties = Iterable<readonly [key: string, text: string]>;

/** Finds the specialty, as it is written, that words of a query mean: itself, with or without "pain", or a synonym. */
export function createSpecialtyTable(specialties: Specialties): Pick<PhraseTable<string>, 'get' | 'longest'> {
  const byKey = new Map<string, readonly string[]>();
  let longest = 0;
  for (const [key, specialty] of specialties) {
    if (key === '' || byKey.has(key)) continue;
    byKey.set(key, [specialty]);
    longest = Math.max(longest, key.split(' ').length);
  }
  for (const synonym of meantBy.keys()) longest = Math.max(longest, synonym.split(' ').length);
  return {
    // "Pain" may stand behind any.
    longest: longest + 1,
    get: (words) => {
      const form = formOf(words.map(({ word }) => singular(word)));
      return byKey.get(meantBy.get(form) ?? form) ?? [];
    },
  };
}

/** Each word in its one form; "pain" at the end says nothing more, except where it is all that is said. */
function wordForm(text: string): string {
  return formOf(tokenize(text).map((token) => singular(token.word)));
}

function formOf(words: readonly string[]): string {
  return (words.length > 1 && words.at(-1) === 'pain' ? words.slice(0, -1) : words).join(' ');
}
