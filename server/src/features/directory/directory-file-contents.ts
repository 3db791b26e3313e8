/** The bytes of the directory files. The same rows give the same bytes, so every process names them alike. */
import type { PlacesFile } from '@trusted-hands/directory';
import type { Kysely } from 'kysely';
import type { Database } from '../../database/tables.ts';
import { publishedListingsAfter } from './listing.queries.ts';

export interface FileContent {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly rows: number;
}

/** Small enough that other requests are answered between two pages. */
const pageSize = 500;

/** Listing[] as JSON in the order of their ids, and the countries that they are in. */
export async function listingsFile(database: Kysely<Database>): Promise<FileContent & { readonly countries: readonly string[] }> {
  const parts: string[] = [];
  const countries = new Set<string>();
  let afterId = '';
  for (;;) {
    const page = await publishedListingsAfter(database, afterId, pageSize);
    const last = page.at(-1);
    if (last === undefined) break;
    for (const listing of page) {
      parts.push(JSON.stringify(listing));
      for (const location of listing.locations) countries.add(location.country);
    }
    afterId = last.id;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { bytes: utf8(`[${parts.join(',')}]`), rows: parts.length, countries: [...countries].toSorted() };
}

export async function placesFileOf(database: Kysely<Database>, country: string): Promise<FileContent> {
  const rows = await database
    .selectFrom('gazetteer_place')
    .select(['name', 'state', 'postcode', 'latitude', 'longitude'])
    .where('country', '=', country)
    .orderBy('folded')
    .orderBy('postcode')
    .orderBy('state')
    .orderBy('name')
    .orderBy('latitude')
    .orderBy('longitude')
    .execute();
  const file: PlacesFile = {
    country,
    names: rows.map((row) => row.name),
    states: rows.map((row) => row.state ?? ''),
    postcodes: rows.map((row) => row.postcode ?? ''),
    latitudes: rows.map((row) => row.latitude),
    longitudes: rows.map((row) => row.longitude),
  };
  return { bytes: utf8(JSON.stringify(file)), rows: rows.length };
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
