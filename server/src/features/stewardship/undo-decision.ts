/** Takes the latest decision of a case back: the listings are as they were before it, and the case waits again. */
import type { Kysely } from 'kysely';
import type { Clock, Ids } from '../../clock.ts';
import type { Database } from '../../database/tables.ts';
import { fail, succeed, type Outcome } from '../../rpc/outcome.ts';
import { lockListings } from '../directory/listing.queries.ts';
import { listingWithImage, type ListingImage } from '../directory/listing-image.queries.ts';
import { addEvent, eventById, eventsOfCases, markUndone } from './case-event.queries.ts';
import { concerns, noSuchCase, ownCase, type VouchesOfMerged, write } from './decide-case.ts';
import { ownsListing } from './members.queries.ts';
import { restoredImage } from './restore-images.ts';
import { isDecision } from './show-case.ts';
import { caseById, caseByOpenKey, moveCase, type StoredCase } from './steward-case.queries.ts';
import type { Steward } from './stewardship.ts';

interface UndoDeps {
  readonly vouches: VouchesOfMerged;
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Answers the id of the case, which is in the queue again. */
export function undoDecision({ vouches, database, clock, ids }: UndoDeps, steward: Steward, request: { readonly eventId: string; readonly said: string }): Promise<Outcome<string>> {
  return database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    const event = await eventById(transaction, request.eventId);
    const stewardCase = event === undefined ? undefined : await caseById(transaction, event.caseId);
    if (event === undefined || stewardCase === undefined) return fail(noSuchCase);
    const latest = (await eventsOfCases(transaction, [stewardCase.id])).find(({ kind, undoneBy }) => isDecision(kind) && undoneBy === null);
    if (latest?.id !== event.id || stewardCase.status !== 'closed') {
      return fail({ code: 'conflict', message: 'This was taken back already, or something was decided after it. Look at the case again.' });
    }
    const listing = (await listingWithImage(transaction, stewardCase.listingId))?.image;
    const other = stewardCase.otherListingId === null ? undefined : (await listingWithImage(transaction, stewardCase.otherListingId))?.image;
    if (concerns(steward, stewardCase, [listing, other])) return fail(ownCase);

    const images: ListingImage[] = [];
    for (const after of event.after) {
      const now = (await listingWithImage(transaction, after.id))?.image;
      const before = event.before.find(({ id }) => id === after.id);
      const restored = now === undefined || before === undefined ? undefined : restoredImage({ before, after, now });
      if (restored === undefined) return fail({ code: 'conflict', message: 'The listing was changed since, so this cannot be put back by itself. Open a new case for what is wrong.' });
      if (restored.ownerId !== null && restored.ownerId !== now?.ownerId && (await ownsListing(transaction, restored.ownerId))) {
        return fail({ code: 'conflict', message: 'Its earlier owner has another listing by now, so this cannot be put back by itself.' });
      }
      images.push(restored);
    }
    const key = openKeyOf(stewardCase);
    if ((await caseByOpenKey(transaction, key)) !== undefined) return fail({ code: 'conflict', message: 'The same thing waits in the queue already. Decide it there.' });
    // From here on nothing fails any more: what is written stays.
    await write(transaction, images, clock.nowMs());
    for (const { id, status } of event.after) if (status === 'merged') await vouches.undoMerge(transaction, { goneId: id });
    await moveCase(transaction, { caseId: stewardCase.id, status: 'open', openKey: key });
    const undoing = ids.next();
    await addEvent(transaction, { id: undoing, caseId: stewardCase.id, kind: 'undone', atMs: clock.nowMs(), byMember: steward.memberId, byName: steward.name, said: request.said, before: [], after: [] });
    await markUndone(transaction, { id: event.id, undoneBy: undoing });
    return succeed(stewardCase.id);
  });
}

/** What must not wait twice; see `open_key`. */
export function openKeyOf({ kind, listingId, otherListingId, openedBy }: Pick<StoredCase, 'kind' | 'listingId' | 'otherListingId' | 'openedBy'>): string {
  switch (kind) {
    case 'check':
    case 'dispute':
      return `${kind}:${listingId}`;
    case 'claim':
      return `claim:${listingId}:${openedBy ?? ''}`;
    case 'merge':
      return `merge:${[listingId, otherListingId ?? ''].toSorted().join(':')}`;
  }
}
