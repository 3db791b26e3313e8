/** Columns that only grow from row to row: where each row's values begin, and where a value stands. */
import { type Column, createColumn } from './columns.ts';

/** Where each begins, from how many there are of each; one more than there are. Undefined where all together are more than can be. */
export function starts(counts: Column, most: number): Column | undefined {
  let sum = 0;
  for (let index = 0; index < counts.length && sum <= most; index += 1) sum += counts[index] ?? 0;
  if (sum > most) return undefined;
  const result = createColumn(counts.length + 1, sum + 1);
  sum = 0;
  for (let index = 0; index < counts.length; index += 1) {
    result[index] = sum;
    sum += counts[index] ?? 0;
  }
  result[counts.length] = sum;
  return result;
}

/** In a sorted column, or a sorted range of one, the first index whose value is not below. */
export function firstAtOrAfter(sorted: Column, value: number, range = { from: 0, to: sorted.length }): number {
  let { from, to } = range;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
