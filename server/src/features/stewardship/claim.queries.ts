/** Finding a listing by its address of mail, and the codes that prove whose it is. */
import { PostgresAdapter, sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from '../../database/tables.ts';
import { rowToListing, type StoredListing } from '../directory/listing.queries.ts';

/** The very expression of the index of migration 0007. */
function emailField(database: Kysely<Database>) {
  const isPostgres = database.getExecutor().adapter instanceof PostgresAdapter;
  return isPostgres ? sql<string>`lower(content::json ->> 'email') collate "C"` : sql<string>`lower(json_extract(content, '$.email'))`;
}

/** Those that the index holds; see migration 0007. */
function isReadable(database: Kysely<Database>) {
  return database.getExecutor().adapter instanceof PostgresAdapter ? sql<boolean>`position('\\ud' in content) = 0` : sql<boolean>`true`;
}

/** Published ones that nobody manages. */
export async function unclaimedWithEmail(database: Kysely<Database>, email: string, limit: number): Promise<StoredListing[]> {
  const rows = await database.selectFrom('listing').selectAll().where(isReadable(database)).where(emailField(database), '=', email.toLowerCase()).where('status', '=', 'published').where('owner_id', 'is', null).limit(limit).execute();
  return rows.map(rowToListing);
}

/** Whatever its state: those whose owner signs in with this address, and those that carry it. */
export async function listingsOfAddress(database: Kysely<Database>, email: string): Promise<StoredListing[]> {
  const address = email.toLowerCase();
  const owned = await database.selectFrom('listing').innerJoin('member', 'member.id', 'listing.owner_id').selectAll('listing').where('member.email', '=', address).execute();
  const carrying = await database.selectFrom('listing').selectAll().where(isReadable(database)).where(emailField(database), '=', address).execute();
  return [...new Map([...owned, ...carrying].map((row) => [row.id, rowToListing(row)])).values()];
}

export async function listingByNumber(database: Kysely<Database>, number: number): Promise<StoredListing | undefined> {
  const row = await database.selectFrom('listing').selectAll().where('number', '=', number).executeTakeFirst();
  return row === undefined ? undefined : rowToListing(row);
}

export async function publishedByNumber(database: Kysely<Database>, number: number): Promise<StoredListing | undefined> {
  const row = await database.selectFrom('listing').selectAll().where('number', '=', number).where('status', '=', 'published').executeTakeFirst();
  return row === undefined ? undefined : rowToListing(row);
}

interface NewClaimCode {
  readonly memberId: string;
  readonly listingId: string;
  readonly codeHash: string;
  readonly tries: number;
  readonly expiresAtMs: number;
}

/** In the place of whatever code the member had before. */
export async function keepClaimCode(database: Kysely<Database>, { memberId, listingId, codeHash, tries, expiresAtMs }: NewClaimCode): Promise<void> {
  const row = { listing_id: listingId, code_hash: codeHash, tries_left: tries, expires_at_ms: expiresAtMs };
  await database
    .insertInto('claim_code')
    .values({ member_id: memberId, ...row })
    .onConflict((conflict) => conflict.column('member_id').doUpdateSet(row))
    .execute();
}

/** Takes one try, in one statement, and answers the hash to compare with; undefined where there is no code, or none left. */
export async function takeClaimTry(database: Kysely<Database>, { memberId, listingId, nowMs }: { readonly memberId: string; readonly listingId: string; readonly nowMs: number }): Promise<string | undefined> {
  const row = await database
    .updateTable('claim_code')
    .set((expression) => ({ tries_left: expression('tries_left', '-', 1) }))
    .where('member_id', '=', memberId)
    .where('listing_id', '=', listingId)
    .where('tries_left', '>', 0)
    .where('expires_at_ms', '>', nowMs)
    .returning('code_hash')
    .executeTakeFirst();
  return row?.code_hash;
}

export async function forgetClaimCode(database: Transaction<Database>, memberId: string): Promise<void> {
  await database.deleteFrom('claim_code').where('member_id', '=', memberId).execute();
}

/** False where this listing was invited lately. */
export async function takeInvitation(database: Kysely<Database>, { listingId, nowMs, notSinceMs }: { readonly listingId: string; readonly nowMs: number; readonly notSinceMs: number }): Promise<boolean> {
  const taken = await database
    .insertInto('invitation')
    .values({ listing_id: listingId, invited_at_ms: nowMs })
    .onConflict((conflict) => conflict.column('listing_id').doUpdateSet({ invited_at_ms: nowMs }).where('invitation.invited_at_ms', '<=', notSinceMs))
    .returning('listing_id')
    .executeTakeFirst();
  return taken !== undefined;
}

/** For one that could not be sent. */
export async function giveInvitationBack(database: Kysely<Database>, listingId: string): Promise<void> {
  await database.deleteFrom('invitation').where('listing_id', '=', listingId).execute();
}

export async function refusesMail(database: Kysely<Database>, addressKey: string): Promise<boolean> {
  return (await database.selectFrom('mail_refusal').select('address_key').where('address_key', '=', addressKey).executeTakeFirst()) !== undefined;
}

export async function noteMailRefusal(database: Kysely<Database>, { addressKey, nowMs }: { readonly addressKey: string; readonly nowMs: number }): Promise<void> {
  await database
    .insertInto('mail_refusal')
    .values({ address_key: addressKey, at_ms: nowMs })
    .onConflict((conflict) => conflict.column('address_key').doNothing())
    .execute();
}

/** What the erasing of a listing takes with it. */
export async function deleteClaimsOf(database: Transaction<Database>, listingId: string): Promise<void> {
  await database.deleteFrom('claim_code').where('listing_id', '=', listingId).execute();
  await database.deleteFrom('invitation').where('listing_id', '=', listingId).execute();
}
