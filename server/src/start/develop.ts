/** `npm run dev`: the service restarts, the pages rebuild and the extension reloads as files are saved. Ctrl+C ends all. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const onWindows = process.platform === 'win32';

const children: readonly ChildProcess[] = [
  run('.', process.execPath, ['--watch', 'server/src/main.ts']),
  run('packages/portal', join(root, 'packages/portal/node_modules/.bin/vite'), ['build', '--watch', '--logLevel', 'warn']),
  run('extension', join(root, 'extension/node_modules/.bin/wxt'), []),
];

for (const child of children) {
  // One that ends takes the others with it: half a development set-up only confuses.
  child.on('exit', () => {
    for (const other of children) other.kill();
  });
}

function run(folder: string, program: string, words: readonly string[]): ChildProcess {
  return spawn(program, words, { cwd: join(root, folder), stdio: 'inherit', shell: onWindows });
}
