/** The columns of a file with what each is taken for and what its first rows hold. */
import { Select } from '@trusted-hands/ui';
import { meaningLabels, type ColumnMeaning } from './match-columns.ts';
import type { Table } from '../../../platform/files/read-table.ts';

interface ColumnTableProps {
  readonly table: Table;
  readonly meanings: readonly ColumnMeaning[];
  readonly onChange: (meanings: readonly ColumnMeaning[]) => void;
}

const shownRows = 3;
const options = meaningLabels.map(([value, label]) => ({ value, label }));

export function ColumnTable({ table, meanings, onChange }: ColumnTableProps) {
  return (
    <ul className="import-columns">
      {table.headers.map((header, column) => {
        const label = header === '' ? `Column ${column + 1}` : header;
        const samples = table.rows.flatMap(({ cells }) => cells[column] || []).slice(0, shownRows);
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a file's columns are told apart by nothing else
          <li key={column} className={meanings[column] === '' ? 'import-column import-column-out' : 'import-column'}>
            <span className="list-row-text">
              <strong>{label}</strong>
              <span className="quiet import-samples">{samples.length === 0 ? 'empty' : samples.join(' · ')}</span>
            </span>
            <Select
              aria-label={`What “${label}” is`}
              options={options}
              value={meanings[column] ?? ''}
              onChange={(event) => {
                const next = meaningLabels.find(([meaning]) => meaning === event.target.value)?.[0] ?? '';
                onChange(meanings.map((meaning, index) => (index === column ? next : meaning)));
              }}
            />
          </li>
        );
      })}
    </ul>
  );
}
