/** Which column of an operator's table holds what: the guess of its first line, with what the operator corrected. */
import { readFile } from 'node:fs/promises';
import { correctColumns, guessColumns, type GuessedColumns } from '@trusted-hands/directory';
import { OperatorError } from './admin-command.ts';
import { type Options, textOption } from './read-options.ts';
import type { Table } from './reading/open-table.ts';


/** What people write for separators that a shell eats. */
const delimiterWords: Readonly<Record<string, string>> = { tab: '\t', '\\t': '\t', comma: ',', semicolon: ';', pipe: '|' };

export function delimiterOption(options: Options): string | undefined {
  const written = textOption(options, 'delimiter');
  return written === undefined ? undefined : (delimiterWords[written] ?? written);
}

/** Throws an OperatorError where the correction names what is not there. */
export async function columnsOf(table: Table, options: Options): Promise<GuessedColumns> {
  const guessed = guessColumns(table.first);
  const file = textOption(options, 'mapping');
  const written = [...(file === undefined ? [] : [await readMapping(file)]), textOption(options, 'columns') ?? ''].join('\n');
  const corrected = correctColumns(guessed, table.first, written);
  if (!corrected.ok) throw new OperatorError(corrected.reason);
  return corrected;
}

/** What the guess was made of, for people: each column with its name, what it is read as, and what stands in it. */
export function columnLines(table: Table, { columns, hasHeader }: GuessedColumns): string[] {
  const fieldAt = new Map(Object.entries(columns).map(([field, index]) => [index, field]));
  const names = table.first.map((name, index) => (hasHeader ? name.trim() : `column ${String(index + 1)}`));
  const widest = Math.min(40, Math.max(...names.map((name) => name.length)));
  const rows = hasHeader ? table.sample : [table.first, ...table.sample];
  return names.map((name, index) => {
    const examples = [...new Set(rows.map((cells) => (cells[index] ?? '').trim()).filter((cell) => cell !== ''))].slice(0, 2).map((cell) => cell.slice(0, 30));
    return `  ${String(index + 1).padStart(3)} ${name.slice(0, 40).padEnd(widest)}  ${(fieldAt.get(index) ?? '-').padEnd(12)} ${examples.join(' | ')}`;
  });
}

async function readMapping(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new OperatorError(`The mapping file ${path} could not be read. It has a line such as name=Therapist for each column.`);
  }
}
