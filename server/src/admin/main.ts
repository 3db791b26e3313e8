/** `npm run admin -- <command>`: the operator's command line. Reads the environment and exits 0, 1 (failed) or 2 (not understood). */
import { randomIds, systemClock } from '../clock.ts';
import { runAdmin } from './run-admin.ts';

const words = process.argv.slice(2).filter((word) => word !== '--');
process.exitCode = await runAdmin(words, {
  environment: process.env,
  clock: systemClock,
  ids: randomIds,
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
});
