/** Which places somebody may have meant by a name that the gazetteer does not know. */
import { editDistance, placeKey, stateKey, type Place, type WrittenPlace } from '@trusted-hands/directory';
import type { Kysely } from 'kysely';
import type { Database } from '../../database/tables.ts';
import { placesByPrefix, rowToPlace, type PlaceRow } from './gazetteer.queries.ts';

/** Slips in the first two letters are not looked for: every name of the country would have to be compared. */
const prefixLetters = 2;
const mostCandidates = 3000;

/** The likeliest first: names few letters away, then the other places of the postcode. */
export async function similarPlaces(
  database: Kysely<Database>,
  { written, ofPostcode }: { readonly written: WrittenPlace; readonly ofPostcode: readonly Place[] },
): Promise<Place[]> {
  const wanted = placeKey(written.place);
  if (wanted === '') return [...ofPostcode];
  const rows = await placesByPrefix(database, 'folded', { prefix: wanted.slice(0, prefixLetters), country: written.country, limit: mostCandidates });
  const tolerance = Math.max(1.5, Math.floor(wanted.length / 4));
  const similar = rows
    .map((row) => ({ row, slips: slipsBetween(wanted, row.folded) + (isOfState(row, written.state) ? 0 : 0.5) }))
    .filter(({ slips }) => slips <= tolerance)
    .toSorted((one, other) => one.slips - other.slips || one.row.folded.length - other.row.folded.length);
  const ofPostcodeNames = new Set(ofPostcode.map((place) => placeKey(place.name)));
  const places = similar.map(({ row }) => rowToPlace(row));
  // A similar name under the very postcode that was written is what was meant.
  const meant = places.filter((place) => ofPostcodeNames.has(placeKey(place.name)));
  return [...meant, ...places.filter((place) => !meant.includes(place)), ...ofPostcode];
}

/** "Melbourne CBD" for Melbourne and "Alice" for Alice Springs are hardly slips at all. */
function slipsBetween(wanted: string, name: string): number {
  if (name.startsWith(wanted) || wanted.startsWith(`${name} `)) return 0.25;
  return editDistance(wanted, name);
}

function isOfState(row: PlaceRow, state: string | undefined): boolean {
  if (state === undefined || state === '') return true;
  return row.state !== null && stateKey(row.state, row.country) === stateKey(state, row.country);
}
