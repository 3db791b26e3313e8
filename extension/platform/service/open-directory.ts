/**
 * Opens the directory's bytes: no parse step, every region searched as one, what changed since on top. A file that is
 * truncated or was altered is refused and named, and the others are searched without it.
 */
import { createDirectory, openChanges, openContactFile, placesFileSchema, placesFromFile, type ContactFile, type DirectoryChanges, type DirectoryPart, type ListingContact, type Place, type SearchFile } from '@trusted-hands/directory';
import type { StoredFile } from '../store/open-store.ts';
import type { OpenDirectory } from './opened-directory.ts';
import { offeredCountries } from './directory-countries.ts';
import { removedNumbers } from './kept-directory.ts';
import { type OpenedSearchFiles, openOnce } from './opened-search-files.ts';

export interface OpenedFiles {
  readonly directory: OpenDirectory;
  /** Of the files of places that it knows. */
  readonly placesNames: string;
  /** The names of files that were refused. */
  readonly damaged: readonly string[];
}

/**
 * `before`: what was opened last. Where its places are still the same they are given back, and not indexed anew.
 * `searchFiles`: what is open already, and afterwards these files and no others.
 */
export function openDirectoryFiles(files: readonly StoredFile[], before?: OpenedFiles, searchFiles: OpenedSearchFiles = new Map()): OpenedFiles {
  const damaged: string[] = [];
  const refuse = (file: StoredFile) => {
    damaged.push(file.sha256);
    return undefined;
  };
  // What changed in a file that is not here: it was dropped as damaged before, and not fetched again yet.
  for (const file of files) if (file.kind === 'search-changes' && !files.some(({ kind, country }) => kind === 'search' && country === file.country)) refuse(file);
  const parts = files.filter(({ kind }) => kind === 'search').flatMap((file) => openRegion(file, files, { refuse, searchFiles }) ?? []);
  for (const name of searchFiles.keys()) if (!files.some(({ sha256 }) => sha256 === name)) searchFiles.delete(name);
  const contactFiles = ['contact-changes', 'contact'].flatMap((kind) => files.filter((file) => file.kind === kind && file.bytes.length > 0)).flatMap((file) => openContacts(file) ?? refuse(file) ?? []);
  const placesFiles = files.filter(({ kind }) => kind === 'places');
  const placesNames = placesFiles.map(({ sha256 }) => sha256).join(' ');
  const places = before?.placesNames === placesNames ? before.directory.places : placesFiles.flatMap((file) => readPlaces(file) ?? refuse(file) ?? []);
  const columns = createDirectory(parts);
  const countries = files.flatMap(({ kind, country }) => (kind === 'search' ? [country] : []));
  const elsewhere = offeredCountries(files).filter(({ country }) => !countries.includes(country));
  return { directory: { columns, size: columns.size, places, countries, elsewhere, contactOf: (number) => contactIn(contactFiles, number) }, placesNames, damaged };
}

interface Opening {
  readonly refuse: (file: StoredFile) => undefined;
  readonly searchFiles: OpenedSearchFiles;
}

function openRegion(stored: StoredFile, files: readonly StoredFile[], { refuse, searchFiles }: Opening): DirectoryPart | undefined {
  const file = openOnce(stored, searchFiles);
  if (file === undefined) return refuse(stored);
  const of = (kind: StoredFile['kind']) => files.find((other) => other.kind === kind && other.country === stored.country);
  const since = of('search-changes');
  const changes = since === undefined || since.bytes.length === 0 ? { erased: [], touched: [], rows: [] } : openSince(file, since);
  if (changes === undefined && since !== undefined) refuse(since);
  const removed = new Set(removedNumbers(of('removed')));
  const { erased, touched, rows } = changes ?? { erased: [], touched: [], rows: [] };
  // Whoever was removed since is in nothing that was downloaded before.
  const isLeft = ({ number }: { readonly number: number }) => !removed.has(number);
  return { file, changes: { erased: [...new Set([...erased, ...removed])], touched: touched.filter(isLeft), rows: rows.filter(isLeft) } };
}

function openSince(file: SearchFile, stored: StoredFile): DirectoryChanges | undefined {
  const opened = openChanges(file, stored.bytes);
  return opened.ok ? opened.changes : undefined;
}

function openContacts(stored: StoredFile): ContactFile | undefined {
  const opened = openContactFile(stored.bytes);
  return opened.ok ? opened.file : undefined;
}

/** What changed is asked before what it changed. */
function contactIn(files: readonly ContactFile[], number: number): ListingContact | undefined {
  for (const file of files) {
    const contact = file.contactOf(number);
    if (contact !== undefined) return contact;
  }
  return undefined;
}

function readPlaces(file: StoredFile): readonly Place[] | undefined {
  try {
    const columns = placesFileSchema.safeParse(JSON.parse(new TextDecoder().decode(file.bytes))).data;
    return columns && placesFromFile(columns);
  } catch {
    return undefined;
  }
}
