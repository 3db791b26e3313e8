/**
 * A phrase of the packs, taken apart once: words in a row, where `word*` is any ending, `(a|b c)` a choice, `word?` or `(a b)?`
 * may be missing, `..` is up to four words between, over no comma, and `...` up to nine, neither over the end of a sentence nor
 * over a "no" or a "but", `{name}` one of a named list, `#` a number, `#year` a year, and "?" in quotes that very sign.
 */
import { questionEnd, readWords } from './words.ts';

export type WordLists = Readonly<Record<string, readonly string[]>>;

/** What a phrase is made of, in order. */
export type Parts = readonly Part[];

export type Part =
  | { readonly type: 'word'; readonly text: string }
  | { readonly type: 'stem'; readonly text: string }
  | { readonly type: 'number' }
  | { readonly type: 'year' }
  /** As few words as will do. */
  | { readonly type: 'gap'; readonly most: number; readonly stops: ReadonlySet<string> }
  | { readonly type: 'optional'; readonly parts: Parts }
  /** The earlier goes first. */
  | { readonly type: 'choice'; readonly choices: readonly Parts[] };

/** Takes phrases apart; a list that many phrases name is taken apart once. */
export type ReadPhrase = (phrase: string) => Parts;

const contrasts = ['.', '!', ';', questionEnd, 'but', 'however', 'advised', 'if'];
/** Ideas that belong together stand on one side of these. */
export const contrastWords: ReadonlySet<string> = new Set(contrasts);
/** What nothing in between may be: another statement begins there. */
const gapStops = [...contrasts, 'no', 'not', 'nil', 'denies', 'denied', 'denying', 'without', 'nor', 'never', 'none', 'non', 'hx', 'pmhx', 'fhx', 'history', '?'];
const shortGap: Part = { type: 'gap', most: 4, stops: new Set([...gapStops, ',']) };
const longGap: Part = { type: 'gap', most: 9, stops: new Set(gapStops) };
const phrasePattern = /"[^"]+"|\.{2,3}|\{[a-z-]+\}|[()|?]|[^\s()|?{}"]+/g;
const deepestLists = 8;

/** Reading throws where a phrase is not well formed, which a pack's schema asks beforehand. */
export function createPhraseParser(lists: WordLists): ReadPhrase {
  const partsByList = new Map<string, Part>();

  function listPart(name: string, depth: number): Part {
    const known = partsByList.get(name);
    if (known !== undefined) return known;
    const list = lists[name];
    if (list === undefined) throw new Error(`No such word list: {${name}}`);
    const part = choiceOf(list.map((phrase) => read(phrase, depth + 1)));
    partsByList.set(name, part);
    return part;
  }

  function partsOf(written: string, depth: number): Parts {
    if (written === '#year') return [{ type: 'year' }];
    if (written === '..') return [shortGap];
    if (written === '...') return [longGap];
    if (written.startsWith('"')) return written.slice(1, -1).split(' ').map((text) => ({ type: 'word', text }));
    if (written.startsWith('{')) return [listPart(written.slice(1, -1), depth)];
    if (written.endsWith('*')) {
      const words = readWords(written.slice(0, -1)).map(({ text }) => text);
      const stem: Part = { type: 'stem', text: words.at(-1) ?? '' };
      return [...words.slice(0, -1).map((text): Part => ({ type: 'word', text })), stem];
    }
    return readWords(written).map(({ text }): Part => (text === '#' ? { type: 'number' } : { type: 'word', text }));
  }

  function read(phrase: string, depth: number): Parts {
    if (depth > deepestLists) throw new Error(`Word lists go round in a circle: ${phrase}`);
    let open: Frame = { choices: [], parts: [], last: [], around: undefined };
    for (const [written] of phrase.matchAll(phrasePattern)) {
      if (written === '(') {
        flush(open);
        open = { choices: [], parts: [], last: [], around: open };
      } else if (written === ')') {
        if (open.around === undefined) throw new Error(`A bracket too many: ${phrase}`);
        const part = closed(open);
        open = open.around;
        open.last = [part];
      } else if (written === '|') {
        flush(open);
        open.choices.push(open.parts);
        open.parts = [];
      } else if (written === '?') {
        if (open.last.length === 0) throw new Error(`Nothing before "?": ${phrase}`);
        open.last = [{ type: 'optional', parts: open.last }];
      } else {
        flush(open);
        open.last = partsOf(written, depth);
      }
    }
    if (open.around !== undefined) throw new Error(`Not a phrase: ${phrase}`);
    const whole = closed(open);
    const parts = whole.type === 'choice' && whole.choices.length === 1 ? (whole.choices[0] ?? []) : [whole];
    if (parts.length === 0) throw new Error(`Not a phrase: ${phrase}`);
    return parts;
  }

  return (phrase) => read(phrase, 0);
}

/** What was read so far inside one pair of brackets. */
interface Frame {
  readonly choices: Part[][];
  parts: Part[];
  /** What a "?" that follows makes optional. */
  last: Parts;
  readonly around: Frame | undefined;
}

function flush(frame: Frame): void {
  frame.parts.push(...frame.last);
  frame.last = [];
}

function closed(frame: Frame): Part {
  flush(frame);
  return choiceOf([...frame.choices, frame.parts]);
}

function choiceOf(choices: readonly Parts[]): Part {
  const [only] = choices;
  if (choices.length === 1 && only?.length === 1 && only[0] !== undefined) return only[0];
  // A choice of choices is one choice, in the same order.
  return { type: 'choice', choices: choices.flatMap((parts) => (parts.length === 1 && parts[0]?.type === 'choice' ? parts[0].choices : [parts])) };
}
