/** A service with a few places and a listing to publish there, and the files that devices download from it. */
import { checkSchema, createDirectory, listingContentSchema, openChanges, openSearchFile, type ListingContentInput, type ListingSummary } from '@trusted-hands/directory';
import { z } from 'zod';
import { startTestService, type Client, type SignedIn, type TestService, type TestServiceOptions } from '../support/service.ts';
import { importLines, smallGazetteer } from './small-gazetteer.ts';

export const ana: ListingContentInput = {
  name: 'Ana Fairhollin',
  profession: 'physiotherapist',
  specialties: ['knees'],
  locations: [{ place: 'Dubbo', state: 'NSW', postcode: '2830', country: 'AU', line: '1 Wattle Street' }],
  registrations: [{ scheme: 'ahpra', number: 'PHY0001234567' }],
  languages: ['en'],
  email: 'ana@example.com',
};

export async function startWithPlaces(options: TestServiceOptions): Promise<TestService> {
  const service = await startTestService(options);
  await importLines(service.database, smallGazetteer);
  return service;
}

type Files = Awaited<ReturnType<Client['directory']['files']['query']>>['files'];

export async function filesOf({ client }: Pick<SignedIn, 'client'>): Promise<Files> {
  return (await client.directory.files.query()).files;
}

/** The search file of the one region. */
export async function searchFileOf(signedIn: Pick<SignedIn, 'client'>): Promise<Files[number]> {
  const file = (await filesOf(signedIn)).find(({ kind }) => kind === 'search');
  if (file === undefined) throw new Error('There is no search file.');
  return file;
}

const publishedRow = z.object({ content: listingContentSchema, checks: z.array(checkSchema) });

/** Everything published, as the service stores it, in the order of the numbers. */
export async function publishedListings({ database }: Pick<TestService, 'database'>) {
  const rows = await database.selectFrom('listing').selectAll().where('status', '=', 'published').orderBy('number').execute();
  return rows.map(({ id, number, origin, content, checks }) => {
    const parsed = publishedRow.parse({ content: JSON.parse(content), checks: JSON.parse(checks) });
    return { ...parsed.content, id, number, origin, checks: parsed.checks };
  });
}

export async function bytesAt(service: Pick<TestService, 'url'>, { address }: { readonly address: string }): Promise<Uint8Array> {
  const response = await fetch(`${service.url}${address}`);
  if (response.status !== 200) throw new Error(`The file was not to be had: ${String(response.status)}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Who is in a search file, with what changed since, in the order of their numbers. */
export async function summariesIn(service: Pick<TestService, 'url'>, file: Files[number]): Promise<readonly ListingSummary[]> {
  const opened = openSearchFile(await bytesAt(service, file));
  if (!opened.ok) throw new Error(opened.reason);
  const changes = file.changes === undefined ? undefined : openChanges(opened.file, await bytesAt(service, file.changes));
  if (changes?.ok === false) throw new Error(changes.reason);
  const directory = createDirectory([{ file: opened.file, changes: changes?.changes }]);
  return [...directory.numbers()].toSorted((one, other) => one - other).flatMap((number) => directory.summaryOf(number) ?? []);
}
