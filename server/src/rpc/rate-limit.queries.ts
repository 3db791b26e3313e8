/** Counts in fixed windows, in the database, so that every process of one service keeps the same limit. */
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/tables.ts';

export interface Limit {
  readonly max: number;
  readonly windowMs: number;
}

type Taken = { readonly allowed: true } | { readonly allowed: false; readonly retryAfterSeconds: number };

interface TakeOptions {
  readonly key: string;
  readonly limit: Limit;
  readonly nowMs: number;
}

/** Counts one, in one statement, so that two at once cannot both be the last. */
export async function take(database: Kysely<Database>, { key, limit, nowMs }: TakeOptions): Promise<Taken> {
  const windowEndedBefore = nowMs - limit.windowMs;
  await database.deleteFrom('rate_limit').where('key', '=', key).where('window_started_at_ms', '<=', windowEndedBefore).execute();
  const row = await database
    .insertInto('rate_limit')
    .values({ key, count: 1, window_started_at_ms: nowMs })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ count: sql<number>`rate_limit.count + 1` }))
    .returning(['count', 'window_started_at_ms'])
    .executeTakeFirstOrThrow();
  if (row.count <= limit.max) {
    if (row.count === 1) await forget(database, nowMs);
    return { allowed: true };
  }
  return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil((row.window_started_at_ms + limit.windowMs - nowMs) / 1000)) };
}

/** For what was counted and then did not happen, through no fault of who asked. */
export async function giveBack(database: Kysely<Database>, key: string): Promise<void> {
  await database
    .updateTable('rate_limit')
    .set({ count: sql<number>`count - 1` })
    .where('key', '=', key)
    .where('count', '>', 0)
    .execute();
}

/** No limit may have a longer window. */
const longestWindowMs = 30 * 24 * 60 * 60 * 1000;

/** Rows of windows long past go when a new window begins, so that the table stays as small as one month's callers. */
async function forget(database: Kysely<Database>, nowMs: number): Promise<void> {
  await database.deleteFrom('rate_limit').where('window_started_at_ms', '<', nowMs - longestWindowMs).execute();
}
