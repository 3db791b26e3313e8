/** What is kept of somebody listed, so that they stay reachable when the directory is not here or has them no more. */
import { professionName, type Listing, type Location } from '@trusted-hands/directory';
import { keptPractitionerSchema, type KeptPractitioner } from '../../../platform/records/kept-practitioner.record.ts';

export function keptFromListing(listing: Listing, location: Location | undefined): KeptPractitioner {
  return keptPractitionerSchema.parse({
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
}

/** As many as fit whole. */
function commaList(texts: readonly string[], longest: number): string {
  return texts.reduce((all, text) => (all === '' ? text : `${all}, ${text}`.length <= longest ? `${all}, ${text}` : all), '');
}
