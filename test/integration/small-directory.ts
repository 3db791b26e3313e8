/** A service with a few places and a listing to publish there, and the files that devices download from it. */
import type { ListingContentInput } from '@trusted-hands/directory';
import { publishedAfter, regionsOfListings, type NumberedListing } from '../../server/src/features/directory/listing.queries.ts';
import { startTestService, type SignedIn, type TestService, type TestServiceOptions } from '../support/service.ts';
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

export async function listingsFileOf({ client }: Pick<SignedIn, 'client'>) {
  const { files } = await client.directory.files.query();
  const file = files.find(({ kind }) => kind === 'listings');
  if (file === undefined) throw new Error('There is no file of listings.');
  return file;
}

/** Everything published, as the service stores it, in the order of the numbers. */
export async function publishedListings({ database }: Pick<TestService, 'database'>): Promise<NumberedListing[]> {
  const listings: NumberedListing[] = [];
  for (const region of await regionsOfListings(database)) listings.push(...(await publishedAfter(database, { region, afterNumber: 0, limit: 100_000 })));
  return listings.toSorted((one, other) => one.number - other.number);
}

export async function download(service: TestService, { address }: { readonly address: string }): Promise<unknown> {
  const response = await fetch(`${service.url}${address}`);
  if (response.status !== 200) throw new Error(`The file was not to be had: ${String(response.status)}`);
  return await response.json();
}
