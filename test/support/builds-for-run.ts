/** Builds what a browser loads once before the first of the browser tests: their files run beside one another, and share it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildTestedExtension } from './built-extension.ts';

export default function setup(): void {
  buildWebPages();
  buildTestedExtension();
}

function buildWebPages(): void {
  const portal = join(import.meta.dirname, '../../packages/portal');
  // The test runner sets NODE_ENV to test, and with it React's development build would be what is tested.
  const env = { ...process.env, NODE_ENV: 'production' };
  const run = spawnSync(join(portal, 'node_modules/.bin/vite'), ['build', '--logLevel', 'warn'], { cwd: portal, env, encoding: 'utf8', shell: process.platform === 'win32' });
  if (run.status !== 0) throw new Error(`The web pages could not be built:\n${run.stdout}\n${run.stderr}`);
}
