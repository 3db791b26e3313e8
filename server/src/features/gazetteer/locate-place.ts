/** The coordinates of a written address, or the places that may have been meant. */
import { createPlaceIndex, distanceKm, placeKey, turnedPlaceKey, type Located, type Place, type WrittenPlace } from '@trusted-hands/directory';
import type { Kysely } from 'kysely';
import type { Database } from '../../database/tables.ts';
import { foldPostcode } from './fold-postcode.ts';
import { placesByName, placesByPostcode, rowToPlace } from './gazetteer.queries.ts';
import { oneEach } from './search-places.ts';
import { similarPlaces } from './similar-places.ts';

/** Where a postcode area is smaller than a town, it says where somebody works even if the town's name is not listed. */
const countriesWithFinePostcodes: ReadonlySet<string> = new Set(['CA', 'GB']);
/** Elsewhere a region has several names (Bayern, Bavaria), so one that does not match says nothing. */
const countriesWithKnownStates: ReadonlySet<string> = new Set(['AU', 'CA', 'GB', 'US']);
/** Further from its postcode than this, a name and a postcode are of two places. */
const farKm = 60;

export async function locatePlace(database: Kysely<Database>, written: WrittenPlace): Promise<Located> {
  const { country } = written;
  const postcode = foldPostcode(written.postcode);
  const key = placeKey(written.place);
  const named = (await placesByName(database, { keys: [key, turnedPlaceKey(key)], country, limit: 500 })).map(rowToPlace);
  const ofPostcode = postcode === null ? [] : (await placesByPostcode(database, { postcodes: postcodeForms(postcode), country })).map(rowToPlace);

  const index = createPlaceIndex([...named, ...ofPostcode]);
  const stateless = { place: written.place, country, ...optional('postcode', written.postcode) };
  const address = { ...stateless, ...optional('state', written.state) };
  const geocoded = index.geocode(address) ?? (countriesWithKnownStates.has(country) ? undefined : index.geocode(stateless));
  if (geocoded !== undefined && (geocoded.by !== 'postcode' || countriesWithFinePostcodes.has(country))) {
    const isNear = (place: Place) => distanceKm(place.coordinates, geocoded.coordinates) <= farKm;
    if (ofPostcode.length === 0 || ofPostcode.some(isNear)) return { found: true, coordinates: geocoded.coordinates };
    return { found: false, why: 'elsewhere', suggestions: oneEach([...named, ...ofPostcode]).slice(0, 5) };
  }
  if (named.length > 0) {
    const why = address.state === undefined && address.postcode === undefined ? 'several' : 'elsewhere';
    return { found: false, why, suggestions: oneEach(named).slice(0, 5) };
  }
  const similar = await similarPlaces(database, { written, ofPostcode });
  return { found: false, why: 'unknown', suggestions: oneEach(similar).slice(0, 5) };
}

/** As written, and as postal files keep it: the first part of a Canadian or British postcode, five digits of a US one. */
function postcodeForms(postcode: string): string[] {
  const compact = postcode.replace(/[\s-]/g, '');
  return [...new Set([postcode, compact, compact.replace(/\d[A-Z]{2}$/, ''), compact.replace(/^([A-Z]\d[A-Z])\d[A-Z]\d$/, '$1'), compact.replace(/^(\d{5})\d{4}$/, '$1')])];
}

function optional<Key extends string>(key: Key, value: string | undefined): Partial<Record<Key, string>> {
  // Safe: a record of the one key, or of none.
  return value === undefined || value === '' ? {} : ({ [key]: value } as Partial<Record<Key, string>>);
}
