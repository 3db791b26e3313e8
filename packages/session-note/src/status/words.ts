/**
 * A run of text as words and signs, in lower case, each with where it stands: what phrases are looked for in. Hyphens inside
 * words and letters run on to numbers fall apart ("6kg" is two words), so that a phrase is written once. Total and linear.
 */

export interface Word {
  /** Lower case; typographic apostrophes are plain. Cut where nothing so long is a word. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A question mark that ends a question ("fever?"); one that stands before its word ("?fever") stays "?". */
export const questionEnd = '¿';

const longestWord = 32;
/** Dots after these end no sentence. */
const abbreviations = new Set(['e', 'g', 'i', 'eg', 'ie', 'approx', 'vs', 'pt', 'incl', 'esp', 'prev', 'poss', 'm', 'hx', 'c', 'wt', 'temp', 'd']);

/** Nor after these, where a name follows and not a sentence: "rang her Dr. No fever". */
const titles = new Set(['dr', 'mr', 'mrs', 'ms', 'prof']);
const opensSentence = /^\s+(?:She|He|They|We|I|It|This|That|There|No|Not|Nil|Has|Had|Is|Was|Pt|Client|Patient|The|Her|His|Then|Now|Also|And|But|If|Will|To|On|In|At|For|Low|Left|Right|Both|New|Since|\p{Lu}\p{Ll}+(?:ed|es|ing)(?!\p{L}))(?!\p{L})/u;

export function readWords(text: string): readonly Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpaceCode(code)) {
      at += 1;
      continue;
    }
    const from = at;
    if (isDigit(code)) {
      at = numberEnd(text, from);
      words.push({ text: cut(text.slice(from, at)), from, to: at });
    } else if (isLetterAt(text, from)) {
      at = letterEnd(text, from);
      words.push({ text: cut(plainWord(text.slice(from, at))), from, to: at });
    } else {
      at = signEnd(text, from);
      addSign(text, from, at, words);
    }
  }
  return words;
}

function addSign(text: string, from: number, to: number, words: Word[]): void {
  const raw = text.slice(from, to);
  const sign = dashes.has(raw.charAt(0)) ? `-${raw.slice(1)}` : quotes.has(raw) ? "'" : raw;
  if (sign === '-' && isLetterAt(text, from - 1) && isLetterAt(text, to)) return;
  // What somebody said stands between quotes and is read as if it stood without; '16 is a year and 45' are minutes.
  if (speechQuotes.has(raw) || (sign === "'" && !isDigit(text.charCodeAt(from - 1)) && !isDigit(text.charCodeAt(to)))) return;
  if (sign === '?') words.push({ text: endsQuestion(text, from, to) ? questionEnd : '?', from, to });
  else if (sign !== '.' || endsSentence(text, to, words.at(-1)?.text)) words.push({ text: sign, from, to });
}

/** "12", "12.5", "12,5". */
function numberEnd(text: string, from: number): number {
  let at = digitsEnd(text, from);
  const sign = text[at];
  if ((sign === '.' || sign === ',') && isDigit(text.charCodeAt(at + 1))) at = digitsEnd(text, at + 1);
  return at;
}

function digitsEnd(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

/** Letters and what is set over them, and up to three after an apostrophe: "can't", "mother's". */
function letterEnd(text: string, from: number): number {
  let at = from;
  while (isLetterAt(text, at) || isMarkAt(text, at)) at += widthAt(text, at);
  if (!quotes.has(text[at] ?? '')) return at;
  let end = at + 1;
  let count = 0;
  while (count <= longestEnding && isLetterAt(text, end)) {
    end += widthAt(text, end);
    count += 1;
  }
  return count > 0 && count <= longestEnding ? end : at;
}

/** One sign, or "+ve" and "-ve". */
function signEnd(text: string, from: number): number {
  const sign = text.charAt(from);
  const isResult = (sign === '+' || sign === '-' || sign === '−' || sign === '–') && text.startsWith('ve', from + 1) && !isLetterAt(text, from + 3) && !numeral.test(text.charAt(from + 3));
  return isResult ? from + 3 : from + widthAt(text, from);
}

const longestEnding = 3;
const speechQuotes = new Set(['"', '“', '”', '„', '‘', '«', '»']);
const quotes = new Set(["'", '’', 'ʼ', '`']);
const dashes = new Set(['-', '−', '–', '—']);
const letter = /^\p{L}/u;
const mark = /^\p{M}/u;
const numeral = /^\p{N}/u;
const space = /\s/;

function plainWord(raw: string): string {
  const typed = raw.toLowerCase().replace(/[’ʼ`]/, "'");
  return withoutApostrophe.get(typed) ?? typed;
}

function cut(word: string): string {
  return word.length > longestWord ? word.slice(0, longestWord) : word;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isSpaceCode(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code > 127 && space.test(String.fromCharCode(code)));
}

/** Typed in haste without their apostrophe; none is a word of its own. */
const withoutApostrophe: ReadonlyMap<string, string> = new Map(
  ["can't", "couldn't", "didn't", "doesn't", "don't", "hadn't", "hasn't", "haven't", "isn't", "aren't", "wasn't", "weren't", "wouldn't", "shouldn't", "he's", "they're", "she's", "i've", "they've"].map((word) => [word.replace("'", ''), word]),
);

function isLetterAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return !Number.isNaN(code) && letter.test(text.slice(index, index + 2));
}

function isMarkAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code > 127 && mark.test(text.slice(index, index + 2));
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function endsQuestion(text: string, from: number, to: number): boolean {
  const after = text.charAt(to);
  return /[\p{L}\d)]/u.test(text.charAt(from - 1)) && (after === '' || /[\s,;.)]/.test(after));
}

/** A dot before a space or the end, or before a capital letter that was typed on without a space. */
function endsSentence(text: string, to: number, wordBefore: string | undefined): boolean {
  // Of "…funny." the stop stands before the quote.
  const end = speechQuotes.has(text.charAt(to)) || quotes.has(text.charAt(to)) ? to + 1 : to;
  const after = text.charAt(end);
  if (after === '') return true;
  // The last dot of "a.m." and "p.r.n." is the abbreviation's.
  const isInitial = /\.\p{Ll}\.$/u.test(text.slice(Math.max(0, to - 3), to));
  if (wordBefore !== undefined && titles.has(wordBefore)) return opensSentence.test(text.slice(end, end + longestWord));
  if (/\s/.test(after)) return wordBefore === undefined || (!isInitial && !abbreviations.has(wordBefore)) || /^\s+\p{Lu}\p{Ll}/u.test(text.slice(end, end + 8));
  return /\p{Lu}/u.test(after) && wordBefore !== undefined && wordBefore.length > 2;
}
