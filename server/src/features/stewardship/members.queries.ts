/** The address of a member, for a mail to them. */
import type { Kysely } from 'kysely';
import type { Database } from '../../database/tables.ts';

export async function emailOfMember(database: Kysely<Database>, memberId: string): Promise<string | undefined> {
  return (await database.selectFrom('member').select('email').where('id', '=', memberId).executeTakeFirst())?.email;
}

export async function ownsListing(database: Kysely<Database>, memberId: string): Promise<boolean> {
  return (await database.selectFrom('listing').select('id').where('owner_id', '=', memberId).executeTakeFirst()) !== undefined;
}
