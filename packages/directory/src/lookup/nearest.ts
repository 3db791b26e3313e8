/** Where distances count from, and which of a listing's locations is nearest to it. */
import { distanceKm, samePlaceKm } from '../distance.ts';
import type { Coordinates } from '../listing.ts';
import { formatPlace } from '../places.ts';
import type { Facet } from './lookup-types.ts';

export interface Origin {
  readonly coordinates: Coordinates;
  /** Said beside the distance where a place's name means several. */
  readonly name?: string;
}

/**
 * The place in the query wins over the therapist's own. Where its name means several places, the one nearest to the
 * therapist is meant; where she has said no place of her own, any of them.
 */
export function originsOf(place: Extract<Facet, { type: 'place' }> | undefined, own: Coordinates | undefined): readonly Origin[] {
  if (place === undefined) return own === undefined ? [] : [{ coordinates: own }];
  const [first] = place.places;
  if (first === undefined) return own === undefined ? [] : [{ coordinates: own }];
  const anchor = own === undefined ? undefined : closest(place.places, own);
  const meant = anchor === undefined ? place.places : place.places.filter((one) => distanceKm(one.coordinates, anchor) <= samePlaceKm);
  const isOne = meant.every((one) => distanceKm(one.coordinates, (meant[0] ?? first).coordinates) <= samePlaceKm);
  return meant.map((one) => (isOne ? { coordinates: one.coordinates } : { coordinates: one.coordinates, name: formatPlace({ name: one.name, state: one.state }) }));
}

export interface Nearest {
  /** Which of the locations. */
  readonly index: number;
  readonly from: Origin | undefined;
}

/** Of the locations the one nearest to any origin; the first where no place is known. */
export function nearest(locations: readonly { readonly coordinates?: Coordinates | undefined }[], origins: readonly Origin[]): Nearest {
  let best: Nearest = { index: 0, from: undefined };
  let bestKm = Infinity;
  for (const [index, { coordinates }] of locations.entries()) {
    if (coordinates === undefined) continue;
    for (const origin of origins) {
      const km = distanceKm(origin.coordinates, coordinates);
      if (km < bestKm) {
        best = { index, from: origin };
        bestKm = km;
      }
    }
  }
  return best;
}

function closest(places: readonly { readonly coordinates: Coordinates }[], to: Coordinates): Coordinates | undefined {
  let best: Coordinates | undefined;
  let bestKm = Number.MAX_VALUE;
  for (const { coordinates } of places) {
    const km = distanceKm(coordinates, to);
    if (km < bestKm) {
      best = coordinates;
      bestKm = km;
    }
  }
  return best;
}
