/** Who of the directory somebody may be, by registration number, e-mail address, telephone and name. Pure; it only proposes. */
import { foldPhrase, type Listing } from '@trusted-hands/directory';
import type { ListedPeople } from './listed-people.ts';

export interface Likeness {
  readonly listing: Listing;
  readonly by: 'number' | 'e-mail' | 'phone and name' | 'phone' | 'name';
}

interface Described {
  readonly name: string;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  /** Where a registration number may stand. */
  readonly words: string;
}

/** One e-mail address or number is one person's; a telephone may be a practice's, and a name two people's. */
export function isSure({ by }: Likeness): boolean {
  return by === 'number' || by === 'e-mail' || by === 'phone and name';
}

/** Best first. */
export function findListed({ name, phones, emails, words: said }: Described, people: ListedPeople): readonly Likeness[] {
  const found = new Map<string, Likeness>();
  const add = (listings: readonly Listing[], by: Likeness['by']) => {
    for (const listing of listings) if (!found.has(listing.id)) found.set(listing.id, { listing, by });
  };
  for (const word of said.match(/[A-Za-z]{0,4}\d[\d-]{4,}/g) ?? []) add(people.byNumber(word), 'number');
  const byPhone = phones.flatMap(people.byPhone);
  const words = foldPhrase(name);
  const isNamed = (listing: Listing) => {
    const listed = foldPhrase(listing.name);
    return listed === words || ` ${words} `.includes(` ${listed} `) || ` ${listed} `.includes(` ${words} `);
  };
  // Of an address that a whole practice shares, whose it is the name says.
  const byEmail = emails.flatMap(people.byEmail);
  add(byEmail.length > 1 ? byEmail.filter(isNamed) : byEmail, 'e-mail');
  add(byPhone.filter(isNamed), 'phone and name');
  add(people.byName(name), 'name');
  add([...byPhone, ...byEmail], 'phone');
  return [...found.values()];
}
