/**
 * One listing out of two of the same person: the one that stays keeps everything it says, and takes from the other what it
 * does not say. No check is carried over to a number that it was not made for.
 */
import { foldPhrase } from '../fold.ts';
import { listingLimits, type Check, type ListingContent, type Location, type Registration } from '../listing.ts';
import { checkNumber } from '../number-schemes.ts';

interface Merged {
  readonly content: ListingContent;
  readonly checks: Check[];
}

export function mergedListing(kept: Readonly<Merged>, gone: Readonly<Merged>): Merged {
  const registrations = united(kept.content.registrations, gone.content.registrations, numberKey).slice(0, listingLimits.registrations);
  // What was neither said nor left empty on purpose comes from the other one.
  const content: ListingContent = {
    ...gone.content,
    ...withoutEmpty(kept.content),
    registrations,
    locations: united(kept.content.locations, gone.content.locations, locationKey).slice(0, listingLimits.locations),
    specialties: united(kept.content.specialties, gone.content.specialties, foldPhrase).slice(0, listingLimits.specialties),
    languages: united(kept.content.languages, gone.content.languages, (language) => language).slice(0, listingLimits.languages),
  };
  const hasNewNumbers = registrations.length > kept.content.registrations.length;
  return { content, checks: hasNewNumbers ? kept.checks.filter((check) => !isOfNumbers(check)) : [...kept.checks] };
}

function isOfNumbers({ step, toldStep }: Check): boolean {
  const done = step === 'told' ? toldStep : step;
  return done === 'number-well-formed' || done === 'register-checked';
}

function united<Item>(kept: readonly Item[], gone: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const keys = new Set(kept.map(keyOf));
  return [...kept, ...gone.filter((item) => !keys.has(keyOf(item)))];
}

function numberKey({ scheme, number }: Registration): string {
  return `${scheme} ${checkNumber(scheme, number).normalized}`;
}

function locationKey({ line = '', place, postcode = '', country }: Location): string {
  return [foldPhrase(line), foldPhrase(place), postcode, country].join('|');
}

function withoutEmpty(content: ListingContent): ListingContent {
  // Safe: only optional fields are empty text or absent; the required ones have a minimum length in the schema.
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== '' && value !== undefined && !(Array.isArray(value) && value.length === 0))) as ListingContent;
}
