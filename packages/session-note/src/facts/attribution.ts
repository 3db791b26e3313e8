/**
 * Side and region of what stands at some words: named before it in its item, right after it, or carried on from earlier in
 * the sentence or from the line's heading. A spine's region carries on no side of another joint.
 */
import type { FactSide } from '../fact.ts';
import type { Place } from './places.ts';
import type { Words } from './words.ts';

export interface Attributes {
  readonly side?: FactSide | undefined;
  readonly region?: string | undefined;
  /** The words with the places that belong to them. */
  readonly first: number;
  readonly end: number;
}

const linking = new Set(['on', 'in', 'at', 'the', 'of', 'for', 'over', 'to', 'from', 'his', 'her', 'my', 'their', '(', ')', 'around', 'along', 'across', '@', 'a', 'both', 'with', 'regarding', 'throughout']);
const prepositions = new Set(['on', 'in', 'at', 'of', 'for', 'over', 'around', 'along', 'across', '@', 'to', '(', 'throughout']);
const longestLook = 40;

/** `name` are words whose own places do not count: the legs of a straight leg raise. */
export function attributesOf(words: Words, span: { readonly first: number; readonly end: number; readonly name?: { readonly first: number; readonly end: number } }, floor: number): Attributes {
  const start = Math.max(floor, words.itemStart(span.first));
  let first = span.first;
  let end = span.end;
  let side: FactSide | undefined;
  let region: string | undefined;
  for (let at = span.end - 1; at >= start && at > span.end - longestLook; at -= 1) {
    const place = words.placeAt(at);
    if (place === undefined || place.end > span.end || words.named.has(at) || (span.name !== undefined && place.isSpinal !== true && at >= span.name.first && at < span.name.end)) continue;
    if (side === undefined && place.side !== undefined) {
      side = place.side;
      if (at < first && isRun(words, at, first)) first = at;
    }
    if (region === undefined && place.region !== undefined && (place.isLevel !== true || isRun(words, place.end, first))) {
      region = place.region;
      if (at < first && isRun(words, at, first)) first = at;
    }
  }
  const hasOwnSide = side !== undefined;
  const hasOwnRegion = region !== undefined;
  if (!hasOwnSide || !hasOwnRegion) {
    const after = placeAfter(words, span.end, { hasOwnSide, hasOwnRegion });
    if (after !== undefined) {
      side ??= after.side;
      region ??= after.region;
      end = after.end;
    }
  }
  if (side === undefined || region === undefined) {
    const carried = carriedTo(words, span.first, region);
    side ??= carried.side;
    region ??= carried.region;
  }
  return { side, region, first, end };
}

/** Nothing but places and linking words between two tokens. */
function isRun(words: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const place = words.placeAt(at);
    if (place !== undefined) at = place.end - 1;
    else if (!linking.has(words.tokens[at]?.text ?? '') && words.tokens[at]?.text !== ':') return false;
  }
  return true;
}

/** "6/10 in the left knee", "+ve R": but not the R of "flexion 40, R 60" nor that of "R abduction 95". */
function placeAfter(words: Words, from: number, own: { readonly hasOwnSide: boolean; readonly hasOwnRegion: boolean }): { readonly side?: FactSide | undefined; readonly region?: string | undefined; readonly end: number } | undefined {
  let at = from;
  let isLinked = false;
  while (at < from + 4 && linking.has(words.tokens[at]?.text ?? '') && words.placeAt(at) === undefined) {
    if (prepositions.has(words.tokens[at]?.text ?? '')) isLinked = true;
    at += 1;
  }
  let side: FactSide | undefined;
  let region: string | undefined;
  let end: number | undefined;
  for (let count = 0; count < 3; count += 1) {
    const place = words.placeAt(at);
    if (place === undefined || words.named.has(at) || (place.movement !== undefined && place.region === undefined) || (place.muscle !== undefined && place.region === undefined)) break;
    if (place.side !== undefined) {
      if (side !== undefined || own.hasOwnSide) break;
      side = place.side;
    } else if (place.region !== undefined) {
      if (region !== undefined || own.hasOwnRegion) break;
      region = place.region;
    } else break;
    at = place.end;
    end = at;
    while (['(', ')', 'the', 'side', 'of'].includes(words.tokens[at]?.text ?? '') && words.placeAt(at) === undefined) at += 1;
    // "Over right lateral elbow".
    if (region === undefined && words.placeAt(at) === undefined && words.isCue('aspect', at) && words.placeAt(at + 1)?.region !== undefined) at += 1;
  }
  if (end === undefined) return undefined;
  if (!isLinked && beginsAnother(words, at)) return undefined;
  // "ER 20 (R 80)": in the bracket begins the other side's.
  if (words.tokens[from]?.text === '(' && words.tokens[at]?.kind === 'number') return undefined;
  // "Low back 6/10 with L leg 4/10": the side is of what is rated next.
  if (words.isCue('pain-place', at) && words.amountAt(at + 1) !== undefined) return undefined;
  return { side, region, end };
}

/** A measure, a movement, a muscle or a test: what stands before it belongs to it. */
function beginsAnother(words: Words, at: number): boolean {
  const next = words.placeAt(at);
  if (next !== undefined) return next.movement !== undefined || next.muscle !== undefined;
  const amount = words.amountAt(at);
  if (amount !== undefined) {
    const after = words.placeAt(amount.end);
    return after?.side === undefined;
  }
  const text = words.tokens[at]?.text ?? '';
  if (text === '+' || text === '-' || words.phraseAt('positive', at) !== undefined || words.phraseAt('negative', at) !== undefined) return true;
  return words.phraseAt('test', at) !== undefined || text === ':' || text === '=';
}

/** What was last named before, in the sentence or by its heading. */
export function carriedTo(words: Words, before: number, ownRegion?: string): { readonly side: FactSide | undefined; readonly region: string | undefined } {
  let side: FactSide | undefined;
  let region = ownRegion;
  let isSpinal = ownRegion !== undefined && words.vocabulary.isSpinal(ownRegion);
  let isSideClosed = isSpinal;
  let isDropped = false;
  let last: Place | undefined;
  for (let at = placeIndexBefore(words, before); at >= 0; at -= 1) {
    const place = words.places[at];
    if (place === undefined) break;
    if (words.named.has(place.first) || place.isLevel === true || isOfTurning(words, at, before) || isAside(words, place, before) || isComparedWith(words, place)) continue;
    // "Bilaterally" behind one finding is its own; before a place it holds for a list.
    if (place.side === 'both' && !isBeforePlace(words, place.end)) {
      last = place;
      continue;
    }
    // "Grip R 22 kg L 41 kg, pain 6/10": of two sides that were measured one after the other neither goes on.
    if (side === undefined && place.side !== undefined && place.side !== 'both' && isMeasuredAgainst(words, at, before)) isDropped = true;
    if (side === undefined && place.side !== undefined && !isDropped && (!isSideClosed || (last?.region !== undefined && isRun(words, place.end, last.first)))) side = place.side;
    if (region === undefined && place.region !== undefined) {
      region = place.region;
      isSpinal = place.isSpinal === true;
      if (isSpinal && side === undefined) isSideClosed = true;
    } else if (isSideClosed) break;
    if (side !== undefined && region !== undefined) break;
    last = place;
  }
  if (region === undefined) region = words.context.region;
  if (side === undefined && !isSideClosed && !isDropped && (region === words.context.region || words.context.region === undefined)) side = words.context.side;
  return { side, region };
}

/** "SF L 20", "L rot 60": the side is the movement's name, and of nothing that follows. */
function isOfTurning(words: Words, index: number, until: number): boolean {
  const [before, place, next] = [words.places[index - 1], words.places[index], words.places[index + 1]];
  if (place?.side === undefined || place.region !== undefined) return false;
  return (before?.movement?.isSided === true && before.end === place.first && words.amountAt(place.end) !== undefined) || (next?.movement?.isSided === true && next.first === place.end && next.first < until && words.amountAt(next.end) !== undefined);
}

/** "Left thumb cooler than the right, tender over the wrist": the other side is only what it is compared with. */
function isComparedWith({ tokens }: Words, { side, region, first }: Place): boolean {
  if (side === undefined || region !== undefined) return false;
  const before = /^(?:the|her|his|their|on)$/.test(tokens[first - 1]?.text ?? '') ? first - 2 : first - 1;
  return tokens[before]?.text === 'than';
}

const longestAside = 6;

/** "DF 5 (R 14), PF 45": the other side's value in brackets, for comparison. */
function isAside(words: Words, place: Place, before: number): boolean {
  if (place.side === undefined || words.tokens[place.first - 1]?.text !== '(') return false;
  const amount = words.amountAt(place.end);
  if (amount === undefined) return false;
  for (let at = amount.end; at < Math.min(before, amount.end + longestAside); at += 1) if (words.tokens[at]?.text === ')') return true;
  return false;
}

/** The side of a number, and before it the other side of another number. */
function isMeasuredAgainst(words: Words, index: number, until: number): boolean {
  const [place, before] = [words.places[index], words.places[index - 1]];
  if (place === undefined || before === undefined || before.side === undefined || before.side === place.side || before.side === 'both' || before.region !== undefined || place.region !== undefined) return false;
  const [own, other] = [words.amountAt(place.end), words.amountAt(before.end)];
  return own !== undefined && own.end <= until && other !== undefined && place.first - other.end <= 1;
}

const longestOwner = 3;

function isBeforePlace(words: Words, at: number): boolean {
  let from = words.tokens[at]?.text === ':' ? at + 1 : at;
  // "Both her own calves", "both of his knees".
  while (from < at + longestOwner && words.placeAt(from) === undefined && /^(?:of|the|her|his|their|my|own|pts|clients)$/.test(words.tokens[from]?.text ?? '')) from += 1;
  const next = words.placeAt(from);
  return (next !== undefined && next.side === undefined) || words.phraseAt('test', at) !== undefined;
}

function placeIndexBefore(words: Words, token: number): number {
  let low = 0;
  let high = words.places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words.places[middle]?.end ?? Infinity) <= token) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
