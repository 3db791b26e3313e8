/** How many roles of a real FHIR directory get a place on the map, and from which address: the Australian sample data. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createPlaceIndex, listingsFromFhir, placeSources, readFhirResources } from '@trusted-hands/directory';
import type { Measurement } from '../support/measure.ts';
import { readPostalPlaces } from '../support/postal-places.ts';
import { dataVariable, sharedData } from '../support/shared-data.ts';

export async function run(): Promise<Measurement> {
  const postal = sharedData('geonames-postal', 'zipcodes.au.csv');
  const directory = sharedData('au-fhir-directory');
  if (postal === undefined || directory === undefined) throw new Error(`This eval reads real data in place: set ${dataVariable} to the folder of sample data.`);

  const index = createPlaceIndex(readPostalPlaces(postal));
  const items = readdirSync(directory).flatMap((file) => [...readFhirResources(readFileSync(join(directory, file), 'utf8'), file)]);
  const { listings, report } = listingsFromFhir(items, (address) => index.geocode(address));
  const locations = listings.flatMap((listing) => listing.content.locations);
  const located = locations.filter((location) => location.coordinates !== undefined);
  const physiotherapists = listings.filter((listing) => listing.content.profession === 'physiotherapist');
  const locatedPhysiotherapists = physiotherapists.filter((listing) => listing.content.locations.some((location) => location.coordinates !== undefined));

  return {
    rows: [
      ...placeSources.map((source) => ({
        'place from': source,
        locations: locations.filter((location) => location.placeSource === source).length,
        'with coordinates': located.filter((location) => location.placeSource === source).length,
      })),
      { 'place from': 'all', locations: locations.length, 'with coordinates': located.length },
      { 'place from': '(physiotherapists)', locations: physiotherapists.length, 'with coordinates': locatedPhysiotherapists.length },
    ],
    ratios: { locatedShare: located.length / locations.length, locatedPhysiotherapistShare: locatedPhysiotherapists.length / physiotherapists.length },
    figures: { resources: report.length, notTaken: report.filter((row) => row.outcome === 'not-taken').length, listings: listings.length, physiotherapists: physiotherapists.length },
  };
}
