/** Listings, the gazetteer, and the counters that tell every process when its directory files are out of date. */
import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  await database.schema
    .createTable('listing')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('owner_id', 'text', (column) => column.unique())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('origin_id', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('checks', 'text', (column) => column.notNull())
    .addColumn('created_at_ms', 'bigint', (column) => column.notNull())
    .addColumn('updated_at_ms', 'bigint', (column) => column.notNull())
    .addColumn('confirmed_at_ms', 'bigint')
    .addUniqueConstraint('listing_origin', ['origin', 'origin_id'])
    .execute();
  await database.schema.createIndex('listing_status').on('listing').columns(['status', 'id']).execute();
  // Anyone may ask how many there are: counted without reading the listings themselves.
  await database.schema.createIndex('listing_status_origin').on('listing').columns(['status', 'origin']).execute();

  // A prefix is found as a range of byte order. PostgreSQL's own order depends on its locale, SQLite's is always bytes.
  const byteOrderText = engine === 'postgres' ? sql`text collate "C"` : sql`text`;
  await database.schema
    .createTable('gazetteer_place')
    .addColumn('country', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('folded', byteOrderText, (column) => column.notNull())
    .addColumn('state', 'text')
    .addColumn('state_name', 'text')
    .addColumn('postcode', byteOrderText)
    .addColumn('latitude', 'double precision', (column) => column.notNull())
    .addColumn('longitude', 'double precision', (column) => column.notNull())
    .execute();
  await database.schema.createIndex('gazetteer_place_folded').on('gazetteer_place').columns(['folded', 'country']).execute();
  await database.schema.createIndex('gazetteer_place_country').on('gazetteer_place').columns(['country', 'folded']).execute();
  await database.schema.createIndex('gazetteer_place_postcode').on('gazetteer_place').columns(['postcode', 'country']).execute();

  await database.schema
    .createTable('directory_change')
    .addColumn('subject', 'text', (column) => column.primaryKey())
    .addColumn('counter', 'bigint', (column) => column.notNull())
    .execute();
  await sql`insert into directory_change (subject, counter) values ('listings', 0), ('places', 0)`.execute(database);
}
