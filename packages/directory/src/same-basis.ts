/** What a check is about: while that stays the same in a listing, the check stays true of it. */
import type { CheckStep, ListingContent } from './listing.ts';

/** Whether a check that was made of one content is true of the other as well. */
export function hasSameBasis(step: CheckStep, one: ListingContent, other: ListingContent): boolean {
  return bases[step](one, other);
}

const bases: Readonly<Record<CheckStep, (one: ListingContent, other: ListingContent) => boolean>> = {
  // Whoever publishes declares it again.
  'self-declared': () => false,
  imported: () => true,
  'number-well-formed': hasSameNumbers,
  'email-confirmed': (one, other) => one.email?.toLowerCase() === other.email?.toLowerCase(),
  'register-checked': (one, other) => hasSameNumbers(one, other) && one.name === other.name && one.profession === other.profession,
};

function hasSameNumbers(one: ListingContent, other: ListingContent): boolean {
  return JSON.stringify(one.registrations) === JSON.stringify(other.registrations);
}
