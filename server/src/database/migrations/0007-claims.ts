/** Codes for who claims a listing, invitations that were sent, addresses that want none, and finding a listing by name or address. */
import { sql, type Kysely } from 'kysely';

export async function up(database: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  await database.schema
    .createTable('claim_code')
    .addColumn('member_id', 'text', (column) => column.primaryKey())
    .addColumn('listing_id', 'text', (column) => column.notNull())
    // A keyed hash: eight digits by themselves are found in a second.
    .addColumn('code_hash', 'text', (column) => column.notNull())
    .addColumn('tries_left', 'integer', (column) => column.notNull())
    .addColumn('expires_at_ms', 'bigint', (column) => column.notNull())
    .execute();

  await database.schema
    .createTable('invitation')
    .addColumn('listing_id', 'text', (column) => column.primaryKey())
    .addColumn('invited_at_ms', 'bigint', (column) => column.notNull())
    .execute();

  // By keyed hash, so that who wants no mail is not on a list of addresses.
  await database.schema
    .createTable('mail_refusal')
    .addColumn('address_key', 'text', (column) => column.primaryKey())
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .execute();

  const field = (name: string) => (engine === 'postgres' ? sql`lower(content::json ->> ${sql.lit(name)}) collate "C"` : sql`lower(json_extract(content, ${sql.lit(`$.${name}`)}))`);
  // A listing from before may hold half a character, which PostgreSQL stores as written and refuses to read out of the JSON.
  const readable = engine === 'postgres' ? sql`where position('\\ud' in content) = 0` : sql``;
  await sql`create index listing_name on listing ((${field('name')})) ${readable}`.execute(database);
  await sql`create index listing_email on listing ((${field('email')})) ${readable}`.execute(database);
}
