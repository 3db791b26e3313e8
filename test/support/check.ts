/**
 * `npm test`: types, lint, unit, integration and browser tests in one go, with a closing line `N passed, N failed`.
 * `npm run verify` is the same with `--fast`: types, lint and unit tests only.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { provideChromium } from './chromium.ts';
import { dataVariable } from './shared-data.ts';

const root = join(import.meta.dirname, '../..');
const results = join(root, 'test/results');
const report = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().nullish(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).nullish() })),
    }),
  ),
});

let passed = 0;
const failed: { name: string; why: string }[] = [];
const notRun: string[] = [];
const secondTry: { name: string; why: string }[] = [];
const startedAtMs = Date.now();

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

command('types', 'tsc', ['-b']);
command('lint', 'oxlint', ['--type-aware', '--deny-warnings', '.']);
tests('unit', ['unit', 'extension']);
if (!process.argv.includes('--fast')) {
  command('web pages build', 'pnpm', ['--filter', '@trusted-hands/portal', 'build']);
  tests('integration', ['integration']);
  browserTests();
}

const seconds = Math.round((Date.now() - startedAtMs) / 1000);
console.log(`\nTook ${seconds} s.`);
if (notRun.length > 0) {
  console.log(`Not run: ${notRun.length}. What each needs stands in its name, or else ${dataVariable} does not name the folder of sample registries:`);
  for (const name of notRun) console.log(`  ${name}`);
}
if (secondTry.length > 0) {
  console.log(`Passed only at the second try, and so to be mended: ${secondTry.length}.`);
  for (const { name, why } of secondTry) console.log(`  ${name}\n    ${why.split('\n', 3).join('\n    ')}`);
}
if (failed.length > 0) {
  // Said again at the end, because of a long run often only the end is kept.
  console.log(`Failed: ${failed.length}.`);
  for (const { name, why } of failed) console.log(`  ${name}\n    ${why.split('\n', 12).join('\n    ')}`);
}
console.log(`${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;

function command(title: string, program: string, words: readonly string[]): void {
  console.log(`\n── ${title}`);
  const run = spawnSync(program, words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (run.error) console.error(`${program} could not be started: ${run.error.message}`);
  if (run.status === 0) passed += 1;
  else failed.push({ name: title, why: `${program} ended with ${run.status}: what it says stands further up.` });
  console.log(`${run.status === 0 ? 'ok' : 'FAILED'}: ${title}`);
}

function tests(title: string, projects: readonly string[]): void {
  console.log(`\n── ${title} tests`);
  const output = join(results, `${title}.json`);
  const words = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${output}`, ...projects.flatMap((name) => ['--project', name])];
  const run = spawnSync('vitest', words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  const read = readReport(output);
  if (read === undefined) {
    failed.push({ name: `${title} tests`, why: `They ended without a report (exit ${run.status}): why stands further up.` });
    return;
  }
  passed += read.numPassedTests;
  const failedBefore = failed.length;
  for (const file of read.testResults) {
    const name = relative(root, file.name);
    for (const test of file.assertionResults) {
      const [why] = test.failureMessages ?? [];
      if (test.status === 'failed') failed.push({ name: `${name}: ${test.fullName}`, why: why ?? 'It gave no reason.' });
      else if (test.status !== 'passed') notRun.push(test.fullName);
      else if (why !== undefined) secondTry.push({ name: test.fullName, why });
    }
    // A file that could not even be loaded holds no test that could fail, so it is counted itself.
    if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')) failed.push({ name, why: file.message ?? 'It could not be loaded.' });
  }
  if (run.status !== 0 && failed.length === failedBefore) failed.push({ name: `${title} tests`, why: 'Each of them passed, but something outside them failed: what stands further up.' });
}

function browserTests(): void {
  try {
    process.env['CHROMIUM_PATH'] = provideChromium((line) => console.log(line));
  } catch (error) {
    failed.push({ name: 'the browser of the tests', why: error instanceof Error ? error.message : String(error) });
    return;
  }
  tests('npm start', ['start']);
  tests('browser', ['e2e']);
  tests('faults and security', ['faults']);
}

function readReport(path: string): z.infer<typeof report> | undefined {
  try {
    return report.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}
