/** Whom else than at their first place people work at: most rows have none, so a bit tells, and a step in every few rows where to look. */
import { type Column, createColumn } from '../../file/columns.ts';
import type { SearchFile } from '../../file/open-search-file.ts';

export interface OtherPlaces {
  has(row: number): boolean;
  /** Where a row's begin in the file's `otherRows`, or would. */
  first(row: number): number;
}

const rowsOfStep = 32;

export function createOtherPlaces({ rows, otherRows }: Pick<SearchFile, 'rows' | 'otherRows'>): OtherPlaces {
  const bits = new Uint32Array(Math.ceil(rows / rowsOfStep));
  const steps: Column = createColumn(bits.length, otherRows.length + 1);
  for (let other = otherRows.length - 1; other >= 0; other -= 1) {
    const row = otherRows[other] ?? 0;
    bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31));
    steps[row >>> 5] = other;
  }
  return {
    has: (row) => ((bits[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0,
    first(row) {
      let other = steps[row >>> 5] ?? 0;
      while ((otherRows[other] ?? Infinity) < row) other += 1;
      return other;
    },
  };
}
