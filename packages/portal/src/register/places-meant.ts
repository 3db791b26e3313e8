/** Several places of one name: which of them is meant has to be asked, since no guess is better than another. */
import { distanceKm, type Place, placeKey, samePlaceKm } from '@trusted-hands/directory';
import type { LocationForm } from './listing-form.ts';

/**
 * The places that what was typed could mean: those of the postcode where it is one, else those of the name. None where it
 * can only be one, or where a state or postcode beside it says which.
 */
export function placesMeant({ place, state, postcode }: Pick<LocationForm, 'place' | 'state' | 'postcode'>, places: readonly Place[]): readonly Place[] {
  if (state.trim() !== '' || postcode.trim() !== '') return [];
  const ofPostcode = places.filter((one) => isPostcodeOf(place, one));
  if (ofPostcode.length > 0) return ofPostcode;
  const key = placeKey(place);
  const distinct: Place[] = [];
  for (const one of places) {
    // Postcodes of one town lie near each other; one of them is enough to say which town.
    if (placeKey(one.name) === key && !distinct.some((other) => distanceKm(other.coordinates, one.coordinates) <= samePlaceKm)) distinct.push(one);
  }
  return distinct.length > 1 ? distinct : [];
}

/** Postal files of some countries know only the first part of a postcode. */
function isPostcodeOf(text: string, { postcode }: Place): boolean {
  const written = compact(text);
  return postcode !== undefined && /\d/.test(written) && written.startsWith(compact(postcode));
}

function compact(postcode: string): string {
  return postcode.replace(/[\s-]/g, '').toUpperCase();
}
