/**
 * Downloads what this computer lacks of the directory: first who was removed is forgotten, then what is searched comes, then
 * how to reach them. Every file is checked before it is kept, and each step is kept whole or not at all.
 */
import type { DirectoryFile, DirectoryFiles, Failure } from '@trusted-hands/contract';
import { openChanges, openContactFile } from '@trusted-hands/directory';
import type { Outcome } from '../platform.ts';
import type { StoredFile } from '../store/open-store.ts';
import { changesName, hasHash } from './kept-directory.ts';
import { type OpenedSearchFiles, openOnce } from './opened-search-files.ts';
import type { ServiceClient } from './service-client.ts';

const movedOn: Failure = { code: 'conflict', message: 'The directory changed while it was being downloaded. Update it again.' };
const damaged: Failure = { code: 'unavailable', message: 'A part of the directory arrived damaged and was not kept. Update it again; if it goes on, tell whoever runs the service.' };

/** One step: what is fetched together and kept together. */
export interface DownloadStep {
  /** What is to be there afterwards of what was there before. */
  readonly named: ReadonlySet<string>;
  readonly fetched: readonly StoredFile[];
}

interface Download {
  readonly client: ServiceClient;
  readonly list: DirectoryFiles;
  readonly kept: readonly StoredFile[];
  /** What is open already; those that come are added, so that they need not be opened to be searched. */
  readonly searchFiles: OpenedSearchFiles;
  readonly onShare: (share: number) => void;
}

/** What one searches, and the places it is searched by. Everything else stays as it is until the next step. */
export async function fetchSearchable({ client, list, kept, searchFiles, onShare }: Download): Promise<Outcome<DownloadStep, Failure>> {
  const wanted = list.files.filter(({ kind }) => kind !== 'contact');
  const fetched = await fetchAll(wanted, { client, kept, searchFiles, onShare });
  if (!fetched.ok) return fetched;
  const later = kept.filter(({ kind }) => kind === 'contact' || kind === 'contact-changes').map(({ sha256 }) => sha256);
  return { ok: true, value: { named: new Set([...namesOf(wanted), ...later]), fetched: fetched.value } };
}

/** How to reach them. */
export async function fetchContacts({ client, list, kept, searchFiles, onShare }: Download): Promise<Outcome<DownloadStep, Failure>> {
  const fetched = await fetchAll(list.files.filter(({ kind }) => kind === 'contact'), { client, kept, searchFiles, onShare });
  return fetched.ok ? { ok: true, value: { named: new Set(namesOf(list.files)), fetched: fetched.value } } : fetched;
}

function namesOf(files: readonly DirectoryFile[]): readonly string[] {
  return files.flatMap((file) => (file.kind === 'places' ? [file.sha256] : [file.sha256, changesName(file)]));
}

async function fetchAll(files: readonly DirectoryFile[], { client, kept, searchFiles, onShare }: Omit<Download, 'list'>): Promise<Outcome<readonly StoredFile[], Failure>> {
  const keptByName = new Map(kept.map((file) => [file.sha256, file]));
  const fetched: StoredFile[] = [];
  onShare(0);
  for (const [index, file] of files.entries()) {
    const whole = keptByName.get(file.sha256) ?? (await fetchFile(client, file, searchFiles));
    if ('code' in whole) return { ok: false, failure: whole };
    if (!keptByName.has(file.sha256)) fetched.push(whole);
    if (file.kind !== 'places' && !keptByName.has(changesName(file))) {
      const since = await fetchChanges({ client, searchFiles }, file, whole);
      if ('code' in since) return { ok: false, failure: since };
      fetched.push(since);
    }
    onShare((index + 1) / files.length);
  }
  return { ok: true, value: fetched };
}

async function fetchFile(client: ServiceClient, { kind, country, sha256, address }: DirectoryFile, searchFiles: OpenedSearchFiles): Promise<StoredFile | Failure> {
  const bytes = await client.file(address);
  if (!bytes) return movedOn;
  if (!(await hasHash(bytes, sha256))) return damaged;
  const isWhole = kind === 'search' ? openOnce({ sha256, bytes }, searchFiles, { isIntact: true }) !== undefined : kind !== 'contact' || openContactFile(bytes).ok;
  return isWhole ? { sha256, kind, country, bytes } : damaged;
}

/** Kept also where there are none, with how far the file reaches. */
async function fetchChanges({ client, searchFiles }: Pick<Download, 'client' | 'searchFiles'>, file: DirectoryFile, whole: StoredFile): Promise<StoredFile | Failure> {
  const row = { sha256: changesName(file), kind: file.kind === 'search' ? 'search-changes' : 'contact-changes', country: file.country, position: file.position } as const;
  if (file.changes === undefined) return { ...row, bytes: new Uint8Array() };
  const bytes = await client.file(file.changes.address);
  if (!bytes) return movedOn;
  if (file.kind === 'contact') return openContactFile(bytes).ok ? { ...row, bytes } : damaged;
  const base = openOnce(whole, searchFiles);
  return base !== undefined && openChanges(base, bytes).ok ? { ...row, bytes } : damaged;
}
