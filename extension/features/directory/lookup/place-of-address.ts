/** Where an address lies that was written in one line, as clients' are: by the gazetteer on this computer, which nothing leaves. */
import { distanceKm, samePlaceKm, type Coordinates, type Place, type PlaceIndex } from '@trusted-hands/directory';

/** An address is no longer. */
const mostWords = 30;

/** The longest end of the address that names a place; of several places of one name the nearest to the therapist. Undefined where that is not clear. */
export function placeOfAddress(address: string, places: PlaceIndex, own: Coordinates | undefined): Place | undefined {
  const words = address.split(/[\s,;]+/).filter((word) => word !== '').slice(-mostWords);
  // A country that the gazetteer does not know may stand last, in up to three words.
  for (let leftOut = 0; leftOut <= Math.min(3, words.length - 1); leftOut += 1) {
    const rest = words.slice(0, words.length - leftOut);
    for (let from = 0; from < rest.length; from += 1) {
      const { places: found } = places.exactly(rest.slice(from).join(' '));
      const [only, ...others] = found;
      if (only === undefined) continue;
      if (others.length === 0) return only;
      const near = others.every((other) => distanceKm(only.coordinates, other.coordinates) < samePlaceKm);
      if (near) return only;
      return own === undefined ? undefined : found.toSorted((left, right) => distanceKm(own, left.coordinates) - distanceKm(own, right.coordinates))[0];
    }
  }
  return undefined;
}
