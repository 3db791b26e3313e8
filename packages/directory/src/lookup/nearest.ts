/** Where distances count from, and which of a listing's locations is nearest to it. */
import { distanceKm, samePlaceKm } from '../distance.ts';
import type { Coordinates, Listing, Location } from '../listing.ts';
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
  readonly location: Location;
  /** Kilometres, rounded to ten metres so that no engine's last bit decides an order. */
  readonly distanceKm: number | undefined;
  readonly from: Origin | undefined;
}

export function nearest(listing: Listing, origins: readonly Origin[]): Nearest {
  // Safe: a listing has at least one location (listingContentSchema).
  let best: Nearest = { location: listing.locations[0] as Location, distanceKm: undefined, from: undefined };
  for (const location of listing.locations) {
    if (location.coordinates === undefined) continue;
    for (const origin of origins) {
      const km = Math.round(distanceKm(origin.coordinates, location.coordinates) * 100) / 100;
      if (best.distanceKm === undefined || km < best.distanceKm) best = { location, distanceKm: km, from: origin };
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
