/**
 * Rows of a GeoNames postal-code file (CC BY 4.0), tab-separated without a header as GeoNames publishes them
 * (https://download.geonames.org/export/zip/readme.txt), or comma-separated with a header.
 */
import { placeKey } from '@trusted-hands/directory';
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

/** Tells the format from the file's first line that is not empty. */
export function postalFormat(firstLine: string): PostalFormat {
  if (firstLine.startsWith('PK')) return { ok: false, reason: 'This is a zip archive. Unpack it and import the text file in it.' };
  if (firstLine.includes('\t')) return { ok: true, hasHeader: false, read: (line) => readRow(line.split('\t'), geonamesColumns) };
  const header = splitCsv(firstLine).map((name) => name.trim().toLowerCase());
  const position = (column: Column) => header.findIndex((name) => columnNames[column].some((known) => known === name));
  const columns: Record<Column, number> = {
    country: position('country'),
    postcode: position('postcode'),
    place: position('place'),
    stateName: position('stateName'),
    stateCode: position('stateCode'),
    latitude: position('latitude'),
    longitude: position('longitude'),
  };
  const missing = (['country', 'place', 'latitude', 'longitude'] as const).filter((column) => columns[column] < 0);
  if (missing.length > 0) {
    return {
      ok: false,
      reason: `This is not a GeoNames postal file: its first line has no tab and no column for ${missing.join(', ')}. Take a country's file from GeoNames' postal codes, or name the columns in a first line.`,
    };
  }
  return { ok: true, hasHeader: true, read: (line) => readRow(splitCsv(line), columns) };
}

function readRow(cells: readonly string[], columns: Readonly<Record<Column, number>>): PostalRow {
  const cell = (column: Column) => (cells[columns[column]] ?? '').trim();
  const country = cell('country').toUpperCase();
  if (!/^[A-Z]{2}$/.test(country)) return { ok: false, reason: 'The country is not a two-letter code.' };
  const name = cell('place');
  const folded = placeKey(name);
  if (folded === '') return { ok: false, reason: 'The place has no name.' };
  const latitude = degrees(cell('latitude'), 90);
  const longitude = degrees(cell('longitude'), 180);
  if (latitude === null) return { ok: false, reason: 'The latitude is not a number from -90 to 90.' };
  if (longitude === null) return { ok: false, reason: 'The longitude is not a number from -180 to 180.' };
  const stateName = cell('stateName');
  return {
    ok: true,
    place: {
      country,
      name,
      folded,
      state: writtenState(country, { name: stateName, code: cell('stateCode').toUpperCase() }),
      state_name: stateName === '' ? null : stateName,
      postcode: repairedPostcode(country, foldPostcode(cell('postcode'))),
      latitude,
      longitude,
    },
  };
}

/** Spreadsheets take the leading zero off the postcodes of Australia's north and capital (0800, 0200). */
function repairedPostcode(country: string, postcode: string | null): string | null {
  return country === 'AU' && postcode !== null && /^\d{3}$/.test(postcode) ? `0${postcode}` : postcode;
}

function degrees(text: string, limit: number): number | null {
  const value = Number(text);
  return /^-?\d/.test(text) && Number.isFinite(value) && Math.abs(value) <= limit ? value : null;
}

function splitCsv(line: string): string[] {
  return line.includes('"') ? (papaparse.parse<string[]>(line).data[0] ?? []) : line.split(',');
}
