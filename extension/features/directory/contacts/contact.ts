/** A person of a contacts file, with what a therapist needs of a colleague; pictures, birthdays and families are left in the file. */
import type { LineProblem } from '../../../platform/files/read-table.ts';

export interface Contact {
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  readonly name: string;
  /** What they are called at work: a title, a role, what an address book was told. Empty where nothing is said. */
  readonly occupation: string;
  readonly practice: string;
  /** The one for work first. */
  readonly phones: readonly string[];
  readonly faxes: readonly string[];
  readonly emails: readonly string[];
  readonly website: string;
  readonly street: string;
  readonly place: string;
  readonly state: string;
  readonly postcode: string;
  readonly country: string;
  readonly note: string;
  /** Groups or categories of the address book. */
  readonly labels: readonly string[];
}

export interface ReadContacts {
  readonly contacts: readonly Contact[];
  /** What could not be taken, with its line; in the order of the lines. */
  readonly problems: readonly LineProblem[];
}

export type ContactsOutcome = { readonly ok: true; readonly value: ReadContacts } | { readonly ok: false; readonly message: string };
