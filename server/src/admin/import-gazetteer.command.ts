/** `import gazetteer FILE`: places with postcodes from a GeoNames postal file. */
import { importPostalFile, type BadRow } from '../features/gazetteer/import-postal-file.ts';
import { OperatorError, type AdminCommand } from './admin-command.ts';
import { writeReport } from './import-report.ts';
import { checkIsFile } from './input-files.ts';
import { readLines } from './reading/read-text.ts';

const mostShown = 10;
/** More bad rows than this say no more about the file. */
const mostKept = 10_000;

export const importGazetteerCommand: AdminCommand = {
  name: ['import', 'gazetteer'],
  usage: 'import gazetteer FILE',
  summary: "Places and postcodes of a country, from GeoNames' postal files (CC BY 4.0); replaces that country's places.",
  check: checkIsFile,

  async run({ path, settings, database, deps }) {
    const badRows: BadRow[] = [];
    const outcome = await importPostalFile(database, {
      lines: readLines(path),
      onBadRow: (row) => {
        if (badRows.length < mostKept) badRows.push(row);
      },
    });
    if (!outcome.ok) throw new OperatorError(`${path}: ${outcome.failure.message}`);
    const { rows, taken, repeated, notTaken, countries } = outcome.value;
    deps.say(`${String(rows)} rows: ${String(taken)} places of ${countries.join(', ')} taken, ${String(repeated)} repeated, ${String(notTaken)} not taken.`);
    for (const { line, reason } of badRows.slice(0, mostShown)) deps.say(`  line ${String(line)}: ${reason}`);
    if (badRows.length > 0) deps.say(`Every row that was not taken: ${await writeReport({ dataDir: settings.dataDir, clock: deps.clock }, badRows)}`);
    deps.say('Places: GeoNames (https://www.geonames.org), CC BY 4.0.');
  },
};
