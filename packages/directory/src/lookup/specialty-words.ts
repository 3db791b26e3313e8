/** One form for what people call the same complaint: "Low backs", "low back pain" and "back" are one. */
import { specialtySynonyms } from '@trusted-hands/packs';
import { tokenize } from '../fold.ts';
import { singular } from './phrase-table.ts';

const meantBy = new Map(Object.entries(specialtySynonyms).flatMap(([specialty, synonyms]) => synonyms.map((synonym) => [wordForm(synonym), wordForm(specialty)] as const)));

/** The form in which specialties are compared; never shown. */
export function specialtyKey(text: string): string {
  const form = wordForm(text);
  return meantBy.get(form) ?? form;
}

/** What may be typed for a specialty: itself, with or without "pain", and its synonyms. */
export function specialtyPhrases(specialty: string): readonly string[] {
  const key = specialtyKey(specialty);
  const forms = [key, ...[...meantBy].filter(([, meant]) => meant === key).map(([synonym]) => synonym)];
  return [specialty, ...forms, ...forms.map((form) => `${form} pain`)];
}

/** Each word in its one form; "pain" at the end says nothing more, except where it is all that is said. */
function wordForm(text: string): string {
  const words = tokenize(text).map((token) => singular(token.word));
  return (words.length > 1 && words.at(-1) === 'pain' ? words.slice(0, -1) : words).join(' ');
}
