import type { Listing, Location } from '@trusted-hands/directory';
import { expect, test } from 'vitest';
import { recipientFromListing } from './recipient.ts';

const dubbo: Location = { name: 'Example Physiotherapy', line: '1 Example Street', place: 'Dubbo', state: 'NSW', postcode: '2830', country: 'AU', placeSource: 'own' };
const narromine: Location = { place: 'Narromine', state: 'NSW', postcode: '2821', country: 'AU', placeSource: 'own' };
const listing: Listing = {
  id: 'listing-1', origin: 'fhir', checks: [], updatedAtMs: 0, name: 'Devon Alcock', profession: 'physiotherapist', specialties: ['shoulders'], locations: [dubbo, narromine],
  registrations: [], languages: [], acceptingNewClients: true, telehealth: false, funding: [], referralRoutes: [],
};

test('a letter goes to the location that was chosen', () => {
  expect(recipientFromListing(listing, narromine).addressLines).toEqual(['Narromine NSW 2821']);
  expect(recipientFromListing(listing, dubbo).addressLines).toEqual(['Example Physiotherapy', '1 Example Street', 'Dubbo NSW 2830']);
});

test('a profession that the pack does not know is written in the words of its register', () => {
  expect(recipientFromListing({ ...listing, profession: 'other', specialties: ['Bowen therapist'] }, dubbo).profession).toBe('Bowen therapist');
});
