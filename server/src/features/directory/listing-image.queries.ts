/**
 * What a steward's decision finds of a listing and leaves of it: all that decisions change, as one value that can be
 * compared and put back. Whoever writes one holds the lock of the listings.
 */
import { checkSchema, listingContentSchema } from '@trusted-hands/directory';
import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../database/tables.ts';
import { noteRemoval, rowToListing, thisPosition, type StoredListing } from './listing.queries.ts';

export const listingImageSchema = z.object({
  id: z.string(),
  ownerId: z.string().nullable(),
  status: z.enum(['published', 'withdrawn', 'merged']),
  content: listingContentSchema,
  checks: z.array(checkSchema),
  mergedInto: z.string().nullable(),
});
export type ListingImage = z.infer<typeof listingImageSchema>;

export interface ListingWithImage {
  readonly listing: StoredListing;
  readonly image: ListingImage;
}

/** Undefined where there is no such listing. */
export async function listingWithImage(database: Kysely<Database>, id: string): Promise<ListingWithImage | undefined> {
  const row = await database.selectFrom('listing').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const listing = rowToListing(row);
  const { ownerId, status, content, checks } = listing;
  return { listing, image: { id, ownerId, status, content, checks, mergedInto: row.merged_into } };
}

export async function writeListingImage(database: Transaction<Database>, { image, nowMs }: { readonly image: ListingImage; readonly nowMs: number }): Promise<void> {
  const before = await database.selectFrom('listing').select(['region', 'number', 'owner_id', 'confirmed_at_ms']).where('id', '=', image.id).executeTakeFirst();
  // Safe as an index: the schema asks for at least one location.
  const region = image.content.locations[0]?.country ?? '';
  await database
    .updateTable('listing')
    .set({
      owner_id: image.ownerId,
      status: image.status,
      content: JSON.stringify(listingContentSchema.parse(image.content)),
      checks: JSON.stringify(z.array(checkSchema).parse(image.checks)),
      merged_into: image.mergedInto,
      updated_at_ms: nowMs,
      // Who confirmed it was not entitled to.
      confirmed_at_ms: before?.owner_id !== null && image.ownerId === null ? null : (before?.confirmed_at_ms ?? null),
      region,
      position: thisPosition,
    })
    .where('id', '=', image.id)
    .execute();
  if (before !== undefined && (before.region !== region || image.status !== 'published')) await noteRemoval(database, before);
}
