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
  if (isPlain.test(text)) {
    plainTokens(text, tokens);
    return tokens;
  }
  for (const match of text.matchAll(wordPattern)) {
    const word = foldWord(match[0]);
    if (word !== '') tokens.push({ word, from: match.index, to: match.index + match[0].length });
  }
  return tokens;
}

/** Letters, digits and signs of ASCII but for those that stand inside words. */
const isPlain = /^[ !"#$%&()*+,\-./0-9:;<=>?@A-Z[\\\]^_a-z{|}~]*$/;

/** False only where no word of the text begins with the folded word. */
export function mayHaveWord(text: string, word: string): boolean {
  return !isPlain.test(text) || text.toLowerCase().includes(word);
}

/** The same for text of plain signs only, which queries mostly are: they are read at every key. */
function plainTokens(text: string, tokens: Token[]): void {
  let from = -1;
  for (let index = 0; index <= text.length; index += 1) {
    const code = index === text.length ? 0 : text.charCodeAt(index);
    const isInWord = (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
    if (isInWord && from < 0) from = index;
    if (!isInWord && from >= 0) {
      tokens.push({ word: text.slice(from, index).toLowerCase(), from, to: index });
      from = -1;
    }
  }
}

const isPlainPhrase = /^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$/;

/** The folded words of a text, joined by single spaces. */
export function foldPhrase(text: string): string {
  // "Smith-Jones", as most are.
  if (isPlainPhrase.test(text)) return text.toLowerCase().replaceAll('-', ' ');
  return tokenize(text).map((token) => token.word).join(' ');
}
