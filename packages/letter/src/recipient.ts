/** Who the letter goes to, copied out of a listing when the referral is begun: a later change of the listing changes no letter. */
import { professionName, type Listing, type Location } from '@trusted-hands/directory';
import { z } from 'zod';

export const recipientSchema = z.object({
  listingId: z.string().min(1).max(64),
  name: z.string().min(1).max(160),
  /** The profession's title in words, such as Physiotherapist. */
  profession: z.string().max(160),
  specialties: z.array(z.string().max(80)).max(30).default([]),
  /** The practice's name and address, line by line. */
  addressLines: z.array(z.string().max(240)).max(6),
  /** ISO 3166-1 alpha-2, or empty. */
  country: z.string().max(2).default(''),
  phone: z.string().max(40).default(''),
  email: z.string().max(254).default(''),
});
export type Recipient = z.infer<typeof recipientSchema>;

/** A listing at the one of its locations where the client is sent to. */
export function recipientFromListing(listing: Listing, location: Location): Recipient {
  const town = [location.place, location.state, location.postcode].filter(isWritten).join(' ');
  return {
    listingId: listing.id,
    name: listing.name,
    profession: professionName(listing),
    specialties: listing.specialties,
    addressLines: [location.name, location.line, town].filter(isWritten),
    country: location.country,
    phone: listing.phone ?? '',
    email: listing.email ?? '',
  };
}

function isWritten(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}
