/** What a check is about: while that stays the same in a listing, the check stays true of it. */
import type { Check, ListingContent, ToldStep } from './listing.ts';

/** Whether a check that was made of one content is true of the other as well. */
export function hasSameBasis({ step, toldStep = 'listed' }: Pick<Check, 'step' | 'toldStep'>, one: ListingContent, other: ListingContent): boolean {
  return bases[step === 'told' ? toldStep : step](one, other);
}

const bases: Readonly<Record<ToldStep, (one: ListingContent, other: ListingContent) => boolean>> = {
  // Whoever publishes declares it again.
  'self-declared': () => false,
  imported: () => true,
  'number-well-formed': hasSameNumbers,
  'email-confirmed': (one, other) => one.email?.toLowerCase() === other.email?.toLowerCase(),
  'register-checked': (one, other) => hasSameNumbers(one, other) && one.name === other.name && one.profession === other.profession,
  // About all that stood there.
  confirmed: isSameContent,
  listed: isSameContent,
};

function isSameContent(one: ListingContent, other: ListingContent): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function hasSameNumbers(one: ListingContent, other: ListingContent): boolean {
  return JSON.stringify(one.registrations) === JSON.stringify(other.registrations);
}
