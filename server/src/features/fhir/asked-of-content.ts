/**
 * What of a search a listing's stored words can tell before it is read and written as FHIR, which takes ten times as long:
 * what its places are called, where they are, and parts of names. Each takes in all that fit, and perhaps a few more.
 */
import { type DirectoryResourceType, foldPhrase } from '@trusted-hands/directory';
import { professionTitle } from '@trusted-hands/packs/directory';
import type { Criterion } from './criterion.ts';
import { listingsWith, fitsListing } from './listing-with.ts';
import { readString, splitAt, unescape } from './search-values.ts';

/** As it was written when it was stored. */
export interface StoredContent {
  readonly name: string;
  readonly profession: string;
  readonly locations: readonly { readonly name?: string; readonly line?: string; readonly place: string; readonly state?: string; readonly postcode?: string; readonly country: string }[];
}

export type ContentAsked = (content: StoredContent) => boolean;

const referredTypes: Readonly<Record<string, DirectoryResourceType>> = { practitioner: 'Practitioner', service: 'HealthcareService', location: 'Location', organization: 'Organization' };

export function contentAsked(type: DirectoryResourceType, name: string, value: string): ContentAsked[] {
  const [, reference, rest = name] = /^(practitioner|service|location|organization)(?::[A-Za-z]+)?\.(.*)$/.exec(name) ?? [];
  const [plain = '', modifier, ...more] = rest.split(':');
  const read = textsOf(reference === undefined ? type : (referredTypes[reference] ?? type), plain);
  if (read === undefined || more.length > 0 || modifier === 'missing') return [];
  const isOfName = read === ofName;
  const fits = splitAt(value, ',').flatMap((one) => {
    const reading = readString(unescape(one), modifier);
    const folded = foldPhrase(unescape(one));
    // Parts of a name are compared; as the whole has it in one piece, so it has each of them.
    return !reading.ok ? [] : [isOfName ? (text: string) => foldPhrase(text).includes(folded) : reading.fits];
  });
  return [(content) => read(content).some((text) => fits.some((one) => one(text)))];
}

function textsOf(type: DirectoryResourceType, name: string): ((content: StoredContent) => readonly string[]) | undefined {
  switch (type) {
    case 'Practitioner':
      return name === 'name' || name === 'given' || name === 'family' ? ofName : undefined;
    case 'HealthcareService':
      return name === 'name' ? ({ name: person, profession }) => [`${professionTitle(profession)}, ${person}`] : undefined;
    case 'Location':
    case 'Organization':
      if (name === 'name') return ({ locations }) => locations.flatMap((location) => location.name ?? []);
      return name === 'address' ? ({ locations }) => locations.flatMap(({ line, place, state, postcode, country }) => [line ?? [], place, state ?? [], postcode ?? [], country].flat()) : undefined;
    case 'PractitionerRole':
      return undefined;
  }
}

function ofName({ name }: StoredContent): readonly string[] {
  return [name];
}

const sameForAll: Readonly<Record<string, readonly DirectoryResourceType[]>> = { active: ['Practitioner', 'PractitionerRole', 'Organization', 'HealthcareService'], status: ['Location'], type: ['Location', 'Organization'], endpoint: ['PractitionerRole'] };

/** Whether nobody at all can fit, since every resource of the type says the same: that it is active, and nothing of endpoints. */
export function isNobody(type: DirectoryResourceType, name: string, criterion: Criterion): boolean {
  const [plain = ''] = name.split(/[.:]/);
  const isSameForAll = Object.hasOwn(sameForAll, plain) && sameForAll[plain]?.includes(type) === true;
  return isSameForAll && !listingsWith().some((listing) => fitsListing(type, criterion, listing));
}
