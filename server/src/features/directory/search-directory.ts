/**
 * The search of the web pages, over the very columns that devices download, and in the same order. The database only
 * stores: what is searched stands in memory, and only its places are read again when they changed.
 */
import type { DirectorySearchResult } from '@trusted-hands/contract';
import { createDirectory, createLookup, type Directory, findByName, createPlaceIndex, type Coordinates, type Lookup, type LookupResult, type ListingSummary, numbersWhere, type Place, type PlaceIndex, type WhereAsked } from '@trusted-hands/directory';
import type { Clock } from '../../clock.ts';
import type { DirectoryRegions, Region } from './directory-regions.ts';

interface DirectoryQuery {
  readonly text: string;
  readonly origin?: Coordinates | undefined;
  readonly limit: number;
}

export interface DirectorySearch {
  /** Best first. */
  search(query: DirectoryQuery): Promise<readonly LookupResult<ListingSummary>[]>;
  /** Numbers of the listings with all these words in their name, with every change that was made before it was asked. */
  named(words: string, limit: number): Promise<readonly number[]>;
  /** Numbers of all listings that fit, and of few that do not, in their order; as new as those. Undefined while the columns do not hold everybody. */
  where(asked: WhereAsked): Promise<Uint32Array | undefined>;
}

interface DirectorySearchDeps {
  readonly regions: DirectoryRegions;
  readonly clock: Clock;
  readonly placesOf: (country: string) => Promise<readonly Place[]>;
}

export function createDirectorySearch({ regions, clock, placesOf }: DirectorySearchDeps): DirectorySearch {
  let opened: { readonly of: readonly Region[]; readonly directory: Directory } | undefined;
  let made: { readonly of: readonly Region[]; readonly lookup: Lookup<ListingSummary> } | undefined;
  let placesMade: { readonly of: string; readonly index: PlaceIndex } | undefined;

  function directoryOver(now: readonly Region[]): Directory {
    if (opened?.of !== now) opened = { of: now, directory: createDirectory(now.map(({ opened: file, changes }) => ({ file, changes: changes.opened }))) };
    return opened.directory;
  }

  async function lookupOver(now: readonly Region[], placesPosition: number): Promise<Lookup<ListingSummary>> {
    if (made?.of === now) return made.lookup;
    const places = await placeIndexOf(now, placesPosition);
    made = { of: now, lookup: createLookup({ directory: directoryOver(now), places }) };
    return made.lookup;
  }

  async function placeIndexOf(now: readonly Region[], placesPosition: number): Promise<PlaceIndex> {
    const of = [placesPosition, ...now.map(({ name }) => name)].join(' ');
    if (placesMade?.of !== of) placesMade = { of, index: createPlaceIndex((await Promise.all(now.map(({ name }) => placesOf(name)))).flat()) };
    return placesMade.index;
  }

  return {
    async search({ text, origin, limit }) {
      const { regions: now, placesPosition } = await regions.current();
      const lookup = await lookupOver(now, placesPosition);
      return lookup.search(text, { limit, nowMs: clock.nowMs(), ...(origin !== undefined && { origin }) });
    },

    async named(words, limit) {
      return findByName(directoryOver((await regions.now()).regions), words, limit);
    },

    async where(asked) {
      const { regions: now, isWhole } = await regions.now();
      return isWhole ? numbersWhere(directoryOver(now), asked) : undefined;
    },
  };
}

export async function searchDirectory({ directorySearch }: { readonly directorySearch: DirectorySearch }, query: DirectoryQuery): Promise<{ results: DirectorySearchResult[] }> {
  return { results: (await directorySearch.search(query)).map(toResult) };
}

/** What a list shows, and no more. */
function toResult({ listing, location, distanceKm, reasons }: LookupResult<ListingSummary>): DirectorySearchResult {
  const { number, name, profession, specialties, languages, acceptingNewClients, telehealth } = listing;
  const { place, state, postcode, country } = location;
  return {
    number,
    name,
    profession,
    specialties: [...specialties],
    languages: [...languages],
    location: { place, ...(state !== undefined && { state }), ...(postcode !== undefined && { postcode }), country },
    acceptingNewClients,
    telehealth,
    ...(distanceKm !== undefined && { distanceKm }),
    reasons: [...reasons],
  };
}
