/** An invented practitioner, to show on the first page what a listing looks like. */
import type { ListingContentInput } from '@trusted-hands/directory';

export const example = {
  name: 'Imogen Castellanos',
  profession: 'physiotherapist',
  specialties: ['Shoulders', 'Headache from the neck', 'After surgery'],
  locations: [{ name: 'Riverbend Practice', place: 'Dubbo', state: 'NSW', postcode: '2830', country: 'AU' }],
  languages: ['en', 'es'],
  acceptingNewClients: true,
  telehealth: true,
} satisfies ListingContentInput;
