/**
 * Rows of a table whose heading row names sides or times: "| Movement | L | R |", "Test<tab>Pre<tab>Post". The heading is kept
 * until a line that is no row; each number of a row belongs to the column it stands in.
 */
import type { FactPhase, FactSide } from '../fact.ts';
import type { Amount } from './amounts.ts';
import { addFact, type Draft, placed } from './draft.ts';
import { movementsOf, signedValue } from './range-of-motion.ts';
import type { Place } from './words.ts';

export interface TableColumn {
  readonly side?: FactSide;
  readonly phase?: FactPhase;
}

const longestRow = 400;
const mostColumns = 8;
const separator = /\s*\|\s*|\s*\t\s*/;
const headings: readonly (readonly [RegExp, TableColumn])[] = [
  [/^(?:l|lt|left)(?: side)?$/i, { side: 'left' }],
  [/^(?:r|rt|right)(?: side)?$/i, { side: 'right' }],
  [/^(?:pre|before|initial|start)(?:[ -]?(?:tx|rx|treatment))?$/i, { phase: 'before' }],
  [/^(?:post|after|end|re|retest)(?:[ -]?(?:tx|rx|treatment))?$/i, { phase: 'after' }],
];

/** The columns of a heading row, one for each cell, the first the row's name; undefined where the line is none. */
export function columnsOf(line: string): readonly TableColumn[] | undefined {
  const cells = cellsOf(line);
  if (cells.length < 3 || cells.length > mostColumns || cells.some((cell) => /\d/.test(cell))) return undefined;
  const columns = cells.map((cell): TableColumn => headings.find(([pattern]) => pattern.test(cell))?.[1] ?? {});
  const named = columns.slice(1).filter(({ side, phase }) => side !== undefined || phase !== undefined);
  return named.length >= 2 && columns[0]?.side === undefined && columns[0]?.phase === undefined ? columns : undefined;
}

/** A row of values, or the line of dashes below a heading: the table goes on. */
export function isTableRow(line: string): boolean {
  return cellsOf(line).length > 1;
}

export function keyOfColumns(columns: readonly TableColumn[] | undefined): string {
  return columns?.map(({ side, phase }) => side ?? phase ?? '').join('|') ?? '';
}

function cellsOf(line: string): readonly string[] {
  if (line.length > longestRow || !(line.includes('|') || line.includes('\t'))) return [];
  const cells = line.trim().split(separator).map((cell) => cell.trim());
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells;
}

/** What a row measures: a movement in degrees, a grade of five, a rating of pain. */
export function readTableRow(draft: Draft): void {
  const { words } = draft;
  const { columns } = words.context;
  if (columns === undefined) return;
  const from = words.tokens[0]?.text === '|' ? 1 : 0;
  const end = nameEnd(draft, from);
  const place = words.places.find((one) => one.first >= from && one.end <= end && (one.movement !== undefined || one.muscle !== undefined));
  const isPain = words.hasCue('pain', from, end) || words.hasCue('pain-scale', from, end);
  if (place === undefined && !isPain) return;
  const region = words.places.find((one) => one.first >= from && one.end <= end && one.region !== undefined)?.region;
  for (const amount of words.amounts) {
    const column = columns[columnAt(draft, amount.first, from)];
    if (amount.first < end || column === undefined || draft.usedAmounts.has(amount.first)) continue;
    addCell(draft, amount, { column, region, ...(place !== undefined && { place }) });
  }
}

function addCell(draft: Draft, amount: Amount, { column, region, place }: { readonly column: TableColumn; readonly region: string | undefined; readonly place?: Place }): void {
  const { words } = draft;
  const phase = column.phase ?? words.context.phase;
  const span = { first: amount.first, end: amount.end, status: 'present' as const };
  const isGrade = amount.denominator === 5;
  if (place === undefined) {
    if (amount.value > 10 || isGrade) return;
    addFact(draft, 'pain', span, { phase, value: amount.value, ...placed({ side: column.side, region: region ?? words.context.region }) });
  } else if (isGrade) {
    addFact(draft, 'strength', span, { phase, value: amount.written, ...placed({ side: column.side, region: region ?? words.context.region }), ...(place.movement !== undefined && { movement: place.movement.name }), ...(place.muscle !== undefined && { name: place.muscle }) });
  } else if (place.movement !== undefined && (amount.unit === 'degrees' || (amount.unit === undefined && amount.denominator === undefined))) {
    for (const named of movementsOf(words, place.movement, { side: column.side, region: region ?? words.context.region ?? words.context.lastRegion })) addFact(draft, 'rom', span, { phase, value: signedValue(words, place.movement, amount), ...named, ...placed({ side: undefined, region: region ?? words.context.region }) });
  } else return;
  draft.usedAmounts.add(amount.first);
}

function nameEnd({ words }: Draft, from: number): number {
  const end = words.tokens.findIndex(({ text }, at) => at > from && (text === '|' || text === '\t'));
  return end < 0 ? (words.amounts[0]?.first ?? words.tokens.length) : end;
}

/** How many signs between cells stand before it; of cells parted by tabs, how many amounts. */
function columnAt({ words }: Draft, at: number, from: number): number {
  const bars = words.tokens.slice(from, at).filter(({ text }) => text === '|').length;
  return bars > 0 ? bars : words.amounts.filter(({ first }) => first < at).length + 1;
}
