/**
 * Carries out what a steward decided: only on a case that they hold, in one transaction with its line in the log. The mail
 * that tells whom it concerns is sent afterwards.
 */
import type { Decision } from '@trusted-hands/contract';
import type { Kysely, Transaction } from 'kysely';
import type { Clock, Ids } from '../../clock.ts';
import type { Database } from '../../database/tables.ts';
import type { Mail } from '../../mail/mailer.ts';
import { fail, succeed, type Outcome } from '../../rpc/outcome.ts';
import { lockListings } from '../directory/listing.queries.ts';
import { listingWithImage, type ListingImage, writeListingImage } from '../directory/listing-image.queries.ts';
import { addEvent } from './case-event.queries.ts';
import { effectsOf } from './decision-effects.ts';
import { emailOfMember, ownsListing } from './members.queries.ts';
import { caseById, moveCase, type StoredCase } from './steward-case.queries.ts';
import { acceptedMail, askedMail, refusedMail } from './steward-mails.ts';
import type { Steward } from './stewardship.ts';

/** The vouches; named by what is asked of them, since features do not import each other. */
export interface VouchesOfMerged {
  followMerge(transaction: Transaction<Database>, merged: { readonly goneId: string; readonly keptId: string }): Promise<void>;
  undoMerge(transaction: Transaction<Database>, merged: { readonly goneId: string }): Promise<void>;
}

interface DecideDeps {
  readonly vouches: VouchesOfMerged;
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly publicUrl: string;
}

/** Answers the mail to send, where there is somebody to tell. */
export function decideCase({ vouches, database, clock, ids, publicUrl }: DecideDeps, steward: Steward, decision: Decision): Promise<Outcome<Mail | undefined>> {
  return database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    const nowMs = clock.nowMs();
    const stewardCase = await caseById(transaction, decision.caseId);
    if (stewardCase === undefined) return fail(noSuchCase);
    if (stewardCase.status === 'closed') return fail({ code: 'conflict', message: 'This case was closed in the meantime. Look at the queue again.' });
    if (stewardCase.heldBy !== steward.memberId || (stewardCase.heldUntilMs ?? 0) <= nowMs) {
      return fail({ code: 'conflict', message: 'You do not hold this case any more: it was left for too long, or another steward took it. Open it again.' });
    }
    const listing = (await listingWithImage(transaction, stewardCase.listingId))?.image;
    if (listing === undefined) return fail(noSuchCase);
    const other = stewardCase.otherListingId === null ? undefined : (await listingWithImage(transaction, stewardCase.otherListingId))?.image;
    if (concerns(steward, stewardCase, [listing, other])) return fail(ownCase);

    const to = await whomToTell(transaction, stewardCase, [listing, other]);
    const event = { id: ids.next(), caseId: stewardCase.id, atMs: nowMs, byMember: steward.memberId, byName: steward.name, said: decision.said, before: [], after: [] };
    if (decision.verdict === 'ask') {
      if (to === undefined) return fail({ code: 'conflict', message: 'Nobody manages this listing, so there is nobody to ask.' });
      await moveCase(transaction, { caseId: stewardCase.id, status: 'asked', openKey: stewardCase.openKey });
      await addEvent(transaction, { ...event, kind: 'asked' });
      return succeed(askedMail({ to, question: decision.said, publicUrl }));
    }

    const claimantHasListing = stewardCase.kind === 'claim' && stewardCase.openedBy !== null && (await ownsListing(transaction, stewardCase.openedBy));
    const effects = effectsOf(decision, { stewardCase, listing, other, claimantHasListing, stewardName: steward.name, nowMs });
    if (!effects.ok) return effects;
    await write(transaction, effects.value, nowMs);
    for (const { id, status, mergedInto } of effects.value) if (status === 'merged' && mergedInto !== null) await vouches.followMerge(transaction, { goneId: id, keptId: mergedInto });
    await moveCase(transaction, { caseId: stewardCase.id, status: 'closed', openKey: null });
    const before = effects.value.flatMap(({ id }) => [listing, other].filter((image) => image !== undefined && image.id === id)).filter((image) => image !== undefined);
    await addEvent(transaction, { ...event, kind: decision.verdict === 'accept' ? 'accepted' : 'refused', before, after: effects.value });
    if (to === undefined) return succeed(undefined);
    return succeed(decision.verdict === 'accept' ? acceptedMail({ to, kind: stewardCase.kind, said: decision.said, publicUrl }) : refusedMail({ to, kind: stewardCase.kind, said: decision.said, publicUrl }));
  });
}

export const noSuchCase = { code: 'not-found', message: 'There is no such case any more. Look at the queue again.' } as const;
export const ownCase = { code: 'not-allowed', message: 'This is about your own listing or report, so another steward looks at it.' } as const;

export function concerns({ memberId }: Steward, { openedBy }: StoredCase, images: readonly (ListingImage | undefined)[]): boolean {
  return openedBy === memberId || images.some((image) => image?.ownerId === memberId);
}

/** Writes the listings of a decision; whoever calls holds their lock. */
export async function write(transaction: Transaction<Database>, images: readonly ListingImage[], nowMs: number): Promise<void> {
  for (const image of images) await writeListingImage(transaction, { image, nowMs });
}

/** Who claims it, else the owner; of two the one that has an owner. */
async function whomToTell(transaction: Transaction<Database>, { kind, openedBy }: StoredCase, images: readonly (ListingImage | undefined)[]): Promise<string | undefined> {
  const memberId = kind === 'claim' ? openedBy : images.map((image) => image?.ownerId ?? null).find((ownerId) => ownerId !== null);
  return memberId === undefined || memberId === null ? undefined : await emailOfMember(transaction, memberId);
}
