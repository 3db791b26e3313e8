/** For each value of a column the rows that have it, in one list. */
import { type Column, createColumn } from '../../file/columns.ts';

export interface Postings {
  /** Where each value's rows begin; one more than there are values. */
  readonly start: Column;
  readonly rows: Column;
}

/** `rowOf`: the row of each entry of the column, where a row has several; else entry and row are one. */
export function createPostings(column: Column, values: number, rowOf?: Column): Postings {
  const start = createColumn(values + 1, column.length + 1);
  const next = new Uint32Array(values + 1);
  for (let entry = 0; entry < column.length; entry += 1) {
    const value = (column[entry] ?? 0) + 1;
    next[value] = (next[value] ?? 0) + 1;
  }
  for (let value = 1; value <= values; value += 1) next[value] = (next[value] ?? 0) + (next[value - 1] ?? 0);
  start.set(next);
  const rows = rowOf === undefined ? createColumn(column.length, column.length) : createColumn(column.length, largest(rowOf) + 1);
  for (let entry = 0; entry < column.length; entry += 1) {
    const value = column[entry] ?? 0;
    const at = next[value] ?? 0;
    rows[at] = rowOf === undefined ? entry : (rowOf[entry] ?? 0);
    next[value] = at + 1;
  }
  return { start, rows };
}

function largest(column: Column): number {
  return column.length === 0 ? 0 : (column[column.length - 1] ?? 0);
}
