/**
 * The places of work of one file, each once: what a listing says of a place and where it lies, in an order in which
 * neighbours stand near each other, so that rows sorted by site are sorted by where they are.
 */
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { type Column, decodeColumn, encodeColumn } from './columns.ts';
import { fromStep, type SummaryLocation, toStep } from './listing-summary.ts';
import { encodeTexts, openTexts, type TextList } from './text-list.ts';
import { compare } from './word-keys.ts';

export interface SitesToEncode {
  readonly sections: readonly Uint8Array[];
  readonly count: number;
  /** The site of a location. */
  indexOf(location: SummaryLocation): number;
}

export interface Sites {
  readonly length: number;
  /** Sites from here on have no coordinates. */
  readonly located: number;
  readonly names: TextList;
  readonly postcodes: TextList;
  /** The place in `regions` of each site's state and country. */
  readonly region: Column;
  readonly regions: readonly Region[];
  /** Ten-thousandths of a degree. */
  readonly latitude: Int32Array;
  readonly longitude: Int32Array;
  location(site: number): SummaryLocation;
}

export interface Region {
  readonly country: string;
  /** Empty where the places of the country have none. */
  readonly state: string;
}

export const siteSections = 7;

export function encodeSites(locations: Iterable<SummaryLocation>): SitesToEncode {
  const distinct = new Map<string, SummaryLocation>();
  for (const location of locations) {
    const key = siteKey(location);
    if (!distinct.has(key)) distinct.set(key, location);
  }
  const sites = [...distinct].map(([key, location]) => ({ key, location, step: stepsOf(location) })).sort((a, b) => compareSites(a.step, b.step) || compare(a.key, b.key));
  const regionTexts = [...new Set(sites.map(({ location }) => regionText(location)))].sort(compare);
  const regionIds = new Map(regionTexts.map((text, index) => [text, index]));
  const located = sites.flatMap(({ step }) => step ?? []);
  const head = new ByteWriter();
  head.varint(sites.length);
  head.varint(located.length);
  const order = new Map(sites.map(({ key }, index) => [key, index]));
  return {
    count: sites.length,
    sections: [
      head.finish(),
      encodeTexts(sites.map(({ location }) => location.place)),
      encodeTexts(sites.map(({ location }) => location.postcode ?? '')),
      encodeTexts(regionTexts),
      encodeColumn(sites.map(({ location }) => regionIds.get(regionText(location)) ?? 0)),
      encodeColumn(deltas(located.map(({ latitude }) => latitude))),
      encodeColumn(deltas(located.map(({ longitude }) => longitude))),
    ],
    indexOf: (location) => order.get(siteKey(location)) ?? 0,
  };
}

/** Takes `siteSections` sections; undefined where they are damaged. */
export function openSites(sections: readonly Uint8Array[]): Sites | undefined {
  const [head, nameBytes, postcodeBytes, regionBytes, regionColumn, latitudes, longitudes] = sections;
  if (head === undefined || nameBytes === undefined || postcodeBytes === undefined || regionBytes === undefined || regionColumn === undefined || latitudes === undefined || longitudes === undefined) return undefined;
  const reader = new ByteReader(head);
  const length = reader.varint();
  const located = reader.varint();
  const names = openTexts(nameBytes.slice());
  const postcodes = openTexts(postcodeBytes.slice());
  const regionTexts = openTexts(regionBytes.slice());
  if (reader.isDamaged || located > length || names?.length !== length || postcodes?.length !== length || regionTexts === undefined) return undefined;
  const region = decodeColumn(regionColumn.slice(), length, regionTexts.length);
  const latitude = sums(latitudes, located, 90);
  const longitude = sums(longitudes, located, 180);
  if (region === undefined || latitude === undefined || longitude === undefined) return undefined;
  const regions = Array.from({ length: regionTexts.length }, (_, index): Region => {
    const text = regionTexts.text(index);
    return { country: text.slice(0, 2), state: text.slice(2) };
  });

  function location(site: number): SummaryLocation {
    const { country, state } = regions[region?.[site] ?? 0] ?? { country: '', state: '' };
    const postcode = postcodes?.text(site) ?? '';
    return {
      place: names?.text(site) ?? '',
      ...(state === '' ? {} : { state }),
      ...(postcode === '' ? {} : { postcode }),
      country,
      ...(site < located ? { coordinates: { latitude: fromStep(latitude?.[site] ?? 0), longitude: fromStep(longitude?.[site] ?? 0) } } : {}),
    };
  }

  return { length, located, names, postcodes, region, regions, latitude, longitude, location };
}

interface Steps {
  readonly latitude: number;
  readonly longitude: number;
}

function stepsOf({ coordinates }: SummaryLocation): Steps | undefined {
  return coordinates === undefined ? undefined : { latitude: toStep(coordinates.latitude), longitude: toStep(coordinates.longitude) };
}

function siteKey(location: SummaryLocation): string {
  const step = stepsOf(location);
  return [location.place, location.state ?? '', location.postcode ?? '', location.country, step?.latitude ?? '', step?.longitude ?? ''].join('\n');
}

function regionText({ country, state }: SummaryLocation): string {
  return country.slice(0, 2).padEnd(2) + (state ?? '');
}

/** Along a curve that fills the map (Morton's): whichever of the two differs in the higher bit decides. Unlocated ones last. */
function compareSites(a: Steps | undefined, b: Steps | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  const [latitude, longitude] = [(a.latitude + 900_000) ^ (b.latitude + 900_000), (a.longitude + 1_800_000) ^ (b.longitude + 1_800_000)];
  const isLongitude = latitude < longitude && latitude < (latitude ^ longitude);
  return isLongitude ? a.longitude - b.longitude : a.latitude - b.latitude;
}

/** Each from the one before, with the sign in the lowest bit. */
function deltas(values: readonly number[]): number[] {
  return values.map((value, index) => {
    const delta = value - (values[index - 1] ?? 0);
    return delta < 0 ? -delta * 2 - 1 : delta * 2;
  });
}

function sums(bytes: Uint8Array, length: number, mostDegrees: number): Int32Array | undefined {
  const column = decodeColumn(bytes, length);
  if (column === undefined) return undefined;
  const most = toStep(mostDegrees);
  const values = new Int32Array(length);
  let value = 0;
  for (let index = 0; index < length; index += 1) {
    const code = column[index] ?? 0;
    value += code % 2 === 0 ? code / 2 : -(code + 1) / 2;
    if (Math.abs(value) > most) return undefined;
    values[index] = value;
  }
  return values;
}
