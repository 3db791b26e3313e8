/** `import fhir PATH`: a directory in FHIR R4, as NDJSON, bundles or single resources, a file or a folder of them. */
import { relative } from 'node:path';
import { createPlaceIndex, listingsFromFhir, readFhirResources, type FhirItem, type FhirOutcome, type FhirReportRow, type Geocode } from '@trusted-hands/directory';
import type { Kysely } from 'kysely';
import type { Database } from '../database/tables.ts';
import { storeFhirImport } from '../features/directory/import-fhir.ts';
import { placesOfCountry } from '../features/gazetteer/gazetteer.queries.ts';
import type { AdminCommand } from './admin-command.ts';
import { writeReport } from './import-report.ts';
import { inputFiles, readWhole } from './input-files.ts';

const endings = ['.ndjson', '.json', '.jsonl'];
const mostShown = 20;
const mostReasons = 5;

export const importFhirCommand: AdminCommand = {
  name: ['import', 'fhir'],
  usage: 'import fhir PATH',
  summary: 'Practitioners from a FHIR R4 directory: NDJSON, bundles or single resources, a file or a folder.',
  options: { 'dry-run': 'flag', 'withdraw-missing': 'flag' },
  check: async (path) => {
    await inputFiles(path, endings);
  },

  async run({ path, options, settings, database, deps }) {
    const { files, others } = await inputFiles(path, endings);
    const items: FhirItem[] = [];
    for (const file of files) items.push(...readFhirResources(await readWhole(file), relative(path, file) || file));
    const imported = listingsFromFhir(items, await geocodeFor(database, items));
    const isDryRun = options['dry-run'] === true;
    // A line that could not be read may be anybody's, so nobody is taken out on its account.
    const isWhole = imported.report.every(({ resourceType }) => resourceType !== '');
    const withdrawsMissing = options['withdraw-missing'] === true && isWhole && !isDryRun;
    const summary = await storeFhirImport({ database, clock: deps.clock, ids: deps.ids }, imported, { isDryRun, withdrawsMissing });

    const count = (outcome: FhirOutcome) => summary.report.filter((row) => row.outcome === outcome).length;
    deps.say(`${plural(files.length, 'file')}, ${plural(summary.report.length, 'entry', 'entries')}: ${String(count('taken'))} taken, ${String(count('taken-with-warnings'))} taken with a remark, ${String(count('not-taken'))} not taken.`);
    if (isDryRun) deps.say('A trial, nothing was stored. It would be:');
    deps.say(
      `${plural(summary.added + summary.changed + summary.unchanged + summary.leftAlone, 'practitioner')}: ${String(summary.added)} added, ${String(summary.changed)} changed, ` +
        `${String(summary.unchanged)} as before, ${String(summary.leftAlone)} left alone because their owners manage or withdrew them.`,
    );
    if (others.length > 0) deps.say(`Not read, since their names end in none of ${endings.join(', ')}: ${listed(others.map((file) => relative(path, file)))}.`);
    if (summary.report.some(isOf('Practitioner')) && !summary.report.some(isOf('PractitionerRole'))) {
      deps.say('No roles (PractitionerRole) are in these files, so professions and places of work may be missing. Import a directory as one folder.');
    }
    if (summary.absent > 0) {
      const who = `${plural(summary.absent, 'practitioner')} of earlier imports ${summary.absent === 1 ? 'is' : 'are'} not in these files`;
      if (withdrawsMissing) deps.say(`${who}, and withdrawn.`);
      else if (options['withdraw-missing'] === true && !isWhole) deps.say(`${who}; not withdrawn, since parts of the files could not be read and may be about them.`);
      else deps.say(`${who}, and stayed as before.`);
    }
    for (const line of reasonsOfAll(summary.report)) deps.say(line);
    const broken = summary.report.filter((row) => row.resourceType === '');
    for (const row of broken.slice(0, mostShown)) {
      deps.say(`  ${row.fileName}${row.line === undefined ? '' : ` line ${String(row.line)}`}: ${row.reasons.join(' ')}`);
    }
    if (broken.length > mostShown) deps.say(`  and ${String(broken.length - mostShown)} more that could not be read.`);
    deps.say(`Each entry and what became of it: ${await writeReport({ dataDir: settings.dataDir, clock: deps.clock }, summary.report)}`);
  },
};

/** Reads only the countries that the addresses name: a first pass asks, and is answered by nothing. */
async function geocodeFor(database: Kysely<Database>, items: readonly FhirItem[]): Promise<Geocode> {
  const asked = new Set<string>();
  listingsFromFhir(items, (address) => {
    if (address.country !== undefined) asked.add(address.country);
    return undefined;
  });
  const index = createPlaceIndex((await Promise.all([...asked].toSorted().map((country) => placesOfCountry(database, country)))).flat());
  return (address) => index.geocode(address);
}

const isOf = (resourceType: string) => (row: FhirReportRow) => row.resourceType === resourceType;

/** Why entries were not taken, the commonest first; each by itself stands in the report. */
function reasonsOfAll(report: readonly FhirReportRow[]): string[] {
  const counts = new Map<string, number>();
  for (const { resourceType, outcome, reasons } of report) {
    if (outcome !== 'not-taken' || resourceType === '') continue;
    const key = `${resourceType}: ${reasons[0] ?? ''}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const ordered = [...counts].toSorted(([, one], [, other]) => other - one);
  const more = ordered.length > mostReasons ? [`  and ${plural(ordered.length - mostReasons, 'other reason')}, named in the report.`] : [];
  return [...ordered.slice(0, mostReasons).map(([reason, count]) => `  ${String(count)} not taken, ${reason}`), ...more];
}

function listed(names: readonly string[]): string {
  const more = names.length - mostReasons;
  return [...names.slice(0, mostReasons), ...(more > 0 ? [`and ${String(more)} more`] : [])].join(', ');
}

function plural(count: number, one: string, several = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : several}`;
}
