/** The gazetteer for an import: a country's places are read when a row first names it, and each address is looked up once. */
import { createPlaceIndex, type GeocodeRow, type PlaceIndex, rememberPlaces } from '@trusted-hands/directory';
import type { Kysely } from 'kysely';
import type { Database } from '../database/tables.ts';
import { placesOfCountry } from '../features/gazetteer/gazetteer.queries.ts';

export interface CountryGeocoder {
  readonly geocode: GeocodeRow;
  /** Reads what was asked for and not there; true where there was any, so that the rows have to be asked again. */
  load(): Promise<boolean>;
}

export function createCountryGeocoder(database: Kysely<Database>): CountryGeocoder {
  const indexes = new Map<string, PlaceIndex>();
  const wanted = new Set<string>();
  const remembered = rememberPlaces((address) => indexes.get(address.country ?? '')?.geocode(address));
  return {
    geocode(address) {
      const { country } = address;
      if (country === undefined) return undefined;
      if (indexes.has(country)) return remembered(address);
      wanted.add(country);
      return undefined;
    },
    async load() {
      if (wanted.size === 0) return false;
      for (const country of wanted) indexes.set(country, createPlaceIndex(await placesOfCountry(database, country)));
      wanted.clear();
      return true;
    },
  };
}
