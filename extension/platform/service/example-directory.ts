/** A small fictional directory in the bytes in which it is downloaded, for tests. */
import { encodeContactFile, encodeSearchFile, listingContactOf, listingContentSchema, summaryOf, type ListingContentInput } from '@trusted-hands/directory';
import type { StoredFile } from '../store/open-store.ts';

export interface ExamplePerson {
  readonly number: number;
  readonly name: string;
  readonly phone?: string;
}

const rowsOf = ({ number, name, phone }: ExamplePerson) => {
  const content: ListingContentInput = { name, profession: 'physiotherapist', locations: [{ place: 'Dubbo', state: 'NSW', country: 'AU', line: '1 Example Street' }], ...(phone !== undefined && { phone }) };
  const listing = { ...listingContentSchema.parse(content), origin: 'member' as const, checks: [] };
  return { summary: summaryOf(listing, number), contact: listingContactOf(listing, number) };
};

export const summaries = (people: readonly ExamplePerson[]) => people.map((person) => rowsOf(person).summary);
export const contacts = (people: readonly ExamplePerson[]) => people.map((person) => rowsOf(person).contact);

export const searchFile = (people: readonly ExamplePerson[], country = 'AU'): StoredFile => ({ sha256: `search-${country}`, kind: 'search', country, bytes: encodeSearchFile(summaries(people)) });
export const contactFile = (people: readonly ExamplePerson[], country = 'AU'): StoredFile => ({ sha256: `contact-${country}`, kind: 'contact', country, bytes: encodeContactFile(contacts(people)) });
