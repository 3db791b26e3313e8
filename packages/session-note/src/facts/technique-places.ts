/**
 * Where a technique was done: on what it was done to, and where it names nothing, on the place that its sentence or its line
 * stands under. "L knee - US 6 min, heat 10 min, patellar mobs" is all of the left knee.
 */
import type { FactSide } from '../fact.ts';
import type { Phrase } from '../vocabulary/find-phrases.ts';
import { carriedTo } from './attribution.ts';
import type { Span } from './draft.ts';
import { minutesBefore } from './technique-minutes.ts';
import type { Target } from './technique-targets.ts';
import { isManner } from './technique-words.ts';
import type { Words } from './words.ts';

export interface Site {
  readonly side?: FactSide | undefined;
  readonly region?: string | undefined;
}

const opensList: ReadonlySet<string> = new Set([':', '-', '(', '+', '&']);
/** What stands before these was measured or felt, and is no head of what was done. */
const endsHead: ReadonlySet<string> = new Set([';', '→']);

/** The place that stands over the first technique of a sentence: of the line's heading, or of an item before it. */
export function siteOver(words: Words, phrase: Phrase): Site {
  const { tokens, context } = words;
  let first = minutesBefore(words, phrase.first)?.first ?? phrase.first;
  while (first > 0 && isManner(words, first - 1)) first -= 1;
  const ofLine = { side: context.side, region: context.region };
  if (first !== words.itemStart(first) && !opensList.has(tokens[first - 1]?.text ?? '')) return ofLine;
  return tokens.some(({ text }, at) => at < first && endsHead.has(text)) ? ofLine : carriedTo(words, first);
}

/** What is said of a technique, with what goes on from the one before it: all, where it names neither place nor side. */
export function goesOn(words: Words, own: Site, span: Span, held: Site): Site {
  const { side, region } = own;
  const { vocabulary } = words;
  if (region !== undefined) {
    const isOfLimb = !vocabulary.isSingle(region) && !vocabulary.isSpinal(held.region ?? '');
    return { region, side: side ?? (isOfLimb && held.side !== 'both' ? held.side : undefined) };
  }
  return side === undefined ? held : { side, region: namesMuscle(words, span) ? undefined : held.region };
}

function namesMuscle({ places }: Words, { first, end }: Span): boolean {
  return places.some((place) => place.muscle !== undefined && place.first >= first && place.end <= end);
}

/** "Effleurage legs": it was done to something that is no region of ours. */
export function isElsewhere(words: Words, end: number): boolean {
  let at = end;
  while (isManner(words, at) || words.isCue('before-target', at)) at += 1;
  return words.isCue('pain-place', at) && words.placeAt(at) === undefined;
}

/**
 * "DT glute med/QL both sides 25": a list without times of its own is one target; its side is the first that is said. Without
 * any time each is its own: "adj C5, T4, L SI", "TrP release R UT and infraspinatus".
 */
export function together(targets: readonly Target[], isTimed: boolean, isJoinedByStrokes: boolean): readonly Target[] {
  const [first] = targets;
  const last = targets.at(-1);
  if (first === undefined || last === undefined || targets.slice(0, -1).some(({ minutes }) => minutes !== undefined)) return targets;
  if (!isTimed && (!isJoinedByStrokes || targets.every(({ region }) => region !== undefined))) return targets;
  const side = targets.find((target) => target.side !== undefined)?.side;
  const { region: _own, ...rest } = first;
  const regions = new Set(targets.map((target) => target.region));
  const [region] = regions;
  return [{ ...rest, end: last.end, ...(side !== undefined && { side }), ...(region !== undefined && regions.size === 1 && { region }), ...(last.minutes !== undefined && { minutes: last.minutes }) }];
}

/** "Calf DT 12 R": the side behind the time, and nothing else. */
export function sideBehind(words: Words, end: number): { readonly side: FactSide; readonly end: number } | undefined {
  const place = words.placeAt(end);
  const next = place === undefined ? undefined : words.tokens[place.end];
  return place?.side !== undefined && (next === undefined || next.kind === 'sign') ? { side: place.side, end: place.end } : undefined;
}

/** "Soft tissue only, 20 min lumbar": the place behind the time, and nothing else. */
export function regionBehind(words: Words, end: number): string | undefined {
  const place = words.placeAt(end);
  const next = place === undefined ? undefined : words.tokens[place.end];
  return place?.region !== undefined && place.movement === undefined && (next === undefined || next.kind === 'sign') ? place.region : undefined;
}

/** "MWM lat glide R 8". */
export function sideBefore(words: Words, minutes: Span, from: number): { readonly side: FactSide; readonly end: number } | undefined {
  const place = words.placeEndingAt(minutes.first);
  return place?.side !== undefined && place.first >= from ? { side: place.side, end: minutes.end } : undefined;
}

/** "Cervical traction": the region stands in the technique's name. */
export function regionInName(words: Words, { first, end }: Span): string | undefined {
  for (let at = first; at < end; at += 1) if (words.placeAt(at)?.region !== undefined) return words.placeAt(at)?.region;
  return undefined;
}
