/** A stored listing as both of its rows in the region's files. */
import { checkSchema, listingContactOf, listingContentSchema, summaryOf, type ListingContact, type ListingSummary } from '@trusted-hands/directory';
import { z } from 'zod';
import type { ListingTable } from './listing.table.ts';

/** What of a stored listing its files are made of, as it lies in the database. */
export type RegionRow = Pick<ListingTable, 'number' | 'origin' | 'content' | 'checks' | 'confirmed_at_ms'>;

export interface FileRows {
  readonly summary: ListingSummary;
  readonly contact: ListingContact;
}

const checksSchema = z.array(checkSchema);

export function fileRowsOf({ number, origin, content, checks, confirmed_at_ms: confirmedAtMs }: RegionRow): FileRows {
  const listing = {
    ...listingContentSchema.parse(JSON.parse(content)),
    origin,
    checks: checksSchema.parse(JSON.parse(checks)),
    ...(confirmedAtMs === null ? {} : { confirmedAtMs }),
  };
  return { summary: summaryOf(listing, number), contact: listingContactOf(listing, number) };
}
