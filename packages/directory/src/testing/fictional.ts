/** Fictional people in real towns for this package's tests. */
import { listingContentSchema, type Listing, type ListingContentInput } from '../listing.ts';
import type { Place } from '../place.ts';

export const nowMs = Date.UTC(2026, 10, 21);

const rows: ReadonlyArray<readonly [name: string, state: string, postcode: string, latitude: number, longitude: number, country?: string]> = [
  ['Dubbo', 'NSW', '2830', -32.243, 148.605],
  ['Dubbo Grove', 'NSW', '2830', -32.26, 148.59],
  ['Wellington', 'NSW', '2820', -32.556, 148.944],
  ['Fitzroy North', 'VIC', '3068', -37.783, 144.984],
  ['Richmond', 'VIC', '3121', -37.823, 144.998],
  ['Richmond', 'NSW', '2753', -33.599, 150.751],
  ['St Kilda', 'VIC', '3182', -37.86, 144.971],
  ['Mount Isa', 'QLD', '4825', -20.7252, 139.4973],
  ['Young', 'NSW', '2594', -34.313, 148.301],
  ['Darwin', 'NT', '0800', -12.463, 130.844],
  ['York', 'WA', '6302', -31.888, 116.768],
  ['New York', 'NY', '10001', 40.7484, -73.9967, 'US'],
  ['Walla Walla', 'WA', '99362', 46.0646, -118.343, 'US'],
  ['Westminster', 'ENG', 'SW1A', 51.5, -0.127, 'GB'],
  ['Québec', 'QC', 'G1A', 46.8139, -71.208, 'CA'],
];
export const fictionalPlaces: readonly Place[] = rows.map(([name, state, postcode, latitude, longitude, country = 'AU']) => ({ name, state, postcode, country, coordinates: { latitude, longitude } }));

/** Coordinates of a place of the list, by name and state. */
export function at(name: string, state?: string): Place['coordinates'] {
  const place = fictionalPlaces.find((one) => one.name === name && (state === undefined || one.state === state));
  if (place === undefined) throw new Error(`No place ${name} in the test's list`);
  return place.coordinates;
}

export function listing(id: string, content: Partial<ListingContentInput> & { readonly town?: string }, more: Partial<Listing> = {}): Listing {
  const { town = 'Dubbo', ...rest } = content;
  const place = fictionalPlaces.find((one) => one.name === town);
  return {
    ...listingContentSchema.parse({
      name: `Person ${id}`,
      profession: 'physiotherapist',
      locations: [{ place: town, state: place?.state, postcode: place?.postcode, country: place?.country ?? 'AU', coordinates: place?.coordinates }],
      ...rest,
    }),
    id,
    origin: 'member',
    checks: [],
    updatedAtMs: nowMs,
    ...more,
  };
}
