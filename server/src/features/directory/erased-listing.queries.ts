/** Deleting listings for good. Right under `lockListings` only. */
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../../database/tables.ts';
import { noteRemoval, type StoredListing } from './listing.queries.ts';

/** Takes a listing out for good, and writes down only that this one must not come back. Those that were merged into it go with it; answers the ids of all. */
export async function deleteErased(database: Transaction<Database>, { listing, nowMs }: { readonly listing: StoredListing; readonly nowMs: number }): Promise<string[]> {
  const rows = await database
    .deleteFrom('listing')
    .where('id', 'in', await withMergedInto(database, listing.id))
    .returning(['id', 'origin', 'origin_id', 'region', 'number'])
    .execute();
  for (const row of rows) {
    await noteRemoval(database, row);
    // What others said of it is about it too. Nobody's trust leads there any more, so nothing has to be reckoned anew.
    await database.deleteFrom('vouch').where('listing', '=', row.number).execute();
    await database
      .insertInto('erased_listing')
      .values({ listing_id: row.id, origin: row.origin, origin_id: row.origin_id, erased_at_ms: nowMs })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return rows.map(({ id }) => id);
}

/** With all that were merged into it, and into those. */
async function withMergedInto(database: Kysely<Database>, listingId: string): Promise<string[]> {
  const ids = new Set([listingId]);
  for (let found = [listingId]; found.length > 0; ) {
    const rows = await database.selectFrom('listing').select('id').where('status', '=', 'merged').where('merged_into', 'in', found).execute();
    found = rows.map(({ id }) => id).filter((id) => !ids.has(id));
    for (const id of found) ids.add(id);
  }
  return [...ids];
}
