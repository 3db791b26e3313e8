/**
 * Where phrases of the packs stand in a text. Each phrase is tried only at words that it can begin with, and is bounded, so
 * looking is linear in the text. No regular expression: those of so many phrases take longer to build than a note to read.
 */
import { createMender } from './mended-words.ts';
import { createPhraseParser, type Part, type Parts, type WordLists } from './phrase-parts.ts';
import { createStarts, type FindStarts, isNumber, lastNeeded } from './phrase-starts.ts';
import { type Word, questionEnd, readWords } from './words.ts';

export interface PhraseText {
  readonly words: readonly Word[];
}

/** From the first word of a match to the one after the last. */
export interface PhraseMatch {
  readonly first: number;
  readonly end: number;
}

export type GroupMatch = PhraseMatch & { readonly group: number };
export type PhraseFinder = (text: PhraseText) => readonly GroupMatch[];

export interface PhraseGroup {
  readonly phrases: readonly string[];
  /** Only where it opens, or closes, an item of a list. */
  readonly opens?: boolean | undefined;
  readonly closes?: 'item' | 'clause' | undefined;
}

/** Matches of each list of groups, by the list's number; looked for when asked. */
export interface FoundPhrases {
  (list: number): readonly GroupMatch[];
  /** Whether a phrase of the list might begin somewhere: known without looking for any. */
  readonly mayStand: (list: number) => boolean;
}

const none: readonly GroupMatch[] = [];
const itemStarts = new Set([',', '.', ';', '!', ':', '(', questionEnd, '-', 'and']);
const clauseEnds = new Set([',', '.', ';', '!', ')', questionEnd, '/']);
const itemEnds = new Set([...clauseEnds, 'and', '&', 'or', '-']);

const mend = createMender();

/** As it was meant: slips of the fingers are mended. */
export function readPhraseText(text: string): PhraseText {
  return { words: mend(readWords(text)) };
}

/** Where phrases of each group stand, none over another; where two begin together, the earlier group and phrase wins. */
export function createPhraseFinder(groups: readonly PhraseGroup[], lists: WordLists): PhraseFinder {
  const find = createPhraseFinders([groups], lists);
  return (text) => find(text)(0);
}

interface KnownPhrase {
  readonly list: number;
  readonly group: number;
  readonly parts: Parts;
  readonly opens: boolean;
  readonly ends: ReadonlySet<string> | undefined;
}

/** Many lists of groups over one text: its words are looked up once for all of them. */
export function createPhraseFinders(groupLists: readonly (readonly PhraseGroup[])[], lists: WordLists): (text: PhraseText) => FoundPhrases {
  const readPhrase = createPhraseParser(lists);
  const known: KnownPhrase[] = groupLists.flatMap((groups, list) =>
    groups.flatMap(({ phrases, opens, closes }, group) => phrases.map((phrase) => ({ list, group, parts: readPhrase(phrase), opens: opens === true, ends: closes === undefined ? undefined : closes === 'item' ? itemEnds : clauseEnds }))),
  );
  const findStarts = createStarts(known.map(({ parts }) => parts));
  const needed = known.flatMap(({ parts }, number) => {
    const last = lastNeeded(parts);
    return last === undefined ? [] : [{ number, last }];
  });
  const isMissing = Uint8Array.from(known, () => 0);
  for (const { number } of needed) isMissing[number] = 1;
  const findNeeded = createStarts(needed.map(({ last }) => last));
  const match = createMatcher();

  return ({ words }) => {
    const missing = isMissing.slice();
    for (const { text } of words) for (const at of findNeeded(text)) missing[needed[at]?.number ?? 0] = 0;
    // By list, in turns the number of a word and of a phrase that may begin there; the earlier phrase goes first.
    const tries: number[][] = [];
    for (let at = 0; at < words.length; at += 1) {
      for (const number of findStarts(words[at]?.text ?? '')) {
        if (missing[number] === 1) continue;
        const list = known[number]?.list ?? 0;
        const ofList = tries[list];
        if (ofList === undefined) tries[list] = [at, number];
        else ofList.push(at, number);
      }
    }
    // Several ask for the same list: what findings put together shares its parts.
    const matched: (readonly GroupMatch[] | undefined)[] = [];
    const matchesOf = (list: number): readonly GroupMatch[] => {
      const ofList = tries[list];
      if (ofList === undefined) return none;
      const found: GroupMatch[] = [];
      let taken = 0;
      for (let index = 0; index < ofList.length; index += 2) {
        const first = ofList[index] ?? 0;
        const phrase = known[ofList[index + 1] ?? 0];
        if (first < taken || phrase === undefined || (phrase.opens && first > 0 && !itemStarts.has(words[first - 1]?.text ?? ''))) continue;
        const end = match(words, first, phrase);
        if (end <= first) continue;
        found.push({ first, end, group: phrase.group });
        taken = end;
      }
      return found;
    };
    return Object.assign((list: number) => (matched[list] ??= matchesOf(list)), { mayStand: (list: number) => tries[list] !== undefined });
  };
}

/** What is still to be matched after a choice or an optional part. */
interface Rest {
  readonly parts: Parts;
  readonly at: number;
  readonly next: Rest | undefined;
}

/** The end of the first way to read a phrase at a word, or -1; of parts and choices the earlier goes first, as they are written. */
function createMatcher(): (words: readonly Word[], first: number, phrase: KnownPhrase) => number {
  const startsOf = new Map<readonly Parts[], FindStarts>();

  function choicesAt(choices: readonly Parts[], word: string): readonly number[] {
    let starts = startsOf.get(choices);
    if (starts === undefined) {
      starts = createStarts(choices);
      startsOf.set(choices, starts);
    }
    return starts(word);
  }

  function matchFrom(words: readonly Word[], from: number, ends: ReadonlySet<string> | undefined, rest: Rest): number {
    let { parts, at: index, next } = rest;
    let at = from;
    for (;;) {
      const part: Part | undefined = parts[index];
      if (part === undefined) {
        if (next === undefined) return ends === undefined || at === words.length || ends.has(words[at]?.text ?? '') ? at : -1;
        ({ parts, at: index, next } = next);
        continue;
      }
      if (part.type === 'optional') {
        const end = matchFrom(words, at, ends, { parts: part.parts, at: 0, next: { parts, at: index + 1, next } });
        if (end >= 0) return end;
        index += 1;
        continue;
      }
      const word = words[at]?.text;
      if (part.type === 'gap') {
        const after: Rest = { parts, at: index + 1, next };
        for (let more = 0; ; more += 1) {
          const end = matchFrom(words, at + more, ends, after);
          if (end >= 0) return end;
          const between = words[at + more]?.text;
          if (more === part.most || between === undefined || part.stops.has(between)) return -1;
        }
      }
      if (part.type === 'choice') {
        const after: Rest = { parts, at: index + 1, next };
        if (part.choices.length <= fewChoices) {
          for (const choice of part.choices) {
            if (!mayBegin(choice, word)) continue;
            const end = matchFrom(words, at, ends, { parts: choice, at: 0, next: after });
            if (end >= 0) return end;
          }
          return -1;
        }
        for (const number of choicesAt(part.choices, word ?? '')) {
          const choice = part.choices[number];
          const end = choice === undefined ? -1 : matchFrom(words, at, ends, { parts: choice, at: 0, next: after });
          if (end >= 0) return end;
        }
        return -1;
      }
      if (word === undefined || !fits(part, word)) return -1;
      at += 1;
      index += 1;
    }
  }

  return (words, first, { parts, ends }) => matchFrom(words, first, ends, { parts, at: 0, next: undefined });
}

/** Fewer are quicker tried one by one than looked up. */
const fewChoices = 6;

function mayBegin([first]: Parts, word: string | undefined): boolean {
  if (first === undefined || first.type === 'optional' || first.type === 'choice' || first.type === 'gap') return true;
  return word !== undefined && fits(first, word);
}

/** "Neck's sore" speaks of the neck. */
function nameOf(word: string): string | undefined {
  return word.endsWith("'s") ? word.slice(0, -2) : undefined;
}

const year = /^(?:19|20)\d\d$/;

function fits(part: Exclude<Part, { type: 'gap' | 'optional' | 'choice' }>, word: string): boolean {
  if (part.type === 'word') return part.text === word || part.text === nameOf(word);
  if (part.type === 'stem') return word.startsWith(part.text);
  return part.type === 'number' ? isNumber(word) : year.test(word);
}
