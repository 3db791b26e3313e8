/**
 * `import fhir PATH`: a directory in FHIR R4 of any size, as NDJSON, bundles or single resources, a file or a folder of them.
 * Its resources are staged on the disk first, since a practitioner's roles and places may stand anywhere in them.
 */
import { rm } from 'node:fs/promises';
import { relative } from 'node:path';
import type { FhirItem, FhirOutcome, FhirReportRow } from '@trusted-hands/directory';
import { beginRun, finishRun, type ImportRun, unfinishedRun } from '../features/directory/imports/import-run.queries.ts';
import { missingListings, withdrawMissing } from '../features/directory/imports/missing-listings.queries.ts';
import { createSeenIds } from '../features/directory/imports/seen-ids.ts';
import type { AdminCommand, AdminRun } from './admin-command.ts';
import { readFhirFile } from './fhir/read-fhir-file.ts';
import { openStaging, removeStagings, type Staging, stagingPath } from './fhir/staging.ts';
import { storeStaged } from './fhir/store-staged.ts';
import { checkIsText, inputFiles } from './input-files.ts';
import { createCollector } from './keep-memory-small.ts';
import { fingerprintOfAll } from './reading/open-table.ts';
import { openReport, reportPath } from './reading/report-file.ts';

const endings = ['.ndjson', '.json', '.jsonl', '.ndjson.gz', '.json.gz', '.jsonl.gz'];
const mostShown = 20;
const mostReasons = 5;
const batchItems = 1000;
const source = 'fhir';

export const importFhirCommand: AdminCommand = {
  name: ['import', 'fhir'],
  usage: 'import fhir PATH',
  summary: 'Practitioners from a FHIR R4 directory: NDJSON, bundles or single resources, a file or a folder.',
  options: { 'dry-run': 'flag', 'withdraw-missing': 'flag' },
  check: async (path) => {
    for (const file of (await inputFiles(path, endings)).files) await checkIsText(file);
  },

  async run(run) {
    const { path, options, settings, database, deps } = run;
    const { files, others } = await inputFiles(path, endings);
    const isDryRun = options['dry-run'] === true;
    const begun = await beginOrGoOn(run, files, isDryRun);
    const staged = stagingPath(settings.dataDir, begun.id);
    try {
      using staging = openStaging(staged);
      const collect = createCollector();
      await stageFiles(run, { files, staging, collect });
      const { counts } = await storeStaged({ database, deps, staging, isDryRun, from: begun, collect });
      const count = (name: string) => counts[name] ?? 0;

      await using report = await openReport(begun.reportPath, 0);
      const told = createTold();
      const present = createSeenIds();
      let rows: FhirReportRow[] = [];
      for (const row of staging.report()) {
        told.add(row);
        // Whoever is in the files is not missing, whatever kept them from being taken; ended are those whom the files say so of.
        if (row.resourceType === 'Practitioner' && isStillThere(row)) present.add(`Practitioner/${row.id}`);
        rows.push(row);
        if (rows.length === batchItems) await report.append(rows.splice(0));
      }
      await report.append(rows);
      rows = [];

      // A line that could not be read may be anybody's, so nobody is taken out on its account.
      const isWhole = told.broken.length === 0;
      const wantsWithdrawal = options['withdraw-missing'] === true;
      const withdraws = wantsWithdrawal && isWhole && !isDryRun;
      let absent = 0;
      for await (const missing of missingListings(database, { origin: 'fhir', prefix: '', has: (originId) => present.has(originId) })) {
        absent += missing.length;
        if (withdraws) await withdrawMissing(database, { missing, source, nowMs: deps.clock.nowMs() });
      }

      deps.say(`${plural(files.length, 'file')}, ${plural(told.entries(), 'entry', 'entries')}: ${String(told.outcomes['taken'])} taken, ${String(told.outcomes['taken-with-warnings'])} taken with a remark, ${String(told.outcomes['not-taken'])} not taken.`);
      if (isDryRun) deps.say('A trial, nothing was stored. It would be:');
      deps.say(
        `${plural(count('added') + count('changed') + count('unchanged') + count('leftAlone'), 'practitioner')}: ${String(count('added'))} added, ${String(count('changed'))} changed, ` +
          `${String(count('unchanged'))} as before, ${String(count('leftAlone'))} left alone because their owners manage or withdrew them.`,
      );
      if (others.length > 0) deps.say(`Not read, since their names end in none of ${endings.join(', ')}: ${listed(others.map((file) => relative(path, file)))}.`);
      if (told.types.has('Practitioner') && !told.types.has('PractitionerRole')) {
        deps.say('No roles (PractitionerRole) are in these files, so professions and places of work may be missing. Import a directory as one folder.');
      }
      if (absent > 0) {
        const who = `${plural(absent, 'practitioner')} of earlier imports ${absent === 1 ? 'is' : 'are'} not in these files`;
        if (withdraws) deps.say(`${who}, and withdrawn.`);
        else if (wantsWithdrawal && !isWhole) deps.say(`${who}; not withdrawn, since parts of the files could not be read and may be about them.`);
        else deps.say(`${who}, and stayed as before.`);
      }
      for (const line of told.reasons()) deps.say(line);
      for (const { fileName, line, reasons } of told.broken.slice(0, mostShown)) deps.say(`  ${fileName}${line === undefined ? '' : ` line ${String(line)}`}: ${reasons.join(' ')}`);
      if (told.broken.length > mostShown) deps.say(`  and more that could not be read, named in the report.`);
      if (!isDryRun) await finishRun(database, begun.id, deps.clock.nowMs());
      deps.say(`Each entry and what became of it: ${report.path}`);
    } finally {
      // Of an import that was broken off, the staging stays: it goes on from there.
      if (isDryRun) await removeStaging(staged);
    }
    await removeStaging(staged);
  },
};

async function beginOrGoOn({ path, settings, database, deps }: AdminRun, files: readonly string[], isDryRun: boolean): Promise<ImportRun> {
  const fingerprint = await fingerprintOfAll(files.map((file) => ({ name: relative(path, file), path: file })));
  const before = isDryRun ? undefined : await unfinishedRun(database, { source, fingerprint });
  if (before !== undefined) {
    deps.say(`Goes on behind practitioner ${String(before.position)}, where the import of ${new Date(before.startedAtMs).toISOString().slice(0, 16).replace('T', ' ')} UTC stopped.`);
    return before;
  }
  const nowMs = deps.clock.nowMs();
  const fresh = { id: deps.ids.next(), source, fingerprint, position: 0, counts: {}, reportPath: reportPath(settings.dataDir, source, nowMs), reportBytes: 0, startedAtMs: nowMs };
  if (isDryRun) return fresh;
  await beginRun(database, fresh);
  removeStagings(settings.dataDir);
  return fresh;
}

/** Goes on behind what was staged before. */
async function stageFiles({ path, deps }: AdminRun, { files, staging, collect }: { readonly files: readonly string[]; readonly staging: Staging; readonly collect: () => void }): Promise<void> {
  const before = staging.progress();
  if (before.isSettled) return;
  let read = 0;
  for (const [index, file] of files.entries()) {
    if (index < before.files) continue;
    let items = 0;
    const skipped = index === before.files ? before.items : 0;
    let batch: FhirItem[] = [];
    for await (const item of readFhirFile(file, relative(path, file) || file)) {
      items += 1;
      if (items <= skipped) continue;
      batch.push(item);
      if (batch.length < batchItems) continue;
      read += batch.length;
      staging.stage(batch, { files: index, items });
      batch = [];
      collect();
      deps.progress?.(`fhir: ${String(read)} entries read, file ${String(index + 1)} of ${String(files.length)}`);
    }
    staging.stage(batch, { files: index + 1, items: 0 });
  }
  staging.settle(files.length);
}

async function removeStaging(path: string): Promise<void> {
  for (const end of ['', '-wal', '-shm']) await rm(`${path}${end}`, { force: true });
}

/** What is said of a report besides its rows. */
function createTold() {
  const outcomes: Record<FhirOutcome, number> = { taken: 0, 'taken-with-warnings': 0, 'not-taken': 0 };
  const types = new Set<string>();
  const broken: FhirReportRow[] = [];
  const counts = new Map<string, number>();
  return {
    outcomes,
    types,
    /** The first of what could not be read, and one more than are shown. */
    broken,
    entries: () => outcomes.taken + outcomes['taken-with-warnings'] + outcomes['not-taken'],
    add(row: FhirReportRow): void {
      const { resourceType, outcome, reasons } = row;
      outcomes[outcome] += 1;
      types.add(resourceType);
      if (resourceType === '') {
        if (broken.length <= mostShown) broken.push(row);
      } else if (outcome === 'not-taken') {
        const key = `${resourceType}: ${reasons[0] ?? ''}`;
        // Reasons may name numbers and ids, as many as there are rows.
        if (counts.size < 10_000 || counts.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    },
    /** Why entries were not taken, the commonest first; each by itself stands in the report. */
    reasons(): string[] {
      const ordered = [...counts].toSorted(([, one], [, other]) => other - one);
      const more = ordered.length > mostReasons ? [`  and ${plural(ordered.length - mostReasons, 'other reason')}, named in the report.`] : [];
      return [...ordered.slice(0, mostReasons).map(([reason, count]) => `  ${String(count)} not taken, ${reason}`), ...more];
    },
  };
}

function isStillThere({ outcome, reasons }: FhirReportRow): boolean {
  return outcome !== 'not-taken' || !reasons.some((reason) => /no longer active|active any more/.test(reason));
}

function listed(names: readonly string[]): string {
  const more = names.length - mostReasons;
  return [...names.slice(0, mostReasons), ...(more > 0 ? [`and ${String(more)} more`] : [])].join(', ');
}

function plural(count: number, one: string, several = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : several}`;
}
