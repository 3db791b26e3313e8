/** Which profession a title in words names: whole, and none rather than a guess between two. */
import { groupTitles, professions } from '@trusted-hands/packs/directory';
import { foldPhrase } from '../fold.ts';

const idByTitle = new Map<string, string>(Object.entries(groupTitles));
for (const profession of professions) {
  for (const title of [profession.title, profession.plural]) if (!idByTitle.has(foldPhrase(title))) idByTitle.set(foldPhrase(title), profession.id);
}
const idsBySynonym = new Map<string, Set<string>>();
for (const profession of professions) {
  for (const synonym of profession.synonyms) {
    for (const words of [foldPhrase(synonym), foldPhrase(`${synonym}s`)]) idsBySynonym.set(words, (idsBySynonym.get(words) ?? new Set()).add(profession.id));
  }
}

export function professionByWords(text: string): string | undefined {
  // "Renal Medicine Specialist/Nephrologist": one of several ways to say it is enough.
  for (const part of [text, ...text.split(/[/\\(;]/)]) {
    const words = foldPhrase(part);
    const synonymOf = [...(idsBySynonym.get(words) ?? [])];
    const found = idByTitle.get(words) ?? (synonymOf.length === 1 ? synonymOf[0] : undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}
