/**
 * While "physio dub" is typed, "dub" may be the beginning of a place where nobody is listed. Where a query finds nobody,
 * its last words are completed to the place they begin, so that results do not vanish between two keys.
 */
import { distanceKm, samePlaceKm } from '../distance.ts';
import { tokenize } from '../fold.ts';
import type { Coordinates } from '../listing.ts';
import type { Place } from '../place.ts';
import { formatPlace, type PlaceIndex } from '../places.ts';
import type { OtherReading, ParsedQuery } from './lookup-types.ts';

/** "fitzroy nor": the most words that a beginning is looked for in. */
const mostWords = 3;

interface CompletePlaceOptions {
  readonly placeIndex: PlaceIndex;
  readonly parse: (query: string) => ParsedQuery;
  /** Of several places, the one near to it is meant. */
  readonly origin: Coordinates | undefined;
}

/** The query with its last words completed to a place; undefined where it has a place already or they begin none. */
export function withPlaceCompleted(query: string, { placeIndex, parse, origin }: CompletePlaceOptions): OtherReading | undefined {
  const { facets, text } = parse(query);
  if (text === '' || facets.some((facet) => facet.type === 'place' && facet.certain)) return undefined;
  const tokens = tokenize(query);
  for (let words = Math.min(mostWords, tokens.length); words > 0; words -= 1) {
    const from = tokens[tokens.length - words]?.from;
    if (from === undefined || facets.some((facet) => facet.type !== 'place' && facet.to > from)) continue;
    const places = placeIndex.find(query.slice(from));
    const place = likeliest(places, origin);
    if (place === undefined) continue;
    const completed = formatPlace({ name: place.name, state: place.state });
    return { query: `${query.slice(0, from)}${completed}`, reasons: [`reading “${query.slice(from).trim()}” as ${completed}`] };
  }
  return undefined;
}

/** The nearest; around it the shortest name, since "melbourn" is sooner Melbourne than Melbourne University. */
function likeliest(places: readonly Place[], origin: Coordinates | undefined): Place | undefined {
  if (origin === undefined) return places[0];
  const nearestKm = Math.min(...places.map((place) => distanceKm(place.coordinates, origin)));
  const around = places.filter((place) => distanceKm(place.coordinates, origin) <= nearestKm + samePlaceKm);
  return around.toSorted((a, b) => a.name.length - b.name.length || distanceKm(a.coordinates, origin) - distanceKm(b.coordinates, origin))[0];
}
