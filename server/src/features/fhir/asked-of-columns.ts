/**
 * What of a search the directory's columns can tell before anything is read of the database: names, places, and what
 * somebody is. Each takes in all that fit, and perhaps a few more; the search itself decides.
 */
import { type DirectoryResourceType, foldPhrase, type SummaryLocation, type Trait, type WhereAsked } from '@trusted-hands/directory';
import type { Criterion } from './criterion.ts';
import { fitsListing, listingsWith } from './listing-with.ts';
import { readNear, readString, splitAt, tokenParts, unescape } from './search-values.ts';

/** Columns know places to a ten-thousandth of a degree. */
const marginKm = 0.05;

const nameParameters: Readonly<Partial<Record<DirectoryResourceType, RegExp>>> = {
  Practitioner: /^(name|family|given)(:exact)?$/,
  PractitionerRole: /^practitioner(?::Practitioner)?\.(name|family|given)(:exact)?$/,
};

/** A name begins with what is asked, so that every word of it, or its beginning, stands in it. */
export function namesAsked(type: DirectoryResourceType, name: string, value: string): WhereAsked['names'] {
  if (nameParameters[type]?.test(name) !== true) return [];
  const names = splitAt(value, ',').map((one) => foldPhrase(unescape(one)));
  // Nothing to look for in one of them: it may be anybody's.
  return names.includes('') ? [] : [names];
}

const locationReference = /^location(?::Location)?\./;

export function placesAsked(type: DirectoryResourceType, name: string, value: string): WhereAsked['places'] {
  const ofPlace = type === 'Location' || (type === 'Organization' && name.startsWith('address-')) ? name : locationReference.test(name) && type !== 'Organization' && type !== 'Practitioner' ? name.replace(locationReference, '') : undefined;
  if (ofPlace === undefined) return [];
  const values = splitAt(value, ',');
  if (ofPlace === 'near') {
    const fits = values.flatMap((one) => {
      const read = readNear(one, marginKm);
      return read.ok ? [read.fits] : [];
    });
    return fits.length < values.length ? [] : [({ coordinates }) => coordinates !== undefined && fits.some((one) => one(coordinates))];
  }
  const [part = '', modifier, ...more] = ofPlace.split(':');
  const read = addressParts[part];
  if (read === undefined || more.length > 0 || modifier === 'missing') return [];
  const fits = values.flatMap((one) => {
    const reading = readString(unescape(one), modifier);
    return reading.ok ? [reading.fits] : [];
  });
  if (fits.length < values.length) return [];
  return [
    (location) => {
      const text = read(location);
      return text !== undefined && fits.some((one) => one(text));
    },
  ];
}

const addressParts: Readonly<Record<string, (location: SummaryLocation) => string | undefined>> = {
  'address-city': ({ place }) => place,
  'address-state': ({ state }) => state,
  'address-postalcode': ({ postcode }) => postcode,
  'address-country': ({ country }) => country,
};

const traitParameters: Readonly<Partial<Record<DirectoryResourceType, ReadonlyMap<string, Trait>>>> = {
  Practitioner: new Map([['communication', 'language'], ['gender', 'gender']]),
  PractitionerRole: new Map([['role', 'profession'], ['specialty', 'specialty']]),
  HealthcareService: new Map([['service-type', 'profession'], ['specialty', 'specialty']]),
};
const traitReference = /^(practitioner|service)(?::[A-Za-z]+)?\./;
const referredTypes: Readonly<Record<string, DirectoryResourceType>> = { practitioner: 'Practitioner', service: 'HealthcareService' };

/** Whether the criterion fits whoever has a trait is asked of somebody who has nothing else. */
export function traitsAsked(type: DirectoryResourceType, name: string, { value, criterion }: { readonly value: string; readonly criterion: Criterion }): WhereAsked['traits'] {
  const reference = traitReference.exec(name);
  const [plain = '', modifier] = name.slice(reference?.[0].length ?? 0).split(':');
  const trait = traitParameters[referredTypes[reference?.[1] ?? ''] ?? type]?.get(plain);
  // Of the other modifiers it is not enough that one of several fits.
  if (trait === undefined || (modifier !== undefined && modifier !== 'text')) return [];
  // A specialty's code is its own words, of which a directory may have a hundred thousand.
  const codes = trait === 'specialty' && modifier === undefined ? splitAt(value, ',').map((one) => tokenParts(one).code) : [''];
  const mayFit = (one: string) => codes.includes('') || codes.includes(one);
  return [{ trait, fits: (one) => mayFit(one) && listingsWith(trait, one).some((listing) => fitsListing(type, criterion, listing)) }];
}
