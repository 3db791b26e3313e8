/**
 * A million rows as NPPES publishes them, imported as an operator does, against parsing the same file plus the same
 * statements bare. The two run in turns of two seconds, each in a process of its own that is stopped meanwhile, so that
 * both meet the same machine and a database of the same size. Behind them a FHIR bundle of as many entries, for the memory
 * that it takes. `--rows 50000` for a try.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nppesFormat } from '@trusted-hands/directory';
import { z } from 'zod';
import { smallMemoryFlags } from '../../server/src/admin/keep-memory-small.ts';
import { systemClock } from '../../server/src/clock.ts';
import { openDatabase } from '../../server/src/database/database.ts';
import { townsOfCountry } from '../../server/src/features/gazetteer/gazetteer.queries.ts';
import { ensureGazetteer } from '../../server/src/features/gazetteer/world-gazetteer.ts';
import type { Measurement } from '../support/measure.ts';
import { writeFhirBundle } from './import/fhir-bundle.ts';
import { nppesHeader, writeNppesFile } from './import/nppes-rows.ts';

const turnMs = 2000;

export async function run(): Promise<Measurement> {
  const [, , , ...words] = process.argv;
  const asked = Number(words[words.indexOf('--rows') + 1]);
  const rows = words.includes('--rows') && Number.isInteger(asked) && asked > 0 ? asked : 1_000_000;
  const folder = await mkdtemp(join(tmpdir(), 'trusted-hands-import-'));
  try {
    const [ours, bare] = [join(folder, 'ours'), join(folder, 'bare')];
    const opened = await openDatabase({ dataDir: ours, databaseUrl: undefined }, systemClock);
    await ensureGazetteer(opened.database);
    const towns = await townsOfCountry(opened.database, 'US');
    await opened.close();
    await cp(ours, bare, { recursive: true });
    const file = join(folder, 'npidata_pfile.csv');
    await writeNppesFile({ path: file, rows, towns, seed: 6 });
    const fileMB = (await stat(file)).size / 1e6;
    const { content, checks } = exampleRow();

    const children = await Promise.all([ready(join(import.meta.dirname, 'import/our-import.ts'), ['nppes', file, ours]), ready(join(import.meta.dirname, 'import/bare-import.ts'), [file, bare, content, checks])]);
    const [our, limit] = await inTurns(children);
    if (our === undefined || limit === undefined) throw new Error('One of the two imports did not finish.');
    await Promise.all([file, bare].map((path) => rm(path, { recursive: true })));
    const bundle = join(folder, 'bundle.json');
    await writeFhirBundle({ path: bundle, entries: rows, towns, seed: 6 });
    const fhir = await alone(await ready(join(import.meta.dirname, 'import/our-import.ts'), ['fhir', bundle, ours]));
    const ratios = { importPeakMB: our.peakMB, fhirImportPeakMB: fhir.peakMB, importVsLimit: limit.ms / our.ms };
    const perSecond = (ms: number) => (rows * 1000) / ms;
    return {
      rows: [
        { what: `rows of 330 columns per second, of ${String(rows)} (limit: parsing plus the same statements bare)`, ours: perSecond(our.ms), limit: perSecond(limit.ms), ratio: ratios.importVsLimit, wanted: 'at least 0.6' },
        { what: 'memory at its peak, MB', ours: our.peakMB, limit: limit.peakMB, ratio: our.peakMB / limit.peakMB, wanted: 'at most 300' },
        { what: `memory at its peak, MB, of a FHIR bundle of ${String(rows)} entries`, ours: fhir.peakMB, wanted: 'at most 300' },
      ],
      ratios,
      figures: { rows, fileMB, importPerSecond: perSecond(our.ms), fhirEntriesPerSecond: perSecond(fhir.ms), limitPerSecond: perSecond(limit.ms), limitPeakMB: limit.peakMB },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Finished {
  readonly ms: number;
  readonly peakMB: number;
}

async function ready(program: string, words: readonly string[]): Promise<ChildProcess> {
  const child = fork(program, [...words], { execArgv: [...smallMemoryFlags], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await once(child, 'message');
  return child;
}

async function alone(child: ChildProcess): Promise<Finished> {
  const began = performance.now();
  const told = once(child, 'message');
  child.send('begin');
  const [message] = z.tuple([z.object({ peakMB: z.number() })], z.unknown()).parse(await told);
  return { ms: performance.now() - began, peakMB: message.peakMB };
}

/** Runs one at a time; what counts is the time in which a process was let run, until it says that it is done. */
async function inTurns(children: readonly ChildProcess[]): Promise<(Finished | undefined)[]> {
  const finished: (Finished | undefined)[] = children.map(() => undefined);
  const spent = children.map(() => 0);
  const ended = children.map((child, index) =>
    new Promise<void>((resolve) => {
      child.once('message', (message) => {
        const peakMB = typeof message === 'object' && message !== null && 'peakMB' in message ? Number(message.peakMB) : Number.NaN;
        finished[index] = { ms: (spent[index] ?? 0) + performance.now() - turnBegan, peakMB };
        resolve();
      });
      child.once('exit', () => resolve());
    }),
  );
  let turnBegan = performance.now();
  for (const child of children) {
    child.send('begin');
    child.kill('SIGSTOP');
  }
  const isOver = children.map(() => false);
  while (isOver.includes(false)) {
    for (const [index, child] of children.entries()) {
      if (isOver[index]) continue;
      turnBegan = performance.now();
      child.kill('SIGCONT');
      isOver[index] = await Promise.race([ended[index]?.then(() => true) ?? true, new Promise<false>((resolve) => void setTimeout(() => resolve(false), turnMs))]);
      if (!isOver[index]) child.kill('SIGSTOP');
      spent[index] = (spent[index] ?? 0) + performance.now() - turnBegan;
    }
  }
  return finished;
}

/** What our import stores of a row, for the other to store as much. */
function exampleRow(): { content: string; checks: string } {
  const cells: Record<string, string> = {
    NPI: '1234567893', 'Entity Type Code': '1', 'Provider Last Name (Legal Name)': 'HALVORQUIST', 'Provider First Name': 'MIRA', 'Provider Sex Code': 'F',
    'Provider First Line Business Practice Location Address': '597 BELLWETHER ST', 'Provider Business Practice Location Address City Name': 'SPRINGFIELD', 'Provider Business Practice Location Address State Name': 'IL',
    'Provider Business Practice Location Address Postal Code': '627012345', 'Provider Business Practice Location Address Telephone Number': '2125550178', 'Healthcare Provider Taxonomy Code_1': '225700000X', 'Healthcare Provider Primary Taxonomy Switch_1': 'Y',
  };
  const format = nppesFormat(nppesHeader, () => ({ coordinates: { latitude: 39.80172, longitude: -89.64371 }, country: 'US', by: 'place-state' }));
  if (!format.ok) throw new Error(format.reason);
  const reading = format.reader.read(nppesHeader.map((name) => cells[name] ?? ''));
  if (reading.type !== 'listing') throw new Error(reading.reason);
  return { content: JSON.stringify(reading.content), checks: JSON.stringify(reading.steps.map((step) => ({ step, atMs: Date.now() }))) };
}
