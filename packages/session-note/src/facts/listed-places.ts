/**
 * A list of places behind a word that holds for all of them: "tender UT, levs L > R", "MFR R pec minor, lats 10 min". What may
 * stand between its places, and what ends it, is its reader's.
 */
import type { FactSide } from '../fact.ts';
import type { Amount } from './amounts.ts';
import type { Span } from './draft.ts';
import type { Place } from './places.ts';
import type { Words } from './words.ts';

export interface ListedPlace extends Span {
  readonly side?: FactSide;
  readonly region?: string;
  /** Of a treatment of this place alone. */
  readonly minutes?: Amount;
}

/** Passed over to `end`; where it says more of the place before it, that place anew. */
export interface Between {
  readonly end: number;
  readonly last?: ListedPlace;
  /** What follows is another place, and no second name of the one before; false where a place was passed that is not known. */
  readonly isJoin?: boolean;
}

export interface PlaceList {
  readonly until: number;
  readonly longestGap: (found: number) => number;
  /** A side that stands behind its place. */
  readonly isBehind: (side: Place, found: readonly ListedPlace[], hasJoin: boolean) => boolean;
  /** The place belongs to something else that begins here. */
  readonly endsAt: (place: Place, isSecondName: boolean) => boolean;
  /** Undefined where the list ends. */
  readonly between: (at: number, found: readonly ListedPlace[]) => Between | undefined;
}

const mostPlaces = 10;

export function listedPlaces(words: Words, from: number, { until, longestGap, isBehind, endsAt, between }: PlaceList): ListedPlace[] {
  const found: ListedPlace[] = [];
  let at = from;
  let side: FactSide | undefined;
  let first: number | undefined;
  let gap = 0;
  let hasJoin = true;
  while (at < until && gap < longestGap(found.length) && found.length < mostPlaces) {
    const place = words.placeAt(at);
    const last = found.at(-1);
    if (place !== undefined && place.movement === undefined) {
      if (place.side !== undefined) {
        if (last !== undefined && last.side === undefined && isBehind(place, found, hasJoin)) found[found.length - 1] = { ...last, side: place.side, end: place.end };
        else {
          side = place.side;
          first ??= place.first;
        }
      } else {
        const isSecondName = last !== undefined && !hasJoin;
        if (last !== undefined && endsAt(place, isSecondName)) break;
        // "L4 paraspinals": one place with two names.
        if (isSecondName) found[found.length - 1] = { ...last, end: place.end, ...(last.side === undefined && side !== undefined && first !== undefined && { side }), ...(last.region === undefined && place.region !== undefined && { region: place.region }) };
        else found.push({ first: first ?? place.first, end: place.end, ...(side !== undefined && { side }), ...(place.region !== undefined && { region: place.region }) });
        hasJoin = false;
        first = undefined;
      }
      at = place.end;
      gap = 0;
      continue;
    }
    const passed = between(at, found);
    if (passed === undefined) break;
    if (passed.isJoin === true) {
      hasJoin = true;
      first = undefined;
    } else if (passed.isJoin === false) hasJoin = false;
    if (passed.last === undefined) gap += 1;
    else found[found.length - 1] = passed.last;
    at = passed.end;
  }
  return found;
}
