/** `import csv FILE`: any table of practitioners; a preview shows what each column is taken for before anything is stored. */
import { basename, extname } from 'node:path';
import { anyTableReader, dateOrderOf, type GeocodeRow, type GuessedColumns, numberSchemeById, type RowReader, type TableFormat } from '@trusted-hands/directory';
import { professionById } from '@trusted-hands/packs/directory';
import { type AdminCommand, type AdminRun, OperatorError } from './admin-command.ts';
import { createCountryGeocoder } from './geocode-by-country.ts';
import { importTable } from './import-table.ts';
import { checkIsFile } from './input-files.ts';
import { type Options, textOption } from './read-options.ts';
import { openTable, type Table } from './reading/open-table.ts';
import { columnLines, columnsOf, delimiterOption } from './table-columns.ts';

const previewRows = 5;

export const importCsvCommand: AdminCommand = {
  name: ['import', 'csv'],
  usage: 'import csv FILE',
  summary: 'Practitioners of any table: separators, encodings and columns are guessed. Look with --preview, correct with --columns name=2,place=Town.',
  options: {
    preview: 'flag', 'dry-run': 'flag', 'withdraw-missing': 'flag', columns: 'text', mapping: 'text', source: 'text', country: 'text', profession: 'text', scheme: 'text', delimiter: 'text', 'date-order': 'text',
  },
  async check(path, options) {
    await checkIsFile(path);
    readDefaults(path, options);
  },

  async run(run) {
    const table = await openTable(run.path, delimiterOption(run.options));
    const found = await columnsOf(table, run.options);
    const defaults = readDefaults(run.path, run.options);
    if (found.columns.name === undefined && found.columns.family === undefined && run.options['preview'] !== true) {
      throw new OperatorError(`No column of ${run.path} was taken for a name. Look at it with --preview, and say which with --columns name=…`);
    }
    const readerWith = (geocode: GeocodeRow): RowReader => anyTableReader(found.columns, { ...defaults, dateOrder: dateOrderFor(table, found, run), today: new Date(run.deps.clock.nowMs()).toISOString().slice(0, 10) }, geocode);
    if (run.options['preview'] === true) {
      await preview(run, { table, found, readerWith });
      return;
    }
    run.deps.say(`Source "${defaults.source}": give a later file of the same people the same one with --source.`);
    await importTable(run, {
      origin: 'csv',
      source: `csv/${defaults.source}`,
      prefix: `${defaults.source}/`,
      table,
      formatWith: (geocode): TableFormat => ({ ok: true, hasHeader: found.hasHeader, columns: table.first.length, reader: readerWith(geocode) }),
      reading: JSON.stringify([found.columns, defaults, table.delimiter]),
      joinsNeighbours: true,
    });
  },
};

/** Throws an OperatorError for a country, profession or scheme that there is none of. */
function readDefaults(path: string, options: Options) {
  const country = textOption(options, 'country')?.toUpperCase();
  if (country !== undefined && !/^[A-Z]{2}$/.test(country)) throw new OperatorError('A country is two letters, such as --country AU.');
  const profession = textOption(options, 'profession');
  if (profession !== undefined && professionById(profession) === undefined) throw new OperatorError(`There is no profession "${profession}". Write its id, such as massage-therapist or physiotherapist.`);
  const scheme = textOption(options, 'scheme');
  if (scheme !== undefined && numberSchemeById(scheme) === undefined) throw new OperatorError(`There is no kind of number "${scheme}". Write its id, such as ahpra, npi, hcpc or other.`);
  const source = (textOption(options, 'source') ?? basename(path, extname(path))).replace(/[^\p{L}\p{N}.-]+/gu, '-').slice(0, 60);
  return { source, country, profession, scheme };
}

function dateOrderFor(table: Table, { columns }: GuessedColumns, { options }: AdminRun): 'day-first' | 'month-first' {
  const written = textOption(options, 'date-order');
  if (written === 'day-first' || written === 'month-first') return written;
  const at = columns.until;
  const told = at === undefined ? undefined : dateOrderOf(table.sample.map((cells) => cells[at] ?? ''));
  return told ?? (textOption(options, 'country')?.toUpperCase() === 'US' ? 'month-first' : 'day-first');
}

interface Preview {
  readonly table: Table;
  readonly found: GuessedColumns;
  readonly readerWith: (geocode: GeocodeRow) => RowReader;
}

async function preview({ path, database, deps }: AdminRun, { table, found, readerWith }: Preview): Promise<void> {
  const shown = table.delimiter === '\t' ? 'tab' : table.delimiter;
  deps.say(`${path}: ${String(table.first.length)} columns, separated by ${shown}; the first line ${found.hasHeader ? 'names them' : 'is a row'}.`);
  for (const line of columnLines(table, found)) deps.say(line);
  const geocoder = createCountryGeocoder(database);
  const reader = readerWith(geocoder.geocode);
  const rows = (found.hasHeader ? table.sample : [table.first, ...table.sample]).slice(0, previewRows);
  for (const cells of rows) reader.read(cells);
  await geocoder.load();
  deps.say(`The first ${rows.length === 1 ? 'row' : `${String(rows.length)} rows`} would be:`);
  for (const cells of rows) {
    const reading = reader.read(cells);
    if (reading.type === 'refused') deps.say(`  not taken: ${reading.reason}`);
    else {
      const { name, profession, locations, registrations } = reading.content;
      const [location] = locations;
      deps.say(`  ${name}, ${profession}, ${[location?.place, location?.state, location?.postcode, location?.country].filter((part) => part !== undefined).join(' ')}${registrations.map(({ scheme, number }) => `, ${scheme} ${number}`).join('')}`);
      for (const remark of reading.remarks) deps.say(`    ${remark}`);
    }
  }
  deps.say('Nothing was stored. Correct columns with --columns name=2,place=Town (empty takes one away), then import without --preview.');
}
