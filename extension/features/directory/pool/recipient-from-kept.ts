/** Who a letter goes to where somebody of the therapist's own is referred to: as listed now, else as kept. */
import { formatPlace, type Listing, type Location } from '@trusted-hands/directory';
import { recipientFromListing, type Recipient } from '@trusted-hands/letter';
import type { KeptPractitioner } from '../../../platform/records/kept-practitioner.record.ts';
import type { StoredRecord } from '../../../platform/records/record.ts';
import { ownListingId } from './exchange.ts';

export function recipientFromKept({ recordId, current: { body } }: StoredRecord<KeptPractitioner>, listing: Listing | undefined): Recipient {
  const location = listing && (listing.locations.find((one) => isKeptLocation(one, body)) ?? listing.locations[0]);
  if (listing !== undefined && location !== undefined) return recipientFromListing(listing, location);
  const town = formatPlace({ name: body.place, state: body.state, postcode: body.postcode });
  return {
    listingId: body.listingId === '' ? ownListingId(recordId) : body.listingId,
    name: body.name,
    profession: body.profession,
    specialties: body.treats.split(',').map((one) => one.trim().slice(0, 80)).filter((one) => one !== '').slice(0, 30),
    addressLines: [body.practice, body.street, town].map((line) => line.trim()).filter((line) => line !== ''),
    country: body.country,
    // Of several numbers the first is the one to write down.
    phone: (body.phone.split(' / ')[0] ?? '').slice(0, 40),
    email: body.email,
  };
}

function isKeptLocation({ place, line = '' }: Location, body: KeptPractitioner): boolean {
  return place === body.place && line === body.street;
}
