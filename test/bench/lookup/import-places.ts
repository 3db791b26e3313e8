/** Puts invented places into a service's gazetteer, as a postal file would bring them. */
import type { Place } from '@trusted-hands/directory';
import type { Kysely } from 'kysely';
import type { Database } from '../../../server/src/database/tables.ts';
import { importPostalFile } from '../../../server/src/features/gazetteer/import-postal-file.ts';

const header = 'country_code,zipcode,place,state,state_code,province,province_code,community,community_code,latitude,longitude';

export async function importPlaces(database: Kysely<Database>, places: readonly Place[]): Promise<void> {
  const outcome = await importPostalFile(database, { lines: linesOf(places), onBadRow: () => undefined });
  if (!outcome.ok) throw new Error(outcome.failure.message);
}

async function* linesOf(places: readonly Place[]): AsyncGenerator<string> {
  yield header;
  for (const { name, country, state = '', postcode = '', coordinates } of places) yield [country, postcode, name, state, state, '', '', '', '', coordinates.latitude, coordinates.longitude].join(',');
}
