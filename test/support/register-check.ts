/** Marks a member's listing as found in an association's list, as a steward would who looked; or takes that back. */
import { listingOfOwner, lockListings, saveListing } from '../../server/src/features/directory/listing.queries.ts';
import type { TestService } from './service.ts';

export async function checkWithRegister({ database }: Pick<TestService, 'database'>, ownerId: string, isChecked = true): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    const before = await listingOfOwner(transaction, ownerId);
    if (before === null) throw new Error('This member has no listing.');
    await saveListing(transaction, { ...before, checks: isChecked ? [{ step: 'register-checked', atMs: 1, register: 'association' }] : [] });
  });
}
