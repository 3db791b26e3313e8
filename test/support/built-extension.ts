/** The extension as the browser tests load it: the released build plus the test host in host_permissions. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../extension');

export const testedExtension = join(folder, '.output/chrome-mv3-e2e');

/** Builds it, or throws with the tool's own words. */
export function buildTestedExtension(): void {
  // The test runner sets NODE_ENV to test, and with it React's development build would be what is tested.
  const env = { ...process.env, NODE_ENV: 'production' };
  const run = spawnSync(join(folder, 'node_modules/.bin/wxt'), ['build', '-c', 'wxt.e2e.config.ts', '--level', 'warn'], { cwd: folder, env, encoding: 'utf8', shell: process.platform === 'win32' });
  if (run.status !== 0) throw new Error(`The extension could not be built for the browser tests:\n${run.stdout}\n${run.stderr}`);
}
