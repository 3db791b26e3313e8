/** A practitioner as found: with the location that is shown, the nearest one where there are several. */
import type { LookupResult } from '@trusted-hands/directory';
import { recipientFromListing, type Recipient } from '@trusted-hands/letter';

export type Found = Pick<LookupResult, 'listing' | 'location'>;

/** Who a letter goes to. */
export function recipientOf({ listing, location }: Found): Recipient {
  return recipientFromListing(listing, location);
}
