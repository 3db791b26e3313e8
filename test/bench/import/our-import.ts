/** In a process of its own: an import as an operator runs it, told when to begin, and what it took of memory. */
import { keepMemorySmall } from '../../../server/src/admin/keep-memory-small.ts';
import { runAdmin } from '../../../server/src/admin/run-admin.ts';
import { randomIds, systemClock } from '../../../server/src/clock.ts';

keepMemorySmall();
const [kind = '', file = '', dataDir = ''] = process.argv.slice(2);

process.once('message', () => {
  void (async () => {
    const said: string[] = [];
    const code = await runAdmin(['import', kind, file], { environment: { DATA_DIR: dataDir }, clock: systemClock, ids: randomIds, say: (line) => void said.push(line), complain: (line) => void said.push(line) });
    if (code !== 0) throw new Error(said.join('\n'));
    tell({ peakMB: process.resourceUsage().maxRSS / 1024 });
    process.disconnect?.();
  })();
});
tell('ready');

function tell(message: unknown): void {
  if (process.send === undefined) throw new Error('This program is started by the benchmark.');
  process.send(message);
}
