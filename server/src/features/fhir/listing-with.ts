/** Somebody who is listed with one trait and nothing else: what a search says of them, it says of everybody with it. */
import { type DirectoryResourceType, fhirOfListing, type Listing, type Trait } from '@trusted-hands/directory';
import { countriesWithCodes } from '@trusted-hands/packs/directory';
import type { Criterion } from './criterion.ts';

export function fitsListing(type: DirectoryResourceType, criterion: Criterion, listing: Listing): boolean {
  const byType = fhirOfListing(listing);
  const all = Object.values(byType).flat();
  return byType[type].some((resource) => criterion(resource, (reference) => all.find((one) => `${one.resourceType}/${one.id}` === reference)));
}

/** More than one, since a profession's codes are others in other countries. */
export function listingsWith(trait?: Trait, value = ''): Listing[] {
  const countries = trait === 'profession' ? ['', ...countriesWithCodes] : [''];
  return countries.map((country) => ({
    id: 'somebody',
    origin: 'member',
    name: 'Somebody',
    profession: trait === 'profession' ? value : '',
    specialties: trait === 'specialty' ? [value] : [],
    languages: trait === 'language' ? [value] : [],
    ...(trait === 'gender' && (value === 'female' || value === 'male' || value === 'other') && { gender: value }),
    locations: [{ name: 'Somewhere', place: '', country, placeSource: 'own' }],
    registrations: [],
    acceptingNewClients: true,
    telehealth: false,
    funding: [],
    referralRoutes: [],
    checks: [],
    updatedAtMs: 0,
  }));
}
