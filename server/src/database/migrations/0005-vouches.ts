/** Vouches by who gives them, and a short log of whose changed, so that every process keeps its graph of them current. */
import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('vouch')
    .addColumn('member_id', 'text', (column) => column.notNull().references('member.id').onDelete('cascade'))
    .addColumn('listing', 'bigint', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('given_at_ms', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('vouch_key', ['member_id', 'listing'])
    .execute();
  await database.schema.createIndex('vouch_listing').on('vouch').column('listing').execute();

  await database.schema
    .createTable('vouch_change')
    .addColumn('position', 'bigint', (column) => column.primaryKey().notNull())
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .execute();
  await database.schema.createIndex('vouch_change_member').on('vouch_change').columns(['member_id', 'at_ms']).execute();
  await database.schema.createIndex('vouch_change_time').on('vouch_change').column('at_ms').execute();

  await database.schema.createTable('vouch_version').addColumn('version', 'bigint', (column) => column.notNull()).execute();
  await sql`insert into vouch_version (version) values (0)`.execute(database);

  // Whose listing changed since a process last looked, in whichever region.
  await database.schema.createIndex('listing_position').on('listing').column('position').execute();
  await database.schema.createIndex('directory_removal_any_position').on('directory_removal').column('position').execute();
}
