/** How words are compared: without case, accents or apostrophes, so that "d'Arcy" and "DARCY" are one word. */

export interface Token {
  /** Folded; never empty. */
  readonly word: string;
  /** Range in the text as typed. */
  readonly from: number;
  readonly to: number;
}

const wordPattern = /[\p{L}\p{N}\p{M}'’ʼ]+/gu;
const plainAscii = /^[a-z0-9]*$/;

/** One word or phrase folded; signs other than letters and digits are dropped. */
export function foldWord(text: string): string {
  const lower = text.toLowerCase();
  if (plainAscii.test(lower)) return lower;
  // Lower case again: taking marks off can leave a capital (the Turkish dotted I).
  return lower.normalize('NFKD').toLowerCase().replace(/ß/g, 'ss').replace(/ø/g, 'o').replace(/ł/g, 'l').replace(/[^\p{L}\p{N}]/gu, '');
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
