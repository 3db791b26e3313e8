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
const wordPattern = /[+\-−–]ve(?![\p{L}\p{N}])|\d+(?:[.,]\d+)?|\p{L}[\p{L}\p{M}]*(?:['’ʼ`]\p{L}{1,3}(?!\p{L}))?|[^\s\p{L}\d]/gu;
/** Dots after these end no sentence. */
const abbreviations = new Set(['e', 'g', 'i', 'eg', 'ie', 'dr', 'mr', 'mrs', 'ms', 'approx', 'vs', 'pt', 'incl', 'esp', 'prev', 'poss', 'hx', 'c', 'wt', 'temp']);

export function readWords(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const from = match.index;
    const to = from + match[0].length;
    const word = plainWord(match[0]);
    if (word === '-' && isLetterAt(text, from - 1) && isLetterAt(text, to)) continue;
    if (word === '?') {
      words.push({ text: endsQuestion(text, from, to) ? questionEnd : '?', from, to });
    } else if (word === '.') {
      if (endsSentence(text, to, words.at(-1)?.text)) words.push({ text: '.', from, to });
    } else {
      words.push({ text: word, from, to });
    }
  }
  return words;
}

function plainWord(raw: string): string {
  const typed = raw.toLowerCase().replace(/[’ʼ`]/, "'").replace(/[−–—]/, '-');
  const lower = withoutApostrophe.get(typed) ?? typed;
  return lower.length > longestWord ? lower.slice(0, longestWord) : lower;
}

/** Typed in haste without their apostrophe; none is a word of its own. */
const withoutApostrophe: ReadonlyMap<string, string> = new Map(
  ["can't", "couldn't", "didn't", "doesn't", "don't", "hadn't", "hasn't", "haven't", "isn't", "aren't", "wasn't", "weren't", "wouldn't", "shouldn't", "he's", "they're", "she's", "i've", "they've"].map((word) => [word.replace("'", ''), word]),
);

function isLetterAt(text: string, index: number): boolean {
  return /\p{L}/u.test(text.charAt(index));
}

function endsQuestion(text: string, from: number, to: number): boolean {
  const after = text.charAt(to);
  return /[\p{L}\d)]/u.test(text.charAt(from - 1)) && (after === '' || /[\s,;.)]/.test(after));
}

/** A dot before a space or the end, or before a capital letter that was typed on without a space. */
function endsSentence(text: string, to: number, wordBefore: string | undefined): boolean {
  const after = text.charAt(to);
  if (after === '') return true;
  if (/\s/.test(after)) return wordBefore === undefined || !abbreviations.has(wordBefore) || /^\s+\p{Lu}\p{Ll}/u.test(text.slice(to, to + 8));
  return /\p{Lu}/u.test(after) && wordBefore !== undefined && wordBefore.length > 2;
}
