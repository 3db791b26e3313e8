/**
 * A sentence as words, numbers and signs, in lower case, each with where it stands. Every character that is not white space
 * is in exactly one token; one pass, no regular expression, so that any text takes linear time.
 */

export interface Token {
  readonly kind: 'word' | 'number' | 'sign';
  /** Folded: lower case, without accents and apostrophes; dashes are "-", arrows "→", "×" is "x". */
  readonly text: string;
  /** Of a number, and of number words as they are dictated. */
  readonly value?: number;
  /** Of a word of more than one letter: all in capitals. */
  readonly isCapitals?: true;
  /** Of capitals with a small s, "HAs": what there are several of. */
  readonly singular?: string;
  /** UTF-16 offsets in the sentence. */
  readonly from: number;
  readonly to: number;
}

const numberWords: ReadonlyMap<string, number> = new Map(['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'].map((word, value): [string, number] => [word, value])).set('thirty', 30).set('forty', 40).set('fifty', 50).set('sixty', 60).set('seventy', 70).set('eighty', 80).set('ninety', 90).set('hundred', 100);
const dashes = new Set(['-', '‐', '‑', '‒', '–', '—', '−', '﹣', '－']);
const arrows = new Set(['→', '⇒', '➔', '➜', '⟶', '»', '↦', '⟹', '➡']);
const quotes = new Set(["'", '’', 'ʼ', '`', '‘']);
const degrees = new Set(['°', 'º', '˚']);
/** Written after a number in degrees or with a raised sign. */
const sameSigns: ReadonlyMap<string, string> = new Map([['×', 'x'], ['✕', 'x'], ['⁄', '/'], ['∕', '/'], ['＋', '+'], ['＝', '='], ['：', ':'], ['，', ','], ['；', ';'], ['′', "'"], ['≈', '~'], ['⊕', '+'], ['⊖', '-']]);

export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at += 1;
      continue;
    }
    if (isDigit(code)) at = readNumber(text, at, tokens);
    else if (isLetter(text, at)) at = readWord(text, at, tokens);
    else at = readSign(text, at, tokens);
  }
  return tokens;
}

function readNumber(text: string, from: number, tokens: Token[]): number {
  let to = from + 1;
  while (isDigit(text.charCodeAt(to))) to += 1;
  // One dot with digits on both sides: 12.5, but not the dots of 1.2.2024.
  if (text[to] === '.' && isDigit(text.charCodeAt(to + 1))) {
    let end = to + 2;
    while (isDigit(text.charCodeAt(end))) end += 1;
    if (!(text[end] === '.' && isDigit(text.charCodeAt(end + 1))) && text[from - 1] !== '.') to = end;
  }
  const digits = text.slice(from, to);
  tokens.push({ kind: 'number', text: digits, value: Number(digits), from, to });
  return to;
}

function readWord(text: string, from: number, tokens: Token[]): number {
  let to = from;
  while (to < text.length) {
    if (isLetter(text, to)) to += widthAt(text, to);
    else if (quotes.has(text[to] ?? '') && isLetter(text, to + 1) && to > from) to += 1;
    else break;
  }
  const written = text.slice(from, to);
  const slashed = to - from === 1 && text[to] === '/' ? slashedAt(text, from) : undefined;
  if (slashed !== undefined) {
    tokens.push({ kind: 'word', ...slashed, from });
    return slashed.to;
  }
  const word = fold(written);
  const value = numberWords.get(word);
  // "METs", "NAGs": more than one of them.
  const named = written.length > 2 && written.endsWith('s') ? written.slice(0, -1) : written;
  const isCapitals = word.length > 1 && named.toUpperCase() === named && named.toLowerCase() !== named;
  tokens.push({ kind: 'word', text: word, ...(value !== undefined && { value }), ...(isCapitals && { isCapitals }), ...(isCapitals && named !== written && { singular: named.toLowerCase() }), from, to });
  return to;
}

/** "w/ band", "w/out pain", "w/o": with and without. */
function slashedAt(text: string, from: number): { readonly text: string; readonly to: number } | undefined {
  if (text[from] !== 'w' && text[from] !== 'W') return undefined;
  const after = from + 2;
  let end = after;
  while (end - after <= longestSlashed && isLetter(text, end)) end += 1;
  const rest = text.slice(after, end).toLowerCase();
  if (rest === '' && isSpace(text.charCodeAt(after))) return { text: 'with', to: after };
  return rest === 'o' || rest === 'out' ? { text: 'without', to: end } : undefined;
}

const longestSlashed = 3;

function readSign(text: string, from: number, tokens: Token[]): number {
  const width = widthAt(text, from);
  const sign = text.slice(from, from + width);
  let to = from + width;
  let folded = sameSigns.get(sign) ?? sign;
  if (dashes.has(sign)) {
    folded = '-';
    // "-->" and "->" are one arrow; a long row of dashes is one dash.
    while (dashes.has(text[to] ?? '')) to += 1;
    if (text[to] === '>') {
      folded = '→';
      to += 1;
    }
  } else if ((sign === '=' || sign === '>') && text[to] === '>' && text[from - 1] !== '>') {
    folded = '→';
    to += 1;
  } else if (arrows.has(sign)) folded = '→';
  else if (degrees.has(sign)) folded = '°';
  else if (quotes.has(sign)) folded = "'";
  tokens.push({ kind: 'sign', text: folded, from, to });
  return to;
}

/** "O’Brien’s" and "obrien" are one: lower case, no apostrophes, no possessive s, no accents. */
export function fold(word: string): string {
  let folded = word.toLowerCase();
  if (!isPlain(folded)) folded = folded.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  const quote = Math.max(folded.lastIndexOf("'"), folded.lastIndexOf('’'), folded.lastIndexOf('ʼ'));
  if (quote > 0 && quote === folded.length - 2 && folded.endsWith('s')) folded = folded.slice(0, quote);
  return folded.replace(/['’ʼ`‘]/g, '');
}

function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 127) return false;
  return true;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200d) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x2060 || code === 0x3000 || code === 0xfeff || code === 0xad;
}

const letter = /^\p{L}/u;

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return true;
  if (code < 128 || Number.isNaN(code) || code === 0xba || code === 0xaa) return false;
  return letter.test(text.slice(at, at + widthAt(text, at))) || (code >= 0x300 && code <= 0x36f);
}

function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  return code >= 0xd800 && code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}
