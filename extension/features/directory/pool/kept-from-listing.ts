/** What is kept of somebody listed, so that they stay reachable when the directory is not here or has them no more. */
import { professionName, type Listing, type Location } from '@trusted-hands/directory';
import { z } from 'zod';
import { keptPractitionerSchema, type KeptPractitioner } from '../../../platform/records/kept-practitioner.record.ts';

/** Those that are copied as they stand there. */
export const listedFields = ['name', 'profession', 'practice', 'phone', 'email', 'website', 'street', 'place', 'state', 'postcode', 'treats'] as const satisfies readonly (keyof KeptPractitioner)[];
export type ListedField = (typeof listedFields)[number];

/** A field that said nothing is left out. */
export const listedAsSchema = z.object({ day: z.iso.date(), as: z.partialRecord(z.enum(listedFields), z.string()) });
export type ListedAs = Readonly<z.infer<typeof listedAsSchema>>;

/** @param day on which the directory says so. */
export function keptFromListing(listing: Listing, location: Location | undefined, day: string): KeptPractitioner {
  const kept = keptPractitionerSchema.parse({
    name: listing.name,
    listingId: listing.id,
    profession: professionName(listing),
    practice: location?.name,
    phone: listing.phone,
    email: listing.email,
    website: listing.website,
    street: location?.line,
    place: location?.place,
    state: location?.state,
    postcode: location?.postcode,
    country: location?.country,
    treats: commaList(listing.specialties, 1_000),
  });
  const as = Object.fromEntries(listedFields.flatMap((field) => (kept[field] === '' ? [] : [[field, kept[field]]])));
  return { ...kept, listedAs: JSON.stringify({ day, as } satisfies ListedAs) };
}

/** As many as fit whole. */
function commaList(texts: readonly string[], longest: number): string {
  return texts.reduce((all, text) => (all === '' ? text : `${all}, ${text}`.length <= longest ? `${all}, ${text}` : all), '');
}
