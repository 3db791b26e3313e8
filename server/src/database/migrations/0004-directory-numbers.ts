/**
 * What the directory's files need: a dense number for every listing, the region whose file it is in, the position of its
 * newest change, what was removed since, and the files themselves, so that every process serves the same bytes.
 */
import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  await database.schema.alterTable('listing').addColumn('number', 'bigint').execute();
  await database.schema.alterTable('listing').addColumn('region', 'text').execute();
  await database.schema.alterTable('listing').addColumn('position', 'bigint', (column) => column.notNull().defaultTo(0)).execute();
  await sql`
    update listing set number = numbered.place
    from (select id, row_number() over (order by created_at_ms, id) as place from listing) numbered
    where numbered.id = listing.id`.execute(database);
  const country = engine === 'postgres' ? sql`content::json #>> '{locations,0,country}'` : sql`json_extract(content, '$.locations[0].country')`;
  await sql`update listing set region = ${country}`.execute(database);
  await database.schema.createIndex('listing_number').on('listing').column('number').unique().execute();
  await database.schema.createIndex('listing_region_number').on('listing').columns(['region', 'number']).execute();
  await database.schema.createIndex('listing_region_position').on('listing').columns(['region', 'position']).execute();

  await database.schema
    .createTable('directory_removal')
    .addColumn('region', 'text', (column) => column.notNull())
    .addColumn('number', 'bigint', (column) => column.notNull())
    .addColumn('position', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('directory_removal_key', ['region', 'number'])
    .execute();
  await database.schema.createIndex('directory_removal_position').on('directory_removal').columns(['region', 'position']).execute();
  await database.schema.createIndex('directory_removal_number').on('directory_removal').column('number').execute();

  await database.schema
    .createTable('directory_file')
    .addColumn('sha256', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('region', 'text', (column) => column.notNull())
    .addColumn('position', 'bigint', (column) => column.notNull())
    .addColumn('row_count', 'bigint', (column) => column.notNull())
    .addColumn('byte_count', 'bigint', (column) => column.notNull())
    .addColumn('replaced_at_ms', 'bigint')
    // Brotli; null once nobody may have it any more.
    .addColumn('content', engine === 'postgres' ? sql`bytea` : sql`blob`)
    .execute();
  await database.schema.createIndex('directory_file_kind').on('directory_file').columns(['kind', 'region']).execute();
}
