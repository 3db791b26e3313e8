/** `npm run admin -- <command>`: the operator's command line. Reads the environment and exits 0, 1 (failed) or 2 (not understood). */
import { randomIds, systemClock } from '../clock.ts';
import { keepMemorySmall } from './keep-memory-small.ts';
import { runAdmin } from './run-admin.ts';

keepMemorySmall();
const words = process.argv.slice(2).filter((word) => word !== '--');
process.exitCode = await runAdmin(words, {
  environment: process.env,
  clock: systemClock,
  ids: randomIds,
  say: (line) => {
    if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
    process.stdout.write(`${line}\n`);
  },
  complain: (line) => process.stderr.write(`${line}\n`),
  progress: showProgress,
});
if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');

/** One line that is written over, and only where somebody looks. */
function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`);
}
