/**
 * What a file's contents cannot be smaller than by coding each column by itself: the zero-order entropy of each column's
 * values, rows being an unordered set (so the order of the rows is taken off), plus each dictionary of distinct values at
 * brotli 11, plus four bytes a row for its id.
 */
import type { ListingContact, ListingSummary } from '@trusted-hands/directory';
import { brotli } from './brotli.ts';

type Column = readonly string[];

export function searchEntropyBytes(rows: readonly ListingSummary[]): number {
  return entropyBytes(rows.length, [
    rows.map((row) => row.name.slice(0, row.name.lastIndexOf(' '))),
    rows.map((row) => row.name.slice(row.name.lastIndexOf(' ') + 1)),
    rows.map((row) => row.profession),
    rows.map((row) => row.gender ?? ''),
    rows.map((row) => String(row.acceptingNewClients)),
    rows.map((row) => String(row.telehealth)),
    rows.map((row) => row.origin),
    rows.map((row) => `${row.check?.step} ${row.check?.register ?? ''}`),
    rows.map((row) => row.languages.join(' ')),
    rows.map((row) => row.funding.join(' ')),
    rows.map((row) => String(row.specialties.length)),
    rows.flatMap((row) => row.specialties),
    rows.map((row) => String(row.confirmedDay ?? '')),
    rows.map((row) => String(row.locations.length)),
    rows.flatMap((row) => row.locations.map(({ place, state, postcode, country, coordinates }) => [place, state, postcode, country, coordinates?.latitude, coordinates?.longitude].join('\t'))),
  ]);
}

export function contactEntropyBytes(rows: readonly ListingContact[]): number {
  return entropyBytes(rows.length, [
    rows.map((row) => row.phone ?? ''),
    rows.map((row) => row.email ?? ''),
    rows.map((row) => row.website ?? ''),
    rows.map((row) => row.referralNote ?? ''),
    rows.map((row) => row.referralRoutes.join(' ')),
    rows.map((row) => String(row.registrations.length)),
    rows.flatMap((row) => row.registrations.map(({ scheme }) => scheme)),
    rows.flatMap((row) => row.registrations.map(({ number }) => number)),
    rows.map((row) => String(row.locations.length)),
    rows.flatMap((row) => row.locations.map(({ name }) => name ?? '')),
    rows.flatMap((row) => row.locations.map(({ line }) => line ?? '')),
    rows.flatMap((row) => row.locations.map(({ placeSource, isHome }) => `${placeSource} ${isHome}`)),
    rows.map((row) => String(row.checks.length)),
    rows.flatMap((row) => row.checks.map(({ step, register }) => `${step} ${register ?? ''}`)),
    rows.flatMap((row) => row.checks.map(({ atMs }) => String(atMs / 86_400_000))),
    rows.flatMap((row) => row.checks.map(({ by }) => by ?? '')),
    rows.flatMap((row) => row.checks.map(({ how }) => how ?? '')),
  ]);
}

function entropyBytes(rows: number, columns: readonly Column[]): number {
  const values = columns.reduce((sum, column) => sum + entropyBits(column), 0) / 8;
  const dictionaries = columns.reduce((sum, column) => sum + brotli(new TextEncoder().encode([...new Set(column)].sort().join('\n'))).length, 0);
  return values - orderBits(rows) / 8 + dictionaries + rows * 4;
}

function entropyBits(column: Column): number {
  const counts = new Map<string, number>();
  for (const value of column) counts.set(value, (counts.get(value) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= count * Math.log2(count / column.length);
  return bits;
}

/** The logarithm of the number of orders that the rows can have. */
function orderBits(rows: number): number {
  let bits = 0;
  for (let row = 2; row <= rows; row += 1) bits += Math.log2(row);
  return bits;
}
