/**
 * Opens a search file as it stands: columns are views of its bytes or widened in one pass, texts stay bytes until they are
 * asked for. Any bytes give an answer, in time and memory bounded by their number: what an opened file says fits together.
 */
import type { Away } from '../listing.ts';
import { ByteReader } from './byte-reader.ts';
import { isoDay, latestDay } from './calendar.ts';
import { type Column, createColumn, decodeColumn, decodeSkewedColumn } from './columns.ts';
import { type Kind, kindBytes, kindFromBytes } from './kinds.ts';
import type { ListingSummary } from './listing-summary.ts';
import { checksumOf, damaged, type Opened, splitSections } from './sections.ts';
import { openSites, type Sites, siteSections } from './sites.ts';
import { joinName } from './split-name.ts';
import { firstAtOrAfter, starts } from './sorted-columns.ts';
import { openTexts } from './text-list.ts';
import { openWords, type WordDictionary } from './word-dictionary.ts';

export interface SearchFile {
  /** Of the whole file: what changes name it by. */
  readonly checksum: number;
  readonly rows: number;
  readonly numbers: Column;
  readonly given: Column;
  readonly givenWords: WordDictionary;
  readonly family: Column;
  readonly familyWords: WordDictionary;
  readonly profession: Column;
  readonly professions: readonly string[];
  readonly kind: Column;
  readonly kinds: readonly Kind[];
  readonly languageSet: Column;
  readonly languageSets: readonly (readonly string[])[];
  readonly fundingSet: Column;
  readonly fundingSets: readonly (readonly string[])[];
  /** Where each row's specialties begin in `specialty`; one more than there are rows. */
  readonly specialtyStart: Column;
  readonly specialty: Column;
  readonly specialtyWords: WordDictionary;
  /** 0: never confirmed; else one more than the days between the row's day and `newestDay`. */
  readonly confirmedAge: Column;
  readonly newestDay: number;
  readonly sites: Sites;
  /** Of each row the first; the rows of one site stand together. */
  readonly site: Column;
  readonly siteStart: Column;
  /** Where a row works besides, by row. */
  readonly otherRows: Column;
  readonly otherSites: Column;
  readonly away: ReadonlyMap<number, Away>;
  nameOf(row: number): string;
  summaryOf(row: number): ListingSummary;
  sitesOf(row: number): readonly number[];
}

/** Professions, or sets of languages: far more than any directory has, and few enough to keep as texts. */
const mostCodes = 0x10000;

/** `isIntact`: as `splitSections` has it. */
export function openSearchFile(bytes: Uint8Array, options?: { readonly isIntact: boolean }): Opened<'file', SearchFile> {
  const split = splitSections('search', bytes, options);
  if (!split.ok) return split;
  // Copies of what is searched as it stands, so that the whole file need not be kept for its sake.
  const file = readFile(split.sections, checksumOf(bytes));
  return file === undefined ? damaged : { ok: true, file };
}

function readFile(sections: readonly Uint8Array[], checksum: number): SearchFile | undefined {
  let next = 0;
  let isDamaged = false;
  const section = () => {
    const bytes = sections[next];
    next += 1;
    isDamaged ||= bytes === undefined;
    return bytes ?? nothing;
  };
  const own = () => section().slice();
  const need = <Value>(value: Value | undefined, instead: Value): Value => {
    isDamaged ||= value === undefined;
    return value ?? instead;
  };
  const words = () => need(openWords(own()), noWords);
  const column = (length: number, limit?: number) => {
    const bytes = section();
    const found = need(decodeColumn(bytes, length, limit), nothing);
    return found === bytes ? bytes.slice() : found;
  };
  const skewed = (length: number, limit: number) => need(decodeSkewedColumn(section(), length, limit), nothing);
  const texts = () => {
    const list = openTexts(own());
    isDamaged ||= list === undefined || list.length > mostCodes;
    return isDamaged ? [] : (list?.texts() ?? []);
  };
  const sets = () => texts().map((set) => (set === '' ? [] : set.split(' ')));

  const head = new ByteReader(section());
  const rows = head.varint();
  const newestDay = head.varint();
  const sectionBytes = sections.reduce((sum, { length }) => sum + length, 0);
  // The byte of a given name, at the least, stands for every row.
  if (head.isDamaged || rows > sectionBytes || newestDay > latestDay) return undefined;
  const givenWords = words();
  const given = skewed(rows, givenWords.length);
  const familyWords = words();
  const family = skewed(rows, familyWords.length);
  const professions = texts();
  const profession = column(rows, professions.length);
  const kinds = need(readKinds(section()), []);
  const kind = column(rows, kinds.length);
  const languageSets = sets();
  const languageSet = column(rows, languageSets.length);
  const fundingSets = sets();
  const fundingSet = column(rows, fundingSets.length);
  const specialtyStart = need(starts(column(rows), sectionBytes), nothing);
  const specialtyWords = words();
  const specialty = skewed(specialtyStart.at(-1) ?? 0, specialtyWords.length);
  const confirmedAge = column(rows, newestDay + 2);
  if (isDamaged) return undefined;
  const sites = openSites(sections.slice(next, next + siteSections));
  next += siteSections;
  if (sites === undefined) return undefined;
  const siteStart = need(starts(column(sites.length), rows), nothing);
  if (isDamaged || siteStart.at(-1) !== rows) return undefined;
  const site = createColumn(rows, sites.length);
  for (let index = 0; index < sites.length; index += 1) site.fill(index, siteStart[index], siteStart[index + 1]);
  const numbers = need(numbersFrom(column(rows), site), nothing);
  const others = need(readOtherSites(section(), rows, sites.length), { rows: nothing, sites: nothing });
  const away = need(readAway(section(), rows), new Map<number, Away>());
  if (isDamaged || next !== sections.length) return undefined;

  return withReaders({
    checksum, rows, numbers, given, givenWords, family, familyWords, profession, professions, kind, kinds, languageSet, languageSets, fundingSet, fundingSets,
    specialtyStart, specialty, specialtyWords, confirmedAge, newestDay, sites, site, siteStart, otherRows: others.rows, otherSites: others.sites, away,
  });
}

/** By itself, so that what reads rows keeps the columns and not the file they came from. */
function withReaders(columns: Omit<SearchFile, 'nameOf' | 'summaryOf' | 'sitesOf'>): SearchFile {
  const { given, givenWords, family, familyWords, specialty, specialtyStart, specialtyWords, otherRows, otherSites, site, sites } = columns;
  function sitesOf(row: number): number[] {
    const found = [site[row] ?? 0];
    for (let index = firstAtOrAfter(otherRows, row); otherRows[index] === row; index += 1) found.push(otherSites[index] ?? 0);
    return found;
  }
  function nameOf(row: number): string {
    return joinName(givenWords.text(given[row] ?? 0), familyWords.text(family[row] ?? 0));
  }
  function summaryOf(row: number): ListingSummary {
    const { gender, check, ...flags } = columns.kinds[columns.kind[row] ?? 0] ?? noKind;
    const age = columns.confirmedAge[row] ?? 0;
    const awayFrom = columns.away.get(row);
    return {
      number: columns.numbers[row] ?? 0,
      name: nameOf(row),
      profession: columns.professions[columns.profession[row] ?? 0] ?? '',
      specialties: Array.from(specialty.subarray(specialtyStart[row], specialtyStart[row + 1]), (id) => specialtyWords.text(id)),
      locations: sitesOf(row).map((index) => sites.location(index)),
      languages: columns.languageSets[columns.languageSet[row] ?? 0] ?? [],
      ...(gender === undefined ? {} : { gender }),
      ...flags,
      funding: columns.fundingSets[columns.fundingSet[row] ?? 0] ?? [],
      ...(awayFrom === undefined ? {} : { away: awayFrom }),
      ...(check === undefined ? {} : { check }),
      ...(age === 0 ? {} : { confirmedDay: columns.newestDay - age + 1 }),
    };
  }

  return { ...columns, nameOf, summaryOf, sitesOf };
}

const nothing = new Uint8Array();
const noWords: WordDictionary = { length: 0, text: () => '', texts: () => [], mark: () => [], eachLike: () => undefined, idOf: () => undefined };
const noKind: Kind = { gender: undefined, acceptingNewClients: false, telehealth: false, origin: 'csv', check: undefined };

function readKinds(bytes: Uint8Array): Kind[] | undefined {
  const kinds: Kind[] = [];
  for (let at = 0; at < bytes.length; at += kindBytes) {
    const kind = kindFromBytes(bytes, at);
    if (kind === undefined) return undefined;
    kinds.push(kind);
  }
  return kinds;
}

function largestNumber(gaps: Column, site: Column): number {
  let largest = 0;
  let number = 0;
  for (let row = 0; row < gaps.length; row += 1) {
    number = (gaps[row] ?? 0) + (row > 0 && site[row] === site[row - 1] ? number : 0);
    if (number > largest) largest = number;
  }
  return largest;
}

function numbersFrom(gaps: Column, site: Column): Column | undefined {
  const numbers = createColumn(gaps.length, largestNumber(gaps, site) + 1);
  for (let row = 0; row < gaps.length; row += 1) {
    const number = (gaps[row] ?? 0) + (row > 0 && site[row] === site[row - 1] ? (numbers[row - 1] ?? 0) : 0);
    if (number >= 2 ** 32) return undefined;
    numbers[row] = number;
  }
  return numbers;
}

function readOtherSites(bytes: Uint8Array, rows: number, siteCount: number): { readonly rows: Column; readonly sites: Column } | undefined {
  const reader = new ByteReader(bytes);
  const count = reader.count();
  const otherRows = createColumn(count, rows);
  const otherSites = createColumn(count, siteCount);
  let row = 0;
  for (let index = 0; index < count; index += 1) {
    row += reader.varint();
    const site = reader.varint();
    if (row >= rows || site >= siteCount) return undefined;
    otherRows[index] = row;
    otherSites[index] = site;
  }
  return reader.isDamaged || reader.left > 0 ? undefined : { rows: otherRows, sites: otherSites };
}

function readAway(bytes: Uint8Array, rows: number): Map<number, Away> | undefined {
  const reader = new ByteReader(bytes);
  const count = reader.count();
  const away = new Map<number, Away>();
  let row = 0;
  for (let index = 0; index < count; index += 1) {
    row += reader.varint();
    const from = reader.varint();
    const to = from + reader.varint();
    if (row >= rows || to > latestDay) return undefined;
    away.set(row, { from: isoDay(from), to: isoDay(to) });
  }
  return reader.isDamaged || reader.left > 0 ? undefined : away;
}
