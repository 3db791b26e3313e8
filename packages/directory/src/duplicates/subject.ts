/** What of a listing is compared to tell whether another one is the same person's: folded, so that spelling is not in the way. */
import { tokenize } from '../fold.ts';
import type { ListingContent } from '../listing.ts';
import { checkNumber, numberSchemeById } from '../number-schemes.ts';

export interface Subject {
  readonly id: string;
  readonly content: ListingContent;
  /** Without titles; empty where the name is one word. */
  readonly given: string;
  readonly middle: readonly string[];
  readonly family: string;
  /** Every number of the person, by scheme. */
  readonly numbers: ReadonlyMap<string, ReadonlySet<string>>;
  /** The last nine digits: with and without the country's prefix are one number. */
  readonly phone: string;
  readonly email: string;
  readonly places: readonly SubjectPlace[];
}

interface SubjectPlace {
  readonly practice: string;
  readonly street: string;
  readonly place: string;
  readonly postcode: string;
  readonly state: string;
  readonly country: string;
}

const titles = new Set(['dr', 'prof', 'professor', 'mr', 'mrs', 'ms', 'miss', 'mx', 'sir', 'dame', 'ap', 'a/prof']);
/** Numbers of an organisation, which all who work there share. */
const sharedSchemes = new Set(['hpi-o']);
const phoneDigits = 9;

export function subjectOf({ id, content }: { readonly id: string; readonly content: ListingContent }): Subject {
  const words = nameWords(content.name);
  const numbers = new Map<string, Set<string>>();
  for (const { scheme, number } of content.registrations) {
    if (sharedSchemes.has(scheme)) continue;
    const known = numbers.get(scheme) ?? new Set<string>();
    numbers.set(scheme, known.add(scheme === 'other' ? fold(number) : checkNumber(scheme, number).normalized));
  }
  const phone = (content.phone ?? '').replace(/\D/g, '');
  return {
    id,
    content,
    given: words.length > 1 ? (words[0] ?? '') : '',
    middle: words.slice(1, -1),
    family: words.at(-1) ?? '',
    numbers,
    phone: phone.length >= 6 ? phone.slice(-phoneDigits) : '',
    email: (content.email ?? '').toLowerCase(),
    places: content.locations.map(({ name = '', line = '', place, postcode = '', state = '', country }) => ({ practice: fold(name), street: fold(line), place: fold(place), postcode: fold(postcode), state: fold(state), country })),
  };
}

/** "Numbers of a person" in words: "Ahpra registration number". */
export function schemeTitle(scheme: string): string {
  return scheme === 'other' ? 'number' : (numberSchemeById(scheme)?.title ?? 'number');
}

/** A hyphen joins: "Smith-Jones" is one family name, found in either half where it is compared. */
function nameWords(name: string): string[] {
  const words = tokenize(name.replace(/,.*$/, '').replace(/-/g, '’')).map(({ word }) => word);
  const withoutTitles = words.filter((word) => !titles.has(word));
  return withoutTitles.length > 0 ? withoutTitles : words;
}

function fold(text: string): string {
  return tokenize(text).map(({ word }) => word).join(' ');
}
