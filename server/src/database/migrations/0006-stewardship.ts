/** Who checks listings, what there is to check, every decision with what it changed, and the mails that ask "still right?". */
import type { Kysely } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  // By address, since somebody may be named before they ever signed in.
  await database.schema
    .createTable('steward')
    .addColumn('email', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('added_at_ms', 'bigint', (column) => column.notNull())
    .execute();

  await database.schema
    .createTable('steward_case')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('listing_id', 'text', (column) => column.notNull())
    .addColumn('other_listing_id', 'text')
    // Unique while a case is open and null afterwards, so that nothing waits twice.
    .addColumn('open_key', 'text', (column) => column.unique())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('opened_by', 'text')
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('opened_at_ms', 'bigint', (column) => column.notNull())
    .addColumn('held_by', 'text')
    .addColumn('held_until_ms', 'bigint')
    .execute();
  await database.schema.createIndex('steward_case_status').on('steward_case').columns(['status', 'opened_at_ms']).execute();
  await database.schema.createIndex('steward_case_listing').on('steward_case').column('listing_id').execute();
  await database.schema.createIndex('steward_case_other_listing').on('steward_case').column('other_listing_id').execute();

  await database.schema
    .createTable('case_event')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('case_id', 'text', (column) => column.notNull().references('steward_case.id').onDelete('cascade'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    // Orders what happens in one millisecond.
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('by_member', 'text')
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('said', 'text', (column) => column.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .addColumn('undone_by', 'text')
    .addUniqueConstraint('case_event_place', ['case_id', 'place'])
    .execute();

  await database.schema.alterTable('listing').addColumn('merged_into', 'text').execute();

  // A row is taken before its mail is sent, so that of several processes one sends it.
  await database.schema
    .createTable('confirmation_mail')
    .addColumn('listing_id', 'text', (column) => column.notNull())
    .addColumn('confirmed_at_ms', 'bigint', (column) => column.notNull())
    .addColumn('step', 'integer', (column) => column.notNull())
    .addColumn('taken_at_ms', 'bigint', (column) => column.notNull())
    .addColumn('sent_at_ms', 'bigint')
    .addPrimaryKeyConstraint('confirmation_mail_step', ['listing_id', 'confirmed_at_ms', 'step'])
    .execute();

  // What must not come back with the next import, and nothing else of it.
  await database.schema
    .createTable('erased_listing')
    .addColumn('listing_id', 'text', (column) => column.primaryKey())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('origin_id', 'text')
    .addColumn('erased_at_ms', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('erased_listing_origin', ['origin', 'origin_id'])
    .execute();
}
