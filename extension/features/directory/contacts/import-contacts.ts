/** Writes chosen contacts into the therapist's people, and takes an import back or brings it in again. */
import type { Listing } from '@trusted-hands/directory';
import type { Outcome, SaveFailure, VaultPort } from '../../../platform/platform.ts';
import { contactImportRecord, importedPractitionerId, type ContactImport } from '../../../platform/records/contact-import.record.ts';
import { keptPractitionerRecord, keptPractitionerSchema, tagsFromText, type KeptPractitioner } from '../../../platform/records/kept-practitioner.record.ts';
import type { StoredRecord } from '../../../platform/records/record.ts';
import { keptFromListing } from '../pool/kept-from-listing.ts';
import type { SortedContact } from './sort-contacts.ts';

const atOnce = 200;

interface ImportOptions {
  readonly nowMs: number;
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Where it fails half-way, what is written stands and can be taken back; the same file again leaves that out. */
export async function importContacts(vault: VaultPort, people: readonly KeptPractitioner[], { nowMs, onProgress }: ImportOptions): Promise<Outcome<{ readonly added: number }, SaveFailure & { readonly added: number }>> {
  const begun = await vault.put(contactImportRecord, { importedAtMs: nowMs, added: people.length });
  if (!begun.ok) return { ok: false, failure: { ...begun.failure, added: 0 } };
  const numbered = people.map((body, index) => ({ recordId: importedPractitionerId(begun.value.recordId, index + 1), body }));
  for (let start = 0; start < numbered.length; start += atOnce) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other: the chain of a computer's entries is one
    const put = await vault.putMany(keptPractitionerRecord, numbered.slice(start, start + atOnce));
    if (!put.ok) return { ok: false, failure: { ...put.failure, added: start } };
    onProgress(Math.min(1, (start + atOnce) / numbered.length));
  }
  return { ok: true, value: { added: people.length } };
}

/** Hides those of an import with whom nothing was done since, or shows them again. */
export async function changeImport(vault: VaultPort, { recordId, current: { body } }: StoredRecord<ContactImport>, nowMs: number): Promise<Outcome<undefined, SaveFailure>> {
  const { takenBackAtMs, ...standing } = body;
  const put = await vault.put(contactImportRecord, takenBackAtMs === undefined ? { ...standing, takenBackAtMs: nowMs } : standing, recordId);
  return put.ok ? { ok: true, value: undefined } : put;
}

/** What the card says, and of somebody listed what the directory says where the card says nothing. */
export function keptFromContact({ contact, profession }: SortedContact, listing: Listing | undefined, today: string): KeptPractitioner {
  const listed = listing === undefined ? undefined : keptFromListing(listing, listing.locations[0], today);
  const cut = (text: string, longest: number) => text.trim().slice(0, longest);
  const own = {
    name: cut(listed?.name ?? contact.name, 160),
    profession: cut(profession || contact.occupation, 160),
    practice: cut(contact.practice, 200),
    phone: joined(contact.phones, 160),
    fax: joined(contact.faxes, 80),
    email: cut(contact.emails[0] ?? '', 254),
    website: cut(contact.website, 300),
    tags: tagsFromText(contact.labels.join('\n')),
    remark: cut(contact.note, 4_000),
  };
  const filled = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== ''));
  // One address or the other, never half of each.
  const address = { street: cut(contact.street, 200), place: cut(contact.place, 120), state: cut(contact.state, 80), postcode: cut(contact.postcode, 16) };
  const hasAddress = address.place !== '' || address.postcode !== '';
  return keptPractitionerSchema.parse({ ...listed, ...filled, ...((hasAddress || listed === undefined) && address) });
}

/** As many as fit whole. */
function joined(texts: readonly string[], longest: number): string {
  return texts.reduce((all, text) => (all === '' ? text.slice(0, longest) : `${all} / ${text}`.length <= longest ? `${all} / ${text}` : all), '');
}
