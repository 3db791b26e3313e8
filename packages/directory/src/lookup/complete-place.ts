/**
 * While "physio dub" is typed, "dub" may be the beginning of a place where nobody is listed. Where a query finds nobody,
 * its last words are completed to the place they begin, so that results do not vanish between two keys.
 */
import { distanceKm } from '../distance.ts';
import { tokenize } from '../fold.ts';
import type { Coordinates } from '../listing.ts';
import type { Place } from '../place.ts';
import { formatPlace, type PlaceIndex } from '../places.ts';
import type { ParsedQuery } from './lookup-types.ts';

/** "fitzroy nor": the most words that a beginning is looked for in. */
const mostWords = 3;

export interface CompletePlaceOptions {
  readonly placeIndex: PlaceIndex;
  readonly parse: (query: string) => ParsedQuery;
  /** Of several places, the one nearest to it is meant. */
  readonly origin: Coordinates | undefined;
}

/** The query with its last words completed to a place; undefined where it has a place already or they begin none. */
export function withPlaceCompleted(query: string, { placeIndex, parse, origin }: CompletePlaceOptions): string | undefined {
  const { facets, text } = parse(query);
  if (text === '' || facets.some((facet) => facet.type === 'place' && facet.certain)) return undefined;
  const tokens = tokenize(query);
  for (let words = Math.min(mostWords, tokens.length); words > 0; words -= 1) {
    const from = tokens[tokens.length - words]?.from;
    if (from === undefined || facets.some((facet) => facet.type !== 'place' && facet.to > from)) continue;
    const places = placeIndex.find(query.slice(from));
    const [place] = origin === undefined ? places : nearestFirst(places, origin);
    if (place !== undefined) return `${query.slice(0, from)}${formatPlace({ name: place.name, state: place.state })}`;
  }
  return undefined;
}

function nearestFirst(places: readonly Place[], origin: Coordinates): readonly Place[] {
  return places.toSorted((a, b) => distanceKm(a.coordinates, origin) - distanceKm(b.coordinates, origin));
}
