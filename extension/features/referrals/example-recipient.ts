/** A fictional practitioner for this feature's tests. */
import type { Listing, Location } from '@trusted-hands/directory';
import { recipientFromListing, type Recipient } from '@trusted-hands/letter';

const exampleLocation: Location = { name: 'Example Physiotherapy', line: '1 Example Street', place: 'Dubbo', state: 'NSW', postcode: '2830', country: 'AU', placeSource: 'own' };

const exampleListing: Listing = {
  id: 'listing-1',
  origin: 'member',
  checks: [],
  updatedAtMs: 0,
  name: 'Devon Alcock',
  profession: 'physiotherapist',
  specialties: ['shoulders'],
  locations: [exampleLocation],
  registrations: [],
  languages: [],
  phone: '02 5550 0102',
  email: 'devon@example.com',
  acceptingNewClients: true,
  telehealth: false,
  funding: [],
  referralRoutes: [],
};

export const exampleRecipient: Recipient = recipientFromListing(exampleListing, exampleLocation);
