/**
 * The look-up over a downloaded directory and the index of its places: made once per page and directory, once something
 * asks.
 */
import { createLookup, createPlaceIndex, type Listing, type ListingSummary, type Lookup, type Place, type PlaceIndex } from '@trusted-hands/directory';
import type { OpenDirectory } from './opened-directory.ts';

const dayMs = 86_400_000;
const placeIndexes = new WeakMap<readonly Place[], PlaceIndex>();
const lookups = new WeakMap<OpenDirectory, Lookup>();
const everyone = new WeakMap<OpenDirectory, readonly Listing[]>();

interface WithDirectory {
  readonly directory: OpenDirectory;
}

export function placeIndexOf(places: readonly Place[]): PlaceIndex {
  return remembered(placeIndexes, places, () => createPlaceIndex(places));
}

/** What is found is put together with how to reach them only when it is read. */
export function lookupOf({ directory }: WithDirectory): Lookup {
  return remembered(lookups, directory, () => createLookup({ directory: directory.columns, places: placeIndexOf(directory.places), show: (summary: ListingSummary) => listingFrom(summary, directory) }));
}

/** One by number, as a listing's id says it; undefined where nobody has it, or has it no more. */
export function listingOf({ directory }: WithDirectory, number: number): Listing | undefined {
  const summary = directory.columns.summaryOf(number);
  return summary && listingFrom(summary, directory);
}

/** Everyone in it, for what has to go through all of them, such as finding one's contacts: it takes memory that a look-up does not. */
export function listingsOf({ directory }: WithDirectory): readonly Listing[] {
  return remembered(everyone, directory, () => [...directory.columns.numbers()].flatMap((number) => listingOf({ directory }, number) ?? []));
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
