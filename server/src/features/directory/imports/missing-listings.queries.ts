/** Who was listed by an earlier import of a source and is not in this one: counted, named, and withdrawn only where asked. */
import type { ListingOrigin } from '@trusted-hands/directory';
import type { Kysely } from 'kysely';
import { jsonTexts } from '../../../database/insert-rows.ts';
import type { Database } from '../../../database/tables.ts';
import { lockListings, thisPosition, noteRemoval } from '../listing.queries.ts';

export interface MissingListing {
  readonly id: string;
  readonly originId: string;
  readonly number: number;
  readonly region: string;
}

interface MissingQuery {
  readonly origin: ListingOrigin;
  /** What every origin id of the source begins with; empty where the origin has one source. */
  readonly prefix: string;
  readonly has: (originId: string) => boolean;
}

const pageSize = 2000;

/** In pages, by origin id. What owners manage is theirs and never among them. */
export async function* missingListings(database: Kysely<Database>, { origin, prefix, has }: MissingQuery): AsyncGenerator<readonly MissingListing[]> {
  for (let after: string | undefined; ; ) {
    const rows = await database
      .selectFrom('listing')
      .select(['id', 'origin_id', 'number', 'region'])
      .where('origin', '=', origin)
      .where('status', '=', 'published')
      .where('owner_id', 'is', null)
      .$if(after !== undefined, (query) => query.where('origin_id', '>', after ?? ''))
      .orderBy('origin_id')
      .limit(pageSize)
      .execute();
    if (rows.length === 0) return;
    after = rows.at(-1)?.origin_id ?? undefined;
    const missing = rows
      .map(({ id, origin_id, number, region }) => ({ id, originId: origin_id ?? '', number, region }))
      .filter(({ originId }) => originId.startsWith(prefix) && !has(originId));
    if (missing.length > 0) yield missing;
  }
}

/** Takes them out of the directory, each with a note that this source did it, so that it can bring them back. */
export async function withdrawMissing(database: Kysely<Database>, { missing, source, nowMs }: { readonly missing: readonly MissingListing[]; readonly source: string; readonly nowMs: number }): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    const withdrawn = await transaction
      .updateTable('listing')
      .set({ status: 'withdrawn', updated_at_ms: nowMs, position: thisPosition })
      .where('id', 'in', jsonTexts(transaction, missing.map(({ id }) => id)))
      .where('status', '=', 'published')
      .where('owner_id', 'is', null)
      .returning(['id', 'number', 'region'])
      .execute();
    for (const { id, number, region } of withdrawn) {
      await noteRemoval(transaction, { number, region });
      await transaction.insertInto('import_withdrawal').values({ listing_id: id, source, at_ms: nowMs }).onConflict((conflict) => conflict.column('listing_id').doUpdateSet({ source, at_ms: nowMs })).execute();
    }
  });
}
