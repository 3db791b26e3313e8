/** The therapist's people as lists show them: not those taken out, nor those of an import that was taken back and with whom nothing was done. */
import { foldPhrase } from '@trusted-hands/directory';
import { contactImportIdOf, type ContactImport } from '../../../platform/records/contact-import.record.ts';
import { tagsOf, type KeptPractitioner } from '../../../platform/records/kept-practitioner.record.ts';
import type { ReceivedReferral } from '../../../platform/records/received-referral.record.ts';
import type { StoredRecord } from '../../../platform/records/record.ts';
import type { Referral } from '../../../platform/records/referral.record.ts';
import { isOfPerson } from './exchange.ts';

export interface PoolRecords {
  readonly people: readonly StoredRecord<KeptPractitioner>[];
  readonly imports: readonly StoredRecord<ContactImport>[];
  readonly referrals: readonly StoredRecord<Referral>[];
  readonly received: readonly StoredRecord<ReceivedReferral>[];
}

/** By name. */
export function knownPeople({ people, imports, referrals, received }: PoolRecords): readonly StoredRecord<KeptPractitioner>[] {
  const takenBack = new Set(imports.filter(({ current }) => current.body.takenBackAtMs !== undefined).map(({ recordId }) => recordId));
  const isHidden = (person: StoredRecord<KeptPractitioner>) =>
    takenBack.has(contactImportIdOf(person.recordId) ?? '') &&
    person.versions.length === 1 &&
    !referrals.some(({ current }) => isOfPerson(current.body.recipient.listingId, person)) &&
    !received.some(({ current }) => current.body.practitionerId === person.recordId);
  return people
    .filter((person) => person.current.body.takenOutOn === '' && !isHidden(person))
    .toSorted((left, right) => left.current.body.name.localeCompare(right.current.body.name));
}

/** Those of whom some word begins with each typed word: name, profession, practice, place, what they treat, tags and remark. */
export function findPeople(people: readonly StoredRecord<KeptPractitioner>[], typed: string, tag: string | undefined): readonly StoredRecord<KeptPractitioner>[] {
  const words = foldPhrase(typed).split(' ');
  return people.filter(({ current: { body } }) => {
    if (tag !== undefined && !tagsOf(body).some((own) => own.toLowerCase() === tag.toLowerCase())) return false;
    const own = wordsOf(body);
    return words.every((word) => own.some((one) => one.startsWith(word)));
  });
}

const remembered = new WeakMap<KeptPractitioner, readonly string[]>();

/** Folded once: they are gone through at every key press. */
function wordsOf(body: KeptPractitioner): readonly string[] {
  const words = remembered.get(body) ?? foldPhrase([body.name, body.profession, body.practice, body.place, body.state, body.postcode, body.treats, body.tags, body.remark].join(' ')).split(' ');
  remembered.set(body, words);
  return words;
}

/** Every tag in use, by how many have it, then by its letters. */
export function tagsInUse(people: readonly StoredRecord<KeptPractitioner>[]): readonly string[] {
  const counts = new Map<string, { readonly tag: string; readonly count: number }>();
  for (const tag of people.flatMap(({ current }) => tagsOf(current.body))) {
    const known = counts.get(tag.toLowerCase());
    counts.set(tag.toLowerCase(), { tag: known?.tag ?? tag, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((left, right) => right.count - left.count || left.tag.localeCompare(right.tag)).map(({ tag }) => tag);
}
