/** The places that belong to what is felt: behind its words, or before them. */
import type { FactSide } from '../fact.ts';
import type { Draft, Span } from './draft.ts';
import { type ListedPlace, listedPlaces } from './listed-places.ts';
import { leadBefore, rowPlace } from './observed-tissue.ts';
import type { Place } from './places.ts';
import { resultAt } from './test-results.ts';
import type { Words } from './words.ts';

export const joins = new Set([',', '/', '&', 'and', '+', ';', 'plus', 'as', 'well', 'or']);
const longestList = 10;
const longestBetween = 5;
/** "To the lateral aspect of the right upper leg". */
const longestLead = 8;
const mostStrangers = 3;
/** "Over the knuckles of both hands": a place follows, under whatever name. */
const leadsToPlace = new Set(['over', 'in', 'around', 'along', 'across', 'at', 'near', 'on', 'of', 'by']);
/** "The facet at C5/6 on the left was tender": between two names of one place. */
const lastWords = new Set(['only', 'but', 'with', 'referring', 'refers', 'bilat', 'bilaterally', 'deep', 'while', 'when', 'after', 'before', 'post', 'pre', 'esp', 'side', 'sides', 'x']);
const betweenNames = new Set(['the', '(', ')', 'at', 'on', 'of', 'in', 'over', 'her', 'his', 'their', 'own', 'my']);

export interface Felt extends Span {
  readonly places: readonly FeltPlace[];
  readonly isBackward: boolean;
}

type FeltPlace = ListedPlace;

/** Where `floor` is, the places of the finding before it end. */
export function feltAt(draft: Draft, finding: Span, starts: ReadonlySet<number>, floor: number): Felt {
  // "The masseter was like a rope and the temporalis tender": what stands before it is its own, and the next is said of another.
  const isAnd = ['and', '&', 'but', 'while'].includes(draft.words.tokens[finding.end]?.text ?? '');
  const forward = isAnd && placesBefore(draft, finding.first, floor).length > 0 ? [] : placesAfter(draft, finding.end, starts, draft.words.cueAt('tender', finding.first) !== undefined);
  const ofSide = forward.length > 0 ? besideSide(draft, finding, forward, floor) : undefined;
  if (ofSide !== undefined) return ofSide;
  const levelOf = forward.length > 0 ? besideLevel(draft, finding, forward, floor) : undefined;
  if (levelOf !== undefined) return levelOf;
  if (forward.length > 0) return { first: finding.first, end: forward.at(-1)?.end ?? finding.end, places: forward, isBackward: false };
  // "QLs taut, R > L": a side that is all of the next item.
  let sideAt = draft.words.tokens[finding.end]?.text === ',' && draft.words.placeAt(finding.end + 1)?.end === draft.words.itemEnd(finding.end + 1) ? finding.end + 1 : finding.end;
  // "Paraspinals dense on both sides".
  while (sideAt < finding.end + 2 && ['on', 'the', 'to'].includes(draft.words.tokens[sideAt]?.text ?? '')) sideAt += 1;
  const side = draft.words.placeAt(sideAt);
  const backward = placesBefore(draft, finding.first, floor);
  const [only] = backward;
  // "T6-8 TTP R".
  if (only !== undefined && backward.length === 1 && only.side === undefined && side?.side !== undefined) return { first: only.first, end: side.end, places: [{ ...only, side: side.side, end: side.end }], isBackward: true };
  // "Traps, levator guarding both sides".
  if (backward.length > 1 && side?.side === 'both' && isItemsEnd(draft.words, side.end)) return { first: backward[0]?.first ?? finding.first, end: side.end, places: backward.map((place, at) => ({ ...place, ...(at === backward.length - 1 || place.side === undefined ? { side: 'both' as const } : {}), ...(at === backward.length - 1 && { end: side.end }) })), isBackward: true };
  // "Tender R long dorsal ligament": the side is said, whatever the place is called.
  if (backward.length === 0 && side?.side !== undefined && isSideOfFinding(draft.words, side.end)) return { first: finding.first, end: side.end, places: [{ first: finding.end, end: side.end, side: side.side }], isBackward: false };
  // "JLT": the place is part of the word.
  const own = draft.words.isCue('tender', finding.first) ? draft.words.places.find(({ first, end, region }) => region !== undefined && end > finding.first && first < finding.end) : undefined;
  if (backward.length === 0 && own?.region !== undefined) return { ...finding, places: [{ ...finding, region: own.region, ...(side?.side !== undefined && { side: side.side, end: side.end }) }], isBackward: false };
  // "GB21 ashi tender R", "tethered L third": a side and no place that is known.
  const led = leadsToPlace.has(draft.words.tokens[finding.end]?.text ?? '') ? draft.words.placeAt(finding.end + 1) : undefined;
  if (backward.length === 0 && forward.length === 0 && led?.side !== undefined && led.side !== 'both') return { ...finding, places: [{ ...finding, side: led.side, end: led.end }], isBackward: false };
  if (backward.length === 0 && side?.side !== undefined && side.side !== 'both') return { ...finding, places: [{ ...finding, side: side.side, end: side.end }], isBackward: false };
  return { first: backward[0]?.first ?? finding.first, end: finding.end, places: backward, isBackward: true };
}

/** "Paraspinal spasm on the right": the place before it and its side behind. */
function besideSide(draft: Draft, finding: Span, [only, ...others]: readonly FeltPlace[], floor: number): Felt | undefined {
  if (only?.side === undefined || others.length > 0 || draft.words.places.some(({ first, end, side }) => first >= only.first && end <= only.end && side === undefined)) return undefined;
  const [before, ...more] = placesBefore(draft, finding.first, Math.max(floor, draft.words.itemStart(finding.first)));
  if (before === undefined || before.side !== undefined || more.length > 0) return undefined;
  return { first: before.first, end: only.end, places: [{ ...before, side: only.side, end: only.end }], isBackward: true };
}

/** "R multifidus spasm L4/5": the muscle before it and its level behind are one place. */
function besideLevel(draft: Draft, finding: Span, forward: readonly FeltPlace[], floor: number): Felt | undefined {
  const [only] = forward;
  if (only === undefined || forward.length !== 1 || only.side !== undefined || draft.words.placeAt(only.first)?.isLevel !== true) return undefined;
  const [before, ...more] = placesBefore(draft, finding.first, floor);
  if (before?.side === undefined || more.length > 0) return undefined;
  return { first: before.first, end: only.end, places: [{ ...only, first: before.first, side: before.side }], isBackward: false };
}

function placesAfter({ words }: Draft, from: number, starts: ReadonlySet<number>, isTender: boolean): readonly FeltPlace[] {
  let strangers = 0;
  const isLedTo = leadsToPlace.has(words.tokens[from]?.text ?? '');
  const found = listedPlaces(words, from, {
    until: words.tokens.length,
    longestGap: (count) => (count === 0 ? longestLead : longestBetween),
    isBehind: ({ end }, places, hasJoin) => (places.length === 1 || places[0]?.side !== undefined) && !hasJoin && (words.tokens[end] === undefined || words.tokens[end]?.kind === 'sign'),
    // "Serratus, rib spring neg": the next one is a test.
    endsAt: (place, isSecondName) => isTest(words, place) || beginsMeasure(words, place.end) || (!isSecondName && (startsAnother(words, place.end, starts) || isSubject(words, place.end))),
    between(at, places) {
      const last = places.at(-1);
      const count = places.length;
      const text = words.tokens[at]?.text ?? '';
      const bracket = text === '(' && last !== undefined ? words.placeAt(at + 1) : undefined;
      if (last !== undefined && bracket?.side !== undefined) return { end: bracket.end + 1, last: { ...last, side: bracket.side, end: bracket.end + 1 } };
      if (starts.has(at) || (text === '(' && last !== undefined)) return undefined;
      // "Hypertonicity grade 2 R UT".
      const grade = words.isCue('graded', at) ? words.amountAt(at + 1) : undefined;
      if (grade !== undefined) return { end: grade.end };
      if (joins.has(text) && (count > 0 || (text !== ',' && text !== ';'))) return { end: at + 1, isJoin: true };
      // "Tender R 6th rib".
      const ordinal = words.amountAt(at);
      if (ordinal?.unit === 'length' && /^(?:st|nd|rd|th)$/.test(words.tokens[ordinal.end - 1]?.text ?? '')) return { end: ordinal.end };
      const isBeforePlace = words.cueAt('before-place', at) !== undefined;
      // "TTP med calc tubercle R": a place that has no name here.
      if ((isTender || isLedTo) && count === 0 && strangers < mostStrangers && words.tokens[at]?.kind === 'word' && !isBeforePlace && words.amountAt(at) === undefined && !words.hasCue('pain', at, at + 1)) strangers += 1;
      else if (!isBeforePlace && (count === 0 || text !== ')')) return undefined;
      return { end: at + 1 };
    },
  });
  const last = found.at(-1);
  const behindAll = sideAtEnd(words, last?.end ?? from);
  if (behindAll !== undefined && found.length <= 1 && last?.side === undefined) return [{ ...(last ?? { first: from }), ...behindAll }];
  // The side after a single place belongs to it.
  const after = last === undefined ? undefined : words.placeAt(last.end);
  const afterSide = after?.side;
  if (last !== undefined && found.length > 1 && afterSide !== undefined && (isSlashed(words, found) || (afterSide === 'both' && found.every(({ side }) => side === undefined) && isItemsEnd(words, after?.end ?? last.end)))) return found.map((place, index) => ({ ...place, side: afterSide, end: index === found.length - 1 ? (after?.end ?? place.end) : place.end }));
  if (last !== undefined && found.length === 1 && last.side === undefined && after?.side !== undefined) return [{ ...last, side: after.side, end: after.end }];
  return found;
}

/** A finger and some muscles have a test of their name: it is one where something came out of it. */
function isTest(words: Words, place: Place): boolean {
  const test = words.phraseAt('test', place.first);
  if (test === undefined) return false;
  const side = words.placeAt(test.end);
  return test.end > place.end || resultAt(words, side?.side === undefined ? test.end : side.end) !== undefined;
}

/** "TTP med calc tubercle R": a side that ends the item, behind a few words that have no name here. */
function sideAtEnd(words: Words, from: number): { readonly side: FactSide; readonly end: number } | undefined {
  const stop = words.itemEnd(from - 1);
  const place = words.placeEndingAt(stop);
  if (place?.side === undefined || place.first - from < 1 || place.first - from > mostStrangers + 2) return undefined;
  for (let at = from; at < place.first; at += 1) if (words.cueAt('pain', at) !== undefined || words.placeAt(at) !== undefined || words.phraseAt('test', at) !== undefined || words.cueAt('tight', at) !== undefined || (words.amountAt(at) !== undefined && words.amountAt(at)?.unit !== 'length') || /^(?:no|not|but|than|and|with|pain)$/.test(words.tokens[at]?.text ?? '')) return undefined;
  return { side: place.side, end: place.end };
}

/** "Tender traps, levator, rhomboids both sides": said at the end it is of them all. */
function isItemsEnd({ tokens }: Words, at: number): boolean {
  const next = tokens[at];
  return next === undefined || ['.', ';', ')', ','].includes(next.text);
}

/** "APL/EPB R": one side for what a stroke joins. */
function isSlashed(words: Words, found: readonly FeltPlace[]): boolean {
  return found.every(({ first, side }, index) => side === undefined && (index === 0 || words.tokens[first - 1]?.text === '/'));
}

/** "UT, neck rot R 65": the joint of a movement. */
function beginsMeasure(words: Words, at: number): boolean {
  return words.placeAt(at)?.movement !== undefined;
}

/** "Swelling L knee, quads wasting": what is said of the next place is something else. */
function isSubject(words: Words, at: number): boolean {
  const next = words.tokens[at];
  if (/^(?:was|were|is|are|had|has)$/.test(next?.text ?? '')) return true;
  return next?.kind === 'word' && words.placeAt(at) === undefined && !joins.has(next.text) && words.cueAt('before-place', at) === undefined && words.cueAt('beside-tight', at) === undefined && !lastWords.has(next.text);
}

function startsAnother(words: Words, from: number, starts: ReadonlySet<number>): boolean {
  let at = from;
  while (at < from + 3 && words.tokens[at]?.text !== '(' && words.cueAt('before-finding', at) !== undefined) at += 1;
  return starts.has(at) || words.amountAt(at) !== undefined;
}

function placesBefore({ words }: Draft, before: number, floor: number): readonly FeltPlace[] {
  const found: FeltPlace[] = [];
  let at = before;
  let gap = 0;
  let hasJoin = true;
  while (at > floor && gap < 4 && found.length < longestList) {
    const place = words.placeEndingAt(at);
    const text = words.tokens[at - 1]?.text ?? '';
    if (place !== undefined && place.movement === undefined) {
      // "Refers to thigh, QL guarding": where it is felt by the client.
      if (words.tokens[place.first - 1]?.text === 'to' && words.isCue('refers', place.first - 2)) break;
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
    const isRow = found.length === 0 && text === '|' && rowPlace(words, at) !== undefined;
    const lead = found.length === 0 && !isRow ? leadBefore(words, at) : at - 1;
    if (lead === undefined || (found.length > 0 && !joins.has(text) && !betweenNames.has(text))) break;
    if (joins.has(text)) hasJoin = true;
    at = lead;
    gap += 1;
  }
  // The side of the first place of a list holds for the others.
  let side: FactSide | undefined;
  return found.map((place) => {
    side = place.side ?? side;
    return side === undefined ? place : { ...place, side };
  });
}

/** "Crepitus both.", "tender R long dorsal ligament": no test, pain or number stands behind the side that it could belong to. */
function isSideOfFinding(words: Words, at: number): boolean {
  const next = words.tokens[at];
  if (next === undefined || [',', '.', ';', ')'].includes(next.text)) return true;
  return next.kind === 'word' && words.phraseAt('test', at) === undefined && !words.hasCue('pain', at, at + 1);
}
