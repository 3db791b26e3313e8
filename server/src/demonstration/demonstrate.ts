/**
 * Fictional practitioners in real places, to look around with. All are made from one seed, so two machines show the same
 * people; they go only into a directory that has no real listing, and each says on its card that it is fictional.
 */
import { distanceKm, type Listing } from '@trusted-hands/directory';
import type { Kysely } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/tables.ts';
import { hasListingsBeside, listingsOfOrigin, lockListings, saveListing } from '../features/directory/listing.queries.ts';
import { townsOfCountry, type Town } from '../features/gazetteer/gazetteer.queries.ts';
import { fail, succeed, type Outcome } from '../rpc/outcome.ts';
import { createDice } from './dice.ts';
import { demonstrationCountries, type DemonstrationCountry } from './demonstration-content.ts';
import { fictionalContent } from './fictional-practitioner.ts';

const practitioners = 300;
const seed = 20_261_121;
const dayMs = 24 * 60 * 60 * 1000;
/** Practitioners of a town work in the town and around it. */
const aroundKm = 20;

/** Answers how many were added: 0 when they were there already. Fails with `conflict` in a directory with real listings. */
export async function demonstrate({ database, clock }: { readonly database: Kysely<Database>; readonly clock: Clock }): Promise<Outcome<number>> {
  const placesByCountry = new Map<string, Town[]>();
  for (const { country } of demonstrationCountries) placesByCountry.set(country, await townsOfCountry(database, country));

  const nowMs = clock.nowMs();
  return await database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    if (await hasListingsBeside(transaction, 'demonstration')) {
      return fail({
        code: 'conflict',
        message: 'The directory has real listings, so no fictional ones were added to it. Set DATA_DIR to an empty folder to see the demonstration.',
      });
    }
    const present = new Set((await listingsOfOrigin(transaction, 'demonstration')).map((listing) => listing.originId));
    let added = 0;
    for (const { id, content, confirmedDaysAgo } of fictionalPractitioners(placesByCountry)) {
      if (present.has(id)) continue;
      const atMs = nowMs - confirmedDaysAgo * dayMs;
      await saveListing(transaction, {
        id,
        ownerId: null,
        origin: 'demonstration',
        originId: id,
        status: 'published',
        content,
        checks: [],
        createdAtMs: nowMs,
        updatedAtMs: nowMs,
        confirmedAtMs: atMs,
      });
      added += 1;
    }
    return succeed(added);
  });
}

interface FictionalPractitioner {
  readonly id: string;
  readonly content: Omit<Listing, 'id' | 'origin' | 'checks' | 'updatedAtMs' | 'confirmedAtMs'>;
  readonly confirmedDaysAgo: number;
}

function* fictionalPractitioners(placesByCountry: ReadonlyMap<string, readonly Town[]>): Generator<FictionalPractitioner> {
  const dice = createDice(seed);
  const countries = demonstrationCountries.filter(({ country }) => (placesByCountry.get(country) ?? []).length > 0);
  if (countries.length === 0) return;
  const weighted = countries.flatMap((country) => Array.from({ length: country.weight }, () => country));
  const usedNames = new Set<string>();
  for (let number = 1; number <= practitioners; number += 1) {
    const country = dice.pick(weighted);
    const place = pickPlace(country, placesByCountry.get(country.country) ?? [], dice.pick);
    const content = fictionalContent({ dice, country, place, number, usedNames });
    // Some unconfirmed for over 90 days, so that the list shows what that looks like.
    yield { id: `demonstration-${String(number).padStart(3, '0')}`, content, confirmedDaysAgo: dice.upTo(130) };
  }
}

/** Two thirds work in or around a well-known town, where a search finds several; the others anywhere in the country. */
function pickPlace(country: DemonstrationCountry, places: readonly Town[], pick: <Item>(items: readonly Item[]) => Item): Town {
  const anywhere = pick(places);
  const town = pick(country.towns);
  if (pick([true, true, false])) {
    const centre = places.find((place) => place.name === town.name && place.state === town.state);
    if (centre !== undefined) return pick(places.filter((place) => distanceKm(place.coordinates, centre.coordinates) <= aroundKm));
  }
  return anywhere;
}
