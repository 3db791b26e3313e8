/** `migrate`: brings the database to what this version expects, as every start does, without starting anything. */
import { appliedMigrations } from '../database/migrate.ts';
import { migrations } from '../database/migrations/list.ts';
import type { AdminCommand } from './admin-command.ts';

export const migrateCommand: AdminCommand = {
  name: ['migrate'],
  usage: 'migrate',
  summary: 'Brings the database to what this version expects, as every start does. Make a backup before.',
  takes: { least: 0, most: 0, said: 'nothing else' },
  withoutPlaces: true,
  check: () => Promise.resolve(),

  async run({ database, deps }) {
    const applied = await appliedMigrations(database);
    const last = applied.at(-1);
    deps.say(`The database is as this version expects it: ${String(applied.length)} of ${String(migrations.length)} changes, the last of them "${last?.name ?? ''}" of ${new Date(last?.appliedAtMs ?? 0).toISOString().slice(0, 10)}.`);
  },
};
