/** Names are found by any of their words in the directory's files; the index of how they begin is of no more use. */
import type { Kysely } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema.dropIndex('listing_name').ifExists().execute();
}
