/** `import register FILE`: an operator's own register, kept and matched by number and name to the listings there are. */
import { dateOrderOf, numberSchemeById, readRegisterRow, registerKinds, type RegisterEntry, type RegisterKind } from '@trusted-hands/directory';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database/tables.ts';
import { advanceRun, beginRun, finishRun, type ImportRun, unfinishedRun } from '../features/directory/imports/import-run.queries.ts';
import type { OperatorRegisterTable } from '../features/directory/imports/import.table.ts';
import { comparableNumber, matchOf, numbersToLookUp, registerCheck, withoutCheckOf } from '../features/directory/imports/match-register.ts';
import { closeRegister, listingsToMatch, namesByNumber, saveChecks, storeEntries } from '../features/directory/imports/register.queries.ts';
import { lockListings } from '../features/directory/listing.queries.ts';
import { type AdminCommand, type AdminRun, OperatorError } from './admin-command.ts';
import { checkIsFile } from './input-files.ts';
import { type Options, textOption } from './read-options.ts';
import { fingerprintOf, openTable } from './reading/open-table.ts';
import { openReport, type ReportFile, reportPath } from './reading/report-file.ts';
import { columnLines, columnsOf, delimiterOption } from './table-columns.ts';

const batchRows = 1000;

export const importRegisterCommand: AdminCommand = {
  name: ['import', 'register'],
  usage: 'import register FILE',
  summary: 'A register or member list of yours: listings whose number and name stand in it get a check of that kind, with its date.',
  options: { kind: 'text', name: 'text', preview: 'flag', 'dry-run': 'flag', 'withdraw-missing': 'flag', columns: 'text', mapping: 'text', scheme: 'text', delimiter: 'text', 'date-order': 'text' },
  async check(path, options) {
    await checkIsFile(path);
    readRegister(options, 0);
  },

  async run(run) {
    const { path, options, deps } = run;
    const table = await openTable(path, delimiterOption(options));
    const found = await columnsOf(table, options);
    const hasName = found.columns.name !== undefined || (found.columns.family !== undefined && found.columns.given !== undefined);
    if (options['preview'] === true || (found.columns.number === undefined && found.columns.id === undefined) || !hasName) {
      for (const line of columnLines(table, found)) deps.say(line);
      if (options['preview'] === true) return;
      throw new OperatorError('A register needs a column for the number and one for the name. Say which with --columns number=…,name=…');
    }
    const register = readRegister(options, deps.clock.nowMs());
    const until = found.columns.until;
    const told = until === undefined ? undefined : dateOrderOf(table.sample.map((cells) => cells[until] ?? ''));
    const dateOrder = textOption(options, 'date-order') === 'month-first' ? 'month-first' : (told ?? 'day-first');
    const today = new Date(deps.clock.nowMs()).toISOString().slice(0, 10);
    await takeInRegister(run, {
      register,
      fingerprint: `${await fingerprintOf(path)} ${JSON.stringify([found.columns, dateOrder, table.delimiter])}`,
      records: () => table.records({ columns: table.first.length, hasHeader: found.hasHeader }),
      read: (cells) => readRegisterRow(cells, found.columns, { dateOrder, today }),
    });
  },
};

function readRegister(options: Options, nowMs: number): OperatorRegisterTable {
  const kind = registerKinds.find((one) => one === textOption(options, 'kind'));
  if (kind === undefined) throw new OperatorError(`Say what kind of register it is: --kind ${registerKinds.join('|')}. A statutory one is kept by law; every listing shows which it was.`);
  const name = textOption(options, 'name');
  if (name === undefined || name.length > 80) throw new OperatorError('Say what the register is called, in at most 80 characters: --name "Register of massage therapists". Listings show it.');
  const scheme = textOption(options, 'scheme') ?? null;
  if (scheme !== null && numberSchemeById(scheme) === undefined) throw new OperatorError(`There is no kind of number "${scheme}". Write its id, such as ahpra, npi, hcpc or other.`);
  return { id: name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-'), kind: kind satisfies RegisterKind, name, scheme, imported_at_ms: nowMs };
}

interface RegisterPlan {
  readonly register: OperatorRegisterTable;
  readonly fingerprint: string;
  readonly records: () => AsyncGenerator<{ readonly records: readonly { readonly line: number; readonly cells: readonly string[]; readonly problem?: string }[] }>;
  readonly read: (cells: readonly string[]) => ReturnType<typeof readRegisterRow>;
}

async function takeInRegister(run: AdminRun, plan: RegisterPlan): Promise<void> {
  const { database, deps, settings, options } = run;
  const isDryRun = options['dry-run'] === true;
  const { register } = plan;
  const source = `register/${register.id}`;
  const begun = async (of: { readonly source: string; readonly fingerprint: string }): Promise<ImportRun> => {
    const before = isDryRun ? undefined : await unfinishedRun(database, of);
    if (before !== undefined) return before;
    const nowMs = deps.clock.nowMs();
    const fresh = { ...of, id: deps.ids.next(), position: 0, counts: {}, reportPath: reportPath(settings.dataDir, source, nowMs), reportBytes: 0, startedAtMs: nowMs };
    if (!isDryRun) await beginRun(database, fresh);
    return fresh;
  };
  const advance = async (transaction: Transaction<Database>, from: ImportRun, to: Pick<ImportRun, 'position' | 'counts' | 'reportBytes'>): Promise<void> => {
    if (!(await advanceRun(transaction, { from, to, nowMs: deps.clock.nowMs() }))) throw new OperatorError('The same file is being imported by another process. Let one of them finish.');
  };

  // Matching counts on a whole register, so it is a run of its own behind this one; its fingerprint says of which.
  let loading = await begun({ source, fingerprint: plan.fingerprint });
  if (loading.position > 0) deps.say(`Goes on behind row ${String(loading.position)}, where the import stopped.`);
  await using report = await openReport(loading.reportPath, loading.reportBytes);
  const known = new Map<string, string[]>();
  let rows = 0;
  for await (const { records } of plan.records()) {
    for (let start = 0; start < records.length; start += batchRows) {
      const part = records.slice(start, start + batchRows);
      const fresh = part.slice(Math.max(0, loading.position - rows));
      rows += part.length;
      if (fresh.length === 0) continue;
      const entries: RegisterEntry[] = [];
      const refused: object[] = [];
      for (const { line, cells, problem } of fresh) {
        const reading = problem === undefined ? plan.read(cells) : { type: 'refused' as const, reason: problem };
        if (reading.type === 'refused') refused.push({ line, outcome: 'not-taken', reasons: [reading.reason] });
        else entries.push({ number: comparableNumber(reading.entry.number), name: reading.entry.name.replace(/\p{Cc}/gu, ' ').slice(0, 160) });
      }
      if (isDryRun) for (const { number, name } of entries) known.set(number, [...(known.get(number) ?? []), name]);
      await report.append(refused);
      const counts = { taken: (loading.counts['taken'] ?? 0) + entries.length, notTaken: (loading.counts['notTaken'] ?? 0) + refused.length };
      const before = loading;
      loading = { ...before, position: rows, counts, reportBytes: report.bytes };
      if (!isDryRun) {
        await database.transaction().execute(async (transaction) => {
          await storeEntries(transaction, { registerId: register.id, runId: before.id, entries });
          await advance(transaction, before, loading);
        });
      }
      deps.progress?.(`${register.name}: ${String(rows)} rows read`);
    }
  }
  if (!isDryRun) await closeRegister(database, register, loading.id);
  deps.say(`${String(rows)} rows of "${register.name}": ${String(loading.counts['taken'] ?? 0)} taken, ${String(loading.counts['notTaken'] ?? 0)} not taken.`);

  let matching = await begun({ source: `matching/${register.id}`, fingerprint: loading.id });
  const matchNext = async (from: ImportRun, on: Kysely<Database>) => {
    const page = await listingsToMatch(on, from.position, batchRows);
    const last = page.at(-1);
    if (last === undefined) return undefined;
    const names = isDryRun ? known : await namesByNumber(on, register.id, [...new Set(page.flatMap((listing) => numbersToLookUp(listing, register)))]);
    const { changed, counts, rows: told } = matchPage({ page, names, register, nowMs: deps.clock.nowMs(), removes: options['withdraw-missing'] === true, counts: from.counts });
    await report.append(told);
    return { changed, to: { position: last.number, counts, reportBytes: report.bytes } };
  };
  for (;;) {
    const before = matching;
    const matched = isDryRun
      ? await matchNext(before, database)
      : await database.transaction().execute(async (transaction) => {
          // Before they are read: what an owner publishes meanwhile waits, and is neither overwritten nor checked unseen.
          await lockListings(transaction);
          const found = await matchNext(before, transaction);
          if (found === undefined) return undefined;
          await saveChecks(transaction, found.changed);
          await advance(transaction, before, found.to);
          return found;
        });
    if (matched === undefined) break;
    matching = { ...before, ...matched.to };
    deps.progress?.(`${register.name}: listings up to number ${String(matching.position)} matched`);
  }
  if (!isDryRun) {
    await finishRun(database, matching.id, deps.clock.nowMs());
    await finishRun(database, loading.id, deps.clock.nowMs());
  }
  sayMatches(run, matching, report);
}

interface PageToMatch {
  readonly page: Awaited<ReturnType<typeof listingsToMatch>>;
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly register: OperatorRegisterTable;
  readonly nowMs: number;
  /** Whether a check that this register gave before goes where it does not have the listing any more. */
  readonly removes: boolean;
  readonly counts: ImportRun['counts'];
}

function matchPage({ page, names, register, nowMs, removes, counts: before }: PageToMatch) {
  const counts: Record<string, number> = { ...before };
  const changed: { id: string; checks: ReturnType<typeof withoutCheckOf> }[] = [];
  const rows: object[] = [];
  for (const listing of page) {
    const match = matchOf(listing, register, names);
    const others = withoutCheckOf(listing.checks, register);
    const had = others.length < listing.checks.length;
    const told = (outcome: string, reason: string) => rows.push({ listing: listing.number, outcome, reasons: [reason] });
    if (match === 'found') {
      counts['found'] = (counts['found'] ?? 0) + 1;
      changed.push({ id: listing.id, checks: [...others, registerCheck(register, nowMs)] });
      continue;
    }
    if (match === 'another-name') {
      counts['anotherName'] = (counts['anotherName'] ?? 0) + 1;
      told('another-name', 'Its number stands in the register under another name; no check was given.');
    }
    if (!had) continue;
    counts['gone'] = (counts['gone'] ?? 0) + 1;
    told(removes ? 'check-removed' : 'no-longer-found', 'An earlier file of this register had it; this one has it no more.');
    if (removes) changed.push({ id: listing.id, checks: others });
  }
  return { changed, counts, rows };
}

function sayMatches({ deps, options }: AdminRun, { counts }: ImportRun, report: ReportFile): void {
  const count = (name: string) => String(counts[name] ?? 0);
  if (options['dry-run'] === true) deps.say('A trial, nothing was stored. It would be:');
  deps.say(`${count('found')} listings found by number and name, and checked today; ${count('anotherName')} with their number under another name.`);
  if ((counts['gone'] ?? 0) > 0) deps.say(`${count('gone')} listings were found in an earlier file and are not now; their checks ${options['withdraw-missing'] === true ? 'were taken away' : 'stayed, with their date. With --withdraw-missing they go'}.`);
  if (report.bytes > 0) deps.say(`Each row that was not taken, and each listing that did not fit: ${report.path}`);
}
