/** Rows as clients: each is one, or a problem with its line and the reason. Pure. */
import { clientSchema, type Client } from '../../../platform/records/client.record.ts';
import { fieldLabel } from '../client-fields.ts';
import type { ColumnMeaning } from './match-columns.ts';
import { readDay, type DateOrder } from './read-dates.ts';
import type { LineProblem, Table, TableRow } from '../../../platform/files/read-table.ts';

export interface ReadClient {
  readonly line: number;
  readonly client: Client;
}

interface Reading {
  readonly meanings: readonly ColumnMeaning[];
  readonly order: DateOrder;
  /** A local day. */
  readonly today: string;
}

export function clientsFromTable({ rows, problems }: Pick<Table, 'rows' | 'problems'>, reading: Reading): { readonly clients: readonly ReadClient[]; readonly problems: readonly LineProblem[] } {
  const clients: ReadClient[] = [];
  const broken: LineProblem[] = [...problems];
  for (const row of rows) {
    const read = clientFromRow(row, reading);
    if ('reason' in read) broken.push(read);
    else clients.push(read);
  }
  return { clients, problems: broken.toSorted((left, right) => left.line - right.line) };
}

function clientFromRow({ line, cells }: TableRow, { meanings, order, today }: Reading): ReadClient | LineProblem {
  const valuesOf = (meaning: ColumnMeaning) => meanings.flatMap((one, column) => (one === meaning && cells[column] !== undefined && cells[column] !== '' ? [cells[column]] : []));
  const name = valuesOf('name')[0] ?? [...valuesOf('firstName'), ...valuesOf('lastName')].join(' ');
  if (name.trim() === '') return { line, reason: 'There is no name.' };
  const born = readDay(valuesOf('dateOfBirth')[0] ?? '', { order, today });
  if (!born.ok) return { line, reason: `Date of birth: ${born.reason}` };
  const details = new Set<ColumnMeaning>(meanings.filter((meaning) => !['', 'name', 'firstName', 'lastName', 'dateOfBirth', 'secondIdentifier'].includes(meaning)));
  const number = valuesOf('secondIdentifier').join(', ');
  const fields = {
    name: name.replaceAll(/\s+/g, ' '),
    dateOfBirth: born.day,
    secondIdentifier: /^\d+$/.test(number) ? `no. ${number}` : number,
    ...Object.fromEntries(Array.from(details, (meaning) => [meaning, valuesOf(meaning).join(meaning === 'phone' ? ' / ' : ', ')])),
  };
  const parsed = clientSchema.safeParse(fields);
  if (parsed.success) return { line, client: parsed.data };
  const field = parsed.error.issues[0]?.path[0];
  // Safe: the paths of this schema are the names of its fields.
  return { line, reason: `${fieldLabel(field as keyof Client)}: there is more in it than fits.` };
}
