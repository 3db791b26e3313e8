/**
 * The listings of the directory as other parts of this feature ask for them: by id, and by what tells a person. The only
 * place that knows how the directory is kept on this computer; made once for each directory, when something first asks.
 */
import { foldPhrase, professionName, type Listing } from '@trusted-hands/directory';
import type { DirectoryState } from '../../platform/platform.ts';
import { listingOf, listingsOf } from '../../platform/service/directory-lookup.ts';
import type { OpenDirectory } from '../../platform/service/opened-directory.ts';
import { emailKey, phoneKey } from './person-keys.ts';

export interface ListedPeople {
  readonly byId: (id: string) => Listing | undefined;
  readonly byName: (name: string) => readonly Listing[];
  readonly byEmail: (email: string) => readonly Listing[];
  readonly byPhone: (phone: string) => readonly Listing[];
  /** By a registration number, as it stands in a text. */
  readonly byNumber: (number: string) => readonly Listing[];
}

const made = new WeakMap<OpenDirectory, ListedPeople>();
const nobody: readonly Listing[] = [];

export function listedPeople(state: DirectoryState): ListedPeople {
  if (state.type !== 'ready') return peopleAmong(() => nobody, () => undefined);
  const people = made.get(state.directory) ?? peopleAmong(() => listingsOf(state), (id) => listingOf(state, Number(id)));
  made.set(state.directory, people);
  return people;
}

/** "Osteopath, Dubbo". */
export function listedWords(listing: Listing): string {
  return [professionName(listing), listing.locations[0]?.place].filter((part) => part !== undefined && part !== '').join(', ');
}

/** `everyone` is asked only where a person is looked for by what tells them: it takes putting every listing together. */
export function peopleAmong(everyone: () => readonly Listing[], byId: (id: string) => Listing | undefined): ListedPeople {
  const keyed = (keysOf: (listing: Listing) => readonly string[]) => {
    let map: Map<string, Listing[]> | undefined;
    return (key: string) => {
      map ??= group(everyone(), keysOf);
      return key === '' ? nobody : (map.get(key) ?? nobody);
    };
  };
  const names = keyed(({ name }) => [foldPhrase(name)]);
  const emails = keyed(({ email }) => [emailKey(email ?? '')]);
  const phones = keyed(({ phone }) => [phoneKey(phone ?? '')]);
  const numbers = keyed(({ registrations }) => registrations.map(({ number }) => numberKey(number)));
  return {
    byId,
    byName: (name) => names(foldPhrase(name)),
    byEmail: (email) => emails(emailKey(email)),
    byPhone: (phone) => phones(phoneKey(phone)),
    byNumber: (number) => numbers(numberKey(number)),
  };
}

function group(listings: readonly Listing[], keysOf: (listing: Listing) => readonly string[]): Map<string, Listing[]> {
  const map = new Map<string, Listing[]>();
  for (const listing of listings) {
    for (const key of new Set(keysOf(listing))) {
      if (key === '') continue;
      const known = map.get(key);
      if (known === undefined) map.set(key, [listing]);
      else known.push(listing);
    }
  }
  return map;
}

/** Of fewer signs, a number is a house's or a day's as well. */
function numberKey(number: string): string {
  const key = number.replaceAll(/[\s.-]/g, '').toUpperCase();
  return key.length >= 6 && /\d/.test(key) ? key : '';
}
