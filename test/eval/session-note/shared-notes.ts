/** The text of notes in the shared data, read in place: `notes/FILE.csv`, comma-separated, a heading row, quoted fields that may hold line breaks. */
import { readFileSync } from 'node:fs';
import { dataVariable, sharedData } from '../../support/shared-data.ts';
import type { SharedText } from './label-file.ts';

const idColumns = new Set(['ID', 'encounter_id']);

/** Looks a field of a row up; always undefined where no shared data is at hand. */
export function createSharedText(): SharedText {
  const folder = sharedData('notes');
  const tables = new Map<string, ReadonlyMap<string, Readonly<Record<string, string>>>>();
  return (file, rowId, field) => {
    if (folder === undefined) return undefined;
    const path = `${folder}/${file}`;
    const table = tables.get(path) ?? tableOf(readFileSync(path, 'utf8'));
    tables.set(path, table);
    const text = table.get(rowId)?.[field];
    if (text === undefined) throw new Error(`${dataVariable} has no ${field} of the row ${rowId} in notes/${file}.`);
    return text;
  };
}

function tableOf(csv: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const [heading = [], ...rows] = recordsOf(csv);
  const idColumn = heading.findIndex((name) => idColumns.has(name));
  return new Map(rows.map((row) => [row[idColumn] ?? '', Object.fromEntries(heading.map((name, column) => [name, row[column] ?? '']))]));
}

/** RFC 4180: a quoted field runs to its closing quote, and two quotes in it are one. */
export function recordsOf(csv: string): string[][] {
  const records: string[][] = [[]];
  for (const { groups = {}, 0: whole } of csv.replace(/^\uFEFF/u, '').matchAll(/(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^",\r\n]*))(?<end>,|\r?\n|$)/gu)) {
    if (whole === '' && records.at(-1)?.length === 0) break;
    records.at(-1)?.push(groups['quoted']?.replaceAll('""', '"') ?? groups['plain'] ?? '');
    if (groups['end'] !== ',') records.push([]);
  }
  return records.filter((record) => record.length > 0);
}
