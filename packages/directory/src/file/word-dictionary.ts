/**
 * Names and specialties, each once, sorted as they are compared: those of a word or of its beginning stand side by side,
 * so a word as typed finds a few ranges of ids. The most frequent are sorted by themselves in front, since their ids fit a
 * byte.
 */
import { foldPhrase } from '../fold.ts';
import { commonIds } from './columns.ts';
import { bitOf, lettersOf, mayBeNear, withLength } from './letters.ts';
import { encodeTexts, openTexts } from './text-list.ts';
import { fromUtf8 } from './utf8.ts';

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
  let letters = new Int32Array(1024);
  const others: { readonly word: string; readonly id: number }[] = [];
  const texts = openTexts(section, (bytes, length, id) => {
    if (id === keys.length) {
      keys = enlarged(keys, new Uint32Array(keys.length * 2));
      letters = enlarged(letters, new Int32Array(letters.length * 2));
    }
    const quick = keyOfBytes(bytes, length);
    if (quick !== undefined) {
      keys[id] = quick;
      let bits = 0;
      for (let index = 0; index < length; index += 1) bits |= bitOf((bytes[index] ?? 0) | 32);
      letters[id] = withLength(bits, length);
      return;
    }
    const folded = foldPhrase(fromUtf8.decode(bytes.subarray(0, length)));
    keys[id] = keyOf(folded);
    letters[id] = severalWords;
    for (let space = folded.indexOf(' '); space !== -1; space = folded.indexOf(' ', space + 1)) {
      const end = folded.indexOf(' ', space + 1);
      others.push({ word: folded.slice(space + 1, end === -1 ? undefined : end), id });
    }
  });
  if (texts === undefined) return undefined;
  keys = keys.slice(0, texts.length);
  letters = letters.slice(0, texts.length);
  const common = Math.min(commonIds, texts.length);
  for (let id = 1; id < texts.length; id += 1) if (id !== common && (keys[id] ?? 0) < (keys[id - 1] ?? 0)) return undefined;
  others.sort((a, b) => compare(a.word, b.word) || a.id - b.id);
  const otherWords = others.map(({ word }) => word);
  const otherIds = Uint32Array.from(others, ({ id }) => id);
  // What the reading of the texts filled is not kept with what it was filled for.
  others.length = 0;
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

  function eachLike(word: string, slips: number, visit: (other: string) => void): void {
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

function enlarged<Numbers extends Uint32Array | Int32Array>(before: Numbers, after: Numbers): Numbers {
  after.set(before);
  return after;
}

/** Five letters of six bits: end, space, digits, a to z, anything else. Never in another order than the texts are. */
export const keyLetters = 5;

/** The beginning of a folded text as a number, to be compared before the text itself is. */
export function keyOf(folded: string): number {
  let key = 0;
  for (let index = 0; index < keyLetters; index += 1) key = (key << 6) | (index < folded.length ? letterKey(folded.charCodeAt(index)) : 0);
  return key;
}

function letterKey(code: number): number {
  if (code >= 97) return code <= 122 ? code - 85 : 63;
  return code >= 48 && code <= 57 ? code - 46 : code <= 32 ? 1 : 2;
}

/** The same of a single word of plain letters, which most are; undefined for anything else. */
function keyOfBytes(bytes: Uint8Array, length: number): number | undefined {
  let key = 0;
  for (let index = 0; index < length; index += 1) {
    const lower = (bytes[index] ?? 0) | 32;
    if (lower < 97 || lower > 122 || (bytes[index] ?? 0) < 65) return undefined;
    if (index < keyLetters) key = (key << 6) | (lower - 85);
  }
  return key << (6 * Math.max(0, keyLetters - length));
}

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

/** By code units, as no locale changes it. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
