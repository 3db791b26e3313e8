/**
 * Where a query finds nobody: words that nothing in the directory begins with are read as the nearest word that it knows
 * ("physotherapist"), and left out where there is none ("physio bulk"), so that one word too many does not hide everyone.
 */
import { tokenize } from '../fold.ts';
import type { OtherReading, ParsedQuery } from './lookup-types.ts';

interface CorrectQueryOptions {
  readonly parse: (query: string) => ParsedQuery;
  /** Whether any listing has the word, or one that begins with it. */
  readonly isKnown: (word: string) => boolean;
  /** The word that is likeliest meant. */
  readonly nearestWord: (word: string) => string | undefined;
}

/** Undefined where every word is known, or nothing would be left to look for. */
export function correctedQuery(query: string, { parse, isKnown, nearestWord }: CorrectQueryOptions): OtherReading | undefined {
  const { facets, text } = parse(query);
  const asked = new Set(tokenize(text).map((token) => token.word));
  const reasons: string[] = [];
  let corrected = query;
  for (const { word, from, to } of tokenize(query).toReversed()) {
    if (!asked.has(word) || isKnown(word) || facets.some((facet) => from < facet.to && to > facet.from)) continue;
    const typed = query.slice(from, to);
    const meant = nearestWord(word);
    reasons.unshift(meant === undefined ? `no listing says “${typed}”` : `reading “${typed}” as “${meant}”`);
    corrected = corrected.slice(0, from) + (meant ?? '') + corrected.slice(to);
  }
  const left = parse(corrected);
  return reasons.length === 0 || (left.text === '' && left.facets.length === 0) ? undefined : { query: corrected, reasons };
}

/** Where few were found: the same with one word read as another that is much like it, for each word that has one. */
export function likeQueries(query: string, { parse, nearestWord }: Pick<CorrectQueryOptions, 'parse' | 'nearestWord'>): OtherReading[] {
  const { facets, text } = parse(query);
  const asked = new Set(tokenize(text).map((token) => token.word));
  return tokenize(query).flatMap(({ word, from, to }) => {
    if (!asked.has(word) || facets.some((facet) => from < facet.to && to > facet.from)) return [];
    const meant = nearestWord(word);
    return meant === undefined ? [] : [{ query: query.slice(0, from) + meant + query.slice(to), reasons: [`reading “${query.slice(from, to)}” as “${meant}”`] }];
  });
}
