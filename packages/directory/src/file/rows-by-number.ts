/** Where the row of a number stands: a sorted list beside the numbers, made when it is first asked. */
import type { Column } from './columns.ts';

export function rowsByNumber(numbers: Column): (number: number) => number | undefined {
  const rows = Uint32Array.from(numbers, (_, row) => row).sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
  return (number) => {
    let from = 0;
    let to = rows.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((numbers[rows[middle] ?? 0] ?? 0) < number) from = middle + 1;
      else to = middle;
    }
    const row = rows[from];
    return row !== undefined && numbers[row] === number ? row : undefined;
  };
}
