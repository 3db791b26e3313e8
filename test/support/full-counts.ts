/**
 * `npm run test:faults`: the tests of faults and security with their full counts, which take hours; `npm run test:faults --
 * power-loss` runs only the files with these words in their path. Ends with what was repeated how often, file by file,
 * and a line `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { provideChromium } from './chromium.ts';
import { faultCountsVariable, faultsVariable } from './fault-count.ts';

const root = join(import.meta.dirname, '../..');
const results = join(root, 'test/results');
const output = join(results, 'full-counts.json');
const counts = join(results, 'full-counts.jsonl');
const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ name: z.string(), status: z.string(), startTime: z.number(), endTime: z.number(), assertionResults: z.array(z.object({ status: z.string() })) })),
});
const countLine = z.object({ file: z.string(), count: z.number() });

const filters = process.argv.slice(2).filter((word) => word !== '--');
for (const file of [output, counts]) rmSync(file, { force: true });
mkdirSync(results, { recursive: true });
const startedAtMs = Date.now();
const environment = { ...process.env, [faultsVariable]: 'full', [faultCountsVariable]: counts, CHROMIUM_PATH: provideChromium((line) => console.log(line)) };
// Each repetition may take a second and more, so the time that a quick run has is not a measure here.
const words = ['run', '--project', 'faults', '--testTimeout', String(6 * 60 * 60 * 1000), '--reporter=verbose', '--reporter=json', `--outputFile.json=${output}`, ...filters];
const run = spawnSync('vitest', words, { cwd: root, stdio: 'inherit', env: environment, shell: process.platform === 'win32' });
if (run.error) console.error(`vitest could not be started: ${run.error.message}`);

const read = report.safeParse(JSON.parse(textOf(output) || 'null'));
const repetitions = textOf(counts).split('\n').filter((line) => line !== '').map((line) => countLine.parse(JSON.parse(line)));
console.log('');
for (const { name, status, startTime, endTime, assertionResults } of read.data?.testResults.toSorted((one, other) => one.name.localeCompare(other.name)) ?? []) {
  const repeated = Map.groupBy(repetitions.filter(({ file }) => file === name), ({ count }) => count);
  const done = assertionResults.filter((test) => test.status === 'passed').length;
  const repeating = repeated.size === 0 ? 'nothing repeated' : `repetitions ${[...repeated].map(([count, same]) => (same.length === 1 ? String(count) : `${String(same.length)} × ${String(count)}`)).join(' + ')}`;
  console.log(`${status === 'passed' ? 'ok    ' : 'FAILED'} ${relative(root, name)}: ${repeating}; ${String(done)} of ${String(assertionResults.length)} tests passed in ${String(Math.round((endTime - startTime) / 1000))} s`);
}
const failed = read.success ? Math.max(read.data.numFailedTests, run.status === 0 ? 0 : 1) : 1;
if (!read.success) console.error('The tests ended without a report: see above for why.');
console.log(`Took ${String(Math.round((Date.now() - startedAtMs) / 1000))} s with the full counts.`);
console.log(`${String(read.data?.numPassedTests ?? 0)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
