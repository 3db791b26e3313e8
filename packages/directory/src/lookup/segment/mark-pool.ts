/** Marks of words over a file's dictionaries, lent for one search and cleaned afterwards, since a search comes with every key. */
import type { SearchFile } from '../../file/open-search-file.ts';

export interface Marks {
  readonly given: Uint8Array;
  readonly family: Uint8Array;
  readonly specialty: Uint8Array;
  readonly site: Uint8Array;
  /** By profession of the file. */
  readonly profession: Float64Array;
}

export interface MarkPool {
  /** All zero; kept until the next `clean`. */
  readonly lend: () => Marks;
  readonly clean: () => void;
}

export function createMarkPool(file: SearchFile): MarkPool {
  const marks: Marks[] = [];
  let lent = 0;
  return {
    lend() {
      const free = marks[lent] ?? {
        given: new Uint8Array(file.givenWords.length),
        family: new Uint8Array(file.familyWords.length),
        specialty: new Uint8Array(file.specialtyWords.length),
        site: new Uint8Array(file.sites.length),
        profession: new Float64Array(file.professions.length),
      };
      marks[lent] = free;
      lent += 1;
      return free;
    },
    clean() {
      for (const { given, family, specialty, site, profession } of marks.slice(0, lent)) {
        for (const one of [given, family, specialty, site, profession]) one.fill(0);
      }
      lent = 0;
      // A line of many words does not stay.
      marks.length = Math.min(marks.length, kept);
    },
  };
}

const kept = 2;
