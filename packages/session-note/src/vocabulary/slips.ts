/**
 * One slip of the fingers in a long word: a letter too many, too few, wrong, or two changed about. Understood only where it can
 * mean one word alone, and where what stands there is no word by itself. The first letter is always right.
 */

/** The word that was meant; undefined where none or more than one could be. */
export type FindSlip = (word: string) => string | undefined;

const shortestWritten = 6;
const longestWritten = 24;
/** With another letter in it a shorter word is often a word of its own: "matching", "election". */
const shortestWrong = 9;

export function createSlips(words: readonly string[], isKnown: (word: string) => boolean): FindSlip {
  const byShortened = new Map<string, string[]>();
  for (const word of words) {
    for (const shortened of shortenings(word)) {
      const known = byShortened.get(shortened);
      if (known === undefined) byShortened.set(shortened, [word]);
      else if (!known.includes(word)) known.push(word);
    }
  }
  return (word) => {
    if (word.length < shortestWritten || word.length > longestWritten || isKnown(word) || isPluralOfKnown(word, isKnown)) return undefined;
    let meant: string | undefined;
    let isSure = true;
    for (const shortened of shortenings(word)) {
      for (const candidate of byShortened.get(shortened) ?? []) {
        if (candidate === meant || candidate[0] !== word[0]) continue;
        const slip = slipOf(word, candidate);
        if (slip === undefined || (slip === 'wrong' && candidate.length < shortestWrong)) continue;
        if (meant === undefined) meant = candidate;
        else if (!isOneLetterLonger(meant, candidate) && !isOneLetterLonger(candidate, meant)) {
          // A letter left out or changed about is likelier than a wrong one.
          const isWeaker = slip === 'wrong' && slipOf(word, meant) !== 'wrong';
          if (isWeaker) continue;
          isSure = slip !== 'wrong' && slipOf(word, meant) === 'wrong';
          meant = candidate;
        } else if (candidate.length === word.length) meant = candidate;
      }
    }
    return isSure ? meant : undefined;
  };
}

/** Plural and singular of one word are no two meanings. */
function isOneLetterLonger(one: string, other: string): boolean {
  return one === `${other}s`;
}

function isPluralOfKnown(word: string, isKnown: (word: string) => boolean): boolean {
  return word.endsWith('s') && isKnown(word.slice(0, -1));
}

/** The word itself, and with each one letter left out. */
function shortenings(word: string): string[] {
  const all = [word];
  for (let index = 0; index < word.length; index += 1) all.push(word.slice(0, index) + word.slice(index + 1));
  return all;
}

function slipOf(written: string, meant: string): 'length' | 'order' | 'wrong' | undefined {
  let start = 0;
  while (start < written.length && written[start] === meant[start]) start += 1;
  let writtenEnd = written.length;
  let meantEnd = meant.length;
  while (writtenEnd > start && meantEnd > start && written[writtenEnd - 1] === meant[meantEnd - 1]) {
    writtenEnd -= 1;
    meantEnd -= 1;
  }
  const left = writtenEnd - start;
  const right = meantEnd - start;
  if (left + right === 1) return 'length';
  if (left === 1 && right === 1) return 'wrong';
  return left === 2 && right === 2 && written[start] === meant[start + 1] && written[start + 1] === meant[start] ? 'order' : undefined;
}
