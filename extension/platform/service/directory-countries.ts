/**
 * Which countries of the directory are kept on this computer: those that the therapist chose, or while she chose none those
 * where she is listed or works. What is not wanted is dropped with the next download; what there is elsewhere is noted, so
 * that a look-up can say what it does not search.
 */
import type { DirectoryFiles } from '@trusted-hands/contract';
import type { StoredFile } from '../store/open-store.ts';
import type { ServiceClient } from './service-client.ts';

/** ISO 3166-1 alpha-2 each. */
export interface CountryWishes {
  /** Undefined while she chose none. */
  readonly chosen: readonly string[] | undefined;
  /** Where she said that she works. */
  readonly own: readonly string[];
}

export interface CountryOfDirectory {
  readonly country: string;
  /** As the service listed them. */
  readonly practitioners: number;
}

/** @param offered what the service has. All of it where nothing is known of her, or nothing that it has. */
export function countriesToKeep(offered: readonly string[], { chosen, own }: CountryWishes): ReadonlySet<string> {
  const wanted = offered.filter((country) => (chosen ?? own).includes(country));
  return new Set(wanted.length > 0 ? wanted : offered);
}

/** What of the list is to be here. Where she is listed is asked only where she chose no country herself. */
export async function wantedOf(list: DirectoryFiles, wishes: CountryWishes, { api }: ServiceClient): Promise<DirectoryFiles> {
  const { listing } = wishes.chosen === undefined ? await api.directory.mine.query() : { listing: null };
  const own = [...wishes.own, ...(listing?.content.locations.map(({ country }) => country) ?? [])];
  return listOf(countriesToKeep(countriesOf(list).map(({ country }) => country), { ...wishes, own }), list);
}

function countriesOf({ files }: Pick<DirectoryFiles, 'files'>): readonly CountryOfDirectory[] {
  return files.flatMap(({ kind, country, rows }) => (kind === 'search' ? [{ country, practitioners: rows }] : []));
}

function listOf(countries: ReadonlySet<string>, { files, removed }: DirectoryFiles): DirectoryFiles {
  return { files: files.filter(({ country }) => countries.has(country)), removed: removed.filter(({ country }) => countries.has(country)) };
}

/** A row that says what the service has, named by what it says. */
export function offeredRow(list: Pick<DirectoryFiles, 'files'>): StoredFile {
  const text = countriesOf(list).map(({ country, practitioners }) => `${country}:${practitioners}`).join(' ');
  return { sha256: `offered ${text}`, kind: 'offered', country: '', bytes: new TextEncoder().encode(text) };
}

/** Nothing where it is not known. */
export function offeredCountries(files: readonly StoredFile[]): readonly CountryOfDirectory[] {
  const row = files.find(({ kind }) => kind === 'offered');
  if (row === undefined) return [];
  return Array.from(new TextDecoder().decode(row.bytes).matchAll(/([A-Z]{2}):(\d+)/g), ([, country = '', practitioners]) => ({ country, practitioners: Number(practitioners) }));
}
