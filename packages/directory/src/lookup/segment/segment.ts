/**
 * One search file made ready to be searched, with the changes since: rows that were erased or replaced are hidden, touched
 * ones are as they are now. What hangs on the file alone is made once, and shared by what comes after each change.
 */
import type { DirectoryChanges } from '../../file/changes/directory-changes.ts';
import { type Column, createColumn, largestOf } from '../../file/columns.ts';
import { type Kind, kindCode } from '../../file/kinds.ts';
import type { ListingSummary } from '../../file/listing-summary.ts';
import type { SearchFile } from '../../file/open-search-file.ts';
import { acceptingFactor, freshnessFactor, trustFactor } from '../ranking.ts';
import { type FileIndex, fileIndexOf } from './file-index.ts';
import { firstStanding, type FirstStanding, type FirstStandingColumns } from './first-standing.ts';

export interface Segment extends FileIndex {
  readonly file: SearchFile;
  /** 1 where the row is not to be found any more. */
  readonly hidden: Uint8Array | undefined;
  readonly kind: Column;
  readonly kinds: readonly Kind[];
  /** As in the file: 0 never, else one more than the days before `newestDay`. */
  readonly confirmedAge: Column;
  readonly newestDay: number;
  /** By kind: the factor of taking clients, and that of whoever no vouch reaches. */
  readonly accepting: Float64Array;
  readonly checked: Float64Array;
  readonly standingOn: (nowDay: number) => Standing;
  readonly summaryOf: (row: number) => ListingSummary;
}

export interface Standing {
  /** By confirmed age. */
  readonly freshness: Float64Array;
  /** Nobody is fresher. */
  readonly mostFresh: number;
  readonly first: () => FirstStanding;
}

export function createSegment(file: SearchFile, changes?: DirectoryChanges): Segment {
  const index = fileIndexOf(file);
  const { rowOf } = index;
  const hidden = changes === undefined || changes.erased.length + changes.rows.length === 0 ? undefined : new Uint8Array(file.rows);
  for (const number of [...(changes?.erased ?? []), ...(changes?.rows ?? []).map((row) => row.number)]) {
    const row = rowOf(number);
    if (row !== undefined && hidden !== undefined) hidden[row] = 1;
  }
  const touched = changes === undefined || changes.touched.length === 0 ? file : withTouched(file, changes.touched, rowOf);

  function summaryOf(row: number): ListingSummary {
    if (touched === file) return file.summaryOf(row);
    const { confirmedDay: _, acceptingNewClients: __, ...rest } = file.summaryOf(row);
    const age = touched.confirmedAge[row] ?? 0;
    return { ...rest, acceptingNewClients: touched.kinds[touched.kind[row] ?? 0]?.acceptingNewClients ?? false, ...(age === 0 ? {} : { confirmedDay: touched.newestDay - age + 1 }) };
  }

  const accepting = Float64Array.from(touched.kinds, (one) => acceptingFactor(one.acceptingNewClients));
  const checked = Float64Array.from(touched.kinds, (one) => trustFactor(undefined, one.check));
  return {
    ...index,
    file,
    hidden,
    kind: touched.kind,
    kinds: touched.kinds,
    confirmedAge: touched.confirmedAge,
    newestDay: touched.newestDay,
    accepting,
    checked,
    standingOn: createStanding({ ...touched, numbers: file.numbers, accepting, checked }),
    summaryOf,
  };
}

/** What hangs on the day is kept until another day is asked, and made only where it is needed. */
function createStanding({ newestDay, ...columns }: Touched & Pick<FirstStandingColumns, 'numbers' | 'accepting' | 'checked'>): Segment['standingOn'] {
  const oldest = largestOf(columns.confirmedAge);
  let day: number | undefined;
  let standing: Standing | undefined;
  return (nowDay) => {
    if (standing !== undefined && day === nowDay) return standing;
    day = nowDay;
    const freshness = new Float64Array(oldest + 1);
    for (let age = 0; age <= oldest; age += 1) freshness[age] = freshnessFactor(age === 0 ? undefined : Math.max(0, nowDay - (newestDay - age + 1)));
    let first: FirstStanding | undefined;
    standing = { freshness, mostFresh: freshness.reduce((most, one) => Math.max(most, one), 0), first: () => (first ??= firstStanding({ ...columns, freshness })) };
    return standing;
  };
}

type Touched = Pick<Segment, 'kind' | 'kinds' | 'confirmedAge' | 'newestDay'>;

/** Copies of the two columns; a kind that the file does not have is put behind its own. */
function withTouched(file: SearchFile, rows: DirectoryChanges['touched'], rowOf: Segment['rowOf']): Touched {
  const newestDay = rows.reduce((newest, { confirmedDay }) => Math.max(newest, confirmedDay ?? 0), file.newestDay);
  const later = newestDay - file.newestDay;
  const kinds = [...file.kinds];
  const codes = new Map(kinds.map((kind, index) => [kindCode(kind), index]));
  const kind = createColumn(file.rows, file.kinds.length * 2 + 1);
  kind.set(file.kind);
  const confirmedAge = createColumn(file.rows, newestDay + 2);
  for (let row = 0; row < file.rows; row += 1) confirmedAge[row] = file.confirmedAge[row] === 0 ? 0 : (file.confirmedAge[row] ?? 0) + later;
  for (const { number, confirmedDay, acceptingNewClients } of rows) {
    const row = rowOf(number);
    const before = row === undefined ? undefined : file.kinds[file.kind[row] ?? 0];
    if (row === undefined || before === undefined) continue;
    const after = { ...before, acceptingNewClients };
    const code = kindCode(after);
    const known = codes.get(code) ?? kinds.push(after) - 1;
    codes.set(code, known);
    kind[row] = known;
    confirmedAge[row] = confirmedDay === undefined ? 0 : newestDay - confirmedDay + 1;
  }
  return { kind, kinds, confirmedAge, newestDay };
}
