/** Understands a command, opens the database for it, and turns what happened into one exit code. */
import { DatabaseStartError, openDatabase } from '../database/database.ts';
import { ensureGazetteer } from '../features/gazetteer/world-gazetteer.ts';
import { readSettings, type Settings } from '../settings.ts';
import { backupCommand, restoreCommand } from './backup.command.ts';
import { doctorCommand } from './doctor.command.ts';
import { eraseCommand } from './erase.command.ts';
import { exportFhirCommand } from './export-fhir.command.ts';
import { importCsvCommand } from './import-csv.command.ts';
import { importFhirCommand } from './import-fhir.command.ts';
import { importGazetteerCommand } from './import-gazetteer.command.ts';
import { importNppesCommand } from './import-nppes.command.ts';
import { importOdsCommand } from './import-ods.command.ts';
import { importRegisterCommand } from './import-register.command.ts';
import { migrateCommand } from './migrate.command.ts';
import { serveCommand } from './serve.command.ts';
import { addStewardCommand, listStewardsCommand, removeStewardCommand } from './steward.command.ts';
import { type Options, readOptions } from './read-options.ts';
import { OperatorError, type AdminCommand, type AdminDeps } from './admin-command.ts';
import { storageTrouble } from '../database/storage-trouble.ts';

const commands: readonly AdminCommand[] = [
  importFhirCommand, importNppesCommand, importOdsCommand, importCsvCommand, importRegisterCommand, importGazetteerCommand,
  exportFhirCommand, eraseCommand, addStewardCommand, removeStewardCommand, listStewardsCommand, serveCommand, migrateCommand, backupCommand, restoreCommand, doctorCommand,
];

const oneFile = { least: 1, most: 1, said: 'one file or folder' } as const;

const exitCodes = { done: 0, failed: 1, notUnderstood: 2 } as const;

export async function runAdmin(words: readonly string[], deps: AdminDeps): Promise<number> {
  if (words.length === 0 || words[0] === 'help' || words.includes('--help')) {
    for (const line of help()) deps.say(line);
    return exitCodes.done;
  }
  const command = commands.find(({ name }) => name.every((word, index) => words[index] === word));
  if (command === undefined) {
    deps.complain(`There is no command "${words.join(' ')}". The commands are: ${commands.map(({ usage }) => usage).join('; ')}; help.`);
    return exitCodes.notUnderstood;
  }
  const told = readOptions(words.slice(command.name.length), command.options ?? {});
  if (!told.ok) {
    deps.complain(`${told.unknown} This command is: npm run admin -- ${command.usage}`);
    return exitCodes.notUnderstood;
  }
  const { least, most, said } = command.takes ?? oneFile;
  if (told.words.length < least || told.words.length > most) {
    deps.complain(`This command takes ${said}: npm run admin -- ${command.usage}`);
    return exitCodes.notUnderstood;
  }
  const read = readSettings(deps.environment);
  if (!read.ok) {
    for (const message of read.messages) deps.complain(message);
    return exitCodes.failed;
  }
  return await runCommand(command, { words: told.words, options: told.options, settings: read.settings, deps });
}

async function runCommand(command: AdminCommand, { words, options, settings, deps }: { words: readonly string[]; options: Options; settings: Settings; deps: AdminDeps }): Promise<number> {
  const path = words[0] ?? '';
  try {
    await command.check(path, options);
    if ('runAlone' in command) return (await command.runAlone({ path, words, options, settings, deps })) ?? exitCodes.done;
    const opened = await openDatabase(settings, deps.clock);
    try {
      // Before anything is imported: a gazetteer with one country in it is not empty, and would never be filled.
      if (command.withoutPlaces !== true) await ensureGazetteer(opened.database);
      await command.run({ path, words, options, settings, database: opened.database, deps });
    } finally {
      await opened.close();
    }
    return exitCodes.done;
  } catch (error) {
    const message = explain(error);
    if (message === null) throw error;
    deps.complain(message);
    return exitCodes.failed;
  }
}

function explain(error: unknown): string | null {
  if (error instanceof OperatorError || error instanceof DatabaseStartError) return error.message;
  const trouble = storageTrouble(error);
  if (trouble === 'full') return 'There is no room left on the disk, so this did not finish. Make room and run it again.';
  if (trouble === 'away') return 'The database went away or is in use by something else, so nothing was changed. See that it runs, then run it again.';
  return null;
}

function help(): string[] {
  const widest = Math.max(...commands.map(({ usage }) => usage.length));
  return [
    'npm run admin -- <command>',
    '',
    ...commands.flatMap(({ usage, summary, options }) => [`  ${usage.padEnd(widest)}  ${summary}`, ...(options === undefined ? [] : [`  ${''.padEnd(widest)}  ${optionsLine(options)}`])]),
    `  ${'help'.padEnd(widest)}  This list.`,
    '',
    'An import that was broken off goes on where it stopped when it is run again. --dry-run stores nothing; --withdraw-missing',
    'takes out whom an earlier import of the same source had and this one has not. README.md says what the others mean.',
    '',
    'DATA_DIR and DATABASE_URL say which database, as for npm start. A running service notices what was imported.',
  ];
}

function optionsLine(options: Readonly<Record<string, 'flag' | 'text'>>): string {
  return Object.entries(options).map(([name, kind]) => (kind === 'flag' ? `[--${name}]` : `[--${name} …]`)).join(' ');
}
