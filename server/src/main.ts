/** The service as a process of its own, set by environment; `npm start` also builds what it serves. */
import { startService } from './service.ts';
import { readSettings } from './settings.ts';
import { stopOnSignals } from './stop-on-signals.ts';

const read = readSettings(process.env);
const started = read.ok ? await startService(read.settings) : { ok: false as const, message: read.messages.join('\n') };
if (started.ok) {
  stopOnSignals(started.service);
  process.stdout.write(`Trusted Hands runs at ${started.service.url}\n`);
} else {
  process.stderr.write(`${started.message}\n`);
  process.exitCode = 1;
}
