/** What a member's device signed of a vouch: null in those that were given before. */
import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  await database.schema.alterTable('vouch').addColumn('statement', engine === 'postgres' ? sql`bytea` : sql`blob`).execute();
}
