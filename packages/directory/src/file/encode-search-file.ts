/**
 * Writes the search file: one row a practitioner, sorted by where they work and then by number; every column's values once
 * in a dictionary. The same practitioners give the same bytes in whatever order they come, so a file can be named by its
 * hash.
 */
import { ByteWriter } from './byte-writer.ts';
import { dayOf } from './calendar.ts';
import { encodeColumn, encodeSkewedColumn } from './columns.ts';
import { kindCode } from './kinds.ts';
import type { ListingSummary } from './listing-summary.ts';
import { joinSections } from './sections.ts';
import { encodeSites } from './sites.ts';
import { splitName } from './split-name.ts';
import { encodeTexts } from './text-list.ts';
import { encodeWords, orderByUse } from './word-dictionary.ts';
import { compare } from './word-keys.ts';

export function encodeSearchFile(listings: readonly ListingSummary[]): Uint8Array {
  const sites = encodeSites(eachLocation(listings));
  const rows = listings
    // Safe: a listing has at least one location (listingContentSchema).
    .map((listing) => ({ ...listing, ...splitName(listing.name), sites: listing.locations.map((location) => sites.indexOf(location)) }))
    .sort((a, b) => (a.sites[0] ?? 0) - (b.sites[0] ?? 0) || a.number - b.number);
  const newestDay = rows.reduce((newest, { confirmedDay }) => Math.max(newest, confirmedDay ?? 0), 0);
  const head = new ByteWriter();
  head.varint(rows.length);
  head.varint(newestDay);

  return joinSections('search', [
    head.finish(),
    ...dictionary(rows, ({ given }) => [given]),
    ...dictionary(rows, ({ family }) => [family]),
    ...codes(rows, ({ profession }) => profession),
    ...codes(rows, kindCode, (texts) => Uint8Array.from(texts.join(''), (letter) => letter.charCodeAt(0))),
    ...codes(rows, ({ languages }) => languages.join(' ')),
    ...codes(rows, ({ funding }) => funding.join(' ')),
    encodeColumn(rows.map(({ specialties }) => specialties.length)),
    ...dictionary(rows, ({ specialties }) => specialties),
    encodeColumn(rows.map(({ confirmedDay }) => (confirmedDay === undefined ? 0 : newestDay - confirmedDay + 1))),
    ...sites.sections,
    encodeColumn(counts(rows.map(({ sites: [site] }) => site ?? 0), sites.count)),
    encodeColumn(rows.map(({ number, sites: [site] }, index) => (site === rows[index - 1]?.sites[0] ? number - (rows[index - 1]?.number ?? 0) : number))),
    encodeOtherSites(rows),
    encodeAway(rows),
  ]);
}

function* eachLocation(listings: readonly ListingSummary[]) {
  for (const { locations } of listings) yield* locations;
}

/** A dictionary whose words are searched, and its column: several values a row stand one after another. */
function dictionary<Row>(rows: readonly Row[], valuesOf: (row: Row) => readonly string[]): Uint8Array[] {
  const values = rows.flatMap(valuesOf);
  const words = orderByUse(usesOf(values));
  const ids = new Map(words.map((word, id) => [word, id]));
  return [encodeWords(words), encodeSkewedColumn(values.map((value) => ids.get(value) ?? 0))];
}

/** A dictionary of few values, the most frequent first, and its column. */
function codes<Row>(rows: readonly Row[], valueOf: (row: Row) => string, encode: (texts: readonly string[]) => Uint8Array = encodeTexts): Uint8Array[] {
  const values = rows.map(valueOf);
  const texts = [...usesOf(values)].sort(([a, usesOfA], [b, usesOfB]) => usesOfB - usesOfA || compare(a, b)).map(([text]) => text);
  const ids = new Map(texts.map((text, id) => [text, id]));
  return [encode(texts), encodeColumn(values.map((value) => ids.get(value) ?? 0))];
}

function usesOf(values: readonly string[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const value of values) uses.set(value, (uses.get(value) ?? 0) + 1);
  return uses;
}

function counts(values: readonly number[], length: number): Uint32Array {
  const found = new Uint32Array(length);
  for (const value of values) found[value] = (found[value] ?? 0) + 1;
  return found;
}

/** The rows that have more than one place of work, and where else. */
function encodeOtherSites(rows: readonly { readonly sites: readonly number[] }[]): Uint8Array {
  const writer = new ByteWriter();
  writer.varint(rows.reduce((sum, { sites }) => sum + sites.length - 1, 0));
  let before = 0;
  for (const [row, { sites }] of rows.entries()) {
    for (const site of sites.slice(1)) {
      writer.varint(row - before);
      writer.varint(site);
      before = row;
    }
  }
  return writer.finish();
}

function encodeAway(rows: readonly ListingSummary[]): Uint8Array {
  const writer = new ByteWriter();
  writer.varint(rows.filter(({ away }) => away !== undefined).length);
  let before = 0;
  for (const [row, { away }] of rows.entries()) {
    if (away === undefined) continue;
    const from = dayOf(away.from);
    writer.varint(row - before);
    writer.varint(from);
    writer.varint(dayOf(away.to) - from);
    before = row;
  }
  return writer.finish();
}
