/** The words of a file's places and postcodes, sorted, each with its site; their texts stay in the file. */
import type { Sites } from '../../file/sites.ts';
import { orderWords } from '../../file/order-words.ts';
import { afterEverything, begins, type IdRange, isWhole } from '../../file/word-dictionary.ts';
import { compare, keyLetters, keyOf } from '../../file/word-keys.ts';
import { mayHaveWord, tokenize } from '../../fold.ts';
import { stateNames } from '../../states.ts';

export interface PlaceWords {
  /** Marks every site with a word that is or begins with the folded word, and gives those marked; one may stand among them twice. */
  mark(word: string, marks: Uint8Array): readonly IdRange[];
}

/** So many words of one place are known; more has none. */
const wordsOfPlace = 16;

/** Putting the words in order takes some times as long as going through them: what is asked once, as a directory is opened, need not wait for it. */
const goneThrough = 2;

export function createPlaceWords(sites: Sites): PlaceWords {
  let asked = 0;
  let sorted: SortedWords | undefined;
  const regionWords = sites.regions.map(({ state, country }) => (state === '' ? [] : stateNames(state, country).flatMap((name) => tokenize(name).map(({ word }) => word))));

  function wordAt(entry: number): string {
    return wordsOf(sites, Math.floor(entry / wordsOfPlace))[entry % wordsOfPlace] ?? '';
  }

  function firstAtOrAfter({ keys, entries }: SortedWords, word: string): number {
    const key = keyOf(word);
    let from = 0;
    let to = entries.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      const other = keys[middle] ?? 0;
      if (other === key ? compare(wordAt(entries[middle] ?? 0), word) < 0 : other < key) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  function markSorted(word: string, marks: Uint8Array): IdRange[] {
    sorted ??= sortedWords(sites);
    const { keys, entries } = sorted;
    const from = firstAtOrAfter(sorted, word);
    const to = firstAtOrAfter(sorted, word + afterEverything);
    const key = keyOf(word);
    const found: IdRange[] = [];
    const isShort = word.length < keyLetters;
    const hasOtherLetters = /[^a-z0-9]/.test(word);
    for (let index = from; index < to; index += 1) {
      const site = Math.floor((entries[index] ?? 0) / wordsOfPlace);
      const isSame = keys[index] === key && ((isShort && !hasOtherLetters) || wordAt(entries[index] ?? 0) === word);
      marks[site] = Math.max(marks[site] ?? 0, isSame ? isWhole : begins);
      found.push({ from: site, to: site + 1 });
    }
    return found;
  }

  function markRegions(word: string, marks: Uint8Array, found: IdRange[]): void {
    for (const [region, words] of regionWords.entries()) {
      const mark = words.includes(word) ? isWhole : words.some((one) => one.startsWith(word)) ? begins : 0;
      if (mark === 0) continue;
      for (let site = 0; site < sites.length; site += 1) {
        if (sites.region[site] !== region) continue;
        marks[site] = Math.max(marks[site] ?? 0, mark);
        const last = found.at(-1);
        if (last?.to === site) found[found.length - 1] = { from: last.from, to: site + 1 };
        else found.push({ from: site, to: site + 1 });
      }
    }
  }

  return {
    mark(word, marks) {
      asked += 1;
      const found = asked > goneThrough ? markSorted(word, marks) : markEach(sites, word, marks);
      markRegions(word, marks, found);
      return found;
    },
  };
}

/** The same without any order. */
function markEach(sites: Sites, word: string, marks: Uint8Array): IdRange[] {
  const found: IdRange[] = [];
  const postcodes = sites.postcodes.texts();
  for (const [site, name] of sites.names.texts().entries()) {
    const postcode = postcodes[site] ?? '';
    if (!mayHaveWord(name, word) && !mayHaveWord(postcode, word)) continue;
    const words = wordsIn(name, postcode).slice(0, wordsOfPlace);
    const mark = words.includes(word) ? isWhole : words.some((one) => one.startsWith(word)) ? begins : 0;
    if (mark === 0) continue;
    marks[site] = Math.max(marks[site] ?? 0, mark);
    found.push({ from: site, to: site + 1 });
  }
  return found;
}

interface SortedWords {
  readonly keys: Uint32Array;
  /** The site and which of its words it is. */
  readonly entries: Uint32Array;
}

function wordsOf({ names, postcodes }: Sites, site: number): string[] {
  return wordsIn(names.text(site), postcodes.text(site));
}

function wordsIn(name: string, postcode: string): string[] {
  return tokenize(`${name} ${postcode}`).map(({ word }) => word);
}

/** By itself, so that the words are not kept. */
function sortedWords(sites: Sites): SortedWords {
  const words: string[] = [];
  const entryOf: number[] = [];
  const postcodes = sites.postcodes.texts();
  for (const [site, name] of sites.names.texts().entries()) {
    for (const [index, word] of wordsIn(name, postcodes[site] ?? '').slice(0, wordsOfPlace).entries()) {
      words.push(word);
      entryOf.push(site * wordsOfPlace + index);
    }
  }
  const { keys, order } = orderWords(words);
  return { keys, entries: order.map((index) => entryOf[index] ?? 0) };
}
