/**
 * A stranger's first hour: what `npm start` says and does on an empty folder, and whether the README tells the truth.
 * The commands run as they stand in package.json, without the npm around them: that is for clean-clone.test.ts.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { freePort } from '../support/free-port.ts';
import { createClient } from '../support/service.ts';
import { type ServiceProcess, spawnService } from '../support/service-process.ts';
import { waitFor } from '../support/wait-for.ts';

const root = join(import.meta.dirname, '../..');
const up = join(root, 'server/src/start/up.ts');
/** Building the pages and the extension twice, on a busy machine. */
const patienceMs = 180_000;

async function emptyFolder(): Promise<{ readonly path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'trusted-hands-start-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

async function readyOutput(started: ServiceProcess): Promise<string> {
  return waitFor(
    'npm start to be ready',
    async () => {
      if (started.process.exitCode !== null) throw new Error(`npm start ended with ${String(started.process.exitCode)}: ${started.errors()}`);
      return started.output().includes('Ctrl+C stops it.') ? started.output() : undefined;
    },
    patienceMs,
  );
}

/** Waits until it ended by itself, and answers its exit code. */
async function ended({ process }: ServiceProcess): Promise<number | null> {
  if (process.exitCode === null) await once(process, 'close');
  return process.exitCode;
}

describe('npm start', () => {
  test('on an empty folder says the address, the folders to load and the demonstration; Ctrl+C ends it with 0', async () => {
    await using folder = await emptyFolder();
    const port = String(await freePort());
    await using started = spawnService({ PORT: port, DATA_DIR: folder.path }, [up]);
    const said = await readyOutput(started);
    expect(said).toContain(`Trusted Hands runs at http://localhost:${port}\n`);
    for (const built of ['extension/.output/chrome-mv3', 'extension/.output/firefox-mv3']) {
      expect(said).toContain(`${join(root, built)}\n`);
      expect(existsSync(join(root, built, 'manifest.json'))).toBe(true);
    }
    expect(said).toContain('npm start -- --open');
    expect(said).toContain('npm start -- --demo');
    expect(said.split('\n').length).toBeLessThan(25);
    const register = await fetch(`http://localhost:${port}/register`);
    expect(await register.text()).toContain('<title>');
    expect(await started.end('SIGINT')).toBe(0);
    // The log is structured: each line that is not for people is one JSON object, and none of them is an error.
    const log = started.errors().trim().split('\n').map((line) => z.object({ level: z.string(), event: z.string() }).parse(JSON.parse(line)));
    expect(log.map(({ event }) => event)).toEqual(expect.arrayContaining(['started', 'stopped']));
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('--demo fills an empty folder with fictional practitioners, and the service says that they are', async () => {
    await using folder = await emptyFolder();
    const port = String(await freePort());
    await using started = spawnService({ PORT: port, DATA_DIR: folder.path }, [up, '--demo']);
    const said = await readyOutput(started);
    expect(said).toContain('Put 300 fictional practitioners into the directory');
    expect(said).not.toContain('The directory is empty');
    const about = await createClient(`http://localhost:${port}`).service.about.query();
    expect(about).toMatchObject({ demonstration: true, listings: 300 });
    expect(await started.end('SIGINT')).toBe(0);
  });

  test('a taken port is said before anything is built, with what to set', async () => {
    await using folder = await emptyFolder();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await using started = spawnService({ PORT: String(port), DATA_DIR: folder.path }, [up]);
    expect(await ended(started)).toBe(1);
    other.close();
    expect(started.errors()).toContain(`Port ${String(port)} is already in use.`);
    expect(started.errors()).toMatch(/set PORT to another number, such as PORT=\d+/);
    expect(started.output()).not.toContain('Building');
  });

  test.each([
    { words: ['--dmeo'], settings: {}, says: 'npm start -- --demo' },
    { words: [], settings: { PORT: 'eighty' }, says: 'Set PORT to a number' },
    { words: [], settings: { DATABASE_URL: 'postgres://ana:hunter2secret@127.0.0.1:1/hands' }, says: 'See that it runs and that DATABASE_URL is right' },
    { words: [], settings: { DATA_DIR: join(root, 'package.json') }, says: 'Set DATA_DIR to a folder' },
  ])('$words $settings is refused in one sentence', async ({ words, settings, says }) => {
    await using folder = await emptyFolder();
    await using started = spawnService({ PORT: String(await freePort()), DATA_DIR: folder.path, ...settings }, [up, ...words]);
    expect(await ended(started)).toBe(1);
    expect(started.errors()).toContain(says);
    expect(started.errors()).not.toContain('hunter2secret');
    expect(started.errors().trim().split('\n')).toHaveLength(1);
    expect(started.output()).not.toContain('Building');
  });
});

describe('the README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

  test('names only commands that package.json has', () => {
    const named = [...readme.matchAll(/npm (?:run (?:--silent )?([\w:-]+)|(start|test))/g)].map(([, script, short]) => script ?? short ?? '');
    expect(new Set(named)).toEqual(new Set(['start', 'test', 'admin', 'verify', 'dev', 'bench', 'eval', 'test:faults', 'note', 'check-number']));
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });

  test('links only to what is there', () => {
    const targets = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target ?? '').filter((target) => !/^(https?:|#)/.test(target));
    const files = [...readme.matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.\w+)`/g)].map(([, path]) => path ?? '');
    for (const path of [...targets, ...files]) expect(existsSync(join(root, path)), path).toBe(true);
  });

  test.each([
    { script: 'operate', words: ['help'], status: 0, says: 'import gazetteer FILE' },
    { script: 'operate', words: ['import', 'nppes', '--help'], status: 0, says: '[--dry-run] [--withdraw-missing]' },
    { script: 'operate', words: ['import', 'csv', 'members.csv', '--colour', 'red'], status: 2, says: "Unknown option '--colour'" },
    { script: 'operate', words: ['import', 'register', 'README.md', '--kind', 'best'], status: 1, says: '--kind statutory|voluntary|association|operator' },
    { script: 'operate', words: ['export', 'fhir', 'README.md'], status: 1, says: 'README.md is a file' },
    { script: 'measure', words: ['bench'], status: 0, says: 'open-entries' },
    { script: 'measure', words: ['eval'], status: 0, says: 'geocoding' },
    { script: 'judge-number', words: ['npi', '1234567893'], status: 0, says: 'valid - ' },
    { script: 'judge-number', words: ['AHPRA', 'phy', '0001234567'], status: 0, says: 'valid - ' },
    { script: 'judge-number', words: ['hpi-o', '8003621566684456'], status: 0, says: 'suspicious - ' },
    { script: 'judge-number', words: ['hcpc', ''], status: 0, says: 'invalid - No number is written' },
    { script: 'judge-number', words: ['npi'], status: 2, says: 'check-number -- SCHEME VALUE' },
    { script: 'judge-number', words: ['passport', '1'], status: 2, says: 'There is no scheme "passport".' },
  ])('$script $words answers', ({ script, words, status, says }) => {
    const [, program = ''] = /&& node (.+)$/.exec(scripts[script] ?? '') ?? [];
    const run = spawnSync(process.execPath, [...program.split(' '), ...words], { cwd: root, encoding: 'utf8' });
    expect(run.stdout + run.stderr).toContain(says);
    expect(run.status).toBe(status);
  });
});
