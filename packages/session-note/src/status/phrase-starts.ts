/** By which word a phrase can begin, so that only few of many hundred phrases are tried at a word. */
import type { Parts } from './phrase-parts.ts';

/** The numbers of the phrases that may begin with a word, in ascending order. */
export type FindStarts = (word: string) => readonly number[];

interface Beginning {
  readonly words: Set<string>;
  readonly stems: Set<string>;
  takesNumbers: boolean;
  /** A gap may stand first: any word will do. */
  takesAll: boolean;
}

const noBeginning = (): Beginning => ({ words: new Set(), stems: new Set(), takesNumbers: false, takesAll: false });
const mostKept = 4_000;
const none: readonly number[] = [];

export function createStarts(phrases: readonly Parts[]): FindStarts {
  const byWord = new Map<string, number[]>();
  const byStem = new Map<string, number[]>();
  const ofNumbers: number[] = [];
  const ofAll: number[] = [];
  for (const [number, parts] of phrases.entries()) {
    const beginning = noBeginning();
    const mayBeNothing = addBeginning(parts, beginning);
    if (beginning.takesAll || mayBeNothing) {
      ofAll.push(number);
      continue;
    }
    if (beginning.takesNumbers) ofNumbers.push(number);
    for (const word of beginning.words) append(byWord, word, number);
    for (const stem of beginning.stems) append(byStem, stem, number);
  }
  const stemLengths = [...new Set([...byStem.keys()].map((stem) => stem.length))];
  const kept = new Map<string, readonly number[]>();

  function find(word: string): readonly number[] {
    const lists: (readonly number[])[] = [];
    const exact = byWord.get(word);
    if (exact !== undefined) lists.push(exact);
    // "Neck's sore" speaks of the neck.
    const ofName = word.endsWith("'s") ? byWord.get(word.slice(0, -2)) : undefined;
    if (ofName !== undefined) lists.push(ofName);
    for (const length of stemLengths) {
      const ofStem = length <= word.length ? byStem.get(word.slice(0, length)) : undefined;
      if (ofStem !== undefined) lists.push(ofStem);
    }
    if (ofNumbers.length > 0 && isNumber(word)) lists.push(ofNumbers);
    if (ofAll.length > 0) lists.push(ofAll);
    const [first, second] = lists;
    if (first === undefined || second === undefined) return first ?? none;
    return [...new Set(lists.flat())].sort((one, other) => one - other);
  }

  return (word) => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    // A text of ever new words does not fill the memory.
    if (kept.size >= mostKept) kept.clear();
    const found = find(word);
    kept.set(word, found);
    return found;
  };
}

/** The last part that a phrase cannot do without, unless it begins there: where no word of a text may begin it, the phrase stands nowhere. */
export function lastNeeded(phrase: Parts): Parts | undefined {
  for (let at = phrase.length - 1; at > 0; at -= 1) {
    const last = phrase.slice(at, at + 1);
    const beginning = noBeginning();
    if (!addBeginning(last, beginning) && !beginning.takesAll) return last;
  }
  return undefined;
}

export function isNumber(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** Whether the parts may also be nothing at all: then what follows them begins the phrase too. */
function addBeginning(parts: Parts, beginning: Beginning): boolean {
  for (const part of parts) {
    if (part.type === 'word') beginning.words.add(part.text);
    else if (part.type === 'stem') beginning.stems.add(part.text);
    else if (part.type === 'number' || part.type === 'year') beginning.takesNumbers = true;
    else if (part.type === 'gap') beginning.takesAll = true;
    if (part.type === 'optional') addBeginning(part.parts, beginning);
    else if (part.type !== 'choice') return part.type === 'gap';
    else if (!part.choices.map((choice) => addBeginning(choice, beginning)).includes(true)) return false;
  }
  return true;
}

function append(lists: Map<string, number[]>, key: string, number: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [number]);
  else list.push(number);
}
