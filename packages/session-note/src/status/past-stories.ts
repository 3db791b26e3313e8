/**
 * What a sentence tells of a story that is over: one of long ago ("in 2016 she lost control of her bladder, went numb ...") or one
 * that came right ("..., everything came back"). It goes on from clause to clause until something of now is said, so that the old
 * never hides the new; and what has come back ("since yesterday again") is told apart. Bounded by the clauses, so linear.
 */
import { pastStories, type PastStoryWords } from '@trusted-hands/packs';
import { createPhraseFinders, type PhraseMatch, type PhraseText } from './phrase.ts';

export interface PastStory {
  /** By numbers of words, `end` exclusive. */
  readonly isOver: (first: number, end: number) => boolean;
  /** It says of the sentence before that all came right: "Recovered completely." */
  readonly closesBefore: boolean;
  /** It tells of the past alone, so that the next sentence may say that it came right. */
  readonly isPast: boolean;
  /** The words that say that something has come back. */
  readonly returned: PhraseMatch | undefined;
}

interface Clause {
  readonly first: number;
  readonly end: number;
  /** The sign or word that it ends with: what stands behind a colon or in brackets belongs to it. */
  readonly mark: string;
  isLongAgo: boolean;
  isTold: boolean;
  isWhole: boolean;
  isFresh: boolean;
  isLate: boolean;
}

const clauseEnds: ReadonlySet<string> = new Set([',', ';', ':', '.', '!', '-', '→', '(', ')', 'but', 'however', 'and', 'then', '&']);
const denials: ReadonlySet<string> = new Set(['no', 'not', 'never', 'nor', 'without', "hasn't", "haven't", "didn't", "isn't", "wasn't", 'hardly', 'nearly', 'almost', 'mostly', 'if', 'any', 'unless', 'should', 'until', 'till']);
const mostBefore = 4;
const opensWithin = 3;
const nothing: PastStory = { isOver: () => false, closesBefore: false, isPast: false, returned: undefined };

export function createPastStoryReader(words: PastStoryWords = pastStories): (text: PhraseText) => PastStory {
  const lists = [words.longAgo, words.told, words.whole, words.wholeBefore, words.fresh, words.returned, words.ofElse, words.lately].map((phrases) => [{ phrases }]);
  const findPhrases = createPhraseFinders(lists, words.lists);

  return (text) => {
    const found = findPhrases(text);
    const [longAgo, wholes, returns] = [found(0), found(2), found(5)];
    if (longAgo.length === 0 && wholes.length === 0 && returns.length === 0) return nothing;
    const clauses = clausesOf(text);
    const clauseAt = (word: number) => clauses.find(({ first, end }) => word >= first && word < end);
    const isDenied = ({ first }: PhraseMatch) => {
      const start = Math.max(clauseAt(first)?.first ?? 0, first - mostBefore);
      return text.words.slice(start, first).some((word) => denials.has(word.text));
    };
    const mayFollow = new Set(found(3).map(({ first }) => first));
    const isClosed = (at: number) => at >= text.words.length || mayFollow.has(at) || (clauseEnds.has(text.words[at]?.text ?? '') && text.words[at + 1]?.text !== 'for');
    const isWhole = (match: PhraseMatch) => !isDenied(match) && isClosed(match.end);
    const told = wholes.filter(isWhole);
    const isInWhole = ({ first, end }: PhraseMatch) => told.some((whole) => whole.first <= first && whole.end >= end);
    const mark = (matches: readonly PhraseMatch[], key: 'isLongAgo' | 'isTold' | 'isWhole' | 'isFresh' | 'isLate') => {
      for (const { first } of matches) {
        const clause = clauseAt(first);
        if (clause !== undefined) clause[key] = true;
      }
    };
    mark(longAgo, 'isLongAgo');
    mark(found(1), 'isTold');
    mark(told, 'isWhole');
    const isOther = (match: PhraseMatch) => !isInWhole(match) && !longAgo.some(({ first, end }) => first <= match.first && end >= match.end);
    mark(found(4).filter(isOther), 'isFresh');
    mark(found(7).filter(isOther), 'isLate');
    const over = overIn(clauses);
    const elsewhere = new Set(found(6).map(({ first }) => clauseAt(first)));
    const returned = returns.find((match) => !isDenied(match) && !isInWhole(match) && !elsewhere.has(clauseAt(match.first)));
    const [firstWhole] = told;
    return {
      isOver: (first, end) => clauses.some((clause, index) => over.has(index) && first < clause.end && end > clause.first) && clauses.every((clause, index) => over.has(index) || first >= clause.end || end <= clause.first || clause.end - clause.first === 0),
      closesBefore: firstWhole !== undefined && firstWhole.first < opensWithin,
      isPast: clauses.some(({ isLongAgo, isTold }) => isLongAgo || isTold) && !clauses.some(({ isFresh }) => isFresh),
      returned,
    };
  };
}

function clausesOf({ words }: PhraseText): Clause[] {
  const clauses: Clause[] = [];
  let first = 0;
  for (let at = 0; at <= words.length; at += 1) {
    const word = words[at]?.text;
    if (word !== undefined && !clauseEnds.has(word)) continue;
    if (at > first) clauses.push({ first, end: at, mark: word ?? '', isLongAgo: false, isTold: false, isWhole: false, isFresh: false, isLate: false });
    first = at + 1;
  }
  return clauses;
}

/** The clauses, by number, of what is over. */
function overIn(clauses: readonly Clause[]): ReadonlySet<number> {
  const over = new Set<number>();
  // Onward from what was long ago: what is told in the past, and what stands between that.
  let isOn = false;
  let waiting: number[] = [];
  clauses.forEach((clause, index) => {
    const before = clauses[index - 1];
    const isNow = (clause.isFresh || clause.isLate) && !clause.isWhole && !clause.isLongAgo;
    if (clause.isLongAgo && !clause.isFresh && !clause.isLate) isOn = true;
    else if (isNow) isOn = false;
    if (!isOn) {
      waiting = [];
      return;
    }
    const isNamed = clause.isLongAgo || clause.isTold || clause.isWhole || (before !== undefined && (before.mark === ':' || before.mark === '(') && before.isLongAgo);
    if (!isNamed) waiting.push(index);
    else {
      for (const number of [...waiting, index]) over.add(number);
      waiting = [];
    }
  });
  // Back from what came right, as far as something of now; from where the past was named, if it was.
  for (let index = clauses.length - 1; index >= 0; index -= 1) {
    if (clauses[index]?.isWhole !== true) continue;
    let start = index;
    let named: number | undefined;
    while (start > 0 && clauses[start - 1]?.isFresh === false) {
      start -= 1;
      if (clauses[start]?.isLongAgo === true || clauses[start]?.isTold === true) named = start;
    }
    for (let at = named ?? start; at <= index; at += 1) over.add(at);
    index = start;
  }
  return over;
}
