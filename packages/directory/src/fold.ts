/** How words are compared: without case, accents or apostrophes, so that "d'Arcy" and "DARCY" are one word. */

export interface Token {
  /** Folded; never empty. */
  readonly word: string;
  /** Range in the text as typed. */
  readonly from: number;
  readonly to: number;
}

const wordPattern = /[\p{L}\p{N}\p{M}'’`´]+/gu;
const plainAscii = /^[a-z0-9]*$/;
/** Letters that are not a letter with a mark to Unicode, but are typed as one. */
const letters: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** One word or phrase folded; signs other than letters and digits are dropped. */
export function foldWord(text: string): string {
  const lower = text.toLowerCase();
  if (plainAscii.test(lower)) return lower;
  // Lower case again: taking marks off can leave a capital (the Turkish dotted I).
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[øłđðþßæœı]/g, (letter) => letters[letter] ?? letter)
    // Two apostrophes (okina and modifier) are letters to Unicode.
    .replace(/[^\p{L}\p{N}]|[ʻʼ]/gu, '');
}

/** The words of a text with their ranges. Total: any string gives tokens inside it. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const word = foldWord(match[0]);
    if (word !== '') tokens.push({ word, from: match.index, to: match.index + match[0].length });
  }
  return tokens;
}

/** The folded words of a text, joined by single spaces. */
export function foldPhrase(text: string): string {
  return tokenize(text).map((token) => token.word).join(' ');
}
