/** Places beside a test's result that are not where it was done: where it was felt or seen, and roots that were tested. */
import type { Place } from './places.ts';
import type { Result } from './test-results.ts';
import type { Words } from './words.ts';

const longestAside = 6;

/** "Spurling L reproduced arm pain", "squat R: knee drops in": where it was felt or seen is not where the test was done. */
export function setAsideFelt(words: Words, from: number, { first, end }: Result): void {
  const setAside = (place: Place) => {
    for (let at = place.first; at < place.end; at += 1) words.named.add(at);
  };
  const stop = words.itemEnd(end - 1);
  for (const place of words.places) {
    if (place.region === undefined || place.first < from || place.first >= stop) continue;
    const isSaid = place.first < first ? words.tokens[place.first - 1]?.text === ':' : place.first < end;
    if (isSaid || (place.first >= end && !isWhereDone(words, end, place))) setAside(place);
  }
  setAsideBracket(words, end);
}

const leadsToPlace = new Set(['in', 'at', 'on', 'of', 'over', 'the', 'his', 'her', 'both', 'across', 'through', ':', '-']);

/** "Positive R shoulder", "negative at both knees": right behind the result, and nothing is said of it. */
function isWhereDone(words: Words, end: number, place: Place): boolean {
  for (let at = end; at < place.first; at += 1) if (!leadsToPlace.has(words.tokens[at]?.text ?? '') && words.placeAt(at)?.side === undefined && words.placeEndingAt(at + 1)?.side === undefined) return false;
  const next = words.tokens[place.end];
  return !words.isCue('pain', place.first) && (next === undefined || next.kind !== 'word' || words.placeAt(place.end) !== undefined || words.phraseAt('test', place.end) !== undefined || /^(?:and|but|only|today|now|on|at)$/.test(next.text));
}

/** "Spurling L + (arm)". */
function setAsideBracket(words: Words, from: number): void {
  let open = from;
  while (open < from + 2 && words.placeAt(open)?.side !== undefined) open = words.placeAt(open)?.end ?? open + 1;
  if (words.tokens[open]?.text !== '(') return;
  const close = words.tokens.findIndex(({ text }, at) => at > open && at <= open + longestAside && text === ')');
  if (close < 0 || words.amounts.some(({ first, end }) => first > open && end <= close)) return;
  for (const place of words.places) if (place.first > open && place.end <= close && place.side === undefined) for (let at = place.first; at < place.end; at += 1) words.named.add(at);
}

/** "Dermatomes reduced L5": a root that was tested, and no region. */
export function setAsideLevels(words: Words, from: number): void {
  const stop = words.itemEnd(from);
  for (const place of words.places) if (place.isLevel === true && place.first >= from && place.first < stop) for (let at = place.first; at < place.end; at += 1) words.named.add(at);
}
