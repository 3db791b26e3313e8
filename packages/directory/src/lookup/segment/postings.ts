/** For each value of a column the rows that have it, in one list. */
import { type Column, createColumn } from '../../file/columns.ts';

export interface Postings {
  /** Where each value's rows begin; one more than there are values. */
  readonly start: Column;
  readonly rows: Column;
}

/** `entriesOf`: where each row's entries of the column begin, where a row has several or none; else entry and row are one. */
export function createPostings(column: Column, values: number, entriesOf?: Column): Postings {
  const start = startsOf(column, values);
  const next = new Uint32Array(start);
  const rows = createColumn(column.length, entriesOf === undefined ? column.length : entriesOf.length);
  let row = 0;
  for (let entry = 0; entry < column.length; entry += 1) {
    if (entriesOf === undefined) row = entry;
    else while ((entriesOf[row + 1] ?? Infinity) <= entry) row += 1;
    const value = column[entry] ?? 0;
    const at = next[value] ?? 0;
    rows[at] = row;
    next[value] = at + 1;
  }
  return { start, rows };
}

/** Of a column in the order of its values: where each begins; one more than there are values. */
export function startsOf(column: Column, values: number): Column {
  const sums = new Uint32Array(values + 1);
  for (let entry = 0; entry < column.length; entry += 1) {
    const value = (column[entry] ?? 0) + 1;
    sums[value] = (sums[value] ?? 0) + 1;
  }
  for (let value = 1; value <= values; value += 1) sums[value] = (sums[value] ?? 0) + (sums[value - 1] ?? 0);
  const start = createColumn(values + 1, column.length + 1);
  start.set(sums);
  return start;
}
