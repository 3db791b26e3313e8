/** Looks listings up for this package's tests as a device does: encoded into a file, opened, and searched there. */
import { openSearchFile } from '../file/open-search-file.ts';
import { encodeSearchFile } from '../file/encode-search-file.ts';
import { type ListingSummary, summaryOf } from '../file/listing-summary.ts';
import type { Listing } from '../listing.ts';
import { createLookup } from '../lookup/create-lookup.ts';
import { createDirectory } from '../lookup/directory.ts';
import type { Lookup } from '../lookup/lookup-types.ts';
import type { Place } from '../place.ts';
import type { PlaceIndex } from '../places.ts';
import { fictionalPlaces } from './fictional.ts';

/** Numbered in the order of their ids, as ties go. */
export function lookupOver(listings: readonly Listing[], places: readonly Place[] | PlaceIndex = fictionalPlaces): Lookup {
  const numbered = listings.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const opened = openSearchFile(encodeSearchFile(numbered.map(summaryOf)));
  if (!opened.ok) throw new Error(opened.reason);
  // Safe: a row's number is the listing's place in the list.
  return createLookup({ directory: createDirectory([{ file: opened.file }]), places, show: (summary: ListingSummary) => numbered[summary.number] as Listing });
}
