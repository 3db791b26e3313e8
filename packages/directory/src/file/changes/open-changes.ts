/** Reads changes against the file that they were made of; any other file, and any bytes but those, are refused. */
import { ByteReader } from '../byte-reader.ts';
import { isoDay, latestDay } from '../calendar.ts';
import { type Column, decodeColumn } from '../columns.ts';
import { kindBytes, kindFromBytes } from '../kinds.ts';
import { fromStep, type ListingSummary, type SummaryLocation } from '../listing-summary.ts';
import type { SearchFile } from '../open-search-file.ts';
import { damaged, type Opened, splitSections } from '../sections.ts';
import { joinName } from '../split-name.ts';
import { openTexts } from '../text-list.ts';
import type { DirectoryChanges } from './directory-changes.ts';

export function openChanges(base: SearchFile, bytes: Uint8Array): Opened<'changes', DirectoryChanges> {
  const split = splitSections('changes', bytes);
  if (!split.ok) return split;
  const [headBytes, ...sections] = split.sections;
  const head = new ByteReader(headBytes ?? new Uint8Array());
  const checksum = head.varint();
  if (checksum !== base.checksum) return { ok: false, reason: 'These changes were made of another directory file.' };
  const [erasedCount, touchedCount, rowCount, newestDay] = [head.varint(), head.varint(), head.varint(), head.varint()];
  if (head.isDamaged || Math.max(erasedCount, touchedCount, rowCount) > bytes.length || newestDay > latestDay) return damaged;
  const reader = new SectionReader(sections);
  const erased = sums(reader.column(erasedCount));
  const touchedNumbers = sums(reader.column(touchedCount));
  const ages = reader.column(touchedCount, newestDay + 2);
  const accepting = reader.column(Math.ceil(touchedCount / 8));
  const dayOfAge = (age: number) => (age === 0 ? {} : { confirmedDay: newestDay - age + 1 });
  const rows = readRows(base, { reader, rowCount, newestDay, dayOfAge });
  if (reader.isDamaged || !reader.isAtEnd || rows === undefined) return damaged;
  const touched = touchedNumbers.map((number, index) => ({
    number,
    ...dayOfAge(ages[index] ?? 0),
    acceptingNewClients: ((accepting[index >> 3] ?? 0) & (1 << (index & 7))) !== 0,
  }));
  return { ok: true, changes: { erased, touched, rows } };
}

interface RowsToRead {
  readonly reader: SectionReader;
  readonly rowCount: number;
  readonly newestDay: number;
  readonly dayOfAge: (age: number) => { readonly confirmedDay?: number };
}

function readRows(base: SearchFile, { reader, rowCount, newestDay, dayOfAge }: RowsToRead): ListingSummary[] | undefined {
  const numbers = sums(reader.column(rowCount));
  const given = reader.column(rowCount, base.givenWords.length + 1);
  const family = reader.column(rowCount, base.familyWords.length + 1);
  const profession = reader.column(rowCount, base.professions.length + 1);
  const languageSet = reader.column(rowCount, base.languageSets.length + 1);
  const fundingSet = reader.column(rowCount, base.fundingSets.length + 1);
  const specialtyCount = reader.column(rowCount);
  const specialty = reader.column(reader.total(specialtyCount), base.specialtyWords.length + 1);
  const age = reader.column(rowCount, newestDay + 2);
  const locationCount = reader.column(rowCount);
  const site = reader.column(reader.total(locationCount), base.sites.length + 1);
  const kindSection = reader.section();
  const newSites = new ByteReader(reader.section());
  const away = new ByteReader(reader.section());
  const texts = openTexts(reader.section());
  if (reader.isDamaged || texts === undefined || kindSection.length !== rowCount * kindBytes) return undefined;

  let nextText = 0;
  const newText = () => {
    const text = texts.text(nextText);
    nextText += 1;
    return text;
  };
  // Column by column, as the new texts stand.
  const givenNames = Array.from(given, (code) => (code === 0 ? newText() : base.givenWords.text(code - 1)));
  const familyNames = Array.from(family, (code) => (code === 0 ? newText() : base.familyWords.text(code - 1)));
  const professions = Array.from(profession, (code) => (code === 0 ? newText() : (base.professions[code - 1] ?? '')));
  const languages = Array.from(languageSet, (code) => (code === 0 ? idsOf(newText()) : (base.languageSets[code - 1] ?? [])));
  const fundings = Array.from(fundingSet, (code) => (code === 0 ? idsOf(newText()) : (base.fundingSets[code - 1] ?? [])));
  const specialties = Array.from(specialty, (code) => (code === 0 ? newText() : base.specialtyWords.text(code - 1)));
  const locations = Array.from(site, (code) => (code === 0 ? readLocation(newSites) : base.sites.location(code - 1)));

  const rows: ListingSummary[] = [];
  let specialtyAt = 0;
  let locationAt = 0;
  for (const [row, number] of numbers.entries()) {
    const kind = kindFromBytes(kindSection, row * kindBytes);
    const awayFrom = away.varint() - 1;
    const awayTo = awayFrom < 0 ? 0 : awayFrom + away.varint();
    if (kind === undefined || awayTo > latestDay || (locationCount[row] ?? 0) === 0) return undefined;
    const { gender, check, ...flags } = kind;
    rows.push({
      number,
      name: joinName(givenNames[row] ?? '', familyNames[row] ?? ''),
      profession: professions[row] ?? '',
      specialties: specialties.slice(specialtyAt, (specialtyAt += specialtyCount[row] ?? 0)),
      locations: locations.slice(locationAt, (locationAt += locationCount[row] ?? 0)),
      languages: languages[row] ?? [],
      ...(gender === undefined ? {} : { gender }),
      ...flags,
      funding: fundings[row] ?? [],
      ...(awayFrom < 0 ? {} : { away: { from: isoDay(awayFrom), to: isoDay(awayTo) } }),
      ...(check === undefined ? {} : { check }),
      ...dayOfAge(age[row] ?? 0),
    });
  }
  return nextText !== texts.length || newSites.isDamaged || newSites.left > 0 || away.isDamaged || away.left > 0 ? undefined : rows;
}

/** Section after section; what does not fit is remembered as damage and read as nothing. */
class SectionReader {
  readonly #sections: readonly Uint8Array[];
  #next = 0;
  #isDamaged = false;

  constructor(sections: readonly Uint8Array[]) {
    this.#sections = sections;
  }

  get isDamaged(): boolean {
    return this.#isDamaged;
  }

  get isAtEnd(): boolean {
    return this.#next === this.#sections.length;
  }

  section(): Uint8Array {
    const section = this.#sections[this.#next];
    this.#next += 1;
    this.#isDamaged ||= section === undefined;
    return section ?? new Uint8Array();
  }

  column(length: number, limit?: number): Column {
    const column = decodeColumn(this.section(), length, limit);
    this.#isDamaged ||= column === undefined;
    return column ?? new Uint8Array();
  }

  /** How many values all rows have together: never more than there are bytes. */
  total(counts: Column): number {
    let sum = 0;
    for (const count of counts) sum += count;
    const isPossible = sum <= this.#sections.reduce((bytes, { length }) => bytes + length, 0);
    this.#isDamaged ||= !isPossible;
    return isPossible ? sum : 0;
  }
}

function readLocation(reader: ByteReader): SummaryLocation {
  const [place, state, postcode, country] = [reader.text(), reader.text(), reader.text(), reader.text()];
  const isLocated = reader.byte() === 1;
  const [latitude, longitude] = isLocated ? [reader.signedVarint(), reader.signedVarint()] : [0, 0];
  return { place, ...(state === '' ? {} : { state }), ...(postcode === '' ? {} : { postcode }), country, ...(isLocated ? { coordinates: { latitude: fromStep(latitude), longitude: fromStep(longitude) } } : {}) };
}

function idsOf(joined: string): string[] {
  return joined === '' ? [] : joined.split(' ');
}

function sums(gaps: Column): number[] {
  let sum = 0;
  return Array.from(gaps, (gap) => (sum += gap));
}
