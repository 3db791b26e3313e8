/** What the contact file knows of a practitioner: how to reach them, under which numbers, and who checked that. */
import { toldInWords } from '../describe-listing.ts';
import { dayMs } from './calendar.ts';
import type { Check, Listing, PlaceSource, ReferralRoute, Registration } from '../listing.ts';

export interface ContactLocation {
  readonly name?: string | undefined;
  readonly line?: string | undefined;
  readonly placeSource: PlaceSource;
  readonly isHome?: boolean | undefined;
}

export interface ListingContact {
  /** The same as in the search file. */
  readonly number: number;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly website?: string | undefined;
  readonly registrations: readonly Registration[];
  readonly referralRoutes: readonly ReferralRoute[];
  readonly referralNote?: string | undefined;
  /** Every check with its date, to the day. */
  readonly checks: readonly Check[];
  /** In the order of the listing's. */
  readonly locations: readonly ContactLocation[];
}

/** To the day; what another service told stands there in words. */
function contactCheck(check: Check): Check {
  const { step, register } = check;
  const { by, how } = step === 'told' ? toldInWords(check) : check;
  return {
    step,
    atMs: Math.floor(check.atMs / dayMs) * dayMs,
    ...(register === undefined ? {} : { register }),
    ...(by ? { by } : {}),
    ...(how ? { how } : {}),
  };
}

export function listingContactOf(listing: Omit<Listing, 'id' | 'updatedAtMs'>, number: number): ListingContact {
  const { phone, email, website, referralNote, registrations, referralRoutes } = listing;
  return {
    number,
    ...(phone ? { phone } : {}),
    ...(email ? { email } : {}),
    ...(website ? { website } : {}),
    registrations,
    referralRoutes,
    ...(referralNote ? { referralNote } : {}),
    checks: listing.checks.map(contactCheck),
    locations: listing.locations.map(({ name, line, placeSource, isHome }) => ({ ...(name ? { name } : {}), ...(line ? { line } : {}), placeSource, ...(isHome === undefined ? {} : { isHome }) })),
  };
}
