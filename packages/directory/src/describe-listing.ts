/** A listing in short plain words, for cards and pages; says what was checked, and nothing beyond. */
import { professionTitle } from '@trusted-hands/packs/directory';
import type { ListingSummary } from './file/listing-summary.ts';
import { numberSchemeById } from './number-schemes.ts';
import { type Check, type CheckStep, type ListingContent, listingLimits, type ListingOrigin, type Location, type PlaceSource, type ReferralRoute, type RegisterKind } from './listing.ts';
import { formatPlace } from './places.ts';

/** A listing asks its owner again after this long. */
const confirmEveryDays = 90;

const checkTitles: Readonly<Record<CheckStep, string>> = {
  'self-declared': 'Stated by the practitioner',
  imported: 'Imported from a register or directory',
  'number-well-formed': 'Registration number well-formed',
  'email-confirmed': 'E-mail confirmed',
  'register-checked': 'Looked up in the public register',
  told: 'Told by another service',
};

/** How it came to be listed there, where another service says so. */
const listedThere: Readonly<Record<string, string>> = {
  member: 'listed by the practitioner', suggested: 'suggested by a member', demonstration: 'invented, for demonstration',
  fhir: 'imported from a directory', nppes: 'imported from a register', ods: 'imported from a register', csv: 'imported from a list',
} satisfies Record<ListingOrigin, string>;

const registerNames: Readonly<Record<RegisterKind, string>> = {
  statutory: 'the statutory register',
  voluntary: 'a voluntary register',
  association: 'an association’s list',
  operator: 'the operator’s own register file',
};

/** A check in a few words, by its kind; never more than was really done. */
export function checkTitle({ step, register }: Pick<Check, 'step' | 'register'>): string {
  return step === 'register-checked' && register !== undefined ? `Found in ${registerNames[register]}` : checkTitles[step];
}

/** A check with who did it and how, where that is known: "Found in a voluntary register by Ana Petrov (matched by number and name)". */
export function checkLine(check: Omit<Check, 'atMs'>): string {
  if (check.step === 'told') return toldLine(check);
  return `${checkTitle(check)}${check.by ? ` by ${check.by}` : ''}${check.how ? ` (${check.how})` : ''}`;
}

/** "Told by directory.example.com: found in a voluntary register by Ana Petrov". */
function toldLine(check: Omit<Check, 'atMs'>): string {
  // A contact file has it in words already.
  const { by, how } = check.toldStep === undefined ? check : toldInWords(check);
  return `Told by ${by ?? 'another service'}${how ? `: ${how}` : ''}`;
}

/** What is told, as whose word it is and in words. */
export function toldInWords(check: Omit<Check, 'atMs'>): Pick<Check, 'by' | 'how'> {
  return { by: check.toldBy || 'another service', how: toldWords(check).slice(0, listingLimits.checkHow) };
}

function toldWords({ toldStep, register, by, how }: Omit<Check, 'atMs'>): string {
  if (toldStep === 'listed') return listedThere[how ?? ''] ?? 'listed there';
  if (toldStep === 'confirmed') return 'confirmed by a person';
  if (toldStep === undefined) return how ?? '';
  const line = checkLine({ step: toldStep, ...(register !== undefined && { register }), ...(by && { by }), ...(how && { how }) });
  return line.charAt(0).toLowerCase() + line.slice(1);
}

/** How a referral reaches somebody, as a choice in a form and a line on a card. */
export const referralRouteTitles: Readonly<Record<ReferralRoute, string>> = {
  'sealed-link': 'Sealed link',
  'secure-message': 'Secure message',
  email: 'E-mail',
  phone: 'Phone',
  fax: 'Fax',
  post: 'Post',
  'by-hand': 'Letter brought by the client',
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

/** The furthest check, in a few words; where nobody looked a number up, that is said too. An invented listing is nobody's. */
export function checkReason({ check, origin }: Pick<ListingSummary, 'check' | 'origin'>): string | undefined {
  if (check?.step === 'register-checked') return check.register === undefined ? 'looked up in the public register' : `found in ${registerNames[check.register]}`;
  if (origin === 'demonstration') return undefined;
  return check?.step === 'number-well-formed' ? 'number well-formed, not looked up' : 'not looked up in any register';
}

/** Whether a listing was read from somebody else's data and is nobody's own word. */
export function isImported(origin: ListingOrigin): boolean {
  return origin === 'fhir' || origin === 'nppes' || origin === 'ods' || origin === 'csv';
}

/** When a person last said that it is right, in a few words. `nowDay`: whole days since 1970. */
export function confirmedReason({ origin, confirmedDay }: Pick<ListingSummary, 'origin' | 'confirmedDay'>, nowDay: number): string {
  if (origin === 'demonstration') return 'invented, for demonstration';
  if (confirmedDay === undefined) return unconfirmedReason(origin);
  const days = Math.max(0, nowDay - confirmedDay);
  if (days > confirmEveryDays) return `not confirmed for ${days} days`;
  return days === 0 ? 'confirmed today' : days === 1 ? 'confirmed yesterday' : `confirmed ${days} days ago`;
}

function unconfirmedReason(origin: ListingOrigin): string {
  if (isImported(origin)) return 'imported, not confirmed';
  return origin === 'suggested' ? 'suggested by a member, not confirmed' : 'not confirmed yet';
}
