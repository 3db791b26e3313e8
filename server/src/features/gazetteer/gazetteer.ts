/**
 * Places by name and postcode: completing what somebody types, and giving an address the coordinates that its owner may
 * not choose. The few rows that can matter come from the database; what fits is decided by the directory package's place
 * index, so that a device and the service read an address alike.
 */
import type { Located, Place, WrittenPlace } from '@trusted-hands/directory';
import type { Kysely } from 'kysely';
import type { Database } from '../../database/tables.ts';
import { locatePlace } from './locate-place.ts';
import { searchPlaces } from './search-places.ts';

export interface Gazetteer {
  /** At most 20 places, whole names first. */
  search(query: { readonly text: string; readonly country?: string | undefined }): Promise<readonly Place[]>;
  locate(place: WrittenPlace): Promise<Located>;
}

export function createGazetteer(database: Kysely<Database>): Gazetteer {
  return {
    search: ({ text, country }) => searchPlaces(database, { text, country: country?.toUpperCase() }),
    locate: (place) => locatePlace(database, place),
  };
}
