/** The downloaded directory as features have it: searched in the bytes in which it came. */
import type { Directory, ListingContact, Place } from '@trusted-hands/directory';
import type { CountryOfDirectory } from './directory-countries.ts';

/** The same object for as long as nothing in it changed. */
export interface OpenDirectory {
  /** Every region's file with what changed since, as one. */
  readonly columns: Directory;
  /** How many practitioners. */
  readonly size: number;
  readonly places: readonly Place[];
  /** Those that are here. */
  readonly countries: readonly string[];
  /** What the service has and is not on this computer, so that it is not searched. */
  readonly elsewhere: readonly CountryOfDirectory[];
  /** How to reach one; undefined while that was not downloaded yet. */
  contactOf(number: number): ListingContact | undefined;
}
