/** Values as registers and spreadsheets write them: postcodes without their zeros, E-notation, dates of many kinds. */
import type { Coordinates } from '../listing.ts';

export interface WrittenPostcode {
  readonly postcode: string;
  /** A spreadsheet had taken the leading zero, and it was put back. */
  readonly isRepaired: boolean;
}

/** Digits of a national postcode, where a number that lost its leading zeros can be told. */
const digitsByCountry: Readonly<Record<string, number>> = { AU: 4, US: 5, DE: 5, FR: 5, ES: 5, IT: 5, NZ: 4, CH: 4, AT: 4, NO: 4 };

export function readPostcode(text: string, country: string | undefined): WrittenPostcode {
  // "2830.0" and "2.83E+03" are what a spreadsheet makes of 2830.
  const plain = /^\d+\.0+$|^\d(\.\d+)?E\+?\d+$/i.test(text) ? String(Math.round(Number(text))) : text;
  const digits = country === undefined ? undefined : digitsByCountry[country];
  if (digits === undefined || !/^\d+$/.test(plain)) return { postcode: plain, isRepaired: plain !== text };
  if (country === 'US' && plain.length > 5) {
    const full = plain.padStart(9, '0');
    return { postcode: full.length === 9 ? full.slice(0, 5) : plain, isRepaired: plain.length === 7 || plain.length === 8 };
  }
  // Of more than two zeros nothing is left to tell a postcode by.
  return plain.length < digits && plain.length >= digits - 2 ? { postcode: plain.padStart(digits, '0'), isRepaired: true } : { postcode: plain, isRepaired: plain !== text };
}

/** One degree as it is written: "-32.25", "-3.225E+01", "32,25", "32.25 S", "32° 15′ 30″ S"; undefined for anything else. */
export function readDegrees(text: string, limit: number): number | undefined {
  const written = text.trim().toUpperCase().replace(/[º°]/g, '°').replace('−', '-');
  const hemisphere = /^[NSEW]|[NSEW]$/.exec(written)?.[0];
  const body = hemisphere === undefined ? written : written.replace(/^[NSEW]|[NSEW]$/, '').trim();
  const parts = /^(-?\d{1,3})°\s*(\d{1,2}(?:\.\d+)?)[′']?\s*(?:(\d{1,2}(?:\.\d+)?)[″"]?)?$/.exec(body);
  const decimal = body.replace(/°$/, '').replace(/^(-?\d+),(\d+(?:E[+-]?\d+)?)$/, '$1.$2');
  const value =
    parts !== null
      ? Math.sign(Number(parts[1]) || 1) * (Math.abs(Number(parts[1])) + Number(parts[2]) / 60 + Number(parts[3] ?? 0) / 3600)
      : /^-?\d{1,3}(\.\d*)?(E[+-]?\d{1,3})?$/.test(decimal)
        ? Number(decimal)
        : Number.NaN;
  const signed = hemisphere === 'S' || hemisphere === 'W' ? -Math.abs(value) : value;
  return Number.isFinite(signed) && Math.abs(signed) <= limit ? signed : undefined;
}

/** Undefined where either is no degree, or both are 0: nobody works in the sea off Ghana, and empty columns say so. */
export function readCoordinates(latitude: string, longitude: string): Coordinates | undefined {
  const read = { latitude: readDegrees(latitude, 90), longitude: readDegrees(longitude, 180) };
  if (read.latitude === undefined || read.longitude === undefined || (read.latitude === 0 && read.longitude === 0)) return undefined;
  return { latitude: read.latitude, longitude: read.longitude };
}

/** In which order a column with slashes writes its days: the month of the United States comes first. */
export type DateOrder = 'day-first' | 'month-first';

/** What a column's own values tell: a number over 12 cannot be a month. Undefined where none tells. */
export function dateOrderOf(values: Iterable<string>): DateOrder | undefined {
  for (const value of values) {
    const [, first = '', second = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}/.exec(value.trim()) ?? [];
    if (Number(first) > 12 && Number(second) <= 12) return 'day-first';
    if (Number(second) > 12 && Number(first) <= 12) return 'month-first';
  }
  return undefined;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Day 0 of spreadsheets that count days: 30 December 1899 (ECMA-376 part 1, 18.17.4.1, date base 1900 after its day that never was). */
const spreadsheetDayZero = Date.UTC(1899, 11, 30);
const dayMs = 86_400_000;

/** A day as ISO 8601, of "2026-11-30T…", "20261130", "30/11/2026", "30.11.26", "30 Nov 2026", "Nov 30, 2026" or a spreadsheet's count of days. */
export function readDay(text: string, order: DateOrder): string | undefined {
  const written = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]|$)/.exec(written) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(written) ?? /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(written);
  if (iso !== null) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:\s|$)/.exec(written);
  if (numeric !== null) {
    const [one, two] = [Number(numeric[1]), Number(numeric[2])];
    const [ofMonth, month] = order === 'day-first' ? [one, two] : [two, one];
    return day(fullYear(Number(numeric[3])), month, ofMonth);
  }
  const named = /^(\d{1,2})[\s-]+([A-Za-z]{3,9})\.?[\s,-]+(\d{4}|\d{2})$/.exec(written);
  if (named !== null) return day(fullYear(Number(named[3])), monthNamed(named[2]), Number(named[1]));
  const american = /^([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/.exec(written);
  if (american !== null) return day(Number(american[3]), monthNamed(american[1]), Number(american[2]));
  // From 1954 to 2119: other counts of five digits are more likely something else.
  if (/^[2-7]\d{4}(\.\d+)?$/.test(written)) return new Date(spreadsheetDayZero + Math.floor(Number(written)) * dayMs).toISOString().slice(0, 10);
  return undefined;
}

function day(year: number, month: number, ofMonth: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, ofMonth));
  const isReal = year >= 1900 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === ofMonth;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

function monthNamed(name: string | undefined): number {
  return months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

/** Registers write the future as often as the past, but no year 2070 yet. */
function fullYear(year: number): number {
  return year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;
}

const yes = new Set(['y', 'yes', 'true', '1', 'x', 'ja', 'oui', 'si', 'sí', 'open', 'accepting']);
const no = new Set(['n', 'no', 'false', '0', 'nein', 'non', 'closed', 'full', 'not accepting']);

/** Undefined for an empty cell and for any other word. */
export function readYesNo(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : undefined;
}
