/** For the limit: texts that rows have, their folded words sorted, and the rows of each text, all in typed arrays. */
import { foldPhrase } from '@trusted-hands/directory';

interface Marked {
  /** By text: 0, 1 where a word of it begins so, 2 where one is the word. */
  readonly marks: Uint8Array;
  /** Those that are not 0. */
  readonly ids: readonly number[];
}

export function createTerms(texts: readonly string[], valuesOfRows: readonly (readonly string[])[], fold: (text: string) => string = foldPhrase) {
  const ids = new Map(texts.map((text, id) => [text, id]));
  const start = new Uint32Array(valuesOfRows.length + 1);
  for (const [row, values] of valuesOfRows.entries()) start[row + 1] = (start[row] ?? 0) + values.length;
  const idsOfRows = Uint32Array.from(valuesOfRows.flat(), (value) => ids.get(value) ?? 0);
  const rowStart = new Uint32Array(texts.length + 1);
  for (const id of idsOfRows) rowStart[id + 1] = (rowStart[id + 1] ?? 0) + 1;
  for (let id = 0; id < texts.length; id += 1) rowStart[id + 1] = (rowStart[id + 1] ?? 0) + (rowStart[id] ?? 0);
  const next = rowStart.slice();
  const rows = new Uint32Array(idsOfRows.length);
  for (const [row, values] of valuesOfRows.entries()) {
    for (const value of values) {
      const id = ids.get(value) ?? 0;
      rows[next[id] ?? 0] = row;
      next[id] = (next[id] ?? 0) + 1;
    }
  }
  const entries = texts.flatMap((text, id) => fold(text).split(' ').map((word) => ({ word, id }))).sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : a.id - b.id));
  const words = entries.map(({ word }) => word);
  const idsOfWords = Uint32Array.from(entries, ({ id }) => id);

  // Lent for one search: making them anew for each word would take longer than many a search.
  const lent: Uint8Array[] = [];
  const markedIn: number[][] = [];
  let used = 0;

  /** Every mark of the last search is wiped. */
  function begin(): void {
    for (let index = 0; index < used; index += 1) for (const id of markedIn[index] ?? []) (lent[index] ?? new Uint8Array())[id] = 0;
    used = 0;
  }

  function mark(word: string): Marked {
    const marks = lent[used] ?? new Uint8Array(texts.length);
    const marked: number[] = [];
    lent[used] = marks;
    markedIn[used] = marked;
    used += 1;
    let from = 0;
    let to = words.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((words[middle] ?? '') < word) from = middle + 1;
      else to = middle;
    }
    for (; words[from]?.startsWith(word) === true; from += 1) {
      const id = idsOfWords[from] ?? 0;
      if (marks[id] === 0) marked.push(id);
      marks[id] = Math.max(marks[id] ?? 0, words[from] === word ? 2 : 1);
    }
    return { marks, ids: marked };
  }

  function strongest(row: number, marks: Uint8Array): number {
    let most = 0;
    const end = start[row + 1] ?? 0;
    for (let at = start[row] ?? 0; at < end; at += 1) most = Math.max(most, marks[idsOfRows[at] ?? 0] ?? 0);
    return most;
  }

  return {
    texts,
    begin,
    mark,
    rowCount: (ofTexts: readonly number[]) => {
      let sum = 0;
      for (const id of ofTexts) sum += (rowStart[id + 1] ?? 0) - (rowStart[id] ?? 0);
      return sum;
    },
    eachRow: (ofTexts: readonly number[], take: (row: number) => void) => {
      for (const id of ofTexts) {
        const end = rowStart[id + 1] ?? 0;
        for (let at = rowStart[id] ?? 0; at < end; at += 1) take(rows[at] ?? 0);
      }
    },
    idsOfRows,
    strongest,
    bits: (row: number, masks: Int32Array) => {
      let all = 0;
      const end = start[row + 1] ?? 0;
      for (let at = start[row] ?? 0; at < end; at += 1) all |= masks[idsOfRows[at] ?? 0] ?? 0;
      return all;
    },
  };
}
