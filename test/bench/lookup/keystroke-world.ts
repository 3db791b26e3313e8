/** The invented directory as a service would have it, and questions to it as they are typed. */
import type { InventedDirectory } from '../../support/invented-directory/invented-directory.ts';
import type { InventedQuery } from '../../support/invented-directory/invented-queries.ts';
import type { KeystrokeWorld } from './keystrokes.ts';

const dayMs = 86_400_000;

export function keystrokeWorld({ rows, places }: InventedDirectory, queries: readonly InventedQuery[]): KeystrokeWorld {
  return {
    places,
    queries: [...new Set(queries.map(({ text }) => text))],
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
