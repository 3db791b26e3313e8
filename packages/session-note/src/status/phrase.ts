/**
 * Phrases of the packs, and where they stand in a text. A phrase is words in a row: `word*` is any ending, `(a|b c)` a choice,
 * `word?` or `(a b)?` may be missing, `..` is up to four words between, over no comma, and `...` up to nine, neither over the end of a
 * sentence nor over a "no" or a "but", `{name}` one of a named list, `#` a number, `#year` a year, and "?" in quotes that very sign. Every phrase is bounded, so looking is linear in the text.
 */
import { type Word, questionEnd, readWords } from './words.ts';

export type WordLists = Readonly<Record<string, readonly string[]>>;

/** A text's words, and the string of them that phrases are looked for in. */
export interface PhraseText {
  readonly words: readonly Word[];
  /** The words, each with one space after it, after one space. */
  readonly joined: string;
  /** Where in `joined` each word begins, and last where the next one would. */
  readonly starts: readonly number[];
}

/** From the first word of a match to the one after its last. */
export interface PhraseMatch {
  readonly first: number;
  readonly end: number;
}

export type PhraseFinder = (text: PhraseText) => readonly (PhraseMatch & { readonly group: number })[];

/** What nothing in between may be: another statement begins there. */
const gapStops = ['.', '!', ';', questionEnd, 'no', 'not', 'nil', 'denies', 'denied', 'denying', 'without', 'but', 'nor', 'never', 'however', 'none', 'non', 'advised', 'if', 'hx', 'pmhx', 'fhx', 'history', '?'];
const wordBetween = (stops: readonly string[]) => `(?:(?!(?:${stops.map(escaped).join('|')}) )[^ ]+ )`;
const shortGap = `${wordBetween([...gapStops, ','])}{0,4}?`;
const longGap = `${wordBetween(gapStops)}{0,9}?`;
const itemStart = `(?<=^ |[,.;!:(${questionEnd}] |- |and )`;
const clauseEnd = `$|[,.;!)${questionEnd}/] `;
const itemEnds = { clause: `(?=${clauseEnd})`, item: `(?=${clauseEnd}|and |& |or )` };
const phrasePattern = /"[^"]+"|\.{2,3}|\{[a-z-]+\}|[()|?]|[^\s()|?{}"]+/g;
const deepestLists = 8;

export function readPhraseText(text: string): PhraseText {
  const words = readWords(text);
  const starts: number[] = [];
  let length = 1;
  for (const word of words) {
    starts.push(length);
    length += word.text.length + 1;
  }
  starts.push(length);
  return { words, joined: ` ${words.map((word) => word.text).join(' ')} `, starts };
}

export interface PhraseGroup {
  readonly phrases: readonly string[];
  /** Only where it opens, or closes, an item of a list. */
  readonly opens?: boolean | undefined;
  readonly closes?: 'item' | 'clause' | undefined;
}

/** Where phrases of each group stand, none over another; where two begin together, the earlier group and phrase wins. */
export function createPhraseFinder(groups: readonly PhraseGroup[], lists: WordLists): PhraseFinder {
  const source = groups
    .map(({ phrases, opens, closes }) => `${opens === true ? itemStart : ''}(${phrases.length === 0 ? '(?!)' : phrases.map((phrase) => phraseSource(phrase, lists)).join('|')})${closes === undefined ? '' : itemEnds[closes]}`)
    .join('|');
  const pattern = new RegExp(`(?<= )(?:${source})`, 'g');
  return (text) => {
    const found: (PhraseMatch & { group: number })[] = [];
    if (groups.length === 0) return found;
    let word = 0;
    for (const match of text.joined.matchAll(pattern)) {
      while ((text.starts[word] ?? Infinity) < match.index) word += 1;
      const first = word;
      const stop = match.index + match[0].length;
      while ((text.starts[word] ?? Infinity) < stop) word += 1;
      if (word > first) found.push({ first, end: word, group: match.slice(1).findIndex((part) => part !== undefined) });
    }
    return found;
  };
}

/** The regular expression of a phrase; throws where the phrase is not well formed, which a pack's schema asks beforehand. */
export function phraseSource(phrase: string, lists: WordLists, depth = 0): string {
  if (depth > deepestLists) throw new Error(`Word lists go round in a circle: ${phrase}`);
  let source = '';
  let last = '';
  let open = 0;
  const flush = () => {
    source += last;
    last = '';
  };
  const stack: string[] = [];
  for (const [part] of phrase.matchAll(phrasePattern)) {
    if (part === '(') {
      flush();
      stack.push(source);
      source = '';
      open += 1;
    } else if (part === ')') {
      flush();
      if (open === 0) throw new Error(`A bracket too many: ${phrase}`);
      open -= 1;
      last = `(?:${source})`;
      source = stack.pop() ?? '';
    } else if (part === '|') {
      flush();
      source += '|';
    } else if (part === '?') {
      if (last === '') throw new Error(`Nothing before "?": ${phrase}`);
      last = `(?:${last})?`;
    } else {
      flush();
      last = partSource(part, lists, depth);
    }
  }
  flush();
  if (open > 0 || source === '') throw new Error(`Not a phrase: ${phrase}`);
  return stack.length === 0 && source.includes('|') ? `(?:${source})` : source;
}

function partSource(part: string, lists: WordLists, depth: number): string {
  if (part === '#year') return String.raw`(?:19|20)\d\d `;
  if (part === '..') return shortGap;
  if (part === '...') return longGap;
  if (part.startsWith('"')) return `${escaped(part.slice(1, -1))} `;
  if (part.startsWith('{')) {
    const list = lists[part.slice(1, -1)];
    if (list === undefined) throw new Error(`No such word list: ${part}`);
    return `(?:${list.map((phrase) => phraseSource(phrase, lists, depth + 1)).join('|')})`;
  }
  if (part.endsWith('*')) {
    const stem = readWords(part.slice(0, -1)).map((word) => escaped(word.text)).join(' ');
    return `${stem}[^ ]* `;
  }
  return readWords(part).map((word) => (word.text === '#' ? String.raw`\d[^ ]* ` : `${escaped(word.text)} `)).join('');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);
}
