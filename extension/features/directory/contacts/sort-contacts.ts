/**
 * What is to become of each contact: in the therapist's people already, the same as somebody listed, maybe somebody
 * listed, likely a practitioner, or one of the others that every address book has. Pure; nothing is decided for her.
 */
import { foldPhrase } from '@trusted-hands/directory';
import type { KeptPractitioner } from '../../../platform/records/kept-practitioner.record.ts';
import { findListed, isSure, type Likeness } from '../find-listed.ts';
import type { ListedPeople } from '../listed-people.ts';
import { emailKey, phoneKey } from '../person-keys.ts';
import { professionInWords } from '../profession-in-words.ts';
import type { Contact } from './contact.ts';

export interface SortedContact {
  readonly contact: Contact;
  /** In words; empty where nothing in the card names one. */
  readonly profession: string;
  /** Of the directory, best first, with what they have in common. */
  readonly listed: readonly Likeness[];
}

export interface SortedContacts {
  /** The same person as somebody listed, or of a profession that is known: taken unless she says otherwise. */
  readonly likely: readonly SortedContact[];
  /** Taken only where she says so. */
  readonly others: readonly SortedContact[];
  /** In her people already, or on an earlier line. */
  readonly here: readonly { readonly contact: Contact; readonly as: string }[];
}

export function sortContacts(contacts: readonly Contact[], people: ListedPeople, kept: readonly KeptPractitioner[]): SortedContacts {
  const known = new Map<string, string>();
  const remember = (name: string, keys: readonly string[]) => keys.forEach((key) => known.set(key, name));
  for (const one of kept) remember('in your people', keysOf(one.name, one.phone.split(' / '), [one.email]));
  const likely: SortedContact[] = [];
  const others: SortedContact[] = [];
  const here: { contact: Contact; as: string }[] = [];
  const listedIds = new Map(kept.filter(({ listingId }) => listingId !== '').map(({ listingId }) => [listingId, 'in your people']));
  for (const contact of contacts) {
    const listed = findListed({ ...contact, words: `${contact.occupation} ${contact.note}` }, people);
    const sure = listed.find(isSure);
    const keys = keysOf(contact.name, contact.phones, contact.emails);
    const as = keys.map((key) => known.get(key)).find((found) => found !== undefined) ?? (sure && listedIds.get(sure.listing.id));
    if (as !== undefined) {
      here.push({ contact, as });
      continue;
    }
    remember(`as on line ${contact.line}`, keys);
    if (sure !== undefined) listedIds.set(sure.listing.id, `as on line ${contact.line}`);
    const profession = [contact.occupation, ...contact.labels, contact.practice, contact.name].map(professionInWords).find((found) => found !== undefined) ?? '';
    (sure !== undefined || profession !== '' ? likely : others).push({ contact, profession, listed });
  }
  return { likely, others, here };
}

/** A name alone is two people's too often; with a telephone or an e-mail address it is one's. */
function keysOf(name: string, phones: readonly string[], emails: readonly string[]): readonly string[] {
  const folded = foldPhrase(name);
  const reached = [...phones.map(phoneKey), ...emails.map(emailKey)].filter((key) => key !== '');
  return reached.length === 0 ? [folded] : reached.map((key) => `${folded} ${key}`);
}
