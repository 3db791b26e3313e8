/**
 * Programs of others that are measured beside ours: installed from npm into a directory of their own outside the
 * repository, once, and run on the Node they need. What cannot be had is reported absent, with the reason.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { waitFor } from '../../support/wait-for.ts';

/** Their native parts are built for these; the repository's own Node is newer. */
const oldestMajor = 20;
const newestMajor = 24;
const installMs = 600_000;

export type Had<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: string };

export interface Installed {
  readonly node: string;
  readonly folder: string;
}

export function installPeer(name: string, packages: readonly string[]): Had<Installed> {
  const node = findNode();
  if (node === undefined) return { ok: false, reason: `no Node ${String(oldestMajor)} to ${String(newestMajor)} on the PATH, which it needs` };
  const folder = join(tmpdir(), 'trusted-hands-bench-peers', name);
  const done = join(folder, 'installed');
  if (existsSync(done)) return { ok: true, value: { node, folder } };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  console.log(`Installing ${packages.join(', ')} into a directory outside the repository; once, and it takes some minutes.`);
  // Beside the older Node lies the npm that goes with it.
  const environment = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}` };
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...packages], { cwd: folder, env: environment, stdio: 'inherit', timeout: installMs });
  if (status !== 0) return { ok: false, reason: 'npm could not install it here' };
  writeFileSync(done, '');
  return { ok: true, value: { node, folder } };
}

function findNode(): string | undefined {
  const own = realpathSync(process.execPath);
  const found = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, process.platform === 'win32' ? 'node.exe' : 'node')).filter((file) => existsSync(file) && realpathSync(file) !== own);
  return found.find((file) => {
    const major = Number(/^v(\d+)/.exec(spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout)?.[1]);
    return major >= oldestMajor && major <= newestMajor;
  });
}

export interface RunningPeer extends AsyncDisposable {
  readonly port: number;
  readonly url: string;
}

/** Starts it and waits until it answers at `path`. */
export async function startPeer({ node, folder }: Installed, { words, environment, port, path }: { readonly words: readonly string[]; readonly environment: Readonly<Record<string, string>>; readonly port: number; readonly path: string }): Promise<RunningPeer> {
  const child = spawn(node, words, { cwd: folder, env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const url = `http://127.0.0.1:${String(port)}`;
  await waitFor('a peer to answer', async () => {
    if (child.exitCode !== null) throw new Error(`it ended at its start: ${errors.slice(0, 300)}`);
    return (await fetch(url + path).catch(() => undefined))?.ok ? true : undefined;
  }, 30_000);
  return {
    port,
    url,
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
