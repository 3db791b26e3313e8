/** Imports that go on where they stopped, who was withdrawn by one, and the register files that operators check numbers against. */
import type { Kysely } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('import_run')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('position', 'bigint', (column) => column.notNull())
    .addColumn('counts', 'text', (column) => column.notNull())
    .addColumn('report_path', 'text', (column) => column.notNull())
    .addColumn('report_bytes', 'bigint', (column) => column.notNull())
    .addColumn('started_at_ms', 'bigint', (column) => column.notNull())
    .addColumn('updated_at_ms', 'bigint', (column) => column.notNull())
    .addColumn('finished_at_ms', 'bigint')
    .execute();
  await database.schema.createIndex('import_run_source').on('import_run').columns(['source', 'started_at_ms']).execute();

  await database.schema
    .createTable('import_withdrawal')
    .addColumn('listing_id', 'text', (column) => column.primaryKey())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .execute();

  await database.schema
    .createTable('operator_register')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('scheme', 'text')
    .addColumn('imported_at_ms', 'bigint', (column) => column.notNull())
    .execute();
  await database.schema
    .createTable('register_entry')
    .addColumn('register_id', 'text', (column) => column.notNull())
    .addColumn('number', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('run_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('register_entry_key', ['register_id', 'number', 'name'])
    .execute();
}
