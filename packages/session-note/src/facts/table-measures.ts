/**
 * Rows of a table whose heading row names what is measured, and whose rows are days, times or sides: "Date | Pain | Flexion". Each
 * value is read as if it stood behind the name over it.
 */
import type { Fact } from '../fact.ts';
import { cellsWithin, columnOf } from './table-columns.ts';
import { readWords, type Words } from './words.ts';

/** Undefined where the sentence is no row of such a table, or measures nothing. */
export function readMeasuresRow(words: Words, read: (words: Words) => readonly Fact[]): readonly Fact[] | undefined {
  const { columns } = words.context;
  if (columns?.heads === undefined) return undefined;
  const { heads } = columns;
  const all = cellsWithin(words.text);
  const isNamed = all.length > heads.length;
  const cells = isNamed ? all.slice(1) : all;
  const said = isNamed ? columnOf(all[0]?.text ?? '', words.vocabulary) : {};
  const found = cells.slice(0, heads.length).flatMap(({ text, from }, at): readonly Fact[] => {
    const head = `${heads[at] ?? ''} `;
    if (!/^[-+\d]/.test(text) || /^-{2}/.test(text)) return [];
    const fact = read(readWords(head + text, { ...words.context, columns: undefined, topic: undefined, side: said.side }, words.vocabulary)).find(({ from: start, to }) => start < head.length && to > head.length);
    return fact === undefined ? [] : [{ ...fact, ...(said.phase !== undefined && { phase: said.phase }), ...(said.status !== undefined && { status: said.status }), from, to: from + Math.min(fact.to - head.length, text.length) }];
  });
  return found.length === 0 ? undefined : found;
}
