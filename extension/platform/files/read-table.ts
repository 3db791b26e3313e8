/**
 * A file as a table: its header and its rows, each with the line on which it begins. Separators and quotes are papaparse's;
 * what cannot be a row is a problem with its line, and never takes another row with it.
 */
import Papa from 'papaparse';

export interface TableRow {
  /** From 1, as a text editor counts. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface LineProblem {
  readonly line: number;
  readonly reason: string;
}

export interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
  readonly problems: readonly LineProblem[];
}

export type TableFailure = { readonly type: 'empty' | 'no-rows'; readonly message: string };

export function readTable(file: string): { readonly ok: true; readonly value: Table } | { readonly ok: false; readonly failure: TableFailure } {
  // Spreadsheets write which separator they took as a first line of its own.
  const said = /^sep=(.)\r?\n/i.exec(file);
  const text = said === null ? file : file.slice(said[0].length);
  let line = said === null ? 1 : 2;
  let read = 0;
  const all: { readonly line: number; readonly cells: readonly string[]; readonly hasBrokenQuotes: boolean }[] = [];
  Papa.parse<string[]>(text, {
    ...(said?.[1] !== undefined && { delimiter: said[1] }),
    delimitersToGuess: [',', ';', '\t', '|'],
    step({ data, errors, meta: { cursor } }) {
      const cells = data.map(tidy);
      if (cells.some((cell) => cell !== '')) all.push({ line, cells, hasBrokenQuotes: errors.some(({ type }) => type === 'Quotes') });
      line += lineBreaks(text, read, cursor);
      read = cursor;
    },
  });
  const [header, ...rest] = all;
  if (header === undefined) return { ok: false, failure: { type: 'empty', message: 'There is nothing in this file.' } };
  if (rest.length === 0) return { ok: false, failure: { type: 'no-rows', message: 'This file has one line only. The first line has to name the columns, and each further one is one person.' } };
  const headers = withoutEmptyEnd(header.cells);
  const rows: TableRow[] = [];
  const problems: LineProblem[] = [];
  for (const { line: at, cells, hasBrokenQuotes } of rest) {
    const own = cells.length > headers.length ? [...cells.slice(0, headers.length), ...withoutEmptyEnd(cells.slice(headers.length))] : cells;
    if (hasBrokenQuotes) problems.push({ line: at, reason: 'A quotation mark is opened and not closed as it should be.' });
    else if (own.length !== headers.length) problems.push({ line: at, reason: `It has ${own.length} ${own.length === 1 ? 'value' : 'values'}, and the first line names ${headers.length} columns.` });
    else rows.push({ line: at, cells: own });
  }
  return { ok: true, value: { headers, rows, problems } };
}

/** A value as it is meant: no spaces around it, no zero characters, and one that a spreadsheet was kept from counting with. */
function tidy(cell: string): string {
  const plain = cell.replaceAll('\u0000', '').replaceAll('\uFEFF', '').replaceAll(/\r\n?/g, '\n').replaceAll('\u00A0', ' ').trim();
  return /^="(.*)"$/s.exec(plain)?.[1] ?? plain;
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, last + 1);
}

/** As many as the lines that a text editor would show: CR LF is one. */
function lineBreaks(text: string, from: number, to: number): number {
  return text.slice(from, to).match(/\r\n|\r|\n/g)?.length ?? 0;
}
