/** A listing as its owner sees it, and withdrawing it. */
import type { OwnListing } from '@trusted-hands/contract';
import type { Kysely, Transaction } from 'kysely';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../database/tables.ts';
import { fail, succeed, type Outcome } from '../../rpc/outcome.ts';
import { listingOfOwner, lockListings, type StoredListing, withdrawPublished } from './listing.queries.ts';

export function ownListing({ id, status, content, checks, updatedAtMs, confirmedAtMs }: StoredListing): OwnListing {
  // One with an owner is never merged into another; should it ever be, nobody sees it, as if it were withdrawn.
  return { id, status: status === 'published' ? status : 'withdrawn', content, checks, updatedAtMs, confirmedAtMs };
}

interface WithdrawDeps {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  /** The stewards' cases; named by what is asked of them, since features do not import each other. */
  readonly stewardship: { listingWithdrawn(transaction: Transaction<Database>, withdrawn: { readonly listingId: string; readonly ownerId: string; readonly nowMs: number }): Promise<void> };
}

/** Takes the listing out of the directory and keeps what its owner wrote; withdrawing twice changes nothing. */
export function withdrawListing({ database, clock, stewardship }: WithdrawDeps, ownerId: string): Promise<Outcome<OwnListing>> {
  return database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    const nowMs = clock.nowMs();
    const withdrawn = await withdrawPublished(transaction, { ownerId, nowMs });
    if (withdrawn !== null) {
      await stewardship.listingWithdrawn(transaction, { listingId: withdrawn.id, ownerId, nowMs });
      return succeed(ownListing(withdrawn));
    }
    const listing = await listingOfOwner(transaction, ownerId);
    if (listing !== null) return succeed(ownListing(listing));
    return fail({ code: 'not-found', message: 'You have no listing yet, so there is nothing to withdraw. Publish one first.' });
  });
}
