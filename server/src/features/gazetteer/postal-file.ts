/**
 * Rows of a GeoNames postal-code file (CC BY 4.0), tab-separated without a header as GeoNames publishes them
 * (https://download.geonames.org/export/zip/readme.txt), or separated otherwise, with a header or in that order.
 */
import { placeKey, readDegrees, readPostcode } from '@trusted-hands/directory';
import papaparse from 'papaparse';
import { foldPostcode } from './fold-postcode.ts';
import type { PlaceRow } from './gazetteer.queries.ts';
import { writtenState } from './written-state.ts';

type PostalRow = { readonly ok: true; readonly place: PlaceRow } | { readonly ok: false; readonly reason: string };

/** Reads one line after the format is known. */
type ReadPostalLine = (line: string) => PostalRow;

export type PostalFormat =
  | { readonly ok: true; readonly hasHeader: boolean; readonly read: ReadPostalLine }
  | { readonly ok: false; readonly reason: string };

const columnNames = {
  country: ['country_code', 'country'],
  postcode: ['zipcode', 'postcode', 'postal_code', 'zip'],
  place: ['place', 'place_name', 'name', 'city'],
  stateName: ['state', 'admin_name1', 'admin1', 'state_name'],
  stateCode: ['state_code', 'admin_code1'],
  latitude: ['latitude', 'lat'],
  longitude: ['longitude', 'lng', 'lon'],
} as const;
type Column = keyof typeof columnNames;

/** GeoNames' own order: country, postcode, place, admin name 1, admin code 1, ... latitude and longitude tenth and eleventh. */
const geonamesColumns: Readonly<Record<Column, number>> = { country: 0, postcode: 1, place: 2, stateName: 3, stateCode: 4, latitude: 9, longitude: 10 };

/** GeoNames' own is the tab; the others are what people's programs make of its files. */
const separators = ['\t', ',', ';', '¬', '|'] as const;

/** Tells the format from the file's first line that is not empty. */
export function postalFormat(firstLine: string): PostalFormat {
  if (firstLine.startsWith('PK')) return { ok: false, reason: 'This is a zip archive. Unpack it and import the text file in it.' };
  const asNamed = separators.map((separator) => ({ separator, columns: columnsNamed(splitRow(firstLine, separator)) }));
  const named = asNamed.find(({ columns }) => missingOf(columns).length === 0);
  if (named !== undefined) return { ok: true, hasHeader: true, read: (line) => readRow(splitRow(line, named.separator), named.columns) };
  // A first row that is itself damaged does not hide what GeoNames' own files are separated by.
  const bare = firstLine.includes('\t') ? '\t' : separators.find((separator) => readRow(splitRow(firstLine, separator), geonamesColumns).ok);
  if (bare !== undefined) return { ok: true, hasHeader: false, read: (line) => readRow(splitRow(line, bare), geonamesColumns) };
  const fewest = asNamed.map(({ columns }) => missingOf(columns)).reduce((best, one) => (one.length < best.length ? one : best));
  return {
    ok: false,
    reason: `This is not a GeoNames postal file: its first line has no tab and no column for ${fewest.join(', ')}. Take a country's file from GeoNames' postal codes, or name the columns in a first line.`,
  };
}

function columnsNamed(cells: readonly string[]): Readonly<Record<Column, number>> {
  const names = cells.map((name) => name.trim().toLowerCase());
  const position = (column: Column) => names.findIndex((name) => columnNames[column].some((known) => known === name));
  return {
    country: position('country'),
    postcode: position('postcode'),
    place: position('place'),
    stateName: position('stateName'),
    stateCode: position('stateCode'),
    latitude: position('latitude'),
    longitude: position('longitude'),
  };
}

function missingOf(columns: Readonly<Record<Column, number>>): readonly Column[] {
  return (['country', 'place', 'latitude', 'longitude'] as const).filter((column) => columns[column] < 0);
}

function readRow(cells: readonly string[], columns: Readonly<Record<Column, number>>): PostalRow {
  const cell = (column: Column) => (cells[columns[column]] ?? '').trim();
  const country = cell('country').toUpperCase();
  if (!/^[A-Z]{2}$/.test(country)) return { ok: false, reason: 'The country is not a two-letter code.' };
  const name = cell('place');
  const folded = placeKey(name);
  if (folded === '') return { ok: false, reason: 'The place has no name.' };
  const latitude = readDegrees(cell('latitude'), 90);
  const longitude = readDegrees(cell('longitude'), 180);
  if (latitude === undefined) return { ok: false, reason: 'The latitude is not a number from -90 to 90.' };
  if (longitude === undefined) return { ok: false, reason: 'The longitude is not a number from -180 to 180.' };
  const stateName = cell('stateName');
  return {
    ok: true,
    place: {
      country,
      name,
      folded,
      state: writtenState(country, { name: stateName, code: cell('stateCode').toUpperCase() }),
      state_name: stateName === '' ? null : stateName,
      // Spreadsheets take the leading zeros off.
      postcode: foldPostcode(readPostcode(cell('postcode'), country).postcode),
      latitude,
      longitude,
    },
  };
}

function splitRow(line: string, separator: string): string[] {
  return line.includes('"') ? (papaparse.parse<string[]>(line, { delimiter: separator }).data[0] ?? []) : line.split(separator);
}
