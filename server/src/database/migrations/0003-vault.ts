/** The vault: the roster of devices as a chain of steps, its keyring, and sealed entries by position. All keyed by vault first. */
import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const bytes = engine === 'postgres' ? sql`bytea` : sql`blob`;

  await database.schema
    .createTable('vault')
    .addColumn('id', bytes, (column) => column.primaryKey().notNull())
    .addColumn('member_id', 'text', (column) => column.notNull().unique().references('member.id').onDelete('cascade'))
    .addColumn('roster_sequence', 'bigint', (column) => column.notNull())
    .addColumn('roster_hash', bytes, (column) => column.notNull())
    .addColumn('position', 'bigint', (column) => column.notNull())
    .addColumn('stored_bytes', 'bigint', (column) => column.notNull())
    .execute();

  await database.schema
    .createTable('vault_roster_step')
    .addColumn('vault_id', bytes, (column) => column.notNull().references('vault.id').onDelete('cascade'))
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addColumn('bytes', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('vault_roster_step_key', ['vault_id', 'sequence'])
    .execute();

  // Apart from the vault, whose row is written with every push.
  await database.schema
    .createTable('vault_keyring')
    .addColumn('vault_id', bytes, (column) => column.primaryKey().notNull().references('vault.id').onDelete('cascade'))
    .addColumn('bytes', bytes, (column) => column.notNull())
    .execute();

  await database.schema
    .createTable('vault_device_head')
    .addColumn('vault_id', bytes, (column) => column.notNull().references('vault.id').onDelete('cascade'))
    .addColumn('device', bytes, (column) => column.notNull())
    .addColumn('device_sequence', 'bigint', (column) => column.notNull())
    .addColumn('hash', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('vault_device_head_key', ['vault_id', 'device'])
    .execute();

  await database.schema
    .createTable('vault_entry')
    .addColumn('vault_id', bytes, (column) => column.notNull().references('vault.id').onDelete('cascade'))
    .addColumn('position', 'bigint', (column) => column.notNull())
    .addColumn('entry_id', bytes, (column) => column.notNull())
    .addColumn('device', bytes, (column) => column.notNull())
    .addColumn('device_sequence', 'bigint', (column) => column.notNull())
    .addColumn('hash', bytes, (column) => column.notNull())
    .addColumn('destroyed', 'integer', (column) => column.notNull())
    .addColumn('bytes', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('vault_entry_key', ['vault_id', 'position'])
    .addUniqueConstraint('vault_entry_id', ['vault_id', 'entry_id'])
    .addUniqueConstraint('vault_entry_chain', ['vault_id', 'device', 'device_sequence'])
    .execute();
}
