/**
 * What of a search the directory's columns can tell before anything is read of the database: names and places. Each takes in
 * all that fit, and perhaps a few more; the search itself decides.
 */
import { type DirectoryResourceType, foldPhrase, type SummaryLocation, type WhereAsked } from '@trusted-hands/directory';
import { readNear, readString, splitAt, unescape } from './search-values.ts';

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
