/** Every registry of the sample data, read to its end on both databases: each row is taken or reported, also of damaged copies. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { engines, startTestService, type TestService } from '../support/service.ts';
import { dataVariable, sharedData } from '../support/shared-data.ts';
import { damageRows, reencoded } from './damaged-table.ts';
import { operate, storedListings, type Operated } from './operate.ts';
import { importLines } from './small-gazetteer.ts';

const registries = [
  { command: 'nppes', parts: ['us-nppes', 'npidata_pfile_sample.csv'], gazetteer: 'zipcodes.us.csv', rows: 300, taken: 198 },
  { command: 'ods', parts: ['uk-ods', 'epraccur_2025-05_active_gp.csv'], gazetteer: 'zipcodes.gb.csv', rows: 6651, taken: 6651 },
] as const;

const hasData = sharedData('us-nppes') !== undefined;
if (!hasData) process.stdout.write(`Not run: "registries of the sample data". Set ${dataVariable} to the folder of sample data to run it.\n`);

/** The counts that the summary says, which must add up. */
function countsOf({ said }: Operated): { rows: number; taken: number; notTaken: number } {
  const [, rows = '', taken = '', notTaken = ''] = /^(\d+) rows: (\d+) taken, \d+ of them with a remark; (\d+) not taken\./m.exec(said) ?? [];
  return { rows: Number(rows), taken: Number(taken), notTaken: Number(notTaken) };
}

async function withGazetteer(engine: (typeof engines)[number], gazetteer: string): Promise<TestService> {
  const service = await startTestService({ engine });
  await importLines(service.database, (await readFile(sharedData('geonames-postal', gazetteer) ?? '', 'utf8')).split('\n'));
  return service;
}

describe.skipIf(!hasData).each(registries)('registries of the sample data: $command', ({ command, parts, gazetteer, rows, taken }) => {
  it.each(engines)('is taken or reported row by row, and changes nothing the second time, on %s', async (engine) => {
    await using service = await withGazetteer(engine, gazetteer);
    const path = sharedData(...parts) ?? '';
    const first = await operate(service, ['import', command, path]);
    expect(first).toMatchObject({ code: 0, complained: '' });
    expect(countsOf(first)).toEqual({ rows, taken, notTaken: rows - taken });
    const notTaken = first.report.filter(({ outcome }) => outcome === 'not-taken');
    expect(notTaken).toHaveLength(rows - taken);
    for (const { line, reasons } of first.report) expect({ hasLine: line !== undefined, hasReason: (reasons[0] ?? '') !== '' }).toEqual({ hasLine: true, hasReason: true });
    const stored = await storedListings(service);
    expect(stored).toHaveLength(taken);
    expect(stored.filter(({ content }) => !content.includes('"coordinates"'))).toEqual([]);

    const second = await operate(service, ['import', command, path], { nowMs: Date.UTC(2026, 10, 25) });
    expect(second.said).toContain(`0 added, 0 changed, ${String(taken)} as before`);
    expect(second.report).toEqual(first.report);
    expect(await storedListings(service)).toEqual(stored);
  });

  it.each(reencoded)('is the same as $name', async ({ bytes }) => {
    await using service = await withGazetteer('sqlite', gazetteer);
    const original = sharedData(...parts) ?? '';
    await operate(service, ['import', command, original]);
    const stored = await storedListings(service);
    const path = join(service.dataDir, 'other.csv');
    await writeFile(path, bytes(await readFile(original, 'utf8')));
    const again = await operate(service, ['import', command, path]);
    expect(countsOf(again)).toEqual({ rows, taken, notTaken: rows - taken });
    expect(again.said).toContain('0 added, 0 changed');
    expect(await storedListings(service)).toEqual(stored);
  });

  it.each([1, 2, 3])('cut and torn (seed %i) is read to its end, and what was not touched is as it was', async (seed) => {
    await using service = await withGazetteer('sqlite', gazetteer);
    const original = await readFile(sharedData(...parts) ?? '', 'utf8');
    const whole = await operate(service, ['import', command, sharedData(...parts) ?? '', '--dry-run']);
    const damaged = damageRows(original, seed);
    const path = join(service.dataDir, 'damaged.csv');
    await writeFile(path, damaged.bytes);
    const { code, said, complained, report } = await operate(service, ['import', command, path]);
    expect({ code, complained }).toEqual({ code: 0, complained: '' });
    const counts = countsOf({ code, said, complained, report });
    expect(counts.taken + counts.notTaken).toBe(counts.rows);
    // A row that was broken over two lines is one row again.
    expect(counts.rows).toBeLessThanOrEqual(damaged.lines);
    expect(counts.rows).toBeGreaterThan(damaged.lines * 0.9);
    expect(damaged.untouched.size).toBeGreaterThan(rows * 0.7);
    // A line that nobody touched is refused only for what the original was refused for, or because a torn one had its id.
    const before = new Set(whole.report.filter(({ outcome }) => outcome === 'not-taken').map(({ id }) => id));
    const wrongly = report.filter(({ line, id, outcome, reasons }) => outcome === 'not-taken' && line !== undefined && damaged.untouched.has(line) && !before.has(id) && !(reasons[0] ?? '').includes('more than once'));
    expect(wrongly).toEqual([]);
    expect((await storedListings(service)).length).toBe(counts.taken);
  });
});

describe.skipIf(!hasData)('files of places and of FHIR', () => {
  it.each(['au', 'ca', 'gb', 'us'])('zipcodes.%s.csv is read to its end: every line is a place, said before, or named', async (country) => {
    await using service = await startTestService();
    const path = sharedData('geonames-postal', `zipcodes.${country}.csv`) ?? '';
    const lines = linesOf(await readFile(path, 'utf8')).length - 1;
    const { code, said, report } = await operate(service, ['import', 'gazetteer', path]);
    const [, rows, taken, repeated, notTaken] = /^(\d+) rows: (\d+) places of \w+ taken, (\d+) repeated, (\d+) not taken\./.exec(said) ?? [];
    expect({ code, rows: Number(rows), sum: Number(taken) + Number(repeated) + Number(notTaken) }).toEqual({ code: 0, rows: lines, sum: lines });
    expect(report).toHaveLength(Number(notTaken));
    // Separated otherwise it is the same.
    const other = join(service.dataDir, 'other.csv');
    await writeFile(other, Buffer.from(`\uFEFF${(await readFile(path, 'utf8')).replace(/^[^"\n]*$/gm, (line) => line.replaceAll(',', '¬'))}`.replaceAll('\n', '\r\n'), 'utf16le'));
    const before = await service.database.selectFrom('gazetteer_place').selectAll().orderBy('folded').orderBy('postcode').orderBy('state').execute();
    if (!linesOf(await readFile(path, 'utf8')).some((line) => line.includes('"'))) {
      expect((await operate(service, ['import', 'gazetteer', other])).said).toBe(said);
      expect(await service.database.selectFrom('gazetteer_place').selectAll().orderBy('folded').orderBy('postcode').orderBy('state').execute()).toEqual(before);
    }
  }, 120_000);

  it.each([['au-fhir-directory'], ['us-plan-net', 'examples']])('%s is read to its end: each resource has its outcome, and a reason where it was not taken as it stands', async (...parts) => {
    await using service = await withGazetteer('sqlite', 'zipcodes.au.csv');
    const folder = sharedData(...parts) ?? '';
    const texts = await Promise.all((await readdir(folder)).map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })));
    const resources = texts.reduce((sum, { name, text }) => sum + (name.endsWith('.ndjson') ? linesOf(text).length : 1), 0);
    const { code, said, report } = await operate(service, ['import', 'fhir', folder]);
    expect({ code, rows: report.length }).toEqual({ code: 0, rows: resources });
    expect(said).toContain(`${String(resources)} entries:`);
    expect(report.filter(({ outcome, reasons }) => outcome !== 'taken' && (reasons[0] ?? '') === '')).toEqual([]);
  });
});

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
