/** What the operator exports is the whole directory, valid FHIR R4, and imported elsewhere it is the same directory. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listingContentSchema } from '@trusted-hands/directory';
import { describe, expect, test } from 'vitest';
import { lockListings, saveListing } from '../../server/src/features/directory/listing.queries.ts';
import { faultsOf } from '../support/fhir-schema.ts';
import { inventDirectory } from '../support/invented-directory/invented-directory.ts';
import { engines, startTestService, type TestService } from '../support/service.ts';
import { storeDirectory } from '../support/stored-directory.ts';
import { operate } from './operate.ts';
import { importLines, smallGazetteer } from './small-gazetteer.ts';

async function contentsOf({ database }: TestService): Promise<string[]> {
  const rows = await database.selectFrom('listing').select(['content', 'status']).orderBy('number').execute();
  return rows.filter(({ status }) => status === 'published').map(({ content }) => JSON.stringify(listingContentSchema.parse(JSON.parse(content)))).toSorted();
}

describe.each(engines)('on %s', (engine) => {
  test('a directory is written, read by another service, and the same there', { timeout: 120_000 }, async () => {
    await using service = await startTestService({ engine });
    await using other = await startTestService({ engine });
    const folder = await mkdtemp(join(tmpdir(), 'trusted-hands-export-'));
    try {
      await storeDirectory(service.database, inventDirectory({ count: 1200, seed: 3 }));
      await service.database.updateTable('listing').set({ status: 'withdrawn' }).where('number', '<', 10).execute();
      // With some places of its own, so that none is loaded for it.
      await importLines(other.database, smallGazetteer);
      const exported = await operate(service, ['export', 'fhir', join(folder, 'new')]);
      expect(exported).toMatchObject({ code: 0, complained: '' });
      expect(exported.said).toMatch(/^\d+ listings: \d+ Practitioner/);
      const files = await readdir(join(folder, 'new'));
      expect(files.toSorted()).toEqual(['HealthcareService.ndjson', 'Location.ndjson', 'Practitioner.ndjson', 'PractitionerRole.ndjson']);
      for (const file of files) {
        const lines = (await readFile(join(folder, 'new', file), 'utf8')).split('\n').filter((line) => line !== '');
        for (const line of lines.slice(0, 50)) expect(faultsOf(JSON.parse(line))).toEqual([]);
      }
      expect(await operate(other, ['import', 'fhir', join(folder, 'new')])).toMatchObject({ code: 0, complained: '' });
      const before = await contentsOf(service);
      expect(before.length).toBeGreaterThan(1000);
      expect(await contentsOf(other)).toEqual(before);
      expect((await operate(other, ['import', 'fhir', join(folder, 'new')])).said).toContain(`${String(before.length)} as before`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

test('a folder that cannot be made is said in one sentence', async () => {
  await using service = await startTestService();
  const file = join(service.dataDir, 'file');
  await writeFile(file, '');
  for (const path of [file, join(file, 'folder')]) {
    const { code, complained } = await operate(service, ['export', 'fhir', path]);
    expect(code).toBe(1);
    expect(complained.split('\n')).toHaveLength(1);
  }
});

const bo = listingContentSchema.parse({ name: 'Bo Berg', profession: 'massage-therapist', locations: [{ place: 'Dubbo', country: 'AU' }] });

async function storeOne(service: TestService): Promise<void> {
  await service.database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    await saveListing(transaction, { id: 'bo', ownerId: null, origin: 'suggested', originId: 'bo', status: 'published', content: bo, checks: [], createdAtMs: 0, updatedAtMs: 0, confirmedAtMs: null });
  });
}

test('there is no file of what there is none of, nor one of an earlier export, and an import takes all the rest', async () => {
  await using service = await startTestService();
  await storeOne(service);
  const folder = join(service.dataDir, 'export');
  await mkdir(folder);
  await writeFile(join(folder, 'Organization.ndjson'), '{"resourceType":"Organization","id":"of-before"}\n');
  await operate(service, ['export', 'fhir', folder]);
  expect((await readdir(folder)).toSorted()).toEqual(['HealthcareService.ndjson', 'Location.ndjson', 'Practitioner.ndjson', 'PractitionerRole.ndjson']);
  expect((await operate(service, ['import', 'fhir', folder, '--dry-run'])).said).toContain('0 not taken');
});
