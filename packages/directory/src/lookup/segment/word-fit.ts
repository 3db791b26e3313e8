/** Where a word of a query stands in a segment, and how much each of those places counts. */
import type { IdRange } from '../../file/word-dictionary.ts';
import { rankingWeights } from '../ranking.ts';
import type { Marks } from './mark-pool.ts';
import { type RowSlice, slicesOf } from './name-marks.ts';
import type { Segment } from './segment.ts';

export interface WordFit {
  readonly marks: Marks;
  readonly hasSpecialty: boolean;
  readonly hasSite: boolean;
  /** Lists that together have every row that the word fits. */
  readonly rows: readonly RowSlice[];
  /** No row has more. */
  readonly mostFit: number;
}

/** By mark: none, begins, whole. */
const fits = (weight: number) => Float64Array.of(0, weight * rankingWeights.begins, weight);
export const nameFits = fits(rankingWeights.words.name);
export const specialtyFits = fits(rankingWeights.words.specialty);
export const placeFits = fits(rankingWeights.words.place);

/** Lists that together have every row that a word fits. */
export function wordRowsOf(segment: Segment, word: string): readonly RowSlice[] {
  const { rows } = wordFit(segment, word, new Set());
  segment.marks.clean();
  return rows;
}

export function wordFit({ file, byGiven, byFamily, byProfession, bySpecialty, professionWords, placeWords, blocks, marks: pool }: Segment, word: string, asked: ReadonlySet<string>): WordFit {
  const marks = pool.lend();
  const givens = file.givenWords.mark(word, marks.given);
  const families = file.familyWords.mark(word, marks.family);
  const rows = [...slicesOf(byGiven, givens), ...slicesOf(byFamily, families)];
  if (professionWords.fit(word, marks.profession)) {
    // Of another profession than the asked ones nobody is an answer.
    if (asked.size > 0) for (const [profession, id] of file.professions.entries()) if (!asked.has(id)) marks.profession[profession] = 0;
    rows.push(...slicesOf(byProfession, rangesOf(marks.profession)));
  }
  const specialties = file.specialtyWords.mark(word, marks.specialty);
  rows.push(...slicesOf(bySpecialty, specialties));
  const sites = placeWords.mark(word, marks.site);
  rows.push(...slicesOf({ start: blocks.siteStart, rows: blocks.rows }, sites));
  // What is whole stands first in a range.
  const most = (fits: Float64Array, ranges: readonly IdRange[], marked: Uint8Array) => ranges.reduce((best, { from }) => Math.max(best, fits[marked[from] ?? 0] ?? 0), 0);
  const mostFit = Math.max(most(nameFits, givens, marks.given), most(nameFits, families, marks.family), most(specialtyFits, specialties, marks.specialty), most(placeFits, sites, marks.site), marks.profession.reduce((best, fit) => Math.max(best, fit), 0));
  return { marks, hasSpecialty: specialties.length > 0, hasSite: sites.length > 0, rows, mostFit };
}

/** Where the values are more than 0, those side by side as one range. */
function rangesOf(values: Uint8Array | Float64Array): { readonly from: number; readonly to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  for (let index = 0; index < values.length; index += 1) {
    if ((values[index] ?? 0) === 0) continue;
    const last = ranges.at(-1);
    if (last?.to === index) last.to = index + 1;
    else ranges.push({ from: index, to: index + 1 });
  }
  return ranges;
}
