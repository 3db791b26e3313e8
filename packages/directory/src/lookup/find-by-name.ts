/** Who has every word that was typed in their name, whole or as its beginning, whatever its case and accents. */
import type { Directory } from './directory.ts';
import { isWhole } from '../file/word-dictionary.ts';
import { foldPhrase } from '../fold.ts';
import { shortest, slicesOf, type RowSlice } from './segment/name-marks.ts';
import type { Segment } from './segment/segment.ts';

/** More words than any name has. */
const mostWords = 12;
/** Of everyone whose name fits a letter; whoever is sought among more types another word. */
const mostLookedAt = 1000;

interface NamedRow {
  readonly row: number;
  /** How many of the words stand in it whole. */
  readonly wholeWords: number;
}

/** Numbers of listings, those with more of the words whole first, then by name; none for a text without letters or digits. */
export function findByName(directory: Directory, text: string, limit: number): number[] {
  const found = directory.segments.flatMap((segment) => {
    const { file, hidden } = segment;
    const perWhole = new Uint32Array(mostWords + 1);
    const named: { readonly number: number; readonly name: string; readonly wholeWords: number }[] = [];
    for (const { row, wholeWords } of rowsNamed(segment, text)) {
      // Those with more of them whole come first, so of them none is left out for another.
      const before = perWhole[wholeWords] ?? 0;
      if (hidden?.[row] === 1 || before >= mostLookedAt) continue;
      perWhole[wholeWords] = before + 1;
      named.push({ number: file.numbers[row] ?? 0, name: file.nameOf(row), wholeWords });
    }
    return named;
  });
  return found
    .sort((a, b) => b.wholeWords - a.wholeWords || compare(a.name, b.name) || a.number - b.number)
    .slice(0, limit)
    .map(({ number }) => number);
}

/** Each once, hidden ones among them. */
export function* rowsNamed({ file, byGiven, byFamily }: Segment, text: string): Generator<NamedRow> {
  const words = foldPhrase(text).split(' ', mostWords).filter((word) => word !== '');
  const lists: RowSlice[][] = [];
  const marks = words.map((word) => {
    const [given, family] = [new Uint8Array(file.givenWords.length), new Uint8Array(file.familyWords.length)];
    lists.push([...slicesOf(byGiven, file.givenWords.mark(word, given)), ...slicesOf(byFamily, file.familyWords.mark(word, family))]);
    return { given, family };
  });
  // A row stands in two slices where both parts of its name fit.
  const seen = new Uint8Array(file.rows);
  for (const slice of shortest(lists) ?? []) {
    for (let at = slice.from; at < slice.to; at += 1) {
      const row = slice.rows[at] ?? 0;
      if (seen[row] === 1) continue;
      seen[row] = 1;
      let wholeWords = 0;
      let isNamedSo = true;
      for (const { given, family } of marks) {
        const mark = Math.max(given[file.given[row] ?? 0] ?? 0, family[file.family[row] ?? 0] ?? 0);
        isNamedSo &&= mark > 0;
        if (mark === isWhole) wholeWords += 1;
      }
      if (isNamedSo) yield { row, wholeWords };
    }
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
