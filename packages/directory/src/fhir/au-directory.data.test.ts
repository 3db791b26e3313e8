/** The published test directory of HL7 Australia with GeoNames' Australian postal file, whole: nothing may be lost. */
import { describe, expect, test } from 'vitest';
import { listingContentSchema } from '../listing.ts';
import { lookupOver } from '../testing/lookup-over.ts';
import type { Place } from '../place.ts';
import { createPlaceIndex } from '../places.ts';
import { openSharedData, type SharedData } from '../testing/shared-data.ts';
import { listingsFromFhir } from './listings-from-fhir.ts';
import { readFhirResources } from './read-resources.ts';

const data = await openSharedData();

if (data === undefined) {
  test.skip('NOT RUN: set TRUSTED_HANDS_DATA to the folder of the public data sets to import the Australian directory', () => {});
} else {
  describe('the Australian FHIR directory', () => {
    const places = australianPlaces(data);
    const { geocode } = createPlaceIndex(places);
    const items = readFolder(data, 'au-fhir-directory');
    const { listings, report } = listingsFromFhir(items, geocode);

    test('is read whole: every resource is in the report exactly once, and nothing is untaken without a reason', () => {
      expect(items.filter((item) => item.type === 'broken')).toEqual([]);
      expect(report).toHaveLength(items.length);
      expect(new Set(report.map((row) => `${row.resourceType}/${row.id}`)).size).toBe(items.length);
      expect(report.filter((row) => row.outcome !== 'taken' && row.reasons.length === 0)).toEqual([]);
    });

    test('gives a valid listing for each of 375 practitioners but the one without a name and the one without a place', () => {
      expect(listings).toHaveLength(373);
      for (const { content } of listings) expect(listingContentSchema.parse(content)).toEqual(content);
      expect(report.filter((row) => row.resourceType === 'Practitioner' && row.outcome === 'not-taken').map((row) => row.id)).toEqual(['bradley-jill', 'missing-name']);
      expect(report.filter((row) => row.resourceType === 'PractitionerRole' && row.outcome === 'not-taken').map((row) => row.id)).toEqual(['audiologist-bradley-jill', 'missing-practitioner']);
    });

    test('gives each of the ten physiotherapists a place with coordinates', () => {
      const physiotherapists = listings.filter((one) => one.content.profession === 'physiotherapist');
      expect(physiotherapists).toHaveLength(10);
      for (const { content } of physiotherapists) for (const location of content.locations) expect(location.coordinates, content.name).toBeDefined();
      expect(physiotherapists.flatMap((one) => one.content.locations.map((location) => location.placeSource)).sort()).toEqual([...Array(8).fill('organization'), ...Array(2).fill('practitioner')]);
    });

    test('gives every listing coordinates and every role a profession', () => {
      expect(listings.filter((one) => one.content.locations.some((location) => location.coordinates === undefined))).toEqual([]);
      const unknown = listings.filter((one) => one.content.profession === 'other').map((one) => one.originId);
      // Four without a role whose qualification names two professions at once, or a group.
      expect(unknown).toEqual(['Practitioner/allen-yelena', 'Practitioner/briggs-cheyenne', 'Practitioner/parkinson-ethel', 'Practitioner/turnbull-daniel']);
    });

    test('says each malformed and each doubled number, and keeps the people', () => {
      expect(listings.filter((one) => one.warnings.some((warning) => warning.includes('was left out. This is not the form')))).toHaveLength(131);
      expect(report.filter((row) => row.reasons.some((reason) => reason.includes('is also that of')))).toHaveLength(6);
    });

    test('comes out the same in another order', () => {
      const again = listingsFromFhir(items.toReversed(), geocode);
      expect(again).toEqual({ listings, report });
    });

    test('is found by "physio dubbo", with a distance each', () => {
      const lookup = lookupOver(
        listings.map((one) => Object.assign({}, one.content, { id: one.originId, origin: 'fhir' as const, checks: [], updatedAtMs: 0 })),
        places,
      );
      const results = lookup.search('physio dubbo', { limit: 20, nowMs: 0 });
      expect(results).toHaveLength(10);
      for (const result of results) expect(result.reasons[0]).toMatch(/ km$/);
    });
  });

  describe('the examples of US Plan-Net', () => {
    test('are all in the report, and people are told from places', () => {
      const items = readFolder(data, 'us-plan-net/examples');
      const { listings, report } = listingsFromFhir(items, () => undefined);
      expect(report).toHaveLength(items.length);
      expect(listings.length).toBeGreaterThan(0);
    });
  });
}

function readFolder(from: SharedData, folder: string) {
  return from.names(folder).flatMap((name) => Array.from(readFhirResources(from.read(`${folder}/${name}`), name)));
}

/** The columns needed of GeoNames' file; none of its Australian rows has a quoted field. */
function australianPlaces(from: SharedData): Place[] {
  const [, ...rows] = from.read('geonames-postal/zipcodes.au.csv').split(/\r?\n/);
  return rows.flatMap((row) => {
    const [country = '', postcode = '', name = '', , state = '', , , , , latitude = '', longitude = ''] = row.split(',');
    return name === '' ? [] : [{ name, country, state, postcode, coordinates: { latitude: Number(latitude), longitude: Number(longitude) } }];
  });
}
