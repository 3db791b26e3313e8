/** A build of the extension in a folder of the test's own: what lies in extension/.output may be of another day. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const extensionFolder = join(import.meta.dirname, '../../extension');

interface PrivateBuild {
  readonly configFile: 'wxt.config.ts' | 'wxt.e2e.config.ts';
  readonly browser: 'chrome' | 'firefox';
}

/** By WXT in a process of its own, as `npm start` builds it; the test's own NODE_ENV would make another build of it. */
export async function buildPrivately(outDir: string, build: PrivateBuild): Promise<void> {
  const script = "const { build } = await import('wxt'); await build(JSON.parse(process.argv[1]));";
  const { NODE_ENV: _ours, ...env } = process.env;
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, JSON.stringify({ root: extensionFolder, outDir, ...build })], { cwd: extensionFolder, env });
}
