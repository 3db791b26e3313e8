/** An import killed with -9 again and again: each run goes on where the last one stood, and in the end every row is there once. */
import { randomInt } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { systemClock } from '../../server/src/clock.ts';
import { openDatabase } from '../../server/src/database/database.ts';
import { importLines, smallGazetteer } from '../integration/small-gazetteer.ts';
import { faultCount } from '../support/fault-count.ts';
import { freshPostgresDatabase } from '../support/postgres.ts';
import { engines } from '../support/service.ts';
import { spawnService } from '../support/service-process.ts';
import { waitFor } from '../support/wait-for.ts';

const admin = join(import.meta.dirname, '../../server/src/admin/main.ts');
const kills = { sqlite: faultCount({ quick: 4, full: 60 }), postgres: faultCount({ quick: 2, full: 30 }) };
const rowsPerKill = 8000;
const batchRows = 1000;

test.each(engines)('an import killed on %s goes on behind its last batch: no row is lost or double, in the directory or in the report', async (engine) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'trusted-hands-import-killed-'));
  const postgres = engine === 'postgres' ? await freshPostgresDatabase() : undefined;
  const databaseUrl = postgres?.url;
  const opened = await openDatabase({ dataDir, databaseUrl }, systemClock);
  const position = async () => (await opened.database.selectFrom('import_run').select('position').executeTakeFirst())?.position ?? 0;
  try {
    await importLines(opened.database, smallGazetteer);
    const rows = (kills[engine] + 1) * rowsPerKill;
    const file = join(dataDir, 'members.csv');
    // One in forty names nobody, so that the report has rows of its own.
    const lines = Array.from({ length: rows }, (_, row) => (row % 40 === 3 ? `;Dubbo;NSW;2830;C-${String(row)}` : `Mira Tallowmere;Dubbo;NSW;2830;C-${String(row)}`));
    await writeFile(file, ['Name;Suburb;State;Postcode;Member ID', ...lines].join('\n'));
    const start = () =>
      spawnService({ DATA_DIR: dataDir, ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }) }, [admin, 'import', 'csv', file, '--source', 'members', '--country', 'AU', '--profession', 'massage-therapist']);

    let cutOff = 0;
    for (let kill = 0; kill < kills[engine]; kill += 1) {
      await using run = start();
      const wanted = (await position()) + batchRows * (1 + randomInt(4));
      await waitFor('the import to get on', async () => (run.process.exitCode !== null || (await position()) >= wanted ? true : undefined), 60_000);
      if (run.process.exitCode === null) cutOff += 1;
      await run.end('SIGKILL');
    }
    // Or it was always quicker than the kill, and the test could not fail.
    expect(cutOff).toBeGreaterThan(0);

    await using last = start();
    await waitFor('the import to end', () => Promise.resolve(last.process.exitCode === null ? undefined : true), 120_000);
    expect({ code: last.process.exitCode, errors: last.errors() }).toEqual({ code: 0, errors: '' });
    const notTaken = lines.filter((line) => line.startsWith(';')).length;
    expect(last.output()).toContain('Goes on behind row');
    expect(last.output()).toContain(`${String(rows)} rows: ${String(rows - notTaken)} taken, 0 of them with a remark; ${String(notTaken)} not taken.`);
    expect(last.output()).toContain(`${String(rows - notTaken)} listings: ${String(rows - notTaken)} added, 0 changed`);

    const stored = await opened.database.selectFrom('listing').select(['origin_id', 'number']).orderBy('number').execute();
    expect(stored.map(({ origin_id }) => origin_id)).toEqual(lines.flatMap((line, row) => (line.startsWith(';') ? [] : [`members/C-${String(row)}`])));
    expect(stored.at(-1)?.number).toBe(stored.length);
    const path = /: (\S+-report\.ndjson)/.exec(last.output())?.[1] ?? '';
    const reported = (await readFile(path, 'utf8')).trim().split('\n').map((line) => z.object({ line: z.number() }).parse(JSON.parse(line)).line);
    expect(reported).toEqual(lines.flatMap((line, row) => (line.startsWith(';') ? [row + 2] : [])));
  } finally {
    await opened.close();
    await postgres?.[Symbol.asyncDispose]();
    await rm(dataDir, { recursive: true, force: true });
  }
});

test.each(engines)('a FHIR import killed on %s, while it reads and while it stores, goes on: every practitioner is there once, with the place that stands in the last file', async (engine) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'trusted-hands-fhir-killed-'));
  const postgres = engine === 'postgres' ? await freshPostgresDatabase() : undefined;
  const databaseUrl = postgres?.url;
  const opened = await openDatabase({ dataDir, databaseUrl }, systemClock);
  const position = async () => (await opened.database.selectFrom('import_run').select('position').executeTakeFirst())?.position ?? 0;
  const stagedBytes = async () => {
    const names = (await readdir(join(dataDir, 'imports')).catch(() => [])).filter((name) => name.includes('.staged.sqlite'));
    let bytes = 0;
    for (const name of names) bytes += await stat(join(dataDir, 'imports', name)).then(({ size }) => size, () => 0);
    return bytes;
  };
  try {
    await importLines(opened.database, smallGazetteer);
    const count = (kills[engine] + 1) * 4000;
    const folder = join(dataDir, 'fhir');
    await mkdir(folder);
    const id = (row: number) => `p-${String(row).padStart(7, '0')}`;
    const each = (make: (row: number) => object) => Array.from({ length: count }, (_, row) => JSON.stringify(make(row)));
    await writeFile(join(folder, 'a-practitioner.ndjson'), each((row) => ({ resourceType: 'Practitioner', id: id(row), name: [{ text: 'Mira Tallowmere' }] })).join('\n'));
    // One in forty names no practitioner, so that the report has rows of its own.
    await writeFile(join(folder, 'b-role.ndjson'), each((row) => ({ resourceType: 'PractitionerRole', id: `r-${String(row)}`, ...(row % 40 !== 3 && { practitioner: { reference: `Practitioner/${id(row)}` } }), location: [{ reference: 'Location/only' }] })).join('\n'));
    await writeFile(join(folder, 'c-location.json'), JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: [{ resource: { resourceType: 'Location', id: 'only', address: { city: 'Dubbo', state: 'NSW', postalCode: '2830', country: 'AU' } } }] }));
    const start = () => spawnService({ DATA_DIR: dataDir, ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }) }, [admin, 'import', 'fhir', folder]);

    let [whileReading, whileStoring] = [0, 0];
    for (let kill = 0; kill < kills[engine]; kill += 1) {
      await using run = start();
      if (kill % 2 === 0 && (await position()) === 0) {
        const bytes = await stagedBytes();
        await waitFor('the import to read on', async () => (run.process.exitCode !== null || (await position()) > 0 || (await stagedBytes()) > bytes + 100_000 ? true : undefined), 60_000);
        if ((await position()) === 0) whileReading += 1;
      } else {
        const wanted = (await position()) + 500 * (1 + randomInt(4));
        await waitFor('the import to store on', async () => (run.process.exitCode !== null || (await position()) >= wanted ? true : undefined), 60_000);
        if (run.process.exitCode === null) whileStoring += 1;
      }
      await run.end('SIGKILL');
    }
    // Or it was always quicker than the kill, and the test could not fail.
    expect(whileReading).toBeGreaterThan(0);
    expect(whileStoring).toBeGreaterThan(0);

    await using last = start();
    await waitFor('the import to end', () => Promise.resolve(last.process.exitCode === null ? undefined : true), 120_000);
    expect({ code: last.process.exitCode, errors: last.errors() }).toEqual({ code: 0, errors: '' });
    const placeless = Array.from({ length: count }, (_, row) => row).filter((row) => row % 40 === 3).length;
    expect(last.output()).toContain('Goes on behind practitioner');
    expect(last.output()).toContain(`${String(2 * count + 1)} entries: ${String(2 * (count - placeless) + 1)} taken, 0 taken with a remark, ${String(2 * placeless)} not taken.`);
    expect(last.output()).toContain(`${String(count - placeless)} practitioners: ${String(count - placeless)} added, 0 changed`);
    const stored = await opened.database.selectFrom('listing').select(['origin_id', 'number']).orderBy('number').execute();
    expect(stored.map(({ origin_id }) => origin_id)).toEqual(Array.from({ length: count }, (_, row) => row).flatMap((row) => (row % 40 === 3 ? [] : [`Practitioner/${id(row)}`])));
    expect(stored.at(-1)?.number).toBe(stored.length);
    const path = /: (\S+-report\.ndjson)/.exec(last.output())?.[1] ?? '';
    const reported = (await readFile(path, 'utf8')).trim().split('\n').map((line) => z.object({ resourceType: z.string(), id: z.string() }).parse(JSON.parse(line)));
    expect(new Set(reported.map((row) => `${row.resourceType}/${row.id}`)).size).toBe(2 * count + 1);
    expect(reported).toHaveLength(2 * count + 1);
    expect((await readdir(join(dataDir, 'imports'))).filter((name) => name.includes('staged'))).toEqual([]);
  } finally {
    await opened.close();
    await postgres?.[Symbol.asyncDispose]();
    await rm(dataDir, { recursive: true, force: true });
  }
});
