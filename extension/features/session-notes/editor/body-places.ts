/**
 * Places of the body as they are written into a note and found in it again: the chart's marks are these words, and nothing
 * else is kept of them.
 */
import { isUnsided, writtenRegions } from '@trusted-hands/packs';
import type { Fact } from '@trusted-hands/session-note';

export interface BodyPlace {
  /** As facts name it. */
  readonly region: string;
  readonly side?: 'left' | 'right';
}

/** How a clinician writes a region whose name in facts is the anatomist's. */
const written: Readonly<Record<string, string>> = Object.fromEntries(writtenRegions.map(({ name, written }) => [name, written]));

/** False where the body has only one. */
export function hasSides(region: string): boolean {
  return !isUnsided(region);
}

export function samePlace(one: BodyPlace, other: BodyPlace): boolean {
  return one.region === other.region && one.side === other.side;
}

/** "R shoulder", "low back". */
export function placeWords({ region, side }: BodyPlace): string {
  const name = written[region] ?? region;
  return side === undefined ? name : `${side === 'left' ? 'L' : 'R'} ${name}`;
}

/** As one says it: "right shoulder". */
export function placeName({ region, side }: BodyPlace): string {
  const name = written[region] ?? region;
  return side === undefined ? name : `${side} ${name}`;
}

export interface PlaceMark {
  readonly place: BodyPlace;
  readonly from: number;
  readonly to: number;
}

const sideWords: Readonly<Record<string, readonly ('left' | 'right')[]>> = { r: ['right'], l: ['left'], right: ['right'], left: ['left'], b: ['left', 'right'], both: ['left', 'right'], bilat: ['left', 'right'], bilateral: ['left', 'right'] };

/** Every mention of a place with its side, or of a middle one, in the order of the words. */
export function placesIn(text: string, regions: readonly string[]): readonly PlaceMark[] {
  const names = new Map(regions.flatMap((region) => [[region, region] as const, [(written[region] ?? region).toLowerCase(), region] as const]));
  const alternatives = [...names.keys()].toSorted((one, other) => other.length - one.length).map((name) => name.replaceAll(' ', '\\s+'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:(R|L|B|right|left|both|bilat|bilateral)\\s+)?(${alternatives.join('|')})s?(?![\\p{L}\\p{N}])`, 'giu');
  return [...text.matchAll(pattern)].flatMap((match) => {
    const region = names.get((match[2] ?? '').toLowerCase().replaceAll(/\s+/g, ' '));
    const sides = sideWords[(match[1] ?? '').toLowerCase()] ?? [];
    if (region === undefined || (sides.length === 0 && hasSides(region))) return [];
    const range = { from: match.index, to: match.index + match[0].length };
    return hasSides(region) ? sides.map((side) => ({ place: { region, side }, ...range })) : [{ place: { region }, ...range }];
  });
}

/**
 * What the chart marks: every place that the note names, and every one that it says is sore or tender in other words
 * ("shoulder R 6/10", "LBP"); not what it says is well, or somebody else's.
 */
export function marksOfNote({ text, facts }: { readonly text: string; readonly facts: readonly Fact[] }, regions: readonly string[]): readonly PlaceMark[] {
  const felt = facts.filter(({ kind }) => kind === 'pain' || kind === 'palpation');
  const well = felt.filter(({ status }) => status === 'absent' || status === 'other-person');
  const told = felt.flatMap(({ status, region, side, from, to }): readonly PlaceMark[] => {
    if ((status !== 'present' && status !== 'uncertain') || region === undefined || !regions.includes(region)) return [];
    if (!hasSides(region)) return [{ place: { region }, from, to }];
    const sides = side === 'both' ? (['left', 'right'] as const) : side === undefined ? [] : [side];
    return sides.map((one) => ({ place: { region, side: one }, from, to }));
  });
  // A place once, where it first stands; named ones first, since their words are the shortest to show.
  const marks = new Map<string, PlaceMark>();
  let next = 0;
  for (const mark of placesIn(text, regions)) {
    while (next < well.length && (well[next]?.to ?? 0) < mark.to) next += 1;
    const here = well[next];
    if (here === undefined || mark.from < here.from) addMark(marks, mark);
  }
  for (const mark of told) addMark(marks, mark);
  return [...marks.values()];
}

function addMark(marks: Map<string, PlaceMark>, mark: PlaceMark): void {
  const key = `${mark.place.side ?? ''} ${mark.place.region}`;
  if (!marks.has(key)) marks.set(key, mark);
}

/** Where the note was last about: what the next movement or test most likely belongs to. */
export function placeOfFacts(facts: readonly Fact[]): BodyPlace | undefined {
  const last = facts.findLast(({ region, status }) => region !== undefined && status !== 'other-person');
  if (last?.region === undefined) return undefined;
  return { region: last.region, ...(last.side !== undefined && last.side !== 'both' && hasSides(last.region) && { side: last.side }) };
}
