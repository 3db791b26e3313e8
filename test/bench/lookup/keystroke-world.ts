/** The invented directory as a service would have it, and questions to it as they are typed. */
import { professionTitle } from '@trusted-hands/packs';
import type { InventedDirectory } from '../../support/invented-directory/invented-directory.ts';
import { createRandom } from '../../support/vouch-world.ts';
import type { KeystrokeWorld } from './keystrokes.ts';

const dayMs = 86_400_000;
const questions = 24;

export function keystrokeWorld({ rows, places }: InventedDirectory, seed: number): KeystrokeWorld {
  const random = createRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  };
  const queries = Array.from({ length: questions }, (_, index) => {
    const { name, profession, specialties, locations } = pick(rows);
    const words = { profession: professionTitle(profession), place: locations[0]?.place ?? '', specialty: specialties[0] ?? 'knees' };
    return [`${words.profession} ${words.place}`, name, `${words.specialty} ${words.place}`, `${words.profession} ${words.specialty} female`][index % 4]?.toLowerCase() ?? '';
  });
  return {
    places,
    queries,
    listings: rows.map(({ number: _number, check, confirmedDay, locations, specialties, languages, funding, ...row }) => ({
      ...row,
      specialties: [...specialties],
      languages: [...languages],
      funding: [...funding],
      referralRoutes: [],
      registrations: [],
      locations: locations.map((location) => ({ ...location, placeSource: 'own' as const })),
      checks: check === undefined ? [] : [{ step: check.step, atMs: 0, ...(check.register !== undefined && { register: check.register }) }],
      ...(confirmedDay !== undefined && { confirmedAtMs: confirmedDay * dayMs }),
    })),
  };
}
