/** `backup FILE` and `restore FILE`: the database as one file, taken while the service runs and put back while it does not. */
import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { migrations } from '../database/migrations/list.ts';
import { openDatabase } from '../database/database.ts';
import { changesOf, checkDatabase, copyDatabase, type CopyProblem, putInPlace, sqliteFile } from '../database/sqlite-copies.ts';
import { countPublished } from '../features/directory/listing.queries.ts';
import { OperatorError, type AdminCommand } from './admin-command.ts';

export const backupCommand: AdminCommand = {
  name: ['backup'],
  usage: 'backup FILE',
  summary: 'A copy of the whole database in one new file, also while the service runs.',
  takes: { least: 1, most: 1, said: 'the name of a new file' },

  check(path) {
    const target = resolve(path);
    if (existsSync(target)) throw new OperatorError(`${path} is there already. Give a name that no file has: nothing is written over.`);
    if (!existsSync(dirname(target))) throw new OperatorError(`There is no folder ${dirname(target)}. Make it, or give another one.`);
    return Promise.resolve();
  },

  runAlone({ path, settings, deps }) {
    if (settings.databaseUrl !== undefined) throw new OperatorError('The database is PostgreSQL, which makes its own backups: pg_dump --format=custom --file=FILE "$DATABASE_URL"');
    const copied = whileReachable(path, () => copyDatabase(settings.dataDir, resolve(path)));
    if (!copied.ok) throw new OperatorError(sentence(copied.problem, path, settings.dataDir));
    deps.say(`${path}: ${(copied.bytes / 1e6).toFixed(1)} MB, checked. It holds everything that the service knows, so keep it as safe as the service.`);
    deps.say(`Not in it: the service's secret, ${resolve(settings.dataDir, 'secret')}. Keep a copy of that elsewhere; without it everyone signs in again.`);
    return Promise.resolve(undefined);
  },
};

export const restoreCommand: AdminCommand = {
  name: ['restore'],
  usage: 'restore FILE',
  summary: 'Puts a backup in the place of the database, with the service stopped. What was there is kept beside it.',
  takes: { least: 1, most: 1, said: 'the file of a backup' },

  check(path) {
    if (!existsSync(path)) throw new OperatorError(`There is no file ${path}. Check the name; it is taken from the folder of this repository unless it starts with /.`);
    if (!statSync(path).isFile()) throw new OperatorError(`${path} is a folder. Name the file of a backup.`);
    return Promise.resolve();
  },

  async runAlone({ path, settings, deps }) {
    if (settings.databaseUrl !== undefined) throw new OperatorError('The database is PostgreSQL, which puts its own backups back: pg_restore --clean --if-exists --dbname="$DATABASE_URL" FILE');
    const problem = whileReachable(path, () => checkDatabase(path));
    if (problem !== undefined) throw new OperatorError(sentence(problem, path, settings.dataDir));
    const known = new Set(migrations.map(({ name }) => name));
    const unknown = changesOf(path).find((name) => !known.has(name));
    if (unknown !== undefined) throw new OperatorError(`${path} was made by a newer version of Trusted Hands (it knows the change "${unknown}"). Restore it with that version. Nothing was changed.`);
    const at = new Date(deps.clock.nowMs()).toISOString().slice(0, 19).replaceAll(':', '-');
    const restored = whileReachable(settings.dataDir, () => putInPlace(path, settings.dataDir, `before-restore-${at}.sqlite`));
    if (!restored.ok) throw new OperatorError(sentence(restored.problem, path, settings.dataDir));
    const opened = await openDatabase(settings, deps.clock);
    try {
      const { all } = await countPublished(opened.database);
      deps.say(`The database is that of ${path} now, with ${String(all)} ${all === 1 ? 'listing' : 'listings'} in its directory. Start the service again; devices bring back what they hold and it has not.`);
    } finally {
      await opened.close();
    }
    if (restored.keptAs !== undefined) deps.say(`What was there before is kept as ${restored.keptAs}. Remove it once all is well.`);
    return undefined;
  },
};

function sentence(problem: CopyProblem, path: string, dataDir: string): string {
  switch (problem) {
    case 'no-database':
      return `There is no database in ${dataDir} yet, so there is nothing to back up. Set DATA_DIR to the folder of the service.`;
    case 'target-exists':
      return `${path} is there already. Give a name that no file has: nothing is written over.`;
    case 'no-such-file':
      return `There is no file ${path}. Check the name.`;
    case 'not-a-database':
      return `${path} is no backup of Trusted Hands. Nothing was changed.`;
    case 'damaged':
      return `${path} is damaged. Take an older backup, and look at the disk that it was on. Nothing was changed.`;
    case 'in-use':
      return `The service, or an import, has ${sqliteFile(dataDir)} open. Stop it, then restore. Nothing was changed.`;
  }
}

/** What a folder or a file says no to, in one sentence. */
function whileReachable<Value>(path: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code !== undefined && /^(EACCES|EPERM|EROFS|EISDIR|ENOTDIR|ENOENT)$/.test(code)) throw new OperatorError(`${path} cannot be read or written (${code}). See that this user may, or give another place.`);
    throw error;
  }
}
