/**
 * Text into the rows of a table, with papaparse, piece by piece: where a piece is not clean it is gone through line by line,
 * so that a quote that was never closed, or a row cut in the middle, costs that row and no other. Every line that is not
 * blank comes out once: as a row's, or as a problem with its reason. How the text was cut into pieces changes nothing.
 */
import papaparse from 'papaparse';

export interface TableRecord {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Why it is no row; a whole sentence. */
  readonly problem?: string;
  /** What was put right to make it one. */
  readonly remark?: string;
}

export interface RecordSplitter {
  /** Rows that are complete. A piece ends with a line. */
  push(text: string): TableRecord[];
  /** What was kept back. */
  end(): TableRecord[];
}

/** A text in quotes is let go on over so many lines; further away its quote was never closed. */
const mostLinesOfRow = 60;

export function createRecordSplitter({ delimiter, columns, firstLine = 1 }: { readonly delimiter: string; readonly columns: number; readonly firstLine?: number }): RecordSplitter {
  let kept = '';
  let line = firstLine;

  function take(text: string, isEnd: boolean): TableRecord[] {
    const whole = kept + text;
    kept = '';
    if (whole === '') return [];
    const records = cleanRecords(whole) ?? linewise(whole, isEnd);
    return records;
  }

  /** The usual way: everything is as it must be. */
  function cleanRecords(text: string): TableRecord[] | undefined {
    const { data, errors } = parse(text);
    if (errors.length > 0) return undefined;
    const rows: TableRecord[] = [];
    let at = line;
    const isOneLineEach = data.length === countLines(text) + 1;
    for (const cells of data) {
      if (cells.length === 1 && (cells[0] ?? '').trim() === '') {
        at += 1;
        continue;
      }
      if (cells.length !== columns) return undefined;
      rows.push({ line: at, cells });
      at += isOneLineEach ? 1 : 1 + cells.reduce((lines, cell) => lines + countLines(cell), 0);
    }
    line += countLines(text);
    return rows;
  }

  function linewise(text: string, isEnd: boolean): TableRecord[] {
    const lines = text.split('\n');
    const endsWithLine = lines.at(-1) === '';
    if (endsWithLine) lines.pop();
    const records: TableRecord[] = [];
    let index = 0;
    while (index < lines.length) {
      const read = readFrom(lines, index, isEnd);
      if (read === 'needs more') break;
      if (read !== undefined) records.push(...read.records);
      const used = read?.lines ?? 1;
      index += used;
      line += used;
    }
    kept = lines.slice(index).map((one) => `${one}\n`).join('');
    if (!endsWithLine && kept !== '') kept = kept.slice(0, -1);
    return records;
  }

  /** The row that begins with a line; undefined for a blank one. */
  function readFrom(lines: readonly string[], index: number, isEnd: boolean): { readonly records: TableRecord[]; readonly lines: number } | undefined | 'needs more' {
    const first = lines[index] ?? '';
    if (first.trim() === '') return undefined;
    const alone = wellFormed(first);
    if (alone.state === 'whole' && alone.cells.length === columns) return { records: [{ line, cells: alone.cells }], lines: 1 };
    if (alone.state === 'open') {
      let joined = first;
      for (let more = 1; more < mostLinesOfRow; more += 1) {
        const next = lines[index + more];
        if (next === undefined) {
          if (!isEnd) return 'needs more';
          break;
        }
        joined += `\n${next}`;
        const together = wellFormed(joined);
        if (together.state === 'whole' && together.cells.length === columns) return { records: [{ line, cells: together.cells }], lines: more + 1 };
        if (together.state !== 'open') break;
      }
    }
    const bare = first.split(delimiter);
    if (alone.state !== 'whole' && bare.length === columns) {
      return { records: [{ line, cells: bare.map((cell) => cell.replace(/^\s*"|"\s*$/g, '').replaceAll('""', '"')), remark: 'A quotation mark in it was never closed.' }], lines: 1 };
    }
    if (alone.state === 'whole' && alone.cells.length > columns && alone.cells.slice(columns).every((cell) => cell.trim() === '')) {
      return { records: [{ line, cells: alone.cells.slice(0, columns) }], lines: 1 };
    }
    if (alone.state === 'whole' && alone.cells.length < columns) {
      const next = lines[index + 1];
      if (next === undefined && !isEnd) return 'needs more';
      const rest = next === undefined ? undefined : wellFormed(next);
      if (rest?.state === 'whole' && rest.cells.length > 1 && rest.cells.length < columns && alone.cells.length + rest.cells.length - 1 === columns) {
        const middle = `${alone.cells.at(-1) ?? ''} ${rest.cells[0] ?? ''}`.trim();
        return { records: [{ line, cells: [...alone.cells.slice(0, -1), middle, ...rest.cells.slice(1)], remark: 'It was broken over two lines.' }], lines: 2 };
      }
    }
    return { records: [{ line, cells: alone.cells, problem: problemOf(alone) }], lines: 1 };
  }

  function wellFormed(text: string): { readonly state: 'whole' | 'open' | 'malformed'; readonly cells: readonly string[] } {
    const { data, errors } = parse(text);
    const cells = data[0] ?? [];
    if (errors.some(({ code }) => code === 'MissingQuotes')) return { state: 'open', cells };
    return { state: errors.length > 0 || data.length > 1 ? 'malformed' : 'whole', cells };
  }

  function problemOf({ state, cells }: { readonly state: 'whole' | 'open' | 'malformed'; readonly cells: readonly string[] }): string {
    if (state === 'open') return `It was cut off: a quotation mark is never closed, and ${cells.length} of ${columns} columns are there.`;
    if (cells.length < columns) return `It has ${cells.length} of ${columns} columns: it was cut off, or has another separator.`;
    return cells.length > columns ? `It has ${cells.length} columns instead of ${columns}: a separator stands in a text without quotation marks, or two rows in one line.` : 'Its quotation marks do not fit together.';
  }

  function parse(text: string) {
    return papaparse.parse<string[]>(text, { delimiter, newline: '\n', quoteChar: '"', header: false, skipEmptyLines: false });
  }

  return { push: (text) => take(text, false), end: () => take('', true) };
}

const candidates = [',', ';', '\t', '¬', '|', '~'];

/** The separator of a table's first lines: what cuts most of them into as many columns as the first, and into most. */
export function delimiterOf(sample: string): string {
  const lines = sample.split('\n').filter((line) => line.trim() !== '').slice(0, 50);
  const scored = candidates.map((delimiter) => {
    const counts = lines.map((line) => papaparse.parse<string[]>(line, { delimiter, newline: '\n', header: false }).data[0]?.length ?? 0);
    const [first = 0] = counts;
    const agreeing = counts.filter((count) => count === first).length / Math.max(1, counts.length);
    return { delimiter, score: first < 2 ? 0 : agreeing * 100 + Math.min(first, 50) };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
