/**
 * Erasing one's own listing: its content goes for good, with all that stewards wrote down of it. What stays is that a
 * listing of that origin was erased, so that the next import does not bring it back, and its number, which is never given
 * to anybody else.
 */
import type { Kysely, Transaction } from 'kysely';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../database/tables.ts';
import { fail, succeed, type Outcome } from '../../rpc/outcome.ts';
import { deleteErased } from './erased-listing.queries.ts';
import { listingOfOwner, lockListings } from './listing.queries.ts';

interface EraseDeps {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  /** What else speaks of a listing; named by what is asked of it, since features do not import each other. */
  readonly stewardship: { listingErased(transaction: Transaction<Database>, listingId: string): Promise<void> };
}

export function eraseListing({ database, clock, stewardship }: EraseDeps, ownerId: string): Promise<Outcome<{ readonly erased: true }>> {
  return database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    const listing = await listingOfOwner(transaction, ownerId);
    if (listing === null) return fail({ code: 'not-found', message: 'You have no listing, so there is nothing to remove.' });
    for (const id of await deleteErased(transaction, { listing, nowMs: clock.nowMs() })) await stewardship.listingErased(transaction, id);
    return succeed({ erased: true } as const);
  });
}
