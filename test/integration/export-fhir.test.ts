/** What the operator exports is the whole directory, valid FHIR R4, and imported elsewhere it is the same directory. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Check, checkSchema, listingContentSchema } from '@trusted-hands/directory';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { lockListings, saveListing } from '../../server/src/features/directory/listing.queries.ts';
import { faultsOf } from '../support/fhir-schema.ts';
import { inventDirectory } from '../support/invented-directory/invented-directory.ts';
import { engines, startTestService, type TestService } from '../support/service.ts';
import { storeDirectory } from '../support/stored-directory.ts';
import { operate, storedListings } from './operate.ts';
import { searchFileOf, summariesIn } from './small-directory.ts';
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

  test('what one service says of its checks is told on by the others as its word, and trusted by none of them', { timeout: 60_000 }, async () => {
    await using service = await startTestService({ engine });
    await using other = await startTestService({ engine });
    await using third = await startTestService({ engine });
    const checks: Check[] = [
      { step: 'self-declared', atMs: 1000 },
      { step: 'number-well-formed', atMs: 2000 },
      { step: 'register-checked', atMs: 3000, register: 'statutory', by: 'Stella Marchbank', how: 'number and name agree' },
    ];
    const content = listingContentSchema.parse({ ...bo, registrations: [{ scheme: 'ahpra', number: 'PHY0001234567' }] });
    await service.database.transaction().execute(async (transaction) => {
      await lockListings(transaction);
      await saveListing(transaction, { id: 'bo', ownerId: null, origin: 'suggested', originId: 'bo', status: 'published', content, checks, createdAtMs: 0, updatedAtMs: 4000, confirmedAtMs: 5000 });
    });
    const passOn = async (from: TestService, to: TestService): Promise<Check[]> => {
      const folder = join(from.dataDir, 'export');
      expect(await operate(from, ['export', 'fhir', folder])).toMatchObject({ code: 0, complained: '' });
      for (const line of (await readFile(join(folder, 'Practitioner.ndjson'), 'utf8')).trim().split('\n')) expect(faultsOf(JSON.parse(line))).toEqual([]);
      await importLines(to.database, smallGazetteer);
      expect(await operate(to, ['import', 'fhir', folder])).toMatchObject({ code: 0, complained: '' });
      expect((await operate(to, ['import', 'fhir', folder], { nowMs: Date.UTC(2027, 1, 1) })).said).toContain('1 as before');
      const [stored] = await storedListings(to);
      return z.array(checkSchema).parse(JSON.parse(stored?.checks ?? ''));
    };
    const first = await passOn(service, other);
    const toldBy = new URL(service.url).host;
    expect(first.filter(({ step }) => step !== 'told').map(({ step }) => step)).toEqual(['imported', 'number-well-formed']);
    expect(first.filter(({ step }) => step === 'told')).toEqual([
      { step: 'told', atMs: 5000, how: 'suggested', toldStep: 'listed', toldBy },
      ...checks.map(({ step, ...rest }) => ({ step: 'told', ...rest, toldStep: step, toldBy })),
      { step: 'told', atMs: 5000, toldStep: 'confirmed', toldBy },
    ]);
    const second = await passOn(other, third);
    expect(second.filter(({ register }) => register !== undefined)).toEqual([{ ...first.find(({ register }) => register !== undefined), toldBy: `${toldBy}, passed on by ${new URL(other.url).host}` }]);

    // Members see it as told, and nobody takes it for a look-up of their own.
    const member = await third.signIn('reader@example.com');
    expect((await summariesIn(third, await searchFileOf(member))).map(({ check }) => check)).toEqual([{ step: 'number-well-formed' }]);
    expect(await third.database.selectFrom('listing').select('id').where('checks', 'like', '%"step":"register-checked"%').execute()).toEqual([]);
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
