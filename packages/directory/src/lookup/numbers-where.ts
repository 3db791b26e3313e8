/** Numbers of the listings that may fit a question about name, place and what somebody is, from the columns alone: all that fit are among them. */
import type { Directory } from './directory.ts';
import type { SummaryLocation } from '../file/listing-summary.ts';
import { rowsNamed } from './find-by-name.ts';
import type { Segment } from './segment/segment.ts';

export interface WhereAsked {
  /** Of each list one at least: every word of it, or its beginning, stands in the name. */
  readonly names: readonly (readonly string[])[];
  /** Of each some place of work. */
  readonly places: readonly ((location: SummaryLocation) => boolean)[];
  /** Of each the profession, the gender, or one of the specialties or languages. */
  readonly traits: readonly TraitAsked[];
}

export type Trait = 'profession' | 'specialty' | 'language' | 'gender';

export interface TraitAsked {
  readonly trait: Trait;
  /** Asked once for each that anybody has. */
  readonly fits: (value: string) => boolean;
}

/** In their order. */
export function numbersWhere(directory: Directory, { names, places, traits }: WhereAsked): Uint32Array {
  const found = directory.segments.flatMap((segment) => {
    const fits = new Uint8Array(segment.file.rows).fill(1);
    for (const any of names) keep(fits, rowsOfNames(segment, any));
    for (const isThere of places) keep(fits, rowsOfPlaces(segment, isThere));
    for (const asked of traits) keep(fits, rowsOfTrait(segment, asked));
    const numbers: number[] = [];
    for (let row = 0; row < fits.length; row += 1) if (fits[row] === 1 && segment.hidden?.[row] !== 1) numbers.push(segment.file.numbers[row] ?? 0);
    return numbers;
  });
  return Uint32Array.from(found).sort();
}

function keep(fits: Uint8Array, also: Uint8Array): void {
  for (let row = 0; row < fits.length; row += 1) if (also[row] !== 1) fits[row] = 0;
}

function rowsOfNames(segment: Segment, names: readonly string[]): Uint8Array {
  const rows = new Uint8Array(segment.file.rows);
  for (const name of names) for (const { row } of rowsNamed(segment, name)) rows[row] = 1;
  return rows;
}

function rowsOfPlaces({ file }: Segment, isThere: (location: SummaryLocation) => boolean): Uint8Array {
  const sites = new Uint8Array(file.sites.length);
  for (let site = 0; site < sites.length; site += 1) if (isThere(file.sites.location(site))) sites[site] = 1;
  const rows = new Uint8Array(file.rows);
  for (let row = 0; row < rows.length; row += 1) rows[row] = sites[file.site[row] ?? 0] ?? 0;
  for (const [index, row] of file.otherRows.entries()) if (sites[file.otherSites[index] ?? 0] === 1) rows[row] = 1;
  return rows;
}

function rowsOfTrait({ file, kind, kinds }: Segment, { trait, fits }: TraitAsked): Uint8Array {
  const rows = new Uint8Array(file.rows);
  const marked = (values: readonly unknown[], isMarked: (index: number) => boolean) => Uint8Array.from(values, (_, index) => (isMarked(index) ? 1 : 0));
  switch (trait) {
    case 'profession': {
      const fitting = marked(file.professions, (index) => fits(file.professions[index] ?? ''));
      for (let row = 0; row < rows.length; row += 1) rows[row] = fitting[file.profession[row] ?? 0] ?? 0;
      return rows;
    }
    case 'language': {
      const fitting = marked(file.languageSets, (index) => file.languageSets[index]?.some(fits) === true);
      for (let row = 0; row < rows.length; row += 1) rows[row] = fitting[file.languageSet[row] ?? 0] ?? 0;
      return rows;
    }
    case 'gender': {
      const fitting = marked(kinds, (index) => kinds[index]?.gender !== undefined && fits(kinds[index].gender));
      for (let row = 0; row < rows.length; row += 1) rows[row] = fitting[kind[row] ?? 0] ?? 0;
      return rows;
    }
    case 'specialty': {
      const fitting = new Uint8Array(file.specialtyWords.length);
      for (let id = 0; id < fitting.length; id += 1) if (fits(file.specialtyWords.text(id))) fitting[id] = 1;
      for (let row = 0; row < rows.length; row += 1) for (let at = file.specialtyStart[row] ?? 0; at < (file.specialtyStart[row + 1] ?? 0); at += 1) if (fitting[file.specialty[at] ?? 0] === 1) rows[row] = 1;
      return rows;
    }
  }
}
