/** The SQL of vouches, the same on SQLite and PostgreSQL. */
import type { ReceivedVouch } from '@trusted-hands/contract';
import { listingContentSchema, type ListingContent } from '@trusted-hands/directory';
import { decodeRosterStep, hashRosterStep } from '@trusted-hands/envelope';
import { vouchFacts, type VouchFact } from '@trusted-hands/trust';
import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../database/tables.ts';

const factsSchema = z.array(z.enum(vouchFacts));

/** What has to be known of a listing before somebody may vouch for it. */
export interface VouchedListing {
  readonly ownerId: string | null;
  readonly isPublished: boolean;
  readonly content: ListingContent;
}

/** Takes the right to write vouches before any is read, so that what is counted is still so when one is written. */
export async function lockVouches(database: Transaction<Database>): Promise<void> {
  await database.updateTable('vouch_version').set((expression) => ({ version: expression.ref('version') })).execute();
}

export async function vouchedListing(database: Kysely<Database>, listing: number): Promise<VouchedListing | null> {
  const row = await database.selectFrom('listing').select(['owner_id', 'status', 'content']).where('number', '=', listing).executeTakeFirst();
  return row === undefined ? null : { ownerId: row.owner_id, isPublished: row.status === 'published', content: listingContentSchema.parse(JSON.parse(row.content)) };
}

/** The own listing, published or not. */
export async function listingOfMember(database: Kysely<Database>, memberId: string): Promise<{ readonly number: number; readonly isPublished: boolean; readonly content: ListingContent } | null> {
  const row = await database.selectFrom('listing').select(['number', 'status', 'content']).where('owner_id', '=', memberId).executeTakeFirst();
  return row === undefined ? null : { number: row.number, isPublished: row.status === 'published', content: listingContentSchema.parse(JSON.parse(row.content)) };
}

/** As it is stored, with the fingerprint of whoever holds the listing now. */
export interface GivenVouch {
  readonly listing: number;
  readonly facts: VouchFact[];
  readonly givenAtMs: number;
  readonly statement: Uint8Array | null;
  /** Hexadecimal; null where nobody does who has notes here. */
  readonly peer: string | null;
}

/** Newest first. */
export async function vouchesOfMember(database: Kysely<Database>, memberId: string): Promise<GivenVouch[]> {
  const rows = await database
    .selectFrom('vouch')
    .leftJoin('listing', 'listing.number', 'vouch.listing')
    .leftJoin('vault', 'vault.member_id', 'listing.owner_id')
    .leftJoin('vault_roster_step', (join) => join.onRef('vault_roster_step.vault_key', '=', 'vault.key').on('vault_roster_step.sequence', '=', 1))
    .select(['vouch.listing as listing', 'vouch.facts as facts', 'vouch.given_at_ms as given_at_ms', 'vouch.statement as statement', 'vault_roster_step.bytes as first_step'])
    .where('vouch.member_id', '=', memberId)
    .orderBy('vouch.given_at_ms', 'desc')
    .orderBy('vouch.listing')
    .execute();
  return rows.map(({ listing, facts, given_at_ms: givenAtMs, statement, first_step: firstStep }) => ({ listing, facts: factsOf(facts), givenAtMs, statement, peer: fingerprintOf(firstStep) }));
}

/** The fingerprint of whoever holds the listing, hexadecimal; null where nobody does who has notes here. */
export async function peerOfListing(database: Kysely<Database>, listing: number): Promise<string | null> {
  const row = await database
    .selectFrom('listing')
    .innerJoin('vault', 'vault.member_id', 'listing.owner_id')
    .innerJoin('vault_roster_step', 'vault_roster_step.vault_key', 'vault.key')
    .select('vault_roster_step.bytes as first_step')
    .where('listing.number', '=', listing)
    .where('vault_roster_step.sequence', '=', 1)
    .executeTakeFirst();
  return fingerprintOf(row?.first_step ?? null);
}

/** Newest first. */
export async function vouchesForListing(database: Kysely<Database>, listing: number): Promise<ReceivedVouch[]> {
  const rows = await database
    .selectFrom('vouch')
    .leftJoin('listing', (join) => join.onRef('listing.owner_id', '=', 'vouch.member_id').on('listing.status', '=', 'published'))
    .select(['listing.number as by', 'vouch.facts as facts', 'vouch.given_at_ms as given_at_ms'])
    .where('vouch.listing', '=', listing)
    .orderBy('vouch.given_at_ms', 'desc')
    .orderBy('vouch.member_id')
    .execute();
  return rows.map(({ by, facts, given_at_ms: givenAtMs }) => ({ by, facts: factsOf(facts), givenAtMs }));
}

export async function countVouches(database: Kysely<Database>, memberId: string): Promise<number> {
  const { count } = await database.selectFrom('vouch').select((expression) => expression.fn.countAll<number>().as('count')).where('member_id', '=', memberId).executeTakeFirstOrThrow();
  return count;
}

/** When this member vouched since then, the earliest first. */
export async function givenSince(database: Kysely<Database>, memberId: string, sinceMs: number): Promise<number[]> {
  const rows = await database.selectFrom('vouch_change').select('at_ms').where('member_id', '=', memberId).where('at_ms', '>', sinceMs).where('kind', '=', 'given').orderBy('at_ms').execute();
  return rows.map((row) => row.at_ms);
}

/** One vouch for one listing: given again, it is dated anew. */
export async function saveVouch(database: Transaction<Database>, memberId: string, { listing, facts, givenAtMs, statement }: Omit<GivenVouch, 'peer' | 'statement'> & { readonly statement: Uint8Array }): Promise<void> {
  const row = { facts: JSON.stringify(facts), given_at_ms: givenAtMs, statement: Buffer.from(statement) };
  await database.insertInto('vouch').values({ member_id: memberId, listing, ...row }).onConflict((conflict) => conflict.columns(['member_id', 'listing']).doUpdateSet(row)).execute();
}

/** False where there was none. */
export async function withdrawFrom(database: Transaction<Database>, memberId: string, listing: number): Promise<boolean> {
  // One that came from another listing leaves no trace either, and does not come back with it.
  await database.deleteFrom('vouch_moved').where('member_id', '=', memberId).where('to_listing', '=', listing).execute();
  return await deleteVouch(database, memberId, listing);
}

export async function deleteVouch(database: Transaction<Database>, memberId: string, listing: number): Promise<boolean> {
  const { numDeletedRows } = await database.deleteFrom('vouch').where('member_id', '=', memberId).where('listing', '=', listing).executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

export async function listingNumbers(database: Kysely<Database>, ids: readonly string[]): Promise<ReadonlyMap<string, { readonly number: number; readonly ownerId: string | null }>> {
  const rows = await database.selectFrom('listing').select(['id', 'number', 'owner_id']).where('id', 'in', [...ids]).execute();
  return new Map(rows.map(({ id, number, owner_id: ownerId }) => [id, { number, ownerId }]));
}

export interface MovedVouch {
  readonly memberId: string;
  readonly to: number;
  readonly facts: string;
  readonly givenAtMs: number;
  /** What was signed: it names the listing that is gone. */
  readonly statement: Buffer | null;
}

/** Whose vouches moved. The own listing's owner has none for it; who vouched for both keeps the one that was there. */
export async function moveVouches(database: Transaction<Database>, { from, to, toOwner }: { readonly from: number; readonly to: number; readonly toOwner: string | null }): Promise<{ readonly memberId: string }[]> {
  const rows = await database.deleteFrom('vouch').where('listing', '=', from).returningAll().execute();
  for (const { member_id, facts, given_at_ms, statement } of rows) {
    const moved = { to_listing: to, facts, given_at_ms, statement };
    await database.insertInto('vouch_moved').values({ member_id, from_listing: from, ...moved }).onConflict((conflict) => conflict.columns(['member_id', 'from_listing']).doUpdateSet(moved)).execute();
    if (member_id !== toOwner) await database.insertInto('vouch').values({ member_id, listing: to, facts, given_at_ms, statement }).onConflict((conflict) => conflict.columns(['member_id', 'listing']).doNothing()).execute();
  }
  return rows.map(({ member_id: memberId }) => ({ memberId }));
}

export async function movedFrom(database: Kysely<Database>, from: number): Promise<MovedVouch[]> {
  const rows = await database.selectFrom('vouch_moved').selectAll().where('from_listing', '=', from).execute();
  return rows.map(({ member_id: memberId, to_listing: to, facts, given_at_ms: givenAtMs, statement }) => ({ memberId, to, facts, givenAtMs, statement }));
}

/** When each of these members vouched for a listing. */
export async function vouchersAmong(database: Kysely<Database>, listing: number, memberIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (memberIds.length === 0) return new Map();
  const rows = await database.selectFrom('vouch').select(['member_id', 'given_at_ms']).where('listing', '=', listing).where('member_id', 'in', [...memberIds]).execute();
  return new Map(rows.map(({ member_id: memberId, given_at_ms: givenAtMs }) => [memberId, givenAtMs]));
}

export async function saveMovedBack(database: Transaction<Database>, listing: number, moved: readonly MovedVouch[]): Promise<void> {
  for (const { memberId, facts, givenAtMs, statement } of moved) {
    await database.insertInto('vouch').values({ member_id: memberId, listing, facts, given_at_ms: givenAtMs, statement }).onConflict((conflict) => conflict.columns(['member_id', 'listing']).doNothing()).execute();
  }
  await database.deleteFrom('vouch_moved').where('from_listing', '=', listing).execute();
}

interface VouchChange {
  readonly memberId: string;
  readonly kind: 'given' | 'withdrawn';
  readonly atMs: number;
  /** What is older is dropped. */
  readonly keepSinceMs: number;
}

/** Tells every process that this member's vouches are others now. */
export async function logChange(database: Transaction<Database>, { memberId, kind, atMs, keepSinceMs }: VouchChange): Promise<void> {
  const { version } = await database.updateTable('vouch_version').set((expression) => ({ version: expression('version', '+', 1) })).returning('version').executeTakeFirstOrThrow();
  await database.deleteFrom('vouch_change').where('at_ms', '<', keepSinceMs).execute();
  await database.insertInto('vouch_change').values({ position: version, member_id: memberId, kind, at_ms: atMs }).execute();
}

function factsOf(text: string): VouchFact[] {
  return factsSchema.parse(JSON.parse(text));
}

/** A roster's identity is the hash of its first step: what follows need not be looked at. */
function fingerprintOf(firstStep: Buffer | null): string | null {
  if (firstStep === null) return null;
  const read = decodeRosterStep(firstStep);
  if (!read.ok) throw new Error('A stored step of a roster cannot be read.');
  return Buffer.from(hashRosterStep(read.value)).toString('hex');
}
