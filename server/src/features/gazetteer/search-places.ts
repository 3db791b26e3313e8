/** Completes "dub", "dubbo nsw", "2830" or "Fitzroy North VIC 3068" to places. */
import { createPlaceIndex, distanceKm, placeKey, turnedPlaceKey, type Place } from '@trusted-hands/directory';
import type { Kysely } from 'kysely';
import type { Database } from '../../database/tables.ts';
import { foldPostcode } from './fold-postcode.ts';
import { placesByPrefix, rowToPlace } from './gazetteer.queries.ts';

const limit = 20;
/** Enough rows for each reading of the text that the first 20 places come out of them. */
const candidates = 300;
/** A state and a postcode after a name take up to four words, as in "new south wales 2830". */
const longestTailWords = 4;

export async function searchPlaces(
  database: Kysely<Database>,
  { text, country }: { readonly text: string; readonly country?: string | undefined },
): Promise<readonly Place[]> {
  const words = placeKey(text).split(' ').filter((word) => word !== '');
  if (words.length === 0) return [];
  const rows = [];
  for (let end = words.length; end >= Math.max(1, words.length - longestTailWords); end -= 1) {
    const name = words.slice(0, end).join(' ');
    for (const prefix of new Set([name, turnedPlaceKey(name)])) rows.push(...(await placesByPrefix(database, 'folded', { prefix, country, limit: candidates })));
  }
  const ofPostcode = /\d/.test(text) ? await placesByPrefix(database, 'postcode', { prefix: foldPostcode(text) ?? '', country, limit: candidates }) : [];
  const unique = new Map([...rows, ...ofPostcode].map((row) => [JSON.stringify(row), rowToPlace(row)]));
  const index = createPlaceIndex([...unique.values()]);
  const found = index.find(text, { limit: candidates, ...(country === undefined ? {} : { country }) });
  return oneEach(found.length > 0 ? found : ofPostcode.map(rowToPlace)).slice(0, limit);
}

/** A town with many postcodes is one line without a postcode; its namesakes further away stay lines of their own. */
export function oneEach(places: readonly Place[]): Place[] {
  const shown: Place[] = [];
  for (const place of places) {
    const at = shown.findIndex(
      (other) =>
        other.name === place.name &&
        other.state === place.state &&
        other.country === place.country &&
        distanceKm(other.coordinates, place.coordinates) < 60,
    );
    const same = shown[at];
    if (same === undefined) shown.push(place);
    else if (same.postcode !== place.postcode) {
      const { postcode: _severalPostcodes, ...withoutPostcode } = same;
      shown[at] = withoutPostcode;
    }
  }
  return shown;
}
