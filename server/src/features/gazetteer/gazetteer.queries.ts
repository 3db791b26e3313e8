/** Storing places and reading the few that a name, a prefix or a postcode points at. */
import type { Place } from '@trusted-hands/directory';
import { type Kysely, PostgresAdapter, sql, type Transaction } from 'kysely';
import type { Database } from '../../database/tables.ts';
import type { GazetteerPlaceTable } from './place.table.ts';

export type PlaceRow = GazetteerPlaceTable;

/** The highest code point: everything that starts with a prefix sorts before prefix + this in byte order. */
const afterAnything = '\u{10FFFF}';

export async function isGazetteerEmpty(database: Kysely<Database>): Promise<boolean> {
  return (await database.selectFrom('gazetteer_place').select('country').limit(1).executeTakeFirst()) === undefined;
}

/**
 * Inserts many places at once. Rows travel as one JSON text a batch: the query builder's own way takes three times as
 * long for the 171,000 places that the first start stores.
 */
export async function insertPlaces(database: Transaction<Database>, rows: readonly PlaceRow[]): Promise<void> {
  const isPostgres = database.getExecutor().adapter instanceof PostgresAdapter;
  for (let start = 0; start < rows.length; start += 5000) {
    const batch = JSON.stringify(
      rows
        .slice(start, start + 5000)
        .map((row) => [row.country, row.name, row.folded, row.state, row.state_name, row.postcode, row.latitude, row.longitude]),
    );
    const source = isPostgres ? sql`json_array_elements(${batch}::json) as batch (value)` : sql`json_each(${batch})`;
    const number = isPostgres ? sql`::double precision` : sql``;
    await sql`
      insert into gazetteer_place (country, name, folded, state, state_name, postcode, latitude, longitude)
      select value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, (value->>6)${number}, (value->>7)${number}
      from ${source}`.execute(database);
  }
}

export async function deletePlacesOfCountry(database: Transaction<Database>, country: string): Promise<void> {
  await database.deleteFrom('gazetteer_place').where('country', '=', country).execute();
}

export function placesByFoldedName(
  database: Kysely<Database>,
  { folded, country, limit }: { folded: string; country?: string | undefined; limit: number },
): Promise<PlaceRow[]> {
  return database
    .selectFrom('gazetteer_place')
    .selectAll()
    .where('folded', '=', folded)
    .$if(country !== undefined, (query) => query.where('country', '=', country ?? ''))
    .orderBy('country')
    .orderBy('state')
    .orderBy('postcode')
    .limit(limit)
    .execute();
}

export function placesByPrefix(
  database: Kysely<Database>,
  { prefix, country, limit }: { prefix: string; country?: string | undefined; limit: number },
): Promise<PlaceRow[]> {
  return database
    .selectFrom('gazetteer_place')
    .selectAll()
    .where('folded', '>=', prefix)
    .where('folded', '<', prefix + afterAnything)
    .$if(country !== undefined, (query) => query.where('country', '=', country ?? ''))
    .orderBy('folded')
    .orderBy('country')
    .orderBy('state')
    .orderBy('postcode')
    .limit(limit)
    .execute();
}

export function placesByPostcodePrefix(
  database: Kysely<Database>,
  { prefix, country, limit }: { prefix: string; country?: string | undefined; limit: number },
): Promise<PlaceRow[]> {
  return database
    .selectFrom('gazetteer_place')
    .selectAll()
    .where('postcode', '>=', prefix)
    .where('postcode', '<', prefix + afterAnything)
    .$if(country !== undefined, (query) => query.where('country', '=', country ?? ''))
    .orderBy('postcode')
    .orderBy('folded')
    .orderBy('country')
    .limit(limit)
    .execute();
}

export function placesByPostcode(
  database: Kysely<Database>,
  { postcodes, country }: { postcodes: readonly string[]; country: string },
): Promise<PlaceRow[]> {
  return database
    .selectFrom('gazetteer_place')
    .selectAll()
    .where('postcode', 'in', [...postcodes])
    .where('country', '=', country)
    .orderBy('folded')
    .execute();
}

export async function placesOfCountries(database: Kysely<Database>, countries: readonly string[]): Promise<Place[]> {
  if (countries.length === 0) return [];
  const rows = await database.selectFrom('gazetteer_place').selectAll().where('country', 'in', [...countries]).execute();
  return rows.map(rowToPlace);
}

/** Tells every process that the files of places are out of date. */
export async function countPlacesChange(database: Transaction<Database>): Promise<void> {
  await database
    .updateTable('directory_change')
    .set((expression) => ({ counter: expression('counter', '+', 1) }))
    .where('subject', '=', 'places')
    .execute();
}

export function rowToPlace(row: PlaceRow): Place {
  return {
    name: row.name,
    country: row.country,
    ...(row.state === null ? {} : { state: row.state }),
    ...(row.postcode === null ? {} : { postcode: row.postcode }),
    coordinates: { latitude: row.latitude, longitude: row.longitude },
  };
}
