/**
 * Which owners are to be asked "still right?", and that each is asked once: a row is taken before its mail is sent, and the
 * one process that took it sends it.
 */
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from '../../database/tables.ts';
import { thisPosition } from '../directory/listing.queries.ts';

export interface DueConfirmation {
  readonly listingId: string;
  readonly ownerId: string;
  readonly email: string;
  /** Since when nothing was said: the last confirmation, or where there never was one, when it was taken over. */
  readonly confirmedAtMs: number;
  readonly wasConfirmed: boolean;
  /** 1 for the first mail, then the reminders. */
  readonly step: number;
}

interface Due {
  readonly nowMs: number;
  readonly askAfterMs: number;
  /** How long after the mail before it each reminder goes out. */
  readonly remindAfterMs: readonly number[];
  readonly limit: number;
}

/** A claimed listing that its owner never said is right counts from when it last changed hands or was decided about. */
const since = sql<number>`coalesce(listing.confirmed_at_ms, listing.updated_at_ms)`;

/** Published and managed, not confirmed for long, and with a mail due; the longest unconfirmed first. */
export async function dueConfirmations(database: Kysely<Database>, { nowMs, askAfterMs, remindAfterMs, limit }: Due): Promise<DueConfirmation[]> {
  const rows = await database
    .selectFrom('listing')
    .innerJoin('member', 'member.id', 'listing.owner_id')
    .leftJoin('confirmation_mail as latest', (join) =>
      join
        .onRef('latest.listing_id', '=', 'listing.id')
        .on('latest.confirmed_at_ms', '=', since)
        .on((expression) =>
          expression.not(
            expression.exists(
              expression
                .selectFrom('confirmation_mail as later')
                .select('later.step')
                .whereRef('later.listing_id', '=', 'latest.listing_id')
                .whereRef('later.confirmed_at_ms', '=', 'latest.confirmed_at_ms')
                .whereRef('later.step', '>', 'latest.step'),
            ),
          ),
        ),
    )
    .select(['listing.id as listing_id', 'listing.owner_id', 'listing.confirmed_at_ms', since.as('since_ms'), 'member.email', 'latest.step'])
    .where('listing.status', '=', 'published')
    .where(since, '<=', nowMs - askAfterMs)
    .where((where) =>
      where.or([
        where('latest.step', 'is', null),
        // Taken and not sent was left by a process that ended, before its mail went out or just behind: it counts as sent, and a reminder follows.
        ...remindAfterMs.map((afterMs, index) => where.and([where('latest.step', '=', index + 1), where((one) => one.fn.coalesce('latest.sent_at_ms', 'latest.taken_at_ms'), '<=', nowMs - afterMs)])),
      ]),
    )
    .orderBy(since)
    .orderBy('listing.id')
    .limit(limit)
    .execute();
  return rows.flatMap(({ listing_id: listingId, owner_id: ownerId, confirmed_at_ms: confirmed, since_ms: confirmedAtMs, email, step }) =>
    ownerId === null ? [] : [{ listingId, ownerId, email, confirmedAtMs, wasConfirmed: confirmed !== null, step: (step ?? 0) + 1 }],
  );
}

interface MailTaken {
  readonly due: DueConfirmation;
  readonly nowMs: number;
}

/**
 * Kept before the mail is sent, so that none is sent twice: what a process took and ended with is lost, and its reminder comes.
 * False where another process took it.
 */
export async function takeConfirmationMail(database: Kysely<Database>, { due, nowMs }: MailTaken): Promise<boolean> {
  const taken = await database
    .insertInto('confirmation_mail')
    .values({ listing_id: due.listingId, confirmed_at_ms: due.confirmedAtMs, step: due.step, taken_at_ms: nowMs, sent_at_ms: null })
    .onConflict((conflict) => conflict.columns(['listing_id', 'confirmed_at_ms', 'step']).doNothing())
    .returning('step')
    .executeTakeFirst();
  return taken !== undefined;
}

export async function markConfirmationMailSent(database: Kysely<Database>, { due, nowMs }: MailTaken): Promise<void> {
  await database
    .updateTable('confirmation_mail')
    .set({ sent_at_ms: nowMs })
    .where('listing_id', '=', due.listingId)
    .where('confirmed_at_ms', '=', due.confirmedAtMs)
    .where('step', '=', due.step)
    .execute();
}

/** For a mail that could not be sent: it is due again. */
export async function giveConfirmationMailBack(database: Kysely<Database>, due: DueConfirmation): Promise<void> {
  await database
    .deleteFrom('confirmation_mail')
    .where('listing_id', '=', due.listingId)
    .where('confirmed_at_ms', '=', due.confirmedAtMs)
    .where('step', '=', due.step)
    .where('sent_at_ms', 'is', null)
    .execute();
}

/** Under the lock of the listings. The mails of the confirmation before are of no more use. */
export async function confirmListing(database: Transaction<Database>, { listingId, nowMs }: { readonly listingId: string; readonly nowMs: number }): Promise<void> {
  await database.updateTable('listing').set({ confirmed_at_ms: nowMs, position: thisPosition }).where('id', '=', listingId).execute();
  await deleteConfirmationMails(database, listingId);
}

export async function deleteConfirmationMails(database: Transaction<Database>, listingId: string): Promise<void> {
  await database.deleteFrom('confirmation_mail').where('listing_id', '=', listingId).execute();
}
