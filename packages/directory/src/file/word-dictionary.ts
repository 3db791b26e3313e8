/**
 * Names and specialties, each once, sorted as they are compared: those of a word or of its beginning stand side by side,
 * so a word as typed finds a few ranges of ids. The most frequent are sorted by themselves in front, since their ids fit a
 * byte.
 */
import { foldPhrase } from '../fold.ts';
import { commonIds } from './columns.ts';
import { lettersOf, mayBeNear } from './letters.ts';
import { orderWords } from './order-words.ts';
import { decoded, encodeTexts, openTexts } from './text-list.ts';
import { compare, keyOf, keyOfBytes } from './word-keys.ts';

/** Texts in the order of their ids. */
export function orderByUse(uses: ReadonlyMap<string, number>): string[] {
  const byUse = [...uses].map(([text, count]) => ({ text, count, key: foldPhrase(text) })).sort((a, b) => b.count - a.count || compare(a.text, b.text));
  const sorted = (list: typeof byUse) => list.sort((a, b) => compare(a.key, b.key) || compare(a.text, b.text)).map(({ text }) => text);
  return [...sorted(byUse.slice(0, commonIds)), ...sorted(byUse.slice(commonIds))];
}

export const encodeWords = encodeTexts;

export interface WordDictionary {
  readonly length: number;
  readonly text: (id: number) => string;
  /** Of all, in the order of their ids. */
  readonly texts: () => string[];
  /**
   * Marks in `marks`, by id, every text with a word that is (2) or begins with (1) the folded word, and gives the ranges of
   * ids that were marked; what was marked before is kept where it is more.
   */
  mark(word: string, marks: Uint8Array): readonly IdRange[];
  /** Calls for every word of one text or more that begins with the same letter and has much the same others: all that few slips lead to are among them. */
  eachLike(word: string, slips: number, visit: (other: string) => void): void;
  /** The id of exactly this text. */
  idOf(text: string): number | undefined;
}

export interface IdRange {
  readonly from: number;
  readonly to: number;
}

export const begins = 1;
export const isWhole = 2;

export function openWords(section: Uint8Array): WordDictionary | undefined {
  let keys = new Uint32Array(1024);
  const others: string[] = [];
  const idOfOther: number[] = [];
  const texts = openTexts(section, (bytes, length, id) => {
    if (id === keys.length) {
      const before = keys;
      keys = new Uint32Array(before.length * 2);
      keys.set(before);
    }
    const quick = keyOfBytes(bytes, length);
    if (quick !== undefined) {
      keys[id] = quick;
      return;
    }
    const folded = foldPhrase(decoded(bytes, length));
    keys[id] = keyOf(folded);
    for (let space = folded.indexOf(' '); space !== -1; space = folded.indexOf(' ', space + 1)) {
      const end = folded.indexOf(' ', space + 1);
      others.push(folded.slice(space + 1, end === -1 ? undefined : end));
      idOfOther.push(id);
    }
  });
  if (texts === undefined) return undefined;
  keys = keys.slice(0, texts.length);
  const common = Math.min(commonIds, texts.length);
  for (let id = 1; id < texts.length; id += 1) if (id !== common && (keys[id] ?? 0) < (keys[id - 1] ?? 0)) return undefined;
  const { order } = orderWords(others);
  const otherWords = Array.from(order, (index) => others[index] ?? '');
  const otherIds = order.map((index) => idOfOther[index] ?? 0);
  // What the reading of the texts filled is not kept with what it was filled for.
  others.length = 0;
  idOfOther.length = 0;
  const { text } = texts;

  function firstAtOrAfter(word: string, low: number, high: number): number {
    const key = keyOf(word);
    let from = low;
    let to = high;
    while (from < to) {
      const middle = (from + to) >> 1;
      const other = keys[middle] ?? 0;
      const isBefore = other === key ? compare(foldPhrase(text(middle)), word) < 0 : other < key;
      if (isBefore) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  function mark(word: string, marks: Uint8Array): IdRange[] {
    const ranges: IdRange[] = [];
    for (const [low, high] of [[0, common], [common, texts?.length ?? 0]] as const) {
      const from = firstAtOrAfter(word, low, high);
      const to = firstAtOrAfter(word + afterEverything, from, high);
      if (from === to) continue;
      const wholeTo = firstAtOrAfter(word + endOfWord, from, to);
      marks.fill(isWhole, from, wholeTo);
      for (let id = wholeTo; id < to; id += 1) if ((marks[id] ?? 0) < begins) marks[id] = begins;
      ranges.push({ from, to });
    }
    for (let index = firstOther(otherWords, word); index < otherWords.length; index += 1) {
      const other = otherWords[index] ?? '';
      if (!other.startsWith(word)) break;
      const id = otherIds[index] ?? 0;
      const before = marks[id] ?? 0;
      marks[id] = Math.max(before, other === word ? isWhole : begins);
      if (before === 0) ranges.push({ from: id, to: id + 1 });
    }
    return ranges;
  }

  function idOf(wanted: string): number | undefined {
    const folded = foldPhrase(wanted);
    for (const [low, high] of [[0, common], [common, texts?.length ?? 0]] as const) {
      for (let id = firstAtOrAfter(folded, low, high); id < high; id += 1) {
        const found = text(id);
        if (found === wanted) return id;
        if (foldPhrase(found) !== folded) break;
      }
    }
    return undefined;
  }

  let letters: Int32Array | undefined;

  function eachLike(word: string, slips: number, visit: (other: string) => void): void {
    // With the first word that nobody has.
    letters ??= Int32Array.from(texts?.texts() ?? [], (one) => (isPlainWord.test(one) ? lettersOf(one.toLowerCase()) : severalWords));
    const wanted = lettersOf(word);
    const first = word.slice(0, 1);
    for (const [low, high] of [[0, common], [common, texts?.length ?? 0]] as const) {
      const to = firstAtOrAfter(first + afterEverything, low, high);
      for (let id = firstAtOrAfter(first, low, high); id < to; id += 1) {
        const has = letters[id] ?? 0;
        if (has === severalWords) visit(foldPhrase(text(id)).split(' ')[0] ?? '');
        else if (mayBeNear(has, wanted, slips)) visit(foldPhrase(text(id)));
      }
    }
    for (const other of otherWords.slice(firstOther(otherWords, first), firstOther(otherWords, first + afterEverything))) visit(other);
  }

  return { length: texts.length, text, texts: texts.texts, mark, eachLike, idOf };
}

export const afterEverything = '\uffff';
/** The sign behind a space: what follows every text that goes on with another word. */
export const endOfWord = '!';

/** Not the letters of any word: what is no single word of plain letters is looked at. */
const severalWords = -1;
const isPlainWord = /^[A-Za-z]+$/;

function firstOther(others: readonly string[], word: string): number {
  let from = 0;
  let to = others.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((others[middle] ?? '') < word) from = middle + 1;
    else to = middle;
  }
  return from;
}
