/** `import ods FILE`: GP practices of the NHS Organisation Data Service (epraccur), each listed as a practice. */
import { odsFormat } from '@trusted-hands/directory';
import type { AdminCommand } from './admin-command.ts';
import { importTable } from './import-table.ts';
import { checkIsFile } from './input-files.ts';
import { openTable } from './reading/open-table.ts';

export const importOdsCommand: AdminCommand = {
  name: ['import', 'ods'],
  usage: 'import ods FILE',
  summary: 'GP practices of the NHS Organisation Data Service (epraccur, no header), listed as practices: they name no doctor.',
  options: { 'dry-run': 'flag', 'withdraw-missing': 'flag' },
  check: checkIsFile,
  async run(run) {
    const table = await openTable(run.path);
    await importTable(run, { origin: 'ods', source: 'ods', prefix: '', table, formatWith: (geocode) => odsFormat(table.first, geocode), reading: '', joinsNeighbours: false });
  },
};
