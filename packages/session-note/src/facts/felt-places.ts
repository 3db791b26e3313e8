/** The places that belong to what is felt: behind its words, or before them. */
import type { FactSide } from '../fact.ts';
import type { Draft, Span } from './draft.ts';
import type { Words } from './words.ts';

export const joins = new Set([',', '/', '&', 'and', '+', ';', 'plus', 'as', 'well', 'or']);
const longestList = 10;
/** "To the lateral aspect of the right upper leg". */
const longestLead = 8;
const mostStrangers = 3;

export interface Felt extends Span {
  readonly places: readonly FeltPlace[];
  readonly isBackward: boolean;
}

export interface FeltPlace extends Span {
  readonly side?: FactSide;
  readonly region?: string;
}

export function feltAt(draft: Draft, finding: Span, starts: ReadonlySet<number>): Felt {
  const forward = placesAfter(draft, finding.end, starts, draft.words.cueAt('tender', finding.first) !== undefined);
  if (forward.length > 0) return { first: finding.first, end: forward.at(-1)?.end ?? finding.end, places: forward, isBackward: false };
  const side = draft.words.placeAt(finding.end);
  const backward = placesBefore(draft, finding.first);
  const [only] = backward;
  // "T6-8 TTP R".
  if (only !== undefined && backward.length === 1 && only.side === undefined && side?.side !== undefined) return { first: only.first, end: side.end, places: [{ ...only, side: side.side, end: side.end }], isBackward: true };
  // "JLT": the place is part of the word.
  const own = draft.words.placeAt(finding.first);
  if (backward.length === 0 && own?.region !== undefined) return { ...finding, places: [{ ...finding, region: own.region, ...(side?.side !== undefined && { side: side.side, end: side.end }) }], isBackward: false };
  return { first: backward[0]?.first ?? finding.first, end: finding.end, places: backward, isBackward: true };
}

function placesAfter({ words }: Draft, from: number, starts: ReadonlySet<number>, isTender: boolean): readonly FeltPlace[] {
  const found: FeltPlace[] = [];
  let strangers = 0;
  let at = from;
  let side: FactSide | undefined;
  let first: number | undefined;
  let gap = 0;
  let hasJoin = true;
  while (at < words.tokens.length && gap < (found.length === 0 ? longestLead : 5) && found.length < longestList) {
    const place = words.placeAt(at);
    const text = words.tokens[at]?.text ?? '';
    if (place !== undefined && place.movement === undefined) {
      if (place.side !== undefined) {
        const last = found.at(-1);
        const next = words.tokens[place.end];
        if (last !== undefined && found.length === 1 && last.side === undefined && !hasJoin && (next === undefined || next.kind === 'sign')) found[found.length - 1] = { ...last, side: place.side, end: place.end };
        else {
          side = place.side;
          first ??= place.first;
        }
      } else {
        // "Serratus, rib spring neg": the next one is a test.
        if (found.length > 0 && words.phraseAt('test', place.first) !== undefined) break;
        if (!hasJoin && found.length > 0) {
          // "L4 paraspinals": one place with two names.
          const last = found.pop();
          if (last !== undefined) found.push({ ...last, end: place.end, ...(last.region === undefined && place.region !== undefined && { region: place.region }) });
        } else {
          if (found.length > 0 && startsAnother(words, place.end, starts)) break;
          found.push({ first: first ?? place.first, end: place.end, ...(side !== undefined && { side }), ...(place.region !== undefined && { region: place.region }) });
        }
        hasJoin = false;
        first = undefined;
      }
      at = place.end;
      gap = 0;
      continue;
    }
    if (found.length > 0 && text === '(' && words.placeAt(at + 1)?.side !== undefined) {
      const last = found.pop();
      const bracket = words.placeAt(at + 1);
      if (last !== undefined && bracket?.side !== undefined) found.push({ ...last, side: bracket.side, end: bracket.end + 1 });
      at = (bracket?.end ?? at) + 1;
      continue;
    }
    if (joins.has(text) && (found.length > 0 || text !== ',')) {
      hasJoin = true;
      first = undefined;
    } else if (isTender && found.length === 0 && strangers < mostStrangers && words.tokens[at]?.kind === 'word' && words.cueAt('before-place', at) === undefined && words.amountAt(at) === undefined && !words.hasCue('pain', at, at + 1)) {
      // "TTP med calc tubercle R": a place that has no name here.
      strangers += 1;
    } else if (found.length === 0 ? words.cueAt('before-place', at) === undefined : text !== ')' && words.cueAt('before-place', at) === undefined) break;
    if (starts.has(at)) break;
    at += 1;
    gap += 1;
  }
  const last = found.at(-1);
  const behindAll = sideAtEnd(words, last?.end ?? from);
  if (behindAll !== undefined && found.length <= 1 && last?.side === undefined) return [{ ...(last ?? { first: from }), ...behindAll }];
  // The side after a single place belongs to it.
  const after = last === undefined ? undefined : words.placeAt(last.end);
  const afterSide = after?.side;
  if (last !== undefined && found.length > 1 && afterSide !== undefined && isSlashed(words, found)) return found.map((place, index) => ({ ...place, side: afterSide, end: index === found.length - 1 ? (after?.end ?? place.end) : place.end }));
  if (last !== undefined && found.length === 1 && last.side === undefined && after?.side !== undefined) return [{ ...last, side: after.side, end: after.end }];
  if (found.length === 0 && side !== undefined && first !== undefined) return [];
  return found;
}

/** "TTP med calc tubercle R": a side that ends the item, behind a few words that have no name here. */
function sideAtEnd(words: Words, from: number): { readonly side: FactSide; readonly end: number } | undefined {
  const stop = words.itemEnd(from - 1);
  const place = words.placeEndingAt(stop);
  if (place?.side === undefined || place.first - from < 1 || place.first - from > mostStrangers + 2) return undefined;
  for (let at = from; at < place.first; at += 1) if (words.cueAt('pain', at) !== undefined || words.placeAt(at) !== undefined || words.phraseAt('test', at) !== undefined || words.cueAt('tight', at) !== undefined || (words.amountAt(at) !== undefined && words.amountAt(at)?.unit !== 'length') || /^(?:no|not|but|than|and|with|pain)$/.test(words.tokens[at]?.text ?? '')) return undefined;
  return { side: place.side, end: place.end };
}

/** "APL/EPB R": one side for what a stroke joins. */
function isSlashed(words: Words, found: readonly FeltPlace[]): boolean {
  return found.every(({ first, side }, index) => side === undefined && (index === 0 || words.tokens[first - 1]?.text === '/'));
}

function startsAnother(words: Words, from: number, starts: ReadonlySet<number>): boolean {
  let at = from;
  while (at < from + 3 && words.cueAt('before-finding', at) !== undefined) at += 1;
  return starts.has(at) || words.amountAt(at) !== undefined;
}

function placesBefore({ words }: Draft, before: number): readonly FeltPlace[] {
  const found: FeltPlace[] = [];
  let at = before;
  let gap = 0;
  let hasJoin = true;
  while (at > 0 && gap < 4 && found.length < longestList) {
    const place = words.placeEndingAt(at);
    const text = words.tokens[at - 1]?.text ?? '';
    if (place !== undefined && place.movement === undefined) {
      if (place.side !== undefined) {
        const next = found[0];
        // "QL tender R, erectors tight": the side is the finding's before.
        if (next !== undefined && hasJoin) break;
        if (next === undefined) found.unshift({ first: place.first, end: place.end, side: place.side });
        else if (next.side === undefined) found[0] = { ...next, first: place.first, side: place.side };
      } else if (hasJoin) found.unshift({ first: place.first, end: place.end, ...(place.region !== undefined && { region: place.region }) });
      else if (found[0] !== undefined) found[0] = { ...found[0], first: place.first, ...(found[0].region === undefined && place.region !== undefined && { region: place.region }) };
      hasJoin = false;
      at = place.first;
      gap = 0;
      continue;
    }
    if (found.length === 0 ? words.cueAt('before-finding', at - 1) === undefined : !joins.has(text) && !['the', '(', ')'].includes(text)) break;
    if (joins.has(text)) hasJoin = true;
    at -= 1;
    gap += 1;
  }
  // The side of the first place of a list holds for the others.
  let side: FactSide | undefined;
  return found.map((place) => {
    side = place.side ?? side;
    return side === undefined ? place : { ...place, side };
  });
}
