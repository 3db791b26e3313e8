/** Vouches that followed a listing into another when stewards made the two one, so that they go back if that is undone. */
import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  await database.schema
    .createTable('vouch_moved')
    .addColumn('member_id', 'text', (column) => column.notNull().references('member.id').onDelete('cascade'))
    .addColumn('from_listing', 'bigint', (column) => column.notNull())
    .addColumn('to_listing', 'bigint', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('given_at_ms', 'bigint', (column) => column.notNull())
    .addColumn('statement', engine === 'postgres' ? sql`bytea` : sql`blob`)
    .addPrimaryKeyConstraint('vouch_moved_key', ['member_id', 'from_listing'])
    .execute();
  await database.schema.createIndex('vouch_moved_from').on('vouch_moved').column('from_listing').execute();
}
