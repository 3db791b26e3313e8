/** A listing in short plain words, for cards and pages; says what was checked, and nothing beyond. */
import { professionTitle } from '@trusted-hands/packs';
import { numberSchemeById } from './number-schemes.ts';
import type { CheckStep, Listing, ListingContent, Location, PlaceSource } from './listing.ts';
import { formatPlace } from './places.ts';

const dayMs = 86_400_000;
/** A listing asks its owner again after this long. */
const confirmEveryDays = 90;

/** Each check in a few words, in the order they build on each other; never more than was really done. */
export const checkTitles: Readonly<Record<CheckStep, string>> = {
  'self-declared': 'Stated by the practitioner',
  imported: 'Imported from a register or directory',
  'number-well-formed': 'Registration number well-formed',
  'email-confirmed': 'E-mail confirmed',
  'register-checked': 'Looked up in the public register',
};

/** "Dubbo NSW 2830", with the practice's name and street before it where they are known. */
export function placeLine(location: Location): string {
  const place = formatPlace({ name: location.place, state: location.state, postcode: location.postcode });
  return [location.name, location.line, place].filter((part) => part !== undefined && part !== '').join(', ');
}

const placeSourceSentences: Readonly<Record<PlaceSource, string | undefined>> = {
  own: undefined,
  location: undefined,
  service: 'Place taken from the service they work for.',
  organization: 'Place taken from their organisation’s address.',
  practitioner: 'Place taken from their own correspondence address; ask where they see people.',
};

/** Where the place was taken from, when it is not the place of work itself. */
export function placeSourceSentence(source: PlaceSource): string | undefined {
  return placeSourceSentences[source];
}

/** The profession's title; where the pack has no entry, the words that were kept for it among the specialties. */
export function professionName(content: Pick<ListingContent, 'profession' | 'specialties'>): string {
  return content.profession === 'other' ? (content.specialties[0] ?? professionTitle('other')) : professionTitle(content.profession);
}

/** "Ahpra registration number PHY0001234567". */
export function registrationLine(registration: { readonly scheme: string; readonly number: string }): string {
  const scheme = numberSchemeById(registration.scheme);
  return `${scheme === undefined || scheme.id === 'other' ? 'Registration number' : scheme.title} ${registration.number}`;
}

/** The furthest check on a number, in a few words. */
export function checkReason(listing: Listing): string | undefined {
  if (listing.checks.some((check) => check.step === 'register-checked')) return 'looked up in the public register';
  return listing.checks.some((check) => check.step === 'number-well-formed') ? 'number well-formed' : undefined;
}

/** When a person last said that it is right, in a few words. */
export function confirmedReason(listing: Listing, nowMs: number): string {
  if (listing.origin === 'demonstration') return 'invented, for demonstration';
  if (listing.confirmedAtMs === undefined) return listing.origin === 'fhir' ? 'imported, not confirmed' : 'not confirmed yet';
  const days = Math.max(0, Math.floor((nowMs - listing.confirmedAtMs) / dayMs));
  if (days > confirmEveryDays) return `not confirmed for ${days} days`;
  return days === 0 ? 'confirmed today' : days === 1 ? 'confirmed yesterday' : `confirmed ${days} days ago`;
}
