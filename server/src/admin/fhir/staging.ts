/**
 * The resources of a FHIR directory on the disk, in a file of SQLite beside the reports, for as long as their import takes:
 * a practitioner's places may stand anywhere in gigabytes. What was staged and what became of it survives the process, so an
 * import that was broken off goes on; a staging that is lost is made again.
 */
import { closeSync, mkdirSync, openSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { factsOf, type FhirItem, type FhirOutcome, type FhirReportRow, referencesOf, standsTwice } from '@trusted-hands/directory';
import BetterSqlite3 from 'better-sqlite3';
import { OperatorError } from '../admin-command.ts';

interface StagedRow {
  readonly seq: number;
  readonly key: string;
  readonly type: string;
  readonly file: string;
  readonly line: number | null;
  readonly full_url: string | null;
  readonly json: string;
}

export interface StagedProgress {
  /** Files that were read to their end. */
  readonly files: number;
  /** Items that were read of the one behind them. */
  readonly items: number;
  readonly isSettled: boolean;
}

export type Staging = ReturnType<typeof openStaging>;

const ending = '.staged.sqlite';

export function stagingPath(dataDir: string, runId: string): string {
  return join(dataDir, 'imports', `${runId}${ending}`);
}

/** Removes what imports left that nobody will go on with. */
export function removeStagings(dataDir: string): void {
  const folder = join(dataDir, 'imports');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(folder)) if (/\.staged\.sqlite(-wal|-shm|-journal)?$/.test(name)) rmSync(join(folder, name), { force: true });
}

/** Throws an OperatorError where another process has it. */
export function openStaging(path: string) {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
  const database = new BetterSqlite3(path, { timeout: 0 });
  try {
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    // In KiB; what is staged is read once or twice, and the disk's own cache has it.
    database.pragma('cache_size = -4000');
    database.exec(`
      create table if not exists resource (
        seq integer primary key, type text not null, id text not null, key text, updated text not null default '', file text not null, line integer, full_url text, json text not null default '',
        practitioner_url text, practitioner_key text, holder text, kept integer not null default 0, outcome text, reasons text);
      create table if not exists alias (url text primary key, key text not null) without rowid;
      create table if not exists number (number text not null, seq integer not null);
      create table if not exists country (kind text not null, code text not null, primary key (kind, code)) without rowid;
      create table if not exists progress (one integer primary key, files integer not null, items integer not null, settled integer not null)`);
  } catch (error) {
    database.close();
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') throw new OperatorError('The same files are being imported by another process. Let one of them finish.');
    throw error;
  }
  const statement = <Row>(sql: string) => database.prepare<unknown[], Row>(sql);
  const addResource = statement('insert into resource (type, id, key, updated, file, line, full_url, json, practitioner_url, practitioner_key, kept, outcome, reasons) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const addAlias = statement('insert into alias values (?, ?) on conflict (url) do update set key = excluded.key');
  const addNumber = statement('insert into number values (?, ?)');
  const addCountry = statement('insert into country values (?, ?) on conflict do nothing');
  const setProgress = statement('insert into progress values (1, ?, ?, ?) on conflict (one) do update set files = excluded.files, items = excluded.items, settled = excluded.settled');
  const setOutcome = statement('update resource set outcome = ?, reasons = ? where key = ? and kept = 1');
  const columns = 'seq, key, type, file, line, full_url, json';
  const practitionersBehind = statement<StagedRow>(`select ${columns} from resource where kept = 1 and type = 'Practitioner' and key > ? order by key limit ?`);
  const rolesOf = statement<StagedRow>(`select ${columns} from resource where holder = ? and kept = 1 and type = 'PractitionerRole' order by seq`);
  const named = statement<StagedRow>(`select ${columns} from resource where kept = 1 and key = coalesce((select key from alias where url = ?), ?)`);
  const holdersOf = statement<{ holder: string }>(
    'select distinct resource.holder from number join resource on resource.seq = number.seq where number.number = ? and resource.holder is not null order by resource.holder limit 20',
  );
  const leftBehind = statement<StagedRow>(`select ${columns} from resource where kept = 1 and outcome is null and seq > ? order by seq limit ?`);

  const atOnce = (write: () => void): void => {
    database.transaction(write)();
  };

  function stageOne(item: FhirItem): void {
    const read = factsOf(item);
    if (read.type === 'row') {
      const { resourceType, id, fileName, line, outcome, reasons } = read.row;
      addResource.run(resourceType, id, null, '', fileName, line ?? null, null, '', null, null, 0, outcome, JSON.stringify(reasons));
      return;
    }
    const { key, resourceType, id, updated, practitioner, numbers, countries, systemCountries } = read.facts;
    if (item.type !== 'resource') return;
    const fullUrl = item.fullUrl ?? null;
    const { lastInsertRowid } = addResource.run(resourceType, id, key, updated, item.fileName, item.line ?? null, fullUrl, JSON.stringify(item.resource), practitioner?.url ?? null, practitioner?.key ?? null, 1, null, null);
    if (fullUrl !== null) addAlias.run(fullUrl, key);
    for (const number of numbers) addNumber.run(number, lastInsertRowid);
    for (const code of countries) addCountry.run('address', code);
    for (const code of systemCountries) addCountry.run('system', code);
  }

  return {
    progress(): StagedProgress {
      const row = statement<{ files: number; items: number; settled: number }>('select files, items, settled from progress').get();
      return { files: row?.files ?? 0, items: row?.items ?? 0, isSettled: row?.settled === 1 };
    },
    stage(items: readonly FhirItem[], to: { readonly files: number; readonly items: number }): void {
      atOnce(() => {
        for (const item of items) stageOne(item);
        setProgress.run(to.files, to.items, 0);
      });
    },
    /** Behind the last item: of two versions one is kept, and each role knows its practitioner. */
    settle(files: number): void {
      atOnce(() => {
        database.exec(`
        create index resource_key on resource (key);
        update resource set kept = 0, outcome = 'not-taken', reasons = '${JSON.stringify([standsTwice])}' where seq in (
          select seq from (select seq, row_number() over (partition by key order by updated desc, json, file, coalesce(line, 0), seq) as place from resource
            where key in (select key from resource where key is not null group by key having count(*) > 1)) where place > 1);
        update resource set holder = case type
          when 'Practitioner' then key
          else (select found.key from resource as found where found.kept = 1 and found.type = 'Practitioner'
            and found.key = coalesce((select alias.key from alias where alias.url = resource.practitioner_url), resource.practitioner_key)) end
          where kept = 1 and type in ('Practitioner', 'PractitionerRole');
        create index resource_holder on resource (holder);
        create index resource_practitioner on resource (key) where kept = 1 and type = 'Practitioner';
        create index number_number on number (number)`);
        setProgress.run(files, 0, 1);
      });
    },
    countries: (kind: 'address' | 'system') => statement<{ code: string }>('select code from country where kind = ? order by code').all(kind).map(({ code }) => code),
    practitioners: (behind: string, limit: number) => practitionersBehind.all(behind, limit),
    practitionerCount: () => statement<{ count: number }>("select count(*) as count from resource where kept = 1 and type = 'Practitioner'").get()?.count ?? 0,
    /** The practitioners, their roles, and whatever those name, each once. */
    withAllTheyName(practitioners: readonly StagedRow[]): FhirItem[] {
      const rows = new Map(practitioners.map((row) => [row.seq, row]));
      let fresh = practitioners.flatMap(({ key }) => rolesOf.all(key));
      for (const role of fresh) rows.set(role.seq, role);
      // A role's service's location is two steps away, and its organisation three.
      for (let step = 0; step < 3 && fresh.length > 0; step += 1) {
        const found: StagedRow[] = [];
        for (const { json } of fresh) {
          for (const { url, key } of referencesOf(JSON.parse(json))) {
            const row = named.get(url, key);
            if (row === undefined || rows.has(row.seq) || row.type === 'Practitioner' || row.type === 'PractitionerRole') continue;
            rows.set(row.seq, row);
            found.push(row);
          }
        }
        fresh = found;
      }
      return [...rows.values()].map(itemOf);
    },
    holdersOf: (number: string) => holdersOf.all(number).map(({ holder }) => holder),
    setOutcomes(rows: readonly FhirReportRow[]): void {
      atOnce(() => {
        for (const { resourceType, id, outcome, reasons } of rows) setOutcome.run(outcome, JSON.stringify(reasons), `${resourceType}/${id}`);
      });
    },
    /** What nothing became of yet. */
    leftOver: (behind: number, limit: number) => leftBehind.all(behind, limit),
    itemOf,
    /** Each of them once, sorted so that moved lines do not change the order. */
    *report(): Generator<FhirReportRow> {
      const rows = statement<{ type: string; id: string; file: string; line: number | null; outcome: FhirOutcome; reasons: string }>(
        'select type, id, file, line, outcome, reasons from resource order by type, id, outcome desc, reasons, file, line',
      );
      for (const { type, id, file, line, outcome, reasons } of rows.iterate()) yield { resourceType: type, id, fileName: file, ...(line !== null && { line }), outcome, reasons: reasonsOf(reasons) };
    },
    [Symbol.dispose]: () => void database.close(),
  };
}

function itemOf({ file, line, full_url: fullUrl, json }: StagedRow): FhirItem {
  // Safe: a parsed value is `unknown` to whoever reads it.
  return { type: 'resource', fileName: file, ...(line !== null && { line }), ...(fullUrl !== null && { fullUrl }), resource: JSON.parse(json) as unknown };
}

function reasonsOf(json: string): string[] {
  // Safe: written by this file only, as a list of sentences.
  return JSON.parse(json) as string[];
}
