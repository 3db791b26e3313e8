/**
 * The look-up over a downloaded directory and the index of its places: made once per page and directory, once something
 * asks.
 */
import { createLookup, createPlaceIndex, type Listing, type ListingSummary, type Lookup, type Place, type PlaceIndex } from '@trusted-hands/directory';
import { summariesOf, type OpenDirectory } from './opened-directory.ts';

const dayMs = 86_400_000;
const placeIndexes = new WeakMap<readonly Place[], PlaceIndex>();
const lookups = new WeakMap<OpenDirectory, Lookup>();
const byNumber = new WeakMap<OpenDirectory, ReadonlyMap<number, Listing>>();
const everyone = new WeakMap<OpenDirectory, readonly Listing[]>();

export function placeIndexOf(places: readonly Place[]): PlaceIndex {
  return remembered(placeIndexes, places, () => createPlaceIndex(places));
}

export function lookupOf(state: { readonly directory: OpenDirectory }): Lookup {
  return remembered(lookups, state.directory, () => createLookup({ listings: listingsOf(state), places: placeIndexOf(state.directory.places) }));
}

/** One by number, as a listing's id says it; undefined where nobody has it, or has it no more. */
export function listingOf(state: { readonly directory: OpenDirectory }, number: number): Listing | undefined {
  return remembered(byNumber, state.directory, () => new Map(listingsOf(state).map((listing) => [Number(listing.id), listing]))).get(number);
}

/** Everyone in it. */
export function listingsOf({ directory }: { readonly directory: OpenDirectory }): readonly Listing[] {
  return remembered(everyone, directory, () => summariesOf(directory.parts).map((summary) => listingFrom(summary, directory)));
}

function listingFrom(summary: ListingSummary, directory: OpenDirectory): Listing {
  const contact = directory.contactOf(summary.number);
  const { number, confirmedDay, check: _check, locations, specialties, languages, funding, ...rest } = summary;
  return {
    ...rest,
    id: String(number),
    specialties: [...specialties],
    languages: [...languages],
    funding: [...funding],
    locations: locations.map((location, index) => ({ placeSource: 'own', ...location, ...contact?.locations[index] })),
    registrations: [...(contact?.registrations ?? [])],
    referralRoutes: [...(contact?.referralRoutes ?? [])],
    checks: [...(contact?.checks ?? [])],
    updatedAtMs: 0,
    ...(contact?.phone !== undefined && { phone: contact.phone }),
    ...(contact?.email !== undefined && { email: contact.email }),
    ...(contact?.website !== undefined && { website: contact.website }),
    ...(contact?.referralNote !== undefined && { referralNote: contact.referralNote }),
    ...(confirmedDay !== undefined && { confirmedAtMs: confirmedDay * dayMs }),
  };
}

function remembered<Key extends object, Value>(known: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
