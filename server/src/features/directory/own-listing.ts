/** A listing as its owner sees it, and withdrawing it. */
import type { OwnListing } from '@trusted-hands/contract';
import type { Kysely } from 'kysely';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../database/tables.ts';
import { fail, succeed, type Outcome } from '../../rpc/outcome.ts';
import { listingOfOwner, lockListings, type StoredListing, withdrawPublished } from './listing.queries.ts';

export function ownListing({ id, status, content, checks, updatedAtMs, confirmedAtMs }: StoredListing): OwnListing {
  // One with an owner is never merged into another; should it ever be, nobody sees it, as if it were withdrawn.
  return { id, status: status === 'published' ? status : 'withdrawn', content, checks, updatedAtMs, confirmedAtMs };
}

/** Takes the listing out of the directory and keeps what its owner wrote; withdrawing twice changes nothing. */
export function withdrawListing(
  { database, clock }: { readonly database: Kysely<Database>; readonly clock: Clock },
  ownerId: string,
): Promise<Outcome<OwnListing>> {
  return database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    const withdrawn = await withdrawPublished(transaction, { ownerId, nowMs: clock.nowMs() });
    if (withdrawn !== null) return succeed(ownListing(withdrawn));
    const listing = await listingOfOwner(transaction, ownerId);
    if (listing !== null) return succeed(ownListing(listing));
    return fail({ code: 'not-found', message: 'You have no listing yet, so there is nothing to withdraw. Publish one first.' });
  });
}
