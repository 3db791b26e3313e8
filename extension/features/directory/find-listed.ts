/** Who of the directory somebody may be, by registration number, e-mail address, telephone and name. Pure; it only proposes. */
import { foldPhrase, type Listing } from '@trusted-hands/directory';
import type { ListedPeople } from './listed-people.ts';

export interface Likeness {
  readonly listing: Listing;
  readonly by: 'number' | 'e-mail' | 'phone and name' | 'phone' | 'e-mail, another name' | 'name';
}

interface Described {
  readonly name: string;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  /** Where a registration number may stand. */
  readonly words: string;
}

/** A number is one person's, and an e-mail address that of one of such a name; a telephone may be a practice's, and a name two people's. */
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
  // Of an address that a whole practice shares, whose it is the name says, also where only one of them is listed.
  const byEmail = emails.flatMap(people.byEmail);
  add(byEmail.length > 1 ? byEmail.filter(isNamed) : byEmail.filter((listing) => !isOfOtherName(words, foldPhrase(listing.name))), 'e-mail');
  add(byPhone.filter(isNamed), 'phone and name');
  add(people.byName(name), 'name');
  add(byPhone, 'phone');
  add(byEmail, 'e-mail, another name');
  return [...found.values()];
}

/** Two whole names without a word in common; a first name alone may be short for any. */
function isOfOtherName(one: string, other: string): boolean {
  const [words, others] = [one.split(' '), other.split(' ')];
  return words.length > 1 && others.length > 1 && !words.some((word) => others.includes(word));
}
