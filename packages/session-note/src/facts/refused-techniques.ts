/** Techniques that were declined or left out: "no needling", "declined cupping", "no massage yet today". */
import type { Phrase } from '../vocabulary/find-phrases.ts';
import type { Span } from './draft.ts';
import { termOf } from './technique-words.ts';
import type { Words } from './words.ts';

/** "no needling", "declined cupping", "avoided deep tissue". */
export function refusedAt(words: Words, first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 4); at -= 1) {
    const end = words.cueAt('refused', at);
    if (end !== undefined && end <= first) return true;
    // "Declined: needling".
    if (words.tokens[at]?.text === ':' && at > 0 && words.cueAt('refused', at - 1) === at) return true;
    // "1) needling declined 2) frictions".
    if ([',', ';', '.', ':', ')'].includes(words.tokens[at]?.text ?? '')) return false;
  }
  return false;
}

const longestOffer = 4;

/** "Needling discussed & refused". */
export function refusedAfter(words: Words, end: number): boolean {
  for (let at = end; at < end + longestOffer; at += 1) {
    const refused = words.cueAt('refused', at);
    if (refused !== undefined) return !['no', 'not', 'nil', 'without', 'avoid', 'avoided'].includes(words.tokens[at]?.text ?? '') || refused - at > 1;
    if (![':', '-', 'was', 'were', 'is', '(', 'today', 'offered', 'discussed', 'suggested', '&', 'and', 'but'].includes(words.tokens[at]?.text ?? '')) return false;
  }
  return false;
}

/** "No stretching, no manipulation": another is refused beside it. */
export function isRefusedToo(words: Words, phrase: Phrase): boolean {
  return words.phrases('technique').some((other) => other !== phrase && (termOf(other)?.isEverydayWord !== true || words.itemStart(other.first) === words.itemStart(phrase.first)) && (refusedAt(words, other.first) || refusedAfter(words, other.end)));
}

/** "No massage", "no massage yet today", "no massage to it": all that is said in the item. */
export function isNotYet(words: Words, { first, end }: Span): boolean {
  const item = words.itemEnd(end - 1);
  // "No massage to either leg and told him why".
  const told = words.tokens.findIndex(({ text }, at) => at > end && at < item && text === 'and' && words.phraseAt('technique', at + 1) === undefined && words.placeAt(at + 1) === undefined);
  const stop = told < 0 ? item : told;
  for (let at = end; at < stop; at += 1) if (!['today', 'yet', 'given', 'done', 'for', 'now', 'until', 'this', 'or', 'and', 'to', 'of', 'on', 'it', 'there', 'at', 'all', 'here', 'site', 'near', 'over', 'before', 'start', 'the', 'either', 'any', 'both', 'laid', 'work'].includes(words.tokens[at]?.text ?? '') && !words.isCue('visit', at) && words.phraseAt('technique', at) === undefined && words.placeAt(at) === undefined && words.cueAt('pain-place', at) === undefined && words.cueAt('refused', at) === undefined && words.tokens[at]?.kind === 'word') return false;
  return first - words.itemStart(first) <= 2 || words.cueAt('refused', first - 1) === first;
}
