/** Rows on their way into a worker: thousands of small buffers take longer to hand over than to open. */
import type { RowsToOpen } from './open-rows.ts';

export interface PackedRows extends Omit<RowsToOpen, 'rows'> {
  /** All rows, one behind the other. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where each ends. */
  readonly ends: readonly number[];
}

/** A copy: what was given stays whole. */
export function packRows({ rows, ...rest }: RowsToOpen): PackedRows {
  const bytes = new Uint8Array(rows.reduce((sum, row) => sum + row.length, 0));
  const ends: number[] = [];
  let end = 0;
  for (const row of rows) {
    bytes.set(row, end);
    end += row.length;
    ends.push(end);
  }
  return { ...rest, bytes, ends };
}

export function unpackRows({ bytes, ends, ...rest }: PackedRows): RowsToOpen {
  return { ...rest, rows: ends.map((end, nth) => bytes.subarray(ends[nth - 1] ?? 0, end)) };
}
