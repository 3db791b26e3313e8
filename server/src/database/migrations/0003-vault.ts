/**
 * The vault: the roster of devices as a chain of steps, its keyring, and sealed entries by position. All are keyed by the
 * service's own key of the account's vault: the vault's id is made by a device, and another account may use the same.
 */
import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const bytes = engine === 'postgres' ? sql`bytea` : sql`blob`;

  await database.schema
    .createTable('vault')
    .addColumn('key', engine === 'postgres' ? 'bigint' : 'integer', (column) => (engine === 'postgres' ? column.primaryKey().generatedByDefaultAsIdentity() : column.primaryKey().autoIncrement()))
    .addColumn('id', bytes, (column) => column.notNull())
    .addColumn('member_id', 'text', (column) => column.notNull().unique().references('member.id').onDelete('cascade'))
    .addColumn('roster_sequence', 'bigint', (column) => column.notNull())
    .addColumn('roster_hash', bytes, (column) => column.notNull())
    .addColumn('position', 'bigint', (column) => column.notNull())
    .addColumn('stored_bytes', 'bigint', (column) => column.notNull())
    .execute();

  await database.schema
    .createTable('vault_roster_step')
    .addColumn('vault_key', 'bigint', (column) => column.notNull().references('vault.key').onDelete('cascade'))
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addColumn('bytes', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('vault_roster_step_key', ['vault_key', 'sequence'])
    .execute();

  // Apart from the vault, whose row is written with every push.
  await database.schema
    .createTable('vault_keyring')
    .addColumn('vault_key', 'bigint', (column) => column.primaryKey().notNull().references('vault.key').onDelete('cascade'))
    .addColumn('bytes', bytes, (column) => column.notNull())
    .execute();

  await database.schema
    .createTable('vault_device_head')
    .addColumn('vault_key', 'bigint', (column) => column.notNull().references('vault.key').onDelete('cascade'))
    .addColumn('device', bytes, (column) => column.notNull())
    .addColumn('device_sequence', 'bigint', (column) => column.notNull())
    .addColumn('hash', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('vault_device_head_key', ['vault_key', 'device'])
    .execute();

  await database.schema
    .createTable('vault_entry')
    .addColumn('vault_key', 'bigint', (column) => column.notNull().references('vault.key').onDelete('cascade'))
    .addColumn('position', 'bigint', (column) => column.notNull())
    .addColumn('entry_id', bytes, (column) => column.notNull())
    .addColumn('device', bytes, (column) => column.notNull())
    .addColumn('device_sequence', 'bigint', (column) => column.notNull())
    .addColumn('hash', bytes, (column) => column.notNull())
    .addColumn('destroyed', 'integer', (column) => column.notNull())
    .addColumn('bytes', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('vault_entry_key', ['vault_key', 'position'])
    .addUniqueConstraint('vault_entry_id', ['vault_key', 'entry_id'])
    .addUniqueConstraint('vault_entry_chain', ['vault_key', 'device', 'device_sequence'])
    .execute();

  // Which device a session is of, so that removing the device ends it.
  await database.schema.alterTable('session').addColumn('vault_device', bytes).execute();
  await database.schema.alterTable('session').addColumn('is_device_removed', 'integer', (column) => column.notNull().defaultTo(0)).execute();
}
