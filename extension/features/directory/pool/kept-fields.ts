/** The details of one of the therapist's people, in the order in which they are shown and asked for. */
import { keptPractitionerSchema, type KeptPractitioner } from '../../../platform/records/kept-practitioner.record.ts';

export type KeptField = Exclude<keyof KeptPractitioner, 'listingId' | 'listedAs' | 'notListedAs' | 'invitedOn' | 'takenOutOn'>;

export const keptFields = [
  ['name', 'Name', 160],
  ['profession', 'Profession', 160],
  ['practice', 'Practice', 200],
  ['phone', 'Phone', 160],
  ['fax', 'Fax', 80],
  ['email', 'E-mail', 254],
  ['website', 'Website', 300],
  ['street', 'Street', 200],
  ['place', 'Town or suburb', 120],
  ['state', 'State', 80],
  ['postcode', 'Postcode', 16],
  ['treats', 'Treats', 1_000],
  ['tags', 'Tags', 1_000],
  ['remark', 'Private remark', 4_000],
] as const satisfies readonly (readonly [KeptField, string, number])[];

/** Tags of two computers are joined, and never asked about. */
export const askedFields = keptFields.filter(([field]) => field !== 'tags').map(([field, label]) => [field, label] as const);

// Not parsed: an empty name is nobody yet.
export const nobodyYet: KeptPractitioner = { ...keptPractitionerSchema.parse({ name: '-' }), name: '' };

/** "Osteopath, Dubbo NSW". */
export function shortLine({ profession, practice, place, state }: Pick<KeptPractitioner, 'profession' | 'practice' | 'place' | 'state'>): string {
  return [profession || practice, [place, state].filter((part) => part !== '').join(' ')].filter((part) => part !== '').join(', ');
}
