/**
 * Who stands best whatever is asked: what they take on, how far they were checked and how fresh they are, then the lowest
 * number. Where no place is asked for the answers are mostly found among these, and nobody else need be looked at.
 */
import { type Column, largestOf } from '../../file/columns.ts';

export interface FirstStanding {
  /** In the order of their standing. */
  readonly rows: Uint32Array;
  /** Nobody else stands better, and of those who stand as well nobody has a lower number. */
  readonly rest: { readonly standing: number; readonly number: number };
}

/** So many are kept, or a few more: enough where one in some hundred is an answer. */
const enough = 8192;
/** Numbers are told apart by so many ranges before they are sorted. */
const ranges = 4096;

export interface FirstStandingColumns {
  readonly numbers: Column;
  readonly kind: Column;
  readonly confirmedAge: Column;
  /** By kind. */
  readonly accepting: Float64Array;
  readonly checked: Float64Array;
  /** By confirmed age. */
  readonly freshness: Float64Array;
}

/** Goes through all rows three times, and sorts only those that are kept. */
export function firstStanding({ numbers, kind, confirmedAge, accepting, checked, freshness }: FirstStandingColumns, wanted = enough): FirstStanding {
  const ages = freshness.length;
  // As the ranking multiplies them, so that it is the very same number.
  const standing = Float64Array.from({ length: accepting.length * ages }, (_, index) => (checked[Math.floor(index / ages)] ?? 0) * ((freshness[index % ages] ?? 0) * (accepting[Math.floor(index / ages)] ?? 0)));
  const values = [...new Set(standing)].sort((a, b) => b - a);
  const placeOf = new Map(values.map((value, place) => [value, place]));
  const places = Uint32Array.from(standing, (value) => placeOf.get(value) ?? 0);
  const place = (row: number) => places[(kind[row] ?? 0) * ages + (confirmedAge[row] ?? 0)] ?? 0;

  const counts = new Uint32Array(values.length);
  for (let row = 0; row < numbers.length; row += 1) counts[place(row)] = (counts[place(row)] ?? 0) + 1;
  let last = 0;
  let found = counts[0] ?? 0;
  for (; found < wanted && last < counts.length - 1; found += counts[last] ?? 0) last += 1;

  // Of those who stand last among them only the lowest numbers.
  const width = Math.floor(largestOf(numbers) / ranges) + 1;
  const inRange = new Uint32Array(ranges);
  for (let row = 0; row < numbers.length; row += 1) {
    const range = Math.floor((numbers[row] ?? 0) / width);
    if (place(row) === last) inRange[range] = (inRange[range] ?? 0) + 1;
  }
  found -= counts[last] ?? 0;
  let end = 0;
  for (; end < ranges && found < wanted; end += 1) found += inRange[end] ?? 0;
  const number = end * width;
  const rows: number[] = [];
  for (let row = 0; row < numbers.length; row += 1) if (place(row) < last || (place(row) === last && (numbers[row] ?? 0) < number)) rows.push(row);
  rows.sort((a, b) => place(a) - place(b) || (numbers[a] ?? 0) - (numbers[b] ?? 0));
  return { rows: Uint32Array.from(rows), rest: { standing: values[last] ?? 0, number } };
}
