/** What cases, mails and claims say of a listing, taken away in the transaction that erases it. */
import type { Transaction } from 'kysely';
import type { Database } from '../../database/tables.ts';
import { deleteClaimsOf } from './claim.queries.ts';
import { deleteConfirmationMails } from './confirmation.queries.ts';
import { deleteCasesOfListing } from './steward-case.queries.ts';

export async function forgetListing(transaction: Transaction<Database>, listingId: string): Promise<void> {
  await deleteCasesOfListing(transaction, listingId);
  await deleteConfirmationMails(transaction, listingId);
  await deleteClaimsOf(transaction, listingId);
}
