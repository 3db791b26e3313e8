/** The side that stands behind a test's result or number. */
import type { FactSide } from '../fact.ts';
import { resultAt } from './test-results.ts';
import type { Words } from './words.ts';

const longestGap = 9;

export function sideAfter(words: Words, from: number): { readonly side: FactSide; readonly end: number } | undefined {
  let at = from;
  while (at < from + 4 && ['on', 'in', 'at', 'the', 'for', 'to', '(', 'side', 'of'].includes(words.tokens[at]?.text ?? '') && words.placeAt(at) === undefined) at += 1;
  // "Dermatomes reduced L5 L".
  at = rootEnd(words, at);
  const place = words.placeAt(at);
  if (place?.side === undefined) return undefined;
  // "Neg R L", "positive on R and L".
  const joint = ['&', 'and', '/', '+', ','].includes(words.tokens[place.end]?.text ?? '') && from > 0 ? place.end + 1 : place.end;
  const other = words.placeAt(joint);
  if (other?.side !== undefined && other.side !== place.side && place.side !== 'both' && other.side !== 'both' && words.itemEnd(other.end - 1) === other.end && resultAt(words, from - 1) !== undefined) return { side: 'both', end: other.end };
  const end = words.tokens[place.end]?.text === ')' ? place.end + 1 : place.end;
  // "Hawkins + R empty can +" and "+ R, - L": a side that leads to another result or test is theirs, unless it is all there is.
  if (at === from && resultAt(words, end) !== undefined && words.tokens[end]?.kind === 'sign') return sideAfterResult(words, end) ? { side: place.side, end } : undefined;
  return { side: place.side, end };
}

/** "L5", "S1": the root that was tested. */
function rootEnd(words: Words, at: number): number {
  const level = words.placeAt(at);
  if (level?.isLevel === true) return level.end;
  const [letter, number] = [words.tokens[at], words.tokens[at + 1]];
  const isRoot = letter !== undefined && number?.kind === 'number' && number.from === letter.to && words.vocabulary.levels.some((one) => one.letter === letter.text && (number.value ?? -1) >= one.first && (number.value ?? -1) <= one.last);
  return isRoot ? at + 2 : at;
}

/** "Kemp's caused her usual back pain on the right", "positive at 20 degrees on the left": the side ends the item. */
export function sideLater(words: Words, from: number): ReturnType<typeof sideAfter> {
  const stop = Math.min(words.itemEnd(from), from + longestGap);
  for (let at = from + 1; at < stop; at += 1) {
    if (words.phraseAt('test', at) !== undefined || ['and', 'but', ':', '(', 'than'].includes(words.tokens[at]?.text ?? '')) return undefined;
    if (words.tokens[at]?.text !== 'on') continue;
    const place = words.placeAt(words.tokens[at + 1]?.text === 'the' ? at + 2 : at + 1);
    return place?.side !== undefined && place.side !== 'both' && place.end >= stop ? { side: place.side, end: place.end } : undefined;
  }
  return undefined;
}

function sideAfterResult(words: Words, at: number): boolean {
  const result = resultAt(words, at);
  return result !== undefined && words.placeAt(result.end)?.side !== undefined;
}
