/** The words of a file's places and postcodes, sorted, each with its site; their texts stay in the file. */
import type { Sites } from '../../file/sites.ts';
import { afterEverything, begins, compare, isWhole, keyOf } from '../../file/word-dictionary.ts';
import { tokenize } from '../../fold.ts';
import { stateNames } from '../../states.ts';

export interface PlaceWords {
  /** Marks every site with a word that is or begins with the folded word; false where there is none. */
  mark(word: string, marks: Uint8Array): boolean;
}

/** So many words of one place are known; more has none. */
const wordsOfPlace = 16;

export function createPlaceWords(sites: Sites): PlaceWords {
  const wordsOf = (site: number) => tokenize(`${sites.names.text(site)} ${sites.postcodes.text(site)}`).map(({ word }) => word);
  const all: { readonly word: string; readonly entry: number }[] = [];
  for (let site = 0; site < sites.length; site += 1) {
    for (const [index, word] of wordsOf(site).entries()) if (index < wordsOfPlace) all.push({ word, entry: site * wordsOfPlace + index });
  }
  all.sort((a, b) => compare(a.word, b.word) || a.entry - b.entry);
  const keys = Uint32Array.from(all, ({ word }) => keyOf(word));
  const entries = Uint32Array.from(all, ({ entry }) => entry);
  const regionWords = sites.regions.map(({ state, country }) => (state === '' ? [] : stateNames(state, country).flatMap((name) => tokenize(name).map(({ word }) => word))));

  function wordAt(index: number): string {
    const entry = entries[index] ?? 0;
    return wordsOf(Math.floor(entry / wordsOfPlace))[entry % wordsOfPlace] ?? '';
  }

  function firstAtOrAfter(word: string): number {
    const key = keyOf(word);
    let from = 0;
    let to = entries.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      const other = keys[middle] ?? 0;
      if (other === key ? compare(wordAt(middle), word) < 0 : other < key) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  return {
    mark(word, marks) {
      const from = firstAtOrAfter(word);
      const to = firstAtOrAfter(word + afterEverything);
      const key = keyOf(word);
      for (let index = from; index < to; index += 1) {
        const site = Math.floor((entries[index] ?? 0) / wordsOfPlace);
        const isSame = keys[index] === key && wordAt(index) === word;
        marks[site] = Math.max(marks[site] ?? 0, isSame ? isWhole : begins);
      }
      let isFound = from < to;
      for (const [region, words] of regionWords.entries()) {
        const mark = words.includes(word) ? isWhole : words.some((one) => one.startsWith(word)) ? begins : 0;
        if (mark === 0) continue;
        isFound = true;
        for (let site = 0; site < sites.length; site += 1) if (sites.region[site] === region) marks[site] = Math.max(marks[site] ?? 0, mark);
      }
      return isFound;
    },
  };
}
