import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'notes-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(files: readonly string[]) {
  return spawnSync(process.execPath, [join(import.meta.dirname, 'note.ts'), '--', ...files], { cwd: folder, encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } });
}

test('the note command prints one line of facts and problems for each file, by any name it has', () => {
  writeFileSync(join(folder, 'a first.txt'), 'S: pain 6/10\nprivate: x');
  writeFileSync(join(folder, 'empty.txt'), '');
  const { stdout, stderr, status } = run(['a first.txt', join(folder, 'empty.txt')]);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  const lines = stdout.trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  const [first, second] = lines.map((line) => JSON.parse(line));
  expect(first.facts).toEqual([
    { kind: 'pain', status: 'present', phase: 'before', value: 6, from: 3, to: 12 },
    { kind: 'private', status: 'present', phase: 'before', from: 13, to: 23 },
  ]);
  expect(second).toEqual({ facts: [], problems: [] });
});

test('the note command says which file it cannot read, and prints the others', () => {
  writeFileSync(join(folder, 'note.txt'), 'pain 4/10');
  const { stdout, stderr, status } = run(['missing.txt', '.', 'note.txt']);
  expect(status).toBe(1);
  expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining('missing.txt cannot be read'), expect.stringContaining('. cannot be read')]);
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  expect(JSON.parse(stdout).facts).toHaveLength(1);
});

test('the note command reads with packs that are added, and says of one at fault its line and reason while the rest works', () => {
  const pack = '{ "name": "Words of one clinic", "version": "1", "source": "Our own list.",\n  "words": { "regions": [{ "name": "knee", "words": ["hinge"], "source": "Our own word list." }] } }';
  writeFileSync(join(folder, 'words.json'), pack);
  writeFileSync(join(folder, 'bad.json'), pack.replace('"hinge"', '"Hinge"'));
  writeFileSync(join(folder, 'hinge.txt'), 'S: R hinge pain 4/10');
  const { stdout, stderr, status } = run(['--pack', 'bad.json', '--pack', 'words.json', 'hinge.txt']);
  expect(status).toBe(1);
  expect(stderr).toBe('bad.json, line 2, words.regions[0].words[0]: Words are written in lower case. The pack is left out.\n');
  expect(JSON.parse(stdout).facts).toMatchObject([{ kind: 'pain', region: 'knee', side: 'right', value: 4 }]);
  expect(JSON.parse(run(['hinge.txt']).stdout).facts[0].region).toBeUndefined();
});

test('the example pack of the documentation is read: its words, its test, its warning sign', () => {
  const example = join(import.meta.dirname, '../../packages/packs/example-pack.json');
  writeFileSync(join(folder, 'example.txt'), 'S: R glute med pain 4/10. Climbing, felt a pop in the finger\nO: step down test R +\nTx: voodoo floss calf 10 min');
  const { stdout, stderr, status } = run(['--pack', example, 'example.txt']);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  const { facts, problems } = JSON.parse(stdout);
  expect(facts).toContainEqual(expect.objectContaining({ kind: 'test', name: 'step down test', side: 'right', result: 'positive' }));
  expect(facts).toContainEqual(expect.objectContaining({ kind: 'technique', name: 'band flossing', value: 10 }));
  expect(problems).toContainEqual(expect.objectContaining({ kind: 'red-flag', pattern: 'pulley-injury', urgency: 'urgent' }));
  const without = JSON.parse(run(['example.txt']).stdout);
  expect(without.facts.map(({ name }: { name?: string }) => name)).not.toContain('step down test');
  expect(without.problems.map(({ pattern }: { pattern?: string }) => pattern)).not.toContain('pulley-injury');
});

test('the note command asks for a file when none is named', () => {
  expect(run([])).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('npm run --silent note -- [--pack PACK]... FILE') });
});
