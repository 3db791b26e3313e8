/**
 * Writes changes small enough to fetch every day: who was erased, who only confirmed or opened or closed their books, and
 * whole rows, which name by its place what the file knows already.
 */
import { ByteWriter } from '../byte-writer.ts';
import { dayOf } from '../calendar.ts';
import { encodeColumn } from '../columns.ts';
import { kindCode } from '../kinds.ts';
import { type ListingSummary, type SummaryLocation, toStep } from '../listing-summary.ts';
import type { SearchFile } from '../open-search-file.ts';
import { joinSections } from '../sections.ts';
import { splitName } from '../split-name.ts';
import { encodeTexts } from '../text-list.ts';
import { rowsByNumber } from '../rows-by-number.ts';
import type { TouchedRow } from './directory-changes.ts';

interface ChangesToEncode {
  readonly erased: readonly number[];
  /** Every row that is not as in the file, as it is now; which of them are only touched is found out here. */
  readonly rows: readonly ListingSummary[];
}

export function encodeChanges(base: SearchFile, { erased, rows }: ChangesToEncode): Uint8Array {
  const rowOf = rowsByNumber(base.numbers);
  const touched: TouchedRow[] = [];
  const whole: ListingSummary[] = [];
  for (const row of rows.toSorted((a, b) => a.number - b.number)) {
    const before = rowOf(row.number);
    if (before !== undefined && restOf(base.summaryOf(before)) === restOf(row)) touched.push(row);
    else whole.push(row);
  }
  const newestDay = rows.reduce((newest, { confirmedDay }) => Math.max(newest, confirmedDay ?? 0), 0);
  const age = ({ confirmedDay }: TouchedRow) => (confirmedDay === undefined ? 0 : newestDay - confirmedDay + 1);
  const head = new ByteWriter();
  for (const value of [base.checksum, erased.length, touched.length, whole.length, newestDay]) head.varint(value);

  return joinSections('changes', [
    head.finish(),
    encodeColumn(gaps(erased.toSorted((a, b) => a - b))),
    encodeColumn(gaps(touched.map(({ number }) => number))),
    encodeColumn(touched.map(age)),
    encodeColumn(bits(touched.map(({ acceptingNewClients }) => acceptingNewClients))),
    ...encodeRows(base, whole, age),
  ]);
}

/** Everything that a touched row has as before, to be compared. */
function restOf(row: ListingSummary): string {
  const { number, name, profession, specialties, languages, funding, away } = row;
  const kind = kindCode({ gender: row.gender, telehealth: row.telehealth, origin: row.origin, check: row.check, acceptingNewClients: false });
  return JSON.stringify([number, name, profession, specialties, languages, funding, away?.from, away?.to, kind, row.locations.map(locationKey)]);
}

function encodeRows(base: SearchFile, rows: readonly ListingSummary[], age: (row: ListingSummary) => number): Uint8Array[] {
  const texts: string[] = [];
  /** One more than the place in the file; 0, and the text itself, where the file does not know it. */
  const code = (known: number | undefined, text: string) => {
    if (known === undefined || known < 0) texts.push(text);
    return known === undefined ? 0 : known + 1;
  };
  const languageSets = base.languageSets.map((set) => set.join(' '));
  const fundingSets = base.fundingSets.map((set) => set.join(' '));
  const sites = new Map(Array.from({ length: base.sites.length }, (_, site) => [locationKey(base.sites.location(site)), site]));
  const newSites = new ByteWriter();
  const names = rows.map(({ name }) => splitName(name));
  const columns = [
    gaps(rows.map(({ number }) => number)),
    names.map(({ given }) => code(base.givenWords.idOf(given), given)),
    names.map(({ family }) => code(base.familyWords.idOf(family), family)),
    rows.map(({ profession }) => code(base.professions.indexOf(profession), profession)),
    rows.map(({ languages }) => code(languageSets.indexOf(languages.join(' ')), languages.join(' '))),
    rows.map(({ funding }) => code(fundingSets.indexOf(funding.join(' ')), funding.join(' '))),
    rows.map(({ specialties }) => specialties.length),
    rows.flatMap(({ specialties }) => specialties).map((specialty) => code(base.specialtyWords.idOf(specialty), specialty)),
    rows.map(age),
    rows.map(({ locations }) => locations.length),
    rows.flatMap(({ locations }) => locations).map((location) => {
      const known = sites.get(locationKey(location));
      if (known === undefined) writeLocation(newSites, location);
      return known === undefined ? 0 : known + 1;
    }),
  ];
  const away = new ByteWriter();
  for (const { away: days } of rows) {
    away.varint(days === undefined ? 0 : dayOf(days.from) + 1);
    if (days !== undefined) away.varint(dayOf(days.to) - dayOf(days.from));
  }
  return [...columns.map(encodeColumn), Uint8Array.from(rows.map(kindCode).join(''), (letter) => letter.charCodeAt(0)), newSites.finish(), away.finish(), encodeTexts(texts)];
}

function writeLocation(writer: ByteWriter, { place, state, postcode, country, coordinates }: SummaryLocation): void {
  for (const text of [place, state ?? '', postcode ?? '', country]) writer.text(text);
  writer.byte(coordinates === undefined ? 0 : 1);
  if (coordinates === undefined) return;
  writer.signedVarint(toStep(coordinates.latitude));
  writer.signedVarint(toStep(coordinates.longitude));
}

function locationKey({ place, state, postcode, country, coordinates }: SummaryLocation): string {
  return JSON.stringify([place, state ?? '', postcode ?? '', country, ...(coordinates === undefined ? [] : [toStep(coordinates.latitude), toStep(coordinates.longitude)])]);
}

function gaps(sorted: readonly number[]): number[] {
  return sorted.map((value, index) => value - (sorted[index - 1] ?? 0));
}

/** Eight to a byte. */
function bits(flags: readonly boolean[]): number[] {
  const bytes = Array.from({ length: Math.ceil(flags.length / 8) }, () => 0);
  for (const [index, flag] of flags.entries()) if (flag) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (1 << (index & 7));
  return bytes;
}
