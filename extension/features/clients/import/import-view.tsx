/** Clients of a booking system's file: chosen, its columns corrected, looked at, and only then written. The file is read on this computer. */
import { Banner, Button, Field, FileInput, Progress, Select, useBusy } from '@trusted-hands/ui';
import { useMemo, useState } from 'react';
import { localDay } from '../../../platform/records/day.ts';
import { usePlatform } from '../../../platform/react/platform-context.tsx';
import { useClients } from '../../../platform/react/use-clients.ts';
import { identityLine } from '../client-identity.ts';
import { clientsFromTable } from './clients-from-table.ts';
import { ColumnTable } from './column-table.tsx';
import { decodeFile, type FileEncoding } from '../../../platform/files/decode-file.ts';
import { sortByLikeness } from './find-duplicates.ts';
import { importClients } from './import-clients.ts';
import { LikenessList } from './likeness-list.tsx';
import { columnsProblem, matchColumns, type ColumnMeaning } from './match-columns.ts';
import { PastImports } from './past-imports.tsx';
import { ProblemLines } from './problem-lines.tsx';
import { findDateOrder, type DateOrder } from './read-dates.ts';
import { readTable, type Table } from '../../../platform/files/read-table.ts';

interface ImportViewProps {
  readonly onDone: () => void;
}

interface OpenFile {
  readonly name: string;
  readonly table: Table;
  readonly encoding: FileEncoding;
}

const longestBytes = 30_000_000;
/** As they will stand, so that a day taken for a month is seen before anything is written. */
const shownFirst = 5;
const orderOptions = [{ value: '', label: 'Choose …', disabled: true }, { value: 'day-first', label: 'The day' }, { value: 'month-first', label: 'The month' }];

export function ImportView({ onDone }: ImportViewProps) {
  const { vault, nowMs } = usePlatform();
  const [file, setFile] = useState<OpenFile>();
  const [meanings, setMeanings] = useState<readonly ColumnMeaning[]>([]);
  const [saidOrder, setSaidOrder] = useState<DateOrder>();
  const [wanted, setWanted] = useState<ReadonlySet<number>>(new Set());
  const [progress, setProgress] = useState<number>();
  const [outcome, setOutcome] = useState<{ readonly tone: 'saved' | 'danger'; readonly title: string; readonly message: string }>();
  const { busy, during } = useBusy();
  const existing = useClients();
  const today = localDay(nowMs());

  const dates = useMemo(() => {
    const column = meanings.indexOf('dateOfBirth');
    return findDateOrder(column === -1 ? [] : (file?.table.rows ?? []).map(({ cells }) => cells[column] ?? ''));
  }, [file, meanings]);
  const order = dates.order === 'day-first' || dates.order === 'month-first' ? dates.order : dates.order === 'any' ? 'day-first' : saidOrder;
  const missing = columnsProblem(meanings);
  const read = useMemo(() => (file === undefined || order === undefined || missing !== undefined ? undefined : clientsFromTable(file.table, { meanings, order, today })), [file, order, missing, meanings, today]);
  // While it is written, what is written must not be found to be there already.
  const isWriting = progress !== undefined;
  const sorted = useMemo(() => (read === undefined || isWriting ? undefined : sortByLikeness(read.clients, existing.map(({ current }) => current.body))), [read, existing, isWriting]);
  const chosen = sorted === undefined ? [] : [...sorted.fresh, ...sorted.unclear.map((one) => one.read).filter(({ line }) => wanted.has(line))].toSorted((left, right) => left.line - right.line);

  async function open(picked: File | undefined) {
    setOutcome(undefined);
    setFile(undefined);
    if (picked === undefined) return;
    try {
      if (picked.size > longestBytes) return setOutcome({ tone: 'danger', title: 'Not opened', message: 'This file is larger than a list of clients is. Save the list as CSV and choose that file.' });
      const bytes = new Uint8Array(await picked.arrayBuffer());
      // What a spreadsheet program saves by itself begins like a ZIP file.
      if (bytes[0] === 0x50 && bytes[1] === 0x4b) return setOutcome({ tone: 'danger', title: 'Not opened', message: 'This is a spreadsheet. Open it in its program, save it as CSV, and choose that file.' });
      const { text, encoding } = decodeFile(bytes);
      const table = readTable(text);
      if (!table.ok) return setOutcome({ tone: 'danger', title: 'Not opened', message: table.failure.message });
      setFile({ name: picked.name, table: table.value, encoding });
      setMeanings(matchColumns(table.value.headers));
      setSaidOrder(undefined);
      setWanted(new Set());
    } catch {
      setOutcome({ tone: 'danger', title: 'Not opened', message: 'The file could not be read. Close it in other programs and choose it again.' });
    }
  }

  async function write() {
    await during(async () => {
      setProgress(0);
      const imported = await importClients(vault, chosen.map(({ client }) => client), { nowMs: nowMs(), onProgress: setProgress });
      setProgress(undefined);
      if (imported.ok) {
        setFile(undefined);
        setOutcome({ tone: 'saved', title: `${counted(imported.value.added)} brought in`, message: 'Look through them; the whole import can be taken back below.' });
      } else setOutcome({ tone: 'danger', title: `${counted(imported.failure.added)} of ${chosen.length} brought in`, message: imported.failure.message });
    });
  }

  return (
    <div className="page page-wide">
      <header className="page-head">
        <h1>Bring clients in from a file</h1>
        <Button kind="quiet" onClick={onDone}>All clients</Button>
      </header>
      <p>Export the clients of your booking system (such as Jane or Cliniko) as CSV and choose the file. It is read on this computer and goes nowhere; nothing is written before you say so.</p>
      <Field label={file === undefined ? 'CSV file' : 'Another CSV file'}>
        <FileInput accept=".csv,.tsv,.txt,text/csv,text/plain" disabled={busy} onFile={(picked) => void open(picked)} />
      </Field>
      {outcome !== undefined && <Banner tone={outcome.tone} title={outcome.title}>{outcome.message}</Banner>}
      {progress !== undefined && <Progress label="Bringing clients in …" share={progress} />}
      {/* While it is written there is nothing to correct, and how far it has come is what one looks for. */}
      {file !== undefined && !isWriting && (
        <>
          <section className="section" aria-labelledby="columns-title">
            <h2 id="columns-title">What the columns are</h2>
            <p className="quiet">{`${file.name}: ${file.table.rows.length.toLocaleString()} ${file.table.rows.length === 1 ? 'row' : 'rows'}, read as ${file.encoding}. Correct what was guessed wrong; what is left out stays in the file alone.`}</p>
            <ColumnTable table={file.table} meanings={meanings} onChange={setMeanings} />
            {missing !== undefined && <Banner tone="caution" title="No name yet">{missing}</Banner>}
            {dates.order === 'unclear' && (
              <Field label={`What stands first in the dates of birth, such as ${dates.example}?`} hint="Nothing in this file tells, so it is not guessed.">
                <Select options={orderOptions} value={saidOrder ?? ''} onChange={(event) => setSaidOrder(event.target.value === 'month-first' ? 'month-first' : 'day-first')} />
              </Field>
            )}
            {(dates.order === 'day-first' || dates.order === 'month-first') && meanings.includes('dateOfBirth') && <p className="quiet">{`Dates of birth are read with the ${dates.order === 'day-first' ? 'day' : 'month'} first: some of them can be read in no other way.`}</p>}
            {dates.hasShortYears && <p className="quiet">Years of two digits are taken for one of the last hundred years.</p>}
          </section>
          {read !== undefined && sorted !== undefined && (
            <section className="section" aria-labelledby="check-title">
              <h2 id="check-title">Before anything is written</h2>
              <ul className="import-counts">
                <li>{`${counted(sorted.fresh.length)} to bring in`}</li>
                {sorted.same.length > 0 && <li>{`${counted(sorted.same.length)} left out: here already, or twice in the file`}</li>}
                {sorted.unclear.length > 0 && <li>{`${counted(sorted.unclear.length)} of whom it is not clear whether they are here already`}</li>}
                {read.problems.length > 0 && <li>{`${read.problems.length} ${read.problems.length === 1 ? 'line' : 'lines'} that cannot be read`}</li>}
              </ul>
              {chosen.length > 0 && (
                <ul className="import-shown" aria-label="The first of them, as they will stand">
                  {chosen.slice(0, shownFirst).map(({ line, client }) => <li key={line} className="quiet">{[client.name, identityLine(client, today), client.phone].filter((part) => part !== '').join(', ')}</li>)}
                  {chosen.length > shownFirst && <li className="quiet">{`and ${(chosen.length - shownFirst).toLocaleString()} more`}</li>}
                </ul>
              )}
              <LikenessList title="Not clear: one of this name is here, and nothing tells the two apart" likenesses={sorted.unclear} today={today} wanted={wanted} onWant={setWanted} />
              <LikenessList title="Left out: the same name, and the same date of birth or number" likenesses={sorted.same} today={today} />
              <ProblemLines problems={read.problems} />
              <div className="actions">
                <Button kind="primary" busy={busy} disabled={chosen.length === 0} onClick={() => void write()}>{`Bring ${counted(chosen.length)} in`}</Button>
                <Button kind="quiet" disabled={busy} onClick={() => setFile(undefined)}>Cancel</Button>
              </div>
            </section>
          )}
        </>
      )}
      {!isWriting && <PastImports />}
    </div>
  );
}

function counted(count: number): string {
  return `${count.toLocaleString()} ${count === 1 ? 'client' : 'clients'}`;
}
