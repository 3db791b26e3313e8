/** What the directory says otherwise of somebody kept than on the day they were kept, or when it was last looked at. Pure. */
import type { Listing } from '@trusted-hands/directory';
import { contactImportIdOf } from '../../../platform/records/contact-import.record.ts';
import { localDay } from '../../../platform/records/day.ts';
import type { KeptPractitioner } from '../../../platform/records/kept-practitioner.record.ts';
import type { StoredRecord } from '../../../platform/records/record.ts';
import { keptFields } from './kept-fields.ts';
import { keptFromListing, listedAsSchema, listedFields, type ListedAs, type ListedField } from './kept-from-listing.ts';

interface ListedChange {
  readonly field: ListedField;
  readonly label: string;
  /** Empty where it said nothing. */
  readonly was: string;
  readonly now: string;
}

export interface ListedChanges {
  /** The day of what it was. */
  readonly since: string;
  /** At least one. */
  readonly changes: readonly [ListedChange, ...ListedChange[]];
}

const labels = new Map<string, string>(keptFields.map(([field, label]) => [field, label]));

/** Undefined where nothing changed, and where it is not known what was there. */
export function listedChanges(person: StoredRecord<KeptPractitioner>, listing: Listing): ListedChanges | undefined {
  const before = listedAsOf(person);
  if (before === undefined) return undefined;
  const now = listedNow(person.current.body, listing, before.day);
  // What it does not say now is not told: how to reach them may still be on its way to this computer.
  const [first, ...more] = listedFields.flatMap((field) => {
    const [was, is] = [before.as[field] ?? '', now[field]];
    return is === '' || is === was ? [] : [{ field, label: labels.get(field) ?? field, was, now: is }];
  });
  return first && { since: before.day, changes: [first, ...more] };
}

/** With the new ones in place of the old ones; what the therapist wrote otherwise herself stays. */
export function withListedChanges(body: KeptPractitioner, { changes }: ListedChanges, listing: Listing, today: string): KeptPractitioner {
  const taken = Object.fromEntries(changes.flatMap(({ field, was, now }) => (body[field] === was ? [[field, now]] : [])));
  return { ...body, ...taken, listedAs: listedNow(body, listing, today).listedAs };
}

/** At the place of work that was kept, where they still have it. */
function listedNow({ place, street }: KeptPractitioner, listing: Listing, day: string): KeptPractitioner {
  const here = listing.locations.filter((location) => location.place === place);
  return keptFromListing(listing, here.find(({ line }) => line === street) ?? here[0] ?? listing.locations[0], day);
}

function listedAsOf({ recordId, versions, current: { body } }: StoredRecord<KeptPractitioner>): ListedAs | undefined {
  if (body.listedAs !== '') return parsed(body.listedAs);
  // From before this was noted: who was kept from the directory was a copy of it at first.
  const first = versions.find(({ parents }) => parents.length === 0);
  const isCopy = first?.body.listingId === body.listingId && contactImportIdOf(recordId) === undefined;
  return first && isCopy ? { day: localDay(first.atMs), as: first.body } : undefined;
}

function parsed(text: string): ListedAs | undefined {
  try {
    return listedAsSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
