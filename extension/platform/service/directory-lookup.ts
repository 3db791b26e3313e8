/**
 * The look-up over a downloaded directory and the index of its places: made once per page and directory, once something
 * asks. What is remembered goes with the lists that it was made of.
 */
import { createLookup, createPlaceIndex, type Listing, type Lookup, type Place, type PlaceIndex } from '@trusted-hands/directory';

const placeIndexes = new WeakMap<readonly Place[], PlaceIndex>();
const lookups = new WeakMap<readonly Listing[], Lookup>();

export function placeIndexOf(places: readonly Place[]): PlaceIndex {
  return remembered(placeIndexes, places, () => createPlaceIndex(places));
}

/** `listings` and `places` come from one download, so the listings alone name it. */
export function lookupOf({ listings, places }: { readonly listings: readonly Listing[]; readonly places: readonly Place[] }): Lookup {
  return remembered(lookups, listings, () => createLookup({ listings, places: placeIndexOf(places) }));
}

function remembered<Key extends object, Value>(known: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
