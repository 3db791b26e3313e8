/**
 * The heading row of a table: which side, or which time, each column is of. Cells are parted by bars, tabs or a run of spaces;
 * "ROM pre/post:" heads rows whose two values are parted by a slash.
 */
import type { FactPhase, FactSide, FactStatus } from '../fact.ts';
import { tokenize } from '../tokens/token.ts';
import type { CompiledVocabulary, Family } from '../vocabulary/compiled-vocabulary.ts';
import { findPhrases } from '../vocabulary/find-phrases.ts';

export interface TableColumn {
  readonly side?: FactSide;
  readonly phase?: FactPhase;
  readonly status?: FactStatus;
  /** Aims, norms, changes and remarks: nothing that was measured. */
  readonly isOther?: true;
}

export interface TableColumns {
  /** One for each cell, the first the row's name. */
  readonly cells: readonly TableColumn[];
  /** The values of a row may be parted by a slash: "40/50". */
  readonly isSlashed: boolean;
  /** What each column but the first measures, where the heading row names that. */
  readonly heads?: readonly string[];
  /** The heading row holds days, and no measure. */
  readonly isDated?: true;
}

const longestRow = 400;
const mostColumns = 8;
const longestSlashedHead = 60;
export const cellSeparator = / *\| *| *\t *| {2,}/g;
const slashed = /^(.*?)\(?\s*(\p{L}+)(?:[ -]\p{L}{2})?\s*(?:\/|->|→|vs)\s*(\p{L}+)(?:[ -]\p{L}{2})?\)?(?:\s+\p{L}+)?\s*:?\s*$/u;
/** What a word of a heading cell says; a time that is earlier than another column's "today" is past. */
const meaningsOfCues: Readonly<Partial<Record<Family, TableColumn | 'earlier' | 'today' | 'nothing'>>> = {
  'column-other': { isOther: true },
  'column-before': { phase: 'before' }, 'column-after': { phase: 'after' }, 'column-today': 'today', 'column-earlier': 'earlier', 'column-nothing': 'nothing',
};

/** Undefined where the line is no heading row. */
export function columnsOf(line: string, vocabulary: CompiledVocabulary): TableColumns | undefined {
  const heads = (line.startsWith('\t') ? ['', ...cellsOf(line)] : cellsOf(line)).map((cell) => cell.replace(ofScale, '').trim());
  if (heads.length > 2 && heads.length <= mostColumns && heads.slice(1).every((cell) => namesMeasure(cell, vocabulary)) && /^[\p{L}#.\s]*$/u.test(heads[0] ?? '') && (heads[0] ?? '').length <= longestHead && !namesMeasure(heads[0] ?? '', vocabulary)) return { cells: heads.map(() => ({})), isSlashed: false, heads: heads.slice(1) };
  const days = /\d/.test(line) ? datedColumns(line, vocabulary) : undefined;
  if (days !== undefined || /\d/.test(line)) return days;
  const short = line.length <= longestSlashedHead ? slashed.exec(line.trim()) : null;
  if (short !== null) {
    const cells: readonly Cell[] = [{}, ...[short[2], short[3]].map((word) => cellOf(word ?? '', vocabulary) ?? {})];
    if (isParted(cells)) return { cells: timed(cells), isSlashed: true };
  }
  const texts = cellsOf(line);
  if (texts.length < 2 || texts.length > mostColumns) return undefined;
  const cells = texts.map((text) => cellOf(text, vocabulary));
  const isWithoutName = cells[0] !== undefined && cells.every((cell) => cell !== undefined);
  const named = (isWithoutName ? cells : cells.slice(1)).filter((cell) => cell !== undefined);
  if (named.length < 2 || (!isWithoutName && cells[0] !== undefined)) return undefined;
  return { cells: timed([...(isWithoutName ? [{}] : []), ...cells.map((cell) => cell ?? {})]), isSlashed: false };
}

/** "| | 2 Nov | 30 Nov |", "Measure   Initial (3/9)   Wk 6": every column is of a day, or says that it is of none. */
function datedColumns(line: string, vocabulary: CompiledVocabulary): TableColumns | undefined {
  const trimmed = line.trim();
  const texts = cellsOf(line);
  // The first column may have no name: "            12/10   16/11".
  const first = texts[0] ?? '';
  if (texts.length < 2 || texts.length > mostColumns || first.length > longestHead || namesMeasure(first, vocabulary)) return undefined;
  const opening = cellOf(first, vocabulary);
  const heads = opening === undefined ? texts.slice(1) : /^\|\s*\|/.test(trimmed) ? texts.slice(first === '' ? 1 : 0) : texts;
  if (opening === undefined && !/^[\p{L}#.:()\s]*$/u.test(first)) return undefined;
  const cells = heads.map((text) => cellOf(text, vocabulary));
  const isKnown = (cell: Cell | undefined): cell is Cell => cell !== undefined;
  if (!cells.every(isKnown) || cells.filter((cell) => cell.isOther !== true).length < 2) return undefined;
  // "2/5 | 3/5" may be grades, "3/10" a rating.
  const isSure = (text: string) => /\d/.test(text) && !mayBeRating(text);
  return heads.some(isSure) ? { cells: timed([{}, ...cells]), isSlashed: false, isDated: true } : undefined;
}

function mayBeRating(text: string): boolean {
  const [, value, scale] = /^(\d{1,2})\/(5|10)$/.exec(text) ?? [];
  return Number(value) <= Number(scale);
}

const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)';
/** "2 Nov", "Nov 2nd 2026", "03/11/26", "2026-11-03", "wk 6", "visit 3", "6/52", "12 weeks". */
const dayOfColumn = new RegExp(String.raw`\(?(?<![\p{L}\d])(?:\d{1,2}(?:st|nd|rd|th)?[ -]?${month}\.?(?:[ ,-]*\d{2,4})?|${month}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?|\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?|(?:wk|week|day|visit|session|month|mth|appt|tx|rx|[vwd])\.? ?#?(\d{1,3})|(\d{1,2}) ?(?:wks?|weeks?|mths?|months?))(?![\p{L}\d/])\)?`, 'giu');

/** "Pain /10", "NRS (0-10)", "Flex (°)". */
const ofScale = /\(?(?:0 ?- ?10|\/ ?10|°|deg|degrees|kg)\)?$/;
const longestHead = 20;
const mostWords = 4;
const measures: readonly Family[] = ['test', 'instrument', 'pain-scale', 'pain', 'strength'];

function namesMeasure(cell: string, vocabulary: CompiledVocabulary): boolean {
  const tokens = tokenize(cell);
  if (tokens.length === 0 || tokens.length > mostWords || tokens.some(({ kind }) => kind === 'number')) return false;
  const phrases = findPhrases(tokens, vocabulary);
  return measures.some((family) => phrases.has(family)) || (phrases.get('anatomy') ?? []).some(({ meanings }) => meanings.some(({ type }) => type === 'movement' || type === 'muscle'));
}

/** What the first cell of a row says of all of it: "Post", "Initial", "L". */
export function columnOf(text: string, vocabulary: CompiledVocabulary): TableColumn {
  const cell = cellOf(text, vocabulary);
  if (cell === undefined) return {};
  const { time, count: _, ...column } = cell;
  return time === 'earlier' ? { ...column, status: 'past' } : column;
}

/** The cells of a row with where each begins. */
export function cellsWithin(line: string): readonly { readonly text: string; readonly from: number }[] {
  const found: { readonly text: string; readonly from: number }[] = [];
  let from = 0;
  for (const { index, 0: sign } of [...line.matchAll(cellSeparator), { index: line.length, 0: '' }]) {
    const text = line.slice(from, index);
    const start = from + (text.length - text.trimStart().length);
    if (text.trim() !== '') found.push({ text: text.trim(), from: start });
    from = index + sign.length;
  }
  return found;
}

interface Cell extends TableColumn {
  readonly time?: 'earlier' | 'today' | 'day';
  /** Of a counted week or visit. */
  readonly count?: number;
}

function isParted([, one, other]: readonly Cell[]): boolean {
  if (one === undefined || other === undefined || isNothing(one) || isNothing(other)) return false;
  return (one.side === undefined) === (other.side === undefined) && (one.side === undefined || one.side !== other.side);
}

function isNothing({ side, phase, time }: Cell): boolean {
  return side === undefined && phase === undefined && time === undefined;
}

/** Undefined where a word of it is of something else, or none says a side or a time. */
function cellOf(text: string, { root }: CompiledVocabulary): Cell | undefined {
  const cell: { -readonly [Key in keyof Cell]: Cell[Key] } = {};
  const plain = text.toLowerCase().replace(dayOfColumn, (_, count?: string, other?: string) => {
    cell.time = 'day';
    const counted = count ?? other;
    if (counted !== undefined) cell.count = Number(counted);
    return ' ';
  });
  for (const word of plain.split(/[\s/-]+/)) {
    if (word === '') continue;
    const found = root.next.get(word)?.meanings ?? [];
    const side = found.find((one) => one.type === 'side');
    const meaning = side?.type === 'side' ? { side: side.side } : found.flatMap(({ family }) => meaningsOfCues[family] ?? [])[0];
    if (meaning === undefined) return undefined;
    if (meaning === 'today' || meaning === 'earlier') cell.time = meaning;
    else if (meaning !== 'nothing') Object.assign(cell, meaning);
  }
  return cell.side === undefined && cell.phase === undefined && cell.time === undefined && cell.isOther === undefined ? undefined : cell;
}

/** "Today | Start": the start is past; "Start | Post" is of one visit; of days alone the last is this visit's. */
function timed(cells: readonly Cell[]): readonly TableColumn[] {
  const isToday = (cell: Cell) => cell.time === 'today';
  const hasToday = cells.some(isToday);
  const hasAfter = cells.some(({ phase }) => phase === 'after');
  const days = cells.filter(({ time }) => time === 'day');
  // "Wk 6 | Wk 1": the newest first.
  const isNewestFirst = days.every(({ count }, at) => count !== undefined && count < (days[at - 1]?.count ?? Infinity));
  const newest = hasToday ? undefined : isNewestFirst ? days[0] : days.at(-1);
  return cells.map((cell): TableColumn => {
    const { time, count: _, ...column } = cell;
    if (time === 'day') return cell === newest || column.phase !== undefined ? column : { ...column, status: 'past' };
    if (time === 'earlier') return hasAfter && !hasToday ? { ...column, phase: 'before' } : { ...column, status: 'past' };
    return time === 'today' && cells.some((one) => one.phase === 'before') ? { ...column, phase: 'after' } : column;
  });
}

/** A row of values, or the line of dashes below a heading: the table goes on. */
export function isTableRow(line: string, { isSlashed }: TableColumns): boolean {
  return cellsOf(line).length > 1 || (isSlashed && line.length <= longestRow && /\d\s*\/\s*-?\d/.test(line));
}

export function keyOfColumns(columns: TableColumns | undefined): string {
  return columns === undefined ? '' : `${columns.isSlashed ? '/' : ''}${columns.cells.map(({ side, phase, status, isOther }) => `${side ?? ''}${phase ?? ''}${status ?? ''}${isOther === true ? '-' : ''}`).join('|')}${columns.heads?.join('|') ?? ''}`;
}

function cellsOf(line: string): readonly string[] {
  if (line.length > longestRow || !(line.includes('|') || line.includes('\t') || line.includes('  '))) return [];
  const trimmed = line.trim();
  const cells = trimmed.split(cellSeparator).map((cell) => cell.trim());
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells;
}
