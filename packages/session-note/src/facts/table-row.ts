/** Rows of a table under a heading row that names sides or times: each value belongs to the column it stands in. */
import { scalesOfNotes } from '@trusted-hands/packs';
import type { FactStatus } from '../fact.ts';
import type { Amount } from './amounts.ts';
import { addFact, type Draft, placed, type Span } from './draft.ts';
import { movementsOf, signedValue } from './range-of-motion.ts';
import { cellSeparator, type TableColumn, type TableColumns } from './table-columns.ts';
import { resultAt } from './test-results.ts';
import type { Place } from './places.ts';
import type { Words } from './words.ts';

interface Cell extends Span {
  readonly column: TableColumn;
  readonly amount?: Amount;
}

/** What a row measures: a movement in degrees, a strength, a rating of pain, a test or a score. True where it measures anything: then it says nothing else. */
export function readTableRow(draft: Draft): boolean {
  const { words } = draft;
  const { columns } = words.context;
  if (columns === undefined) return false;
  const slashed = columns.isSlashed && !hasOwnCells(words) ? slashedCells(words, columns) : [];
  const [name, ...cells] = slashed.length > 0 ? slashed : cellsOf(words, columns);
  if (name === undefined) return false;
  for (const cell of cells) addCell(draft, name, cell);
  return draft.facts.length > 0;
}

/** The row's name, then its values. */
function cellsOf({ text, tokens, amounts, amountAt }: Words, { cells }: TableColumns): readonly Cell[] {
  const bounds = [...text.matchAll(cellSeparator)].map(({ index }) => index);
  const found: Cell[] = [];
  if (bounds.length === 0) {
    const [first] = amounts;
    if (first === undefined) return [];
    return [{ first: 0, end: first.first, column: {} }, ...amounts.map((amount, at) => ({ first: amount.first, end: amount.end, amount, column: cells[at + 1] ?? {} }))];
  }
  let first = tokens[0]?.text === '|' ? 1 : 0;
  let shift = 0;
  for (const [at, bound] of [...bounds.filter((index) => index > 0), text.length].entries()) {
    let end = first;
    while (end < tokens.length && (tokens[end]?.from ?? bound) < bound) end += 1;
    let value = first;
    while (value < end && amountAt(value) === undefined) value += 1;
    const amount = value < end ? amountAt(value) : undefined;
    // "Pain 6 | 2": the first value stands beside the name.
    const isBesideName = at === 0 && amount !== undefined && value > first && bounds.length + 1 < cells.length;
    if (isBesideName) found.push({ first, end: value, column: {} }, { first: value, end, amount, column: cells[(shift += 1)] ?? {} });
    else if (end > first) found.push({ first, end, column: cells[at + shift] ?? {}, ...(amount !== undefined && { amount }) });
    first = end;
    if (tokens[first]?.text === '|') first += 1;
  }
  return found;
}

/** "Hip abd   4/5   5/5": the values of the row stand apart, whatever parts the names over them. */
function hasOwnCells({ text, amounts, tokens }: Words): boolean {
  const [one, other] = amounts;
  return one !== undefined && other !== undefined && new RegExp(`^(?:${cellSeparator.source})$`).test(text.slice(tokens[one.end - 1]?.to, tokens[other.first]?.from));
}

/** "flex 40/50": the name before it, and two values in one. */
function slashedCells({ amounts }: Words, { cells }: TableColumns): readonly Cell[] {
  const pair = amounts.find(({ first, end, denominator, unit }) => denominator !== undefined && end - first <= 4 && (unit === undefined || unit === 'degrees'));
  if (pair?.denominator === undefined) return [];
  const { denominator, ...rest } = pair;
  return [
    { first: 0, end: pair.first, column: {} },
    { first: pair.first, end: pair.first + 1, column: cells[1] ?? {}, amount: { ...rest, end: pair.first + 1 } },
    { first: pair.first + 2, end: pair.end, column: cells[2] ?? {}, amount: { ...rest, first: pair.first + 2, value: denominator, written: String(denominator) } },
  ];
}

function addCell(draft: Draft, name: Span, { first, end, amount, column }: Cell): void {
  const { words } = draft;
  if (column.isOther === true) return;
  if (column.side === undefined && column.phase === undefined && column.status === undefined && !hasTime(words)) return;
  const within = (at: Span) => at.first >= name.first && at.end <= name.end;
  const places = words.places.filter(within);
  const side = column.side ?? places.find((one) => one.side !== undefined)?.side;
  const region = places.find((one) => one.region !== undefined)?.region ?? words.context.region;
  const status: FactStatus = column.status ?? 'present';
  const phase = column.phase ?? (status === 'past' ? 'before' : words.context.phase);
  const span = { first, end: amount?.end ?? end, status };
  const add = (kind: Parameters<typeof addFact>[1], details: Parameters<typeof addFact>[3]) => {
    addFact(draft, kind, { ...span, first: amount?.first ?? first }, { phase, ...details });
  };
  const test = words.phrases('test').find(within)?.meanings.find((meaning) => meaning.type === 'test');
  const score = words.phrases('instrument').find(within)?.meanings[0];
  if (score?.family === 'instrument' && score.instrument.isOfPain !== true) {
    if (amount !== undefined) add('score', { value: amount.written, instrument: score.instrument.name });
    return;
  }
  const place = places.find((one) => one.movement !== undefined || one.muscle !== undefined);
  const isForce = amount !== undefined && amount.denominator === undefined && words.hasCue('force', name.first, name.end);
  if (test?.type === 'test' && place?.movement === undefined && amount?.unit !== 'weight' && !isForce) {
    const result = resultAt(words, first) ?? (amount === undefined ? undefined : resultAt(words, amount.end));
    if (amount !== undefined || result !== undefined) add('test', { name: test.test.name, ...(result?.result !== undefined && { result: result.result }), ...placed({ side, region: places.find((one) => one.region !== undefined)?.region }) });
    return;
  }
  if (amount === undefined) return;
  const isStrength = amount.denominator === scalesOfNotes.strength.highest || amount.unit === 'weight' || isForce;
  if (isStrength && (isForce || place !== undefined || words.hasCue('strength', name.first, name.end))) {
    add('strength', { value: amount.written, ...placed({ side, region }), ...(place?.movement !== undefined && { movement: place.movement.name }), ...(place?.muscle !== undefined && { name: place.muscle }) });
  } else if (place?.movement !== undefined && isDegrees(amount)) addRange(add, words, { place: { ...place, movement: place.movement }, amount, side, region });
  else if (place === undefined && !isStrength && amount.value <= scalesOfNotes.pain.highest && (amount.unit === undefined || amount.denominator === scalesOfNotes.pain.highest) && isOfPain(words, name)) add('pain', { value: amount.value, ...placed({ side, region }) });
}

type Add = (kind: 'rom', details: Parameters<typeof addFact>[3]) => void;

function addRange(add: Add, words: Words, { place, amount, side, region }: { readonly place: Place & Required<Pick<Place, 'movement'>>; readonly amount: Amount; readonly side: TableColumn['side']; readonly region: string | undefined }): void {
  const named = movementsOf(words, place.movement, { side, region: region ?? words.context.lastRegion });
  for (const one of named) add('rom', { value: signedValue(words, place.movement, amount), ...one, ...placed({ side: undefined, region }) });
}

function isDegrees({ unit, denominator }: Amount): boolean {
  return unit === 'degrees' || (unit === undefined && denominator === undefined);
}

function isOfPain(words: Words, { first, end }: Span): boolean {
  return words.hasCue('pain', first, end) || words.hasCue('pain-scale', first, end);
}

/** A column without words of its own, beside one that has a time: "| | Last | Today |" with the time left out. */
function hasTime({ context }: Words): boolean {
  return context.columns?.cells.some(({ phase, status }) => phase !== undefined || status !== undefined) === true;
}
