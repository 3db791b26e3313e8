/**
 * The two commands as a stranger gives them: `npm start` and `npm test` in a clone of what is committed, with an empty
 * HOME, and so an empty npm cache, and nothing of this checkout on the PATH. `npm test` is stopped once its types are
 * checked: by then it has its Node and its packages, and the rest of it is what this file is a part of.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { waitFor } from '../support/wait-for.ts';

const root = join(import.meta.dirname, '../..');
/** Downloading every package, on a slow line, and building the pages and the extension twice. */
const patienceMs = 240_000;

const folder = mkdtempSync(join(tmpdir(), 'trusted-hands-clone-'));
const home = join(folder, 'home');
const clone = join(folder, 'clone');
mkdirSync(home);
const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
afterAll(removeFolder);

/** How the network is reached, and nothing else of this process. */
const network = Object.fromEntries(['NODE_EXTRA_CA_CERTS', 'npm_config_registry'].flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
const path = (process.env['PATH'] ?? '').split(delimiter).filter((part) => !part.includes('node_modules')).join(delimiter);
const environment = { ...network, PATH: path, HOME: home };

const missing = whatIsMissing();
const name = 'in a clean clone with an empty HOME, npm start runs the service and npm test begins (needs git, an npm registry that answers, and not Windows)';
if (missing !== undefined) {
  process.stdout.write(`Not run: "${name}". ${missing}\n`);
  // Nothing runs after tests that do not.
  removeFolder();
}

test.skipIf(missing !== undefined)(name, { timeout: 2 * patienceMs }, async () => {
  expect(spawnSync('git', ['clone', '--quiet', root, clone], { encoding: 'utf8' })).toMatchObject({ status: 0 });
  const port = String(await freePort());
  await using started = startNpm(['start'], { PORT: port, DATA_DIR: join(folder, 'data') });
  await started.hasSaid('Ctrl+C stops it.');
  expect(started.said()).toContain(`Trusted Hands runs at http://localhost:${port}\n`);
  expect(started.said()).toContain(join(clone, 'extension/.output/chrome-mv3'));
  const health = await fetch(`http://localhost:${port}/healthz`);
  expect(await health.json()).toMatchObject({ status: 'ok' });
  await started.interrupt();
  await waitFor('the service to be stopped', async () => (started.said().includes('"event":"stopped"') ? true : undefined));
  await expect(fetch(`http://localhost:${port}/healthz`)).rejects.toThrow();

  await using tested = startNpm(['test'], {});
  await tested.hasSaid('ok: types');
});

function whatIsMissing(): string | undefined {
  if (process.platform === 'win32') return 'On Windows no process can be given a Ctrl+C of its own.';
  if (spawnSync('git', ['-C', root, 'rev-parse', 'HEAD']).status !== 0) return 'This folder is no git checkout, or git is not installed.';
  const asked = spawnSync('npm', ['view', 'pnpm', 'name', '--fetch-retries=0', '--fetch-timeout=15000'], { cwd: folder, env: environment, encoding: 'utf8', timeout: 30_000 });
  return asked.status === 0 ? undefined : `No npm registry answered: ${asked.stderr.split('\n', 1).join('') || String(asked.error ?? asked.signal)}`;
}

/** In a process group of its own, so that Ctrl+C reaches it as it does in a terminal. */
function startNpm(words: readonly string[], settings: Readonly<Record<string, string>>) {
  const child = spawn('npm', words, { cwd: clone, env: { ...environment, ...settings }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const closed = once(child, 'close');
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const interrupt = async () => {
    if (child.pid !== undefined && !hasEnded()) process.kill(-child.pid, 'SIGINT');
    await closed;
  };
  return {
    said: () => said,
    interrupt,
    hasSaid: (text: string) =>
      waitFor(
        `npm ${words.join(' ')} to say "${text}"`,
        async () => {
          if (said.includes(text)) return true;
          if (hasEnded()) throw new Error(`npm ${words.join(' ')} ended: ${said}`);
          return undefined;
        },
        patienceMs,
      ),
    [Symbol.asyncDispose]: interrupt,
  };
}
