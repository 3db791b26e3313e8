/** The downloaded directory as features have it: several regions' files, each with what changed since, as one. */
import type { DirectoryChanges, ListingContact, ListingSummary, Place, SearchFile } from '@trusted-hands/directory';

/** The downloaded directory, searched in the bytes in which it came; the same object for as long as nothing in it changed. */
export interface OpenDirectory {
  /** Each region's file and what changed since. */
  readonly parts: readonly RegionPart[];
  /** How many practitioners. */
  readonly size: number;
  readonly places: readonly Place[];
  /** How to reach one; undefined while that was not downloaded yet. */
  contactOf(number: number): ListingContact | undefined;
}

export interface RegionPart {
  readonly file: SearchFile;
  readonly changes: DirectoryChanges;
}

export function summariesOf(parts: readonly RegionPart[]): readonly ListingSummary[] {
  return parts.flatMap(({ file, changes }) => {
    const touched = new Map(changes.touched.map((row) => [row.number, row]));
    const replaced = new Set([...changes.erased, ...changes.rows.map(({ number }) => number)]);
    const rows: ListingSummary[] = [];
    for (let row = 0; row < file.rows; row += 1) {
      const summary = file.summaryOf(row);
      if (replaced.has(summary.number)) continue;
      const change = touched.get(summary.number);
      rows.push(change === undefined ? summary : { ...summary, acceptingNewClients: change.acceptingNewClients, confirmedDay: change.confirmedDay });
    }
    return [...rows, ...changes.rows];
  });
}

export function sizeOf(parts: readonly RegionPart[]): number {
  return parts.reduce((size, { file, changes }) => {
    const known = new Set(file.numbers);
    const gone = changes.erased.filter((number) => known.has(number)).length;
    return size + file.rows - gone + changes.rows.filter(({ number }) => !known.has(number) || changes.erased.includes(number)).length;
  }, 0);
}
