/**
 * `npm start`: builds what people load, starts the service, and says in a few lines what to do next.
 * `--demo` fills an empty directory with fictional practitioners; `--open` opens a browser with the extension loaded.
 */
import type { LogLevel } from '../log/log.ts';
import { startService } from '../service.ts';
import { readSettings } from '../settings.ts';
import { stopOnSignals } from '../stop-on-signals.ts';
import { buildAll, extensionFolders } from './build.ts';
import { openBrowser } from './open-browser.ts';

const known = new Set(['--demo', '--open', '--']);
const words = process.argv.slice(2);
const unknown = words.filter((word) => !known.has(word));

if (unknown.length > 0) {
  stop(`"${unknown.join(' ')}" is not something npm start knows. It knows: npm start, npm start -- --demo, npm start -- --open.`);
} else {
  await up();
}

async function up(): Promise<void> {
  const read = readSettings(process.env);
  if (!read.ok) return stop(read.messages.join('\n'));
  // Before anything is built, so that a taken port or a folder that cannot be written to is said at once.
  const started = await startService(read.settings, { demonstration: words.includes('--demo'), writeLog });
  if (!started.ok) return stop(started.message);
  const { service } = started;
  stopOnSignals(service);
  try {
    await buildAll((line) => console.log(line));
  } catch (error) {
    stop(error instanceof Error ? error.message : String(error));
    return service.stop();
  }

  console.log(`
Trusted Hands runs at ${service.url}

  1. Practitioners register at ${service.url}/register
  2. Load the extension: in Chrome or Edge open chrome://extensions, switch on "Developer mode",
     choose "Load unpacked" and pick
       ${extensionFolders.chrome}
     Firefox: open about:debugging#/runtime/this-firefox, "Load Temporary Add-on", and pick manifest.json in
       ${extensionFolders.firefox}
     Or let "npm start -- --open" open Chromium or Edge with it loaded.
  3. Click the toolbar button and write the first note. Look-up and referring come when you connect, in Settings.
`);
  if (service.listings === 0) console.log('The directory is empty. To look around with fictional practitioners: npm start -- --demo\n');
  if (words.includes('--open')) console.log(`${await openBrowser(`${service.url}/`, extensionFolders.chrome)}\n`);
  console.log('Ctrl+C stops it.');
}

/** A person at a terminal sees only what went wrong; a file or a supervisor gets every line. */
function writeLog(line: string, level: LogLevel): void {
  if (level === 'error' || !process.stderr.isTTY) process.stderr.write(`${line}\n`);
}

function stop(message: string): void {
  console.error(`\n${message}`);
  process.exitCode = 1;
}
