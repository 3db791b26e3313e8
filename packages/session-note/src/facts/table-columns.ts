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
}

export interface TableColumns {
  /** One for each cell, the first the row's name. */
  readonly cells: readonly TableColumn[];
  /** The values of a row may be parted by a slash: "40/50". */
  readonly isSlashed: boolean;
  /** What each column but the first measures, where the heading row names that. */
  readonly heads?: readonly string[];
}

const longestRow = 400;
const mostColumns = 8;
const longestSlashedHead = 60;
export const cellSeparator = / *\| *| *\t *| {2,}/g;
const slashed = /^(.*?)\(?\s*(\p{L}+)(?:[ -]\p{L}{2})?\s*(?:\/|->|→|vs)\s*(\p{L}+)(?:[ -]\p{L}{2})?\)?(?:\s+\p{L}+)?\s*:?\s*$/u;
/** What a word of a heading cell says; a time that is earlier than another column's "today" is past. */
const meaningsOfCues: Readonly<Partial<Record<Family, TableColumn | 'earlier' | 'today' | 'nothing'>>> = {
  'column-before': { phase: 'before' }, 'column-after': { phase: 'after' }, 'column-today': 'today', 'column-earlier': 'earlier', 'column-nothing': 'nothing',
};

/** Undefined where the line is no heading row. */
export function columnsOf(line: string, vocabulary: CompiledVocabulary): TableColumns | undefined {
  const heads = (line.startsWith('\t') ? ['', ...cellsOf(line)] : cellsOf(line)).map((cell) => cell.replace(ofScale, '').trim());
  if (heads.length > 2 && heads.length <= mostColumns && heads.slice(1).every((cell) => namesMeasure(cell, vocabulary)) && /^[\p{L}#.\s]*$/u.test(heads[0] ?? '') && (heads[0] ?? '').length <= longestHead && !namesMeasure(heads[0] ?? '', vocabulary)) return { cells: heads.map(() => ({})), isSlashed: false, heads: heads.slice(1) };
  if (/\d/.test(line)) return undefined;
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
  const { time, ...column } = cell;
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
  readonly time?: 'earlier' | 'today';
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
  for (const word of text.toLowerCase().split(/[\s/-]+/)) {
    if (word === '') continue;
    const found = root.next.get(word)?.meanings ?? [];
    const side = found.find((one) => one.type === 'side');
    const meaning = side?.type === 'side' ? { side: side.side } : found.flatMap(({ family }) => meaningsOfCues[family] ?? [])[0];
    if (meaning === undefined) return undefined;
    if (meaning === 'today' || meaning === 'earlier') cell.time = meaning;
    else if (meaning !== 'nothing') Object.assign(cell, meaning);
  }
  return cell.side === undefined && cell.phase === undefined && cell.time === undefined ? undefined : cell;
}

/** "Today | Start": the start is past; "Start | Post" is of one visit. */
function timed(cells: readonly Cell[]): readonly TableColumn[] {
  const hasToday = cells.some(({ time }) => time === 'today');
  const hasAfter = cells.some(({ phase }) => phase === 'after');
  return cells.map(({ time, ...column }): TableColumn => {
    if (time === 'earlier') return hasAfter && !hasToday ? { ...column, phase: 'before' } : { ...column, status: 'past' };
    return time === 'today' && cells.some((cell) => cell.phase === 'before') ? { ...column, phase: 'after' } : column;
  });
}

/** A row of values, or the line of dashes below a heading: the table goes on. */
export function isTableRow(line: string, { isSlashed }: TableColumns): boolean {
  return cellsOf(line).length > 1 || (isSlashed && line.length <= longestRow && /\d\s*\/\s*-?\d/.test(line));
}

export function keyOfColumns(columns: TableColumns | undefined): string {
  return columns === undefined ? '' : `${columns.isSlashed ? '/' : ''}${columns.cells.map(({ side, phase, status }) => `${side ?? ''}${phase ?? ''}${status ?? ''}`).join('|')}${columns.heads?.join('|') ?? ''}`;
}

function cellsOf(line: string): readonly string[] {
  if (line.length > longestRow || !(line.includes('|') || line.includes('\t') || line.includes('  '))) return [];
  const trimmed = line.trim();
  const cells = trimmed.split(cellSeparator).map((cell) => cell.trim());
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells;
}
