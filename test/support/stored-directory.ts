/** Puts an invented directory into a service's database, as if it had been published and imported there. */
import type { ListingContentInput, ListingSummary, Place } from '@trusted-hands/directory';
import { placeKey } from '@trusted-hands/directory';
import type { Kysely } from 'kysely';
import { insertRows } from '../../server/src/database/insert-rows.ts';
import type { Database } from '../../server/src/database/tables.ts';
import { lockListings } from '../../server/src/features/directory/listing.queries.ts';
import { countPlacesChange, insertPlaces } from '../../server/src/features/gazetteer/gazetteer.queries.ts';
import type { InventedDirectory } from './invented-directory/invented-directory.ts';

const dayMs = 86_400_000;

export async function storeDirectory(database: Kysely<Database>, { rows, places }: InventedDirectory): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    await insertPlaces(transaction, places.map(placeRow));
    await countPlacesChange(transaction);
    await insertRows(transaction, {
      table: 'listing',
      columns: ['id', 'owner_id', 'origin', 'origin_id', 'status', 'content', 'checks', 'created_at_ms', 'updated_at_ms', 'confirmed_at_ms', 'number', 'region', 'position'],
      numbers: ['created_at_ms', 'updated_at_ms', 'confirmed_at_ms', 'number', 'position'],
      rows: rows.map(listingRow),
    });
  });
}

function placeRow({ name, country, state, postcode, coordinates }: Place) {
  return { country, name, folded: placeKey(name), state: state ?? null, state_name: null, postcode: postcode ?? null, ...coordinates };
}

function listingRow(row: ListingSummary) {
  const { number, name, profession, locations, gender, acceptingNewClients, telehealth, origin, check, confirmedDay } = row;
  const content: ListingContentInput = {
    name,
    profession,
    specialties: [...row.specialties],
    locations: locations.map((location) => ({ ...location, line: `${String(1 + (number % 200))} Example Street` })),
    languages: [...row.languages],
    funding: [...row.funding],
    ...(gender !== undefined && { gender }),
    acceptingNewClients,
    telehealth,
    phone: `02 5550 ${String(number % 10_000).padStart(4, '0')}`,
  };
  const confirmedAtMs = confirmedDay === undefined ? null : confirmedDay * dayMs;
  return {
    id: `invented-${String(number)}`,
    owner_id: null,
    origin,
    origin_id: `invented-${String(number)}`,
    status: 'published',
    content: JSON.stringify(content),
    checks: JSON.stringify(check === undefined ? [] : [{ ...check, atMs: 0 }]),
    created_at_ms: 0,
    updated_at_ms: 0,
    confirmed_at_ms: confirmedAtMs,
    number,
    region: locations[0]?.country ?? '',
    position: 1,
  };
}
