/** Who the stewards are. */
import type { Kysely } from 'kysely';
import type { Database } from '../../database/tables.ts';

export interface StewardRow {
  readonly email: string;
  readonly name: string;
}

export async function stewardOf(database: Kysely<Database>, email: string): Promise<StewardRow | undefined> {
  return await database.selectFrom('steward').select(['email', 'name']).where('email', '=', email).executeTakeFirst();
}

/** False where that address was a steward already; a name that is given replaces the one before. */
export async function addSteward(database: Kysely<Database>, { email, name, nowMs }: StewardRow & { readonly nowMs: number }): Promise<boolean> {
  const added = await database
    .insertInto('steward')
    .values({ email, name, added_at_ms: nowMs })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('email')
    .executeTakeFirst();
  if (added === undefined && name !== '') await database.updateTable('steward').set({ name }).where('email', '=', email).execute();
  return added !== undefined;
}

/** False where that address was none. */
export async function removeSteward(database: Kysely<Database>, email: string): Promise<boolean> {
  return (await database.deleteFrom('steward').where('email', '=', email).returning('email').executeTakeFirst()) !== undefined;
}

export async function allStewards(database: Kysely<Database>): Promise<StewardRow[]> {
  return await database.selectFrom('steward').select(['email', 'name']).orderBy('email').execute();
}
