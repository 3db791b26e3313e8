/**
 * Where a query finds nobody: words that nothing in the directory begins with are read as the nearest word that it knows
 * ("physotherapist"), and left out where there is none ("physio bulk"), so that one word too many does not hide everyone.
 */
import { editDistance } from '../edit-distance.ts';
import { tokenize } from '../fold.ts';
import type { OtherReading, ParsedQuery } from './lookup-types.ts';

interface CorrectQueryOptions {
  readonly parse: (query: string) => ParsedQuery;
  /** Whether any listing has the word, or one that begins with it. */
  readonly isKnown: (word: string) => boolean;
  /** The words that may be meant; of two equally near the first is. */
  readonly wordsLike: (word: string) => Iterable<string>;
}

/** Undefined where every word is known, or nothing would be left to look for. */
export function correctedQuery(query: string, { parse, isKnown, wordsLike }: CorrectQueryOptions): OtherReading | undefined {
  const { facets, text } = parse(query);
  const asked = new Set(tokenize(text).map((token) => token.word));
  const reasons: string[] = [];
  let corrected = query;
  for (const { word, from, to } of tokenize(query).toReversed()) {
    if (!asked.has(word) || isKnown(word) || facets.some((facet) => from < facet.to && to > facet.from)) continue;
    const typed = query.slice(from, to);
    const meant = nearestWord(word, wordsLike(word));
    reasons.unshift(meant === undefined ? `no listing says “${typed}”` : `reading “${typed}” as “${meant}”`);
    corrected = corrected.slice(0, from) + (meant ?? '') + corrected.slice(to);
  }
  const left = parse(corrected);
  return reasons.length === 0 || (left.text === '' && left.facets.length === 0) ? undefined : { query: corrected, reasons };
}

/** A shorter word with one other letter is another word. */
const fewestLetters = 5;
const lettersForTwoSlips = 9;

function nearestWord(typed: string, words: Iterable<string>): string | undefined {
  const tolerance = typed.length < fewestLetters ? 0 : typed.length < lettersForTwoSlips ? 1 : 2;
  let nearest: string | undefined;
  let fewest = tolerance + 1;
  for (const word of words) {
    if (word.length < fewestLetters || Math.abs(word.length - typed.length) >= fewest) continue;
    const slips = editDistance(typed, word);
    if (slips < fewest) {
      fewest = slips;
      nearest = word;
    }
  }
  return nearest;
}
