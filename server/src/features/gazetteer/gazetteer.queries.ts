/** Storing places and reading the few that a name, a prefix or a postcode points at. */
import type { Coordinates, Place } from '@trusted-hands/directory';
import { sql, type Kysely, type Transaction } from 'kysely';
import { insertRows } from '../../database/insert-rows.ts';
import type { Database } from '../../database/tables.ts';
import type { GazetteerPlaceTable } from './place.table.ts';

export type PlaceRow = GazetteerPlaceTable;

/** The highest code point: everything that starts with a prefix sorts before prefix + this in byte order. */
const afterAnything = '\u{10FFFF}';

export async function isGazetteerEmpty(database: Kysely<Database>): Promise<boolean> {
  return (await database.selectFrom('gazetteer_place').select('country').limit(1).executeTakeFirst()) === undefined;
}

export async function insertPlaces(database: Transaction<Database>, rows: readonly PlaceRow[]): Promise<void> {
  await insertRows(database, {
    table: 'gazetteer_place',
    columns: ['country', 'name', 'folded', 'state', 'state_name', 'postcode', 'latitude', 'longitude'],
    numbers: ['latitude', 'longitude'],
    rows,
  });
}

export async function deletePlacesOfCountry(database: Transaction<Database>, country: string): Promise<void> {
  await database.deleteFrom('gazetteer_place').where('country', '=', country).execute();
}

/** Places whose folded name is one of the keys. */
export function placesByName(
  database: Kysely<Database>,
  { keys, country, limit }: { keys: readonly string[]; country: string; limit: number },
): Promise<PlaceRow[]> {
  return database
    .selectFrom('gazetteer_place')
    .selectAll()
    .where('folded', 'in', [...keys])
    .where('country', '=', country)
    .orderBy('folded')
    .orderBy('state')
    .orderBy('postcode')
    .limit(limit)
    .execute();
}

interface PrefixQuery {
  readonly prefix: string;
  readonly country?: string | undefined;
  readonly limit: number;
}

/** Places whose folded name, or whose postcode, begins with a prefix. */
export function placesByPrefix(database: Kysely<Database>, column: 'folded' | 'postcode', { prefix, country, limit }: PrefixQuery): Promise<PlaceRow[]> {
  return database
    .selectFrom('gazetteer_place')
    .selectAll()
    .where(column, '>=', prefix)
    .where(column, '<', prefix + afterAnything)
    .$if(country !== undefined, (query) => query.where('country', '=', country ?? ''))
    .orderBy(column)
    .orderBy('folded')
    .orderBy('country')
    .orderBy('state')
    .orderBy('postcode')
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

/** All places of a country, always in the same order. */
export async function placesOfCountry(database: Kysely<Database>, country: string): Promise<Place[]> {
  const rows = await database
    .selectFrom('gazetteer_place')
    .selectAll()
    .where('country', '=', country)
    .orderBy('folded')
    .orderBy('postcode')
    .orderBy('state')
    .orderBy('name')
    .orderBy('latitude')
    .orderBy('longitude')
    .execute();
  return rows.map(rowToPlace);
}

export interface Town {
  readonly name: string;
  readonly state: string;
  readonly postcode: string | null;
  readonly coordinates: Coordinates;
}

/** One town a name and state (a postal file has a row for each postcode), without those whose rows lie far apart. */
export async function townsOfCountry(database: Kysely<Database>, country: string): Promise<Town[]> {
  const rows = await database
    .selectFrom('gazetteer_place')
    .select((expression) => [
      'name',
      'state',
      expression.fn.min('postcode').as('postcode'),
      sql<number>`avg(latitude)`.as('latitude'),
      sql<number>`avg(longitude)`.as('longitude'),
    ])
    .where('country', '=', country)
    .where('state', 'is not', null)
    .groupBy(['folded', 'name', 'state'])
    .having(sql<boolean>`max(latitude) - min(latitude) < 0.2 and max(longitude) - min(longitude) < 0.2`)
    .orderBy('folded')
    .orderBy('name')
    .orderBy('state')
    .execute();
  return rows.map(({ name, state, postcode, latitude, longitude }) => {
    const coordinates = { latitude: Math.round(latitude * 1e5) / 1e5, longitude: Math.round(longitude * 1e5) / 1e5 };
    return { name, state: state ?? '', postcode, coordinates };
  });
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
