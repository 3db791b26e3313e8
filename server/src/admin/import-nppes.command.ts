/** `import nppes FILE`: people of the US provider file (npidata_pfile), as they come or unpacked from its archive. */
import { nppesFormat } from '@trusted-hands/directory';
import type { AdminCommand } from './admin-command.ts';
import { importTable } from './import-table.ts';
import { checkIsFile } from './input-files.ts';
import { openTable } from './reading/open-table.ts';

export const importNppesCommand: AdminCommand = {
  name: ['import', 'nppes'],
  usage: 'import nppes FILE',
  summary: 'People of the US provider file NPPES (npidata_pfile, 330 columns); organisations and deactivated numbers are only reported.',
  options: { 'dry-run': 'flag', 'withdraw-missing': 'flag' },
  check: checkIsFile,
  async run(run) {
    const table = await openTable(run.path);
    await importTable(run, { origin: 'nppes', source: 'nppes', prefix: '', table, formatWith: (geocode) => nppesFormat(table.first, geocode), reading: '', joinsNeighbours: false });
  },
};
