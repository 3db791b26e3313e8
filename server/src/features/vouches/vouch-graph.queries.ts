/**
 * Reads the vouches that others can lean on: those of members whose listing is published and was checked with a register.
 * A listing's number is its node. Everything here is read by positions that only rise, so what changed is found again.
 */
import type { Kysely } from 'kysely';
import type { Database } from '../../database/tables.ts';

/** Up to where the vouches and the listings are known. */
export interface GraphVersion {
  readonly vouches: number;
  readonly listings: number;
}

export async function readGraphVersion(database: Kysely<Database>): Promise<GraphVersion> {
  const row = await database
    .selectFrom('vouch_version')
    .select((expression) => [
      'vouch_version.version as vouches',
      expression.selectFrom('directory_change').select('counter').where('subject', '=', 'listings').$asScalar().$notNull().as('listings'),
    ])
    .executeTakeFirstOrThrow();
  return row;
}

export async function highestNumber(database: Kysely<Database>): Promise<number> {
  const row = await database.selectFrom('listing').select((expression) => expression.fn.max('number').as('number')).executeTakeFirst();
  return row?.number ?? 0;
}

/** Whether the log still holds every change behind this version. */
export async function isLogWhole(database: Kysely<Database>, { vouches }: GraphVersion): Promise<boolean> {
  const [now, first] = [await readGraphVersion(database), await database.selectFrom('vouch_change').select((expression) => expression.fn.min('position').as('position')).executeTakeFirst()];
  return now.vouches <= vouches || (first?.position ?? Infinity) <= vouches + 1;
}

/** The numbers of the listings that, or whose owner's vouches, changed since this version. */
export async function changedNumbers(database: Kysely<Database>, since: GraphVersion): Promise<number[]> {
  const byVouch = await database
    .selectFrom('listing')
    .select('number')
    .where('owner_id', 'in', (expression) => expression.selectFrom('vouch_change').select('member_id').where('position', '>', since.vouches))
    .execute();
  const byListing = await database.selectFrom('listing').select('number').where('position', '>', since.listings).execute();
  const removed = await database.selectFrom('directory_removal').select('number').where('position', '>', since.listings).execute();
  return [...new Set([...byVouch, ...byListing, ...removed].map(({ number }) => number))];
}

export interface Stone {
  readonly number: number;
  readonly ownerId: string;
}

/** As JSON.stringify writes it; inside of a text its quotation marks would be escaped. */
const registerChecked = '%"step":"register-checked"%';

/** Those of these that are stepping stones. */
export async function stonesAmong(database: Kysely<Database>, numbers: readonly number[]): Promise<Stone[]> {
  return stonesOf(await stones(database).where('number', 'in', [...numbers]).execute());
}

/** The next stepping stones in the order of their numbers; an empty page is the end. */
export async function stonesAfter(database: Kysely<Database>, after: number, limit: number): Promise<Stone[]> {
  return stonesOf(await stones(database).where('number', '>', after).orderBy('number').limit(limit).execute());
}

function stones(database: Kysely<Database>) {
  return database.selectFrom('listing').select(['number', 'owner_id']).where('owner_id', 'is not', null).where('status', '=', 'published').where('checks', 'like', registerChecked);
}

function stonesOf(rows: readonly { readonly number: number; readonly owner_id: string | null }[]): Stone[] {
  return rows.flatMap(({ number, owner_id: ownerId }) => (ownerId === null ? [] : [{ number, ownerId }]));
}

interface Given {
  readonly memberId: string;
  readonly listing: number;
  readonly givenAtMs: number;
}

export async function vouchesGivenBy(database: Kysely<Database>, memberIds: readonly string[]): Promise<Given[]> {
  if (memberIds.length === 0) return [];
  const rows = await database.selectFrom('vouch').select(['member_id', 'listing', 'given_at_ms']).where('member_id', 'in', [...memberIds]).execute();
  return rows.map((row) => ({ memberId: row.member_id, listing: row.listing, givenAtMs: row.given_at_ms }));
}

/** What a member vouches, and the number of their own listing, published or not. */
export async function vouchingOf(database: Kysely<Database>, memberId: string): Promise<{ readonly number: number | undefined; readonly given: readonly Given[] }> {
  const own = await database.selectFrom('listing').select('number').where('owner_id', '=', memberId).executeTakeFirst();
  return { number: own?.number, given: await vouchesGivenBy(database, [memberId]) };
}
