/** Rows of an operator's own register file: who is on it, under which number, and until when. */
import { foldWord } from '../fold.ts';
import { endedReason, type TableDefaults } from './any-table.ts';
import type { Columns, Field } from './columns.ts';
import { nameOfParts } from './written-names.ts';

export interface RegisterEntry {
  /** As it is compared: capitals and digits only. */
  readonly number: string;
  readonly name: string;
}

export type RegisterReading = { readonly type: 'entry'; readonly entry: RegisterEntry } | { readonly type: 'refused'; readonly reason: string };

/** One spelling of a registration number for comparing: "phy 0001-234567" is PHY0001234567. */
export function registerNumber(written: string): string {
  return foldWord(written).toUpperCase();
}

export function readRegisterRow(cells: readonly string[], columns: Columns, options: Pick<TableDefaults, 'dateOrder' | 'today'>): RegisterReading {
  const cell = (field: Field) => {
    const index = columns[field];
    return index === undefined ? '' : (cells[index] ?? '').trim();
  };
  const number = registerNumber(cell('number') === '' ? cell('id') : cell('number'));
  const name = cell('name') === '' ? nameOfParts({ prefix: '', given: cell('given'), family: cell('family') }) : cell('name');
  if (!/[0-9]/.test(number)) return { type: 'refused', reason: number === '' ? 'It has no number.' : 'Its number has no digit.' };
  if (/^\d(\.\d+)?E\+?\d+$/i.test(cell('number'))) return { type: 'refused', reason: 'A spreadsheet has shortened its number; export the column as text.' };
  if (name === '') return { type: 'refused', reason: 'It has no name.' };
  const endedBecause = endedReason(cell('status'), cell('until'), options);
  if (endedBecause !== undefined) return { type: 'refused', reason: endedBecause };
  return { type: 'entry', entry: { number, name } };
}
