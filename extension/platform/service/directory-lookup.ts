/**
 * The look-up over a downloaded directory and the index of its places: made once per page and directory, once something
 * asks. What is found is put together of its columns only as far as it is looked at.
 */
import { createDirectory, createLookup, createPlaceIndex, type Directory, type Listing, type ListingSummary, type Location, type Lookup, type LookupResult, type Place, type PlaceIndex } from '@trusted-hands/directory';
import { summariesOf, type OpenDirectory } from './opened-directory.ts';

const dayMs = 86_400_000;
const placeIndexes = new WeakMap<readonly Place[], PlaceIndex>();
const lookups = new WeakMap<OpenDirectory, Lookup>();
const columns = new WeakMap<OpenDirectory, Directory>();
const everyone = new WeakMap<OpenDirectory, readonly Listing[]>();

export function placeIndexOf(places: readonly Place[]): PlaceIndex {
  return remembered(placeIndexes, places, () => createPlaceIndex(places));
}

export function lookupOf(state: { readonly directory: OpenDirectory }): Lookup {
  const { directory } = state;
  return remembered(lookups, directory, () => {
    const lookup = createLookup({ directory: columnsOf(directory), places: placeIndexOf(directory.places) });
    return { ...lookup, search: (query, options) => lookup.search(query, options).map((result) => inFull(result, directory)) };
  });
}

/** One by number, as a listing's id says it; undefined where nobody has it, or has it no more. */
export function listingOf(state: { readonly directory: OpenDirectory }, number: number): Listing | undefined {
  const summary = columnsOf(state.directory).summaryOf(number);
  return summary && listingFrom(summary, state.directory);
}

/** Everyone in it. */
export function listingsOf({ directory }: { readonly directory: OpenDirectory }): readonly Listing[] {
  return remembered(everyone, directory, () => summariesOf(directory.parts).map((summary) => listingFrom(summary, directory)));
}

function columnsOf(directory: OpenDirectory): Directory {
  return remembered(columns, directory, () => createDirectory(directory.parts));
}

/** Listings and locations are made when they are read: of a few hundred results a few are. */
function inFull(result: LookupResult<ListingSummary>, directory: OpenDirectory): LookupResult {
  let listing: Listing | undefined;
  const full = () => (listing ??= listingFrom(result.listing, directory));
  return {
    get listing() {
      return full();
    },
    get location() {
      const { locations } = full();
      // Safe: a result's location is one of its listing's, which has at least one.
      return (locations[result.listing.locations.indexOf(result.location)] ?? locations[0]) as Location;
    },
    get distanceKm() {
      return result.distanceKm;
    },
    get score() {
      return result.score;
    },
    get reasons() {
      return result.reasons;
    },
  };
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
