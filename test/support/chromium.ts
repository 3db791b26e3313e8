/**
 * A real Chromium for the browser tests: the one CHROMIUM_PATH names, one on the PATH, or Playwright's own; where there
 * is none it is installed if the machine allows it. Never a silent skip: the failure is one line that says what to do.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser'];

/** The executable's path, or undefined where none is installed. Throws a sentence where CHROMIUM_PATH names nothing. */
function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = environment['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file: set it to a Chromium, or unset it to have one found.`);
  }
  for (const folder of (environment['PATH'] ?? '').split(delimiter)) {
    for (const name of names) {
      const path = join(folder, process.platform === 'win32' ? `${name}.exe` : name);
      if (folder !== '' && existsSync(path)) return path;
    }
  }
  const own = chromium.executablePath();
  return own !== '' && existsSync(own) ? own : undefined;
}

/** Finds a Chromium, installing one where it can. Throws one line that says what to install where it cannot. */
export function provideChromium(say: (line: string) => void): string {
  const found = findChromium();
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('No Chromium found: installing Debian’s (apt-get install chromium) …');
    const run = (...words: string[]) =>
      spawnSync('apt-get', words, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
    run('update', '-qq');
    run('install', '-y', '-qq', '--no-install-recommends', 'chromium');
  }
  if (findChromium() === undefined) {
    say('No Chromium found: asking Playwright to install its own …');
    const command = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
    spawnSync(process.execPath, [command, 'install', '--no-shell', 'chromium'], { stdio: 'ignore' });
  }
  const installed = findChromium();
  if (installed === undefined) {
    throw new Error('The browser tests need Chromium and it could not be installed: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to one.');
  }
  return installed;
}
