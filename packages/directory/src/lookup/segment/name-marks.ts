/** Which rows bear all words of a phrase as whole words of their name. */
import type { Column } from '../../file/columns.ts';
import { type IdRange, isWhole } from '../../file/word-dictionary.ts';
import type { Segment } from './segment.ts';

export interface Namesakes {
  has(row: number): boolean;
  /** Lists that together have at least every such row. */
  readonly rows: readonly RowSlice[];
}

/** Some rows, in a list that stays as it is. */
export interface RowSlice {
  readonly rows: Column;
  readonly from: number;
  readonly to: number;
}

/** Undefined where nobody is called so. */
export function namesakesOf({ file, byGiven, byFamily, marks: pool }: Segment, words: readonly string[]): Namesakes | undefined {
  const marks: { readonly given: Uint8Array; readonly family: Uint8Array }[] = [];
  let rows: RowSlice[] | undefined;
  for (const word of words) {
    const { given, family } = pool.lend();
    const slices = [...slicesOf(byGiven, file.givenWords.mark(word, given)), ...slicesOf(byFamily, file.familyWords.mark(word, family))];
    if (slices.length === 0) return undefined;
    marks.push({ given, family });
    rows ??= slices;
  }
  if (rows === undefined) return undefined;
  return { rows, has: (row) => marks.every(({ given, family }) => given[file.given[row] ?? 0] === isWhole || family[file.family[row] ?? 0] === isWhole) };
}

export function slicesOf(postings: { readonly start: Column; readonly rows: Column }, ranges: readonly IdRange[]): RowSlice[] {
  return ranges.map(({ from, to }) => ({ rows: postings.rows, from: postings.start[from] ?? 0, to: postings.start[to] ?? 0 }));
}

export function shortest(candidates: readonly (readonly RowSlice[])[]): readonly RowSlice[] | undefined {
  let best: readonly RowSlice[] | undefined;
  for (const lists of candidates) if (best === undefined || sizeOf(lists) < sizeOf(best)) best = lists;
  return best;
}

export function sizeOf(lists: readonly RowSlice[]): number {
  let size = 0;
  for (const { from, to } of lists) size += to - from;
  return size;
}
