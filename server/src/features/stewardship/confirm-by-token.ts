/** Saying "still right" with nothing but the mail: looking changes nothing, only confirming does. */
import type { Confirmable, Failure } from '@trusted-hands/contract';
import type { Kysely, Transaction } from 'kysely';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../database/tables.ts';
import { fail, succeed, type Outcome } from '../../rpc/outcome.ts';
import { listingOfOwner, lockListings } from '../directory/listing.queries.ts';
import { listingWithImage, type ListingWithImage } from '../directory/listing-image.queries.ts';
import { confirmListing } from './confirmation.queries.ts';
import type { MailTokens } from './mail-tokens.ts';

interface ConfirmDeps {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  readonly tokens: MailTokens;
}

export async function lookByToken({ database, tokens }: Pick<ConfirmDeps, 'database' | 'tokens'>, token: string): Promise<Outcome<Confirmable>> {
  const found = await listingOf(database, tokens, token);
  return found.ok ? succeed(confirmable(found.value)) : found;
}

export function confirmByToken({ database, clock, tokens }: ConfirmDeps, token: string): Promise<Outcome<Confirmable>> {
  return confirm({ database, clock }, (transaction) => listingOf(transaction, tokens, token));
}

/** By its owner, signed in. */
export function confirmOwn(deps: Pick<ConfirmDeps, 'database' | 'clock'>, ownerId: string): Promise<Outcome<Confirmable>> {
  return confirm(deps, async (transaction) => {
    const own = await listingOfOwner(transaction, ownerId);
    const found = own === null ? undefined : await listingWithImage(transaction, own.id);
    return found === undefined ? fail({ code: 'not-found', message: 'You have no listing yet, so there is nothing to confirm. Publish one first.' }) : succeed(found);
  });
}

function confirm({ database, clock }: Pick<ConfirmDeps, 'database' | 'clock'>, find: (transaction: Transaction<Database>) => Promise<Outcome<ListingWithImage>>): Promise<Outcome<Confirmable>> {
  return database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    const found = await find(transaction);
    if (!found.ok) return found;
    if (found.value.listing.status !== 'published') return fail({ code: 'conflict', message: 'This listing is not in the directory at the moment, so there is nothing to confirm. Sign in to publish it again.' });
    const nowMs = clock.nowMs();
    await confirmListing(transaction, { listingId: found.value.listing.id, nowMs });
    return succeed({ ...confirmable(found.value), confirmedAtMs: nowMs });
  });
}

const expired: Failure = { code: 'code-expired', message: 'This address is too old. Sign in and look at your listing there, or wait for the next mail.' };
const forged: Failure = { code: 'not-found', message: 'A part of this address is missing. Copy all of it from the mail, or sign in and look at your listing there.' };
const gone: Failure = { code: 'not-found', message: 'This listing was removed, or somebody else manages it now.' };

/** The one it was signed for, as long as the same member manages it. */
async function listingOf(database: Kysely<Database>, tokens: MailTokens, token: string): Promise<Outcome<ListingWithImage>> {
  const subject = tokens.read('confirm', token);
  if (subject === 'expired') return fail(expired);
  if (subject === 'forged') return fail(forged);
  const [listingId = '', ownerId] = subject;
  const found = await listingWithImage(database, listingId);
  return found === undefined || found.listing.ownerId !== ownerId ? fail(gone) : succeed(found);
}

function confirmable({ listing: { content, checks, confirmedAtMs, status } }: ListingWithImage): Confirmable {
  return { content, checks, confirmedAtMs, status };
}
