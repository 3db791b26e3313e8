/**
 * Takes in a table of any size: rows are read, placed and stored in batches, each in one transaction with the position it
 * reached, so that an import that was broken off goes on there. Memory holds one piece of the file and one batch.
 */
import { type GeocodeRow, listingLimits, type ListingOrigin, type RowReading, type TableFormat } from '@trusted-hands/directory';
import { advanceRun, beginRun, finishRun, type ImportCounts, type ImportRun, unfinishedRun } from '../features/directory/imports/import-run.queries.ts';
import { missingListings, withdrawMissing } from '../features/directory/imports/missing-listings.queries.ts';
import { createSeenIds } from '../features/directory/imports/seen-ids.ts';
import { compareRows, type ImportedRow, type StoredAs, storeRows } from '../features/directory/imports/store-rows.ts';
import { lockListings } from '../features/directory/listing.queries.ts';
import { type AdminRun, OperatorError } from './admin-command.ts';
import { createCountryGeocoder } from './geocode-by-country.ts';
import { createCollector } from './keep-memory-small.ts';
import { fingerprintOf, type Table } from './reading/open-table.ts';
import { openReport, reportPath } from './reading/report-file.ts';
import type { TableRecord } from './reading/split-records.ts';

export interface TablePlan {
  readonly origin: ListingOrigin;
  /** What a later import of the same source is known by. */
  readonly source: string;
  /** What every origin id of the source begins with. */
  readonly prefix: string;
  readonly table: Table;
  readonly formatWith: (geocode: GeocodeRow) => TableFormat;
  /** How the columns are read, as text: an import read otherwise is another. */
  readonly reading: string;
  /** Rows of one person that stand one after another are one listing with several places; otherwise the first is taken. */
  readonly joinsNeighbours: boolean;
}

interface Item {
  readonly row: ImportedRow | undefined;
  readonly line: number;
  readonly report: object[];
  /** Records it is made of. */
  readonly records: number;
  /** What it is counted as. */
  readonly counted: readonly string[];
}

const batchRows = 1000;
const takenRow = ['rows', 'taken'] as const;
const remarkedRow = ['rows', 'taken', 'remarks'] as const;
const refusedRow = ['rows', 'notTaken'] as const;
const unreadableRow = ['rows', 'notTaken', 'unreadable'] as const;

export async function importTable(run: AdminRun, plan: TablePlan): Promise<void> {
  const { database, deps, settings, path } = run;
  const isDryRun = run.options['dry-run'] === true;
  const geocoder = createCountryGeocoder(database);
  const format = plan.formatWith(geocoder.geocode);
  if (!format.ok) throw new OperatorError(`${path}: ${format.reason}`);

  const fingerprint = `${await fingerprintOf(path)} ${plan.reading}`;
  const before = isDryRun ? undefined : await unfinishedRun(database, { source: plan.source, fingerprint });
  if (plan.table.inArchive !== undefined) deps.say(`Of the archive ${plan.table.inArchive} is read.`);
  const nowMs = deps.clock.nowMs();
  let state: ImportRun = before ?? { id: deps.ids.next(), source: plan.source, fingerprint, position: 0, counts: {}, reportPath: reportPath(settings.dataDir, plan.source, nowMs), reportBytes: 0, startedAtMs: nowMs };
  if (before !== undefined) deps.say(`Goes on behind row ${String(before.position)}, where the import of ${new Date(before.startedAtMs).toISOString().slice(0, 16).replace('T', ' ')} UTC stopped.`);
  else if (!isDryRun) await beginRun(database, state);
  await using report = await openReport(state.reportPath, state.reportBytes);

  const seen = createSeenIds();
  const collect = createCollector();
  let batch: Item[] = [];
  let open: Item | undefined;
  let index = 0;

  async function flush(): Promise<void> {
    const items = batch;
    batch = [];
    if (items.length === 0) return;
    const rows = items.flatMap(({ row }) => row ?? []);
    const counts: Record<string, number> = { ...state.counts };
    for (const { counted } of items) for (const name of counted) counts[name] = (counts[name] ?? 0) + 1;
    const stored = { origin: plan.origin, rows, nowMs: deps.clock.nowMs(), ids: deps.ids };
    const position = state.position + items.reduce((sum, { records }) => sum + records, 0);
    const finish = async (became: readonly StoredAs[]): Promise<ImportCounts> => {
      for (const as of became) counts[as] = (counts[as] ?? 0) + 1;
      let at = 0;
      await report.append(items.flatMap((item) => [...item.report, ...(item.row !== undefined && became[at++] === 'leftAlone' ? [leftAloneRow(item)] : [])]));
      return counts;
    };
    if (isDryRun) {
      state = { ...state, position, counts: await finish(await compareRows(database, stored)) };
      return;
    }
    await database.transaction().execute(async (transaction) => {
      await lockListings(transaction);
      await finish(await storeRows(transaction, stored));
      const to = { position, counts, reportBytes: report.bytes };
      if (!(await advanceRun(transaction, { from: state, to, nowMs: stored.nowMs }))) throw new OperatorError('The same file is being imported by another process. Let one of them finish.');
      state = { ...state, ...to };
    });
  }

  async function takeIn(records: readonly TableRecord[], reader: { read(cells: readonly string[]): RowReading }): Promise<void> {
    let readings = records.map(({ cells }) => reader.read(cells));
    if (await geocoder.load()) readings = records.map(({ cells }) => reader.read(cells));
    for (const [at, record] of records.entries()) {
      const reading = readings[at];
      if (reading === undefined) continue;
      index += 1;
      if (index <= state.position) {
        if (reading.type === 'listing' || (reading.originId !== undefined && !reading.isEnded)) seen.add(reading.originId ?? '');
        continue;
      }
      const joined = plan.joinsNeighbours && open !== undefined ? joinedTo(open, record, reading) : undefined;
      if (joined !== undefined) {
        open = joined;
        continue;
      }
      if (open !== undefined) batch.push(open);
      open = itemOf(record, reading, seen);
      if (batch.length < batchRows) continue;
      await flush();
      collect();
    }
  }

  for await (const piece of plan.table.records(format)) {
    // A table of short rows has many of them in a piece.
    for (let start = 0; start < piece.records.length; start += batchRows) await takeIn(piece.records.slice(start, start + batchRows), format.reader);
    deps.progress?.(`${plan.source}: ${percent(piece.bytes, plan.table.bytes)} %, ${String(index)} rows`);
    if (piece.repairedLines > 0) state = { ...state, counts: { ...state.counts, repairedLines: piece.repairedLines } };
  }
  if (open !== undefined) batch.push(open);
  await flush();

  const counts = state.counts;
  for (const line of summaryOf(counts, isDryRun)) deps.say(line);
  await sayMissing({ run, plan, isDryRun, unreadable: counts['unreadable'] ?? 0, has: (originId) => seen.has(originId), append: (rows) => report.append(rows) });
  if (!isDryRun) await finishRun(database, state.id, deps.clock.nowMs());
  deps.say(report.bytes === 0 ? 'Every row was taken as it stands.' : `Each row that was not taken, or taken with a remark: ${report.path}`);
}

/** One row's outcome; what its source still has is noted in `seen`. */
function itemOf(record: TableRecord, reading: RowReading, seen: { add(id: string): boolean }): Item {
  const { line } = record;
  const refused = (reason: string, counted: readonly string[] = refusedRow): Item => ({
    row: undefined,
    line,
    records: 1,
    counted,
    report: [{ line, ...(reading.originId === undefined ? {} : { id: reading.originId }), outcome: 'not-taken', reasons: [reason] }],
  });
  if (record.problem !== undefined) {
    // Whoever it is about is still in the file, if that much can be read.
    if (reading.originId !== undefined) seen.add(reading.originId);
    return refused(record.problem, reading.originId === undefined ? unreadableRow : refusedRow);
  }
  if (reading.type === 'refused') {
    if (reading.originId !== undefined && !reading.isEnded) seen.add(reading.originId);
    return refused(reading.reason, reading.originId === undefined ? unreadableRow : refusedRow);
  }
  if (!seen.add(reading.originId)) return refused('It stands more than once in the file, apart from the first; the first was taken.');
  const reasons = [...(record.remark === undefined ? [] : [record.remark]), ...reading.remarks];
  return {
    row: { originId: reading.originId, content: reading.content, steps: reading.steps },
    line,
    records: 1,
    counted: reasons.length > 0 ? remarkedRow : takenRow,
    report: reasons.length > 0 ? [{ line, id: reading.originId, outcome: 'taken-with-remarks', reasons }] : [],
  };
}

/** The same person again, right behind: another place of work. Undefined where it is somebody else. */
function joinedTo(open: Item, record: TableRecord, reading: RowReading): Item | undefined {
  if (open.row === undefined || record.problem !== undefined || reading.type !== 'listing' || reading.originId !== open.row.originId) return undefined;
  const places = new Map([...open.row.content.locations, ...reading.content.locations].map((location) => [JSON.stringify(location), location]));
  const fitting = [...places.values()].slice(0, listingLimits.locations);
  const isLeftOut = places.size > fitting.length;
  const reasons = [...reading.remarks, ...(isLeftOut ? [`A listing has at most ${String(listingLimits.locations)} places; this one was left out.`] : [])];
  const counted = [...open.counted, ...(reasons.length > 0 ? remarkedRow : takenRow)];
  return {
    ...open,
    row: { ...open.row, content: { ...open.row.content, locations: fitting } },
    records: open.records + 1,
    counted,
    report: [...open.report, ...(reasons.length > 0 ? [{ line: record.line, id: reading.originId, outcome: 'taken-with-remarks', reasons }] : [])],
  };
}

function leftAloneRow({ line, row }: Item): object {
  return { line, id: row?.originId, outcome: 'left-alone', reasons: ['Its owner manages it, or it was withdrawn; nothing was changed.'] };
}

function summaryOf(counts: ImportCounts, isDryRun: boolean): string[] {
  const count = (name: string) => counts[name] ?? 0;
  const lines = [
    `${plural(count('rows'), 'row')}: ${String(count('taken'))} taken, ${String(count('remarks'))} of them with a remark; ${String(count('notTaken'))} not taken.`,
    `${isDryRun ? 'A trial, nothing was stored. It would be: ' : ''}${plural(count('added') + count('changed') + count('unchanged') + count('leftAlone'), 'listing')}: ${String(count('added'))} added, ${String(count('changed'))} changed, ` +
      `${String(count('unchanged'))} as before, ${String(count('leftAlone'))} left alone because their owners manage or withdrew them.`,
  ];
  if (count('repairedLines') > 0) lines.push(`The letters of ${plural(count('repairedLines'), 'line')} were mangled or not UTF-8 and were put right.`);
  return lines;
}

interface Missing {
  readonly run: AdminRun;
  readonly plan: TablePlan;
  readonly isDryRun: boolean;
  readonly unreadable: number;
  readonly has: (originId: string) => boolean;
  readonly append: (rows: readonly object[]) => Promise<void>;
}

async function sayMissing({ run: { database, deps, options }, plan, isDryRun, unreadable, has, append }: Missing): Promise<void> {
  const wanted = options['withdraw-missing'] === true;
  const withdraws = wanted && !isDryRun && unreadable === 0;
  let missing = 0;
  for await (const page of missingListings(database, { origin: plan.origin, prefix: plan.prefix, has })) {
    missing += page.length;
    await append(page.map(({ originId }) => ({ id: originId, outcome: withdraws ? 'withdrawn' : 'missing', reasons: ['An earlier import had it; this file has it no more, or says that it ended.'] })));
    if (withdraws) await withdrawMissing(database, { missing: page, source: plan.source, nowMs: deps.clock.nowMs() });
  }
  if (missing === 0) return;
  const who = `${plural(missing, 'listing')} of earlier imports ${missing === 1 ? 'is' : 'are'} not in this file, or ended`;
  if (withdraws) deps.say(`${who}; withdrawn.`);
  else if (wanted && unreadable > 0) deps.say(`${who}; not withdrawn, since ${plural(unreadable, 'row')} could not be read far enough to tell who is meant. Mend them and import again.`);
  else deps.say(`${who}, and stayed as before${wanted ? '' : '. With --withdraw-missing they are taken out of the directory'}.`);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '100' : String(Math.min(100, Math.floor((part / whole) * 100)));
}

function plural(count: number, one: string, several = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : several}`;
}
