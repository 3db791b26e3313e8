/** `import fhir` on both databases: fictional files here, and HL7 Australia's own where TRUSTED_HANDS_DATA is set. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { checkSchema, type Check } from '@trusted-hands/directory';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runAdmin } from '../../server/src/admin/run-admin.ts';
import { randomIds } from '../../server/src/clock.ts';
import { engines, startTestService, type TestService } from '../support/service.ts';
import { dataVariable, sharedData } from '../support/shared-data.ts';
import { publishedListings } from './small-directory.ts';
import { importLines, smallGazetteer } from './small-gazetteer.ts';

const reportRow = z.object({ resourceType: z.string(), id: z.string(), fileName: z.string(), line: z.number().optional(), outcome: z.enum(['taken', 'taken-with-warnings', 'not-taken']), reasons: z.array(z.string()) });

interface Imported {
  readonly code: number;
  readonly said: string;
  readonly complained: string;
  readonly report: z.infer<typeof reportRow>[];
}

async function admin(service: TestService, words: readonly string[], nowMs = Date.UTC(2026, 10, 21)): Promise<Imported> {
  const said: string[] = [];
  const complained: string[] = [];
  const { dataDir, databaseUrl } = service.settings;
  const code = await runAdmin(words, {
    environment: { DATA_DIR: dataDir, ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }) },
    clock: { nowMs: () => nowMs },
    ids: randomIds,
    say: (line) => void said.push(line),
    complain: (line) => void complained.push(line),
  });
  const path = /: (\S+-report\.ndjson)/.exec(said.join('\n'))?.[1];
  const report = path === undefined ? [] : (await readFile(path, 'utf8')).trim().split('\n').map((line) => reportRow.parse(JSON.parse(line)));
  return { code, said: said.join('\n'), complained: complained.join('\n'), report };
}

function practitioner(id: string, family: string, more: object = {}): string {
  return JSON.stringify({
    resourceType: 'Practitioner',
    id,
    name: [{ family, given: ['Mira'] }],
    address: [{ line: ['1 Wattle Street'], city: 'Dubbo', state: 'NSW', postalCode: '2830', country: 'AU' }],
    ...more,
  });
}

function role(id: string, of: string): string {
  return JSON.stringify({ resourceType: 'PractitionerRole', id, practitioner: { reference: `Practitioner/${of}` }, code: [{ text: 'Physiotherapist' }] });
}

async function folderOf(service: TestService, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(service.dataDir, 'fhir');
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

describe.each(engines)('import fhir on %s', (engine) => {
  it('takes NDJSON, a bundle and a single resource, and changes nothing the second time', async () => {
    await using service = await startTestService({ engine });
    await importLines(service.database, smallGazetteer);
    const folder = await folderOf(service, {
      'Practitioner.ndjson': `${practitioner('one', 'TALLOWMERE')}\n${practitioner('two', 'Halvorquist')}\n`,
      'PractitionerRole.ndjson': role('role-one', 'one'),
      'bundle.json': JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: [{ resource: JSON.parse(practitioner('three', 'Quoylemar')) as unknown }] }),
      'single.json': practitioner('four', 'Nakavindi'),
      'notes.txt': 'not read',
    });
    const first = await admin(service, ['import', 'fhir', folder]);
    expect(first).toMatchObject({ code: 0, complained: '' });
    expect(first.said).toContain('4 practitioners: 4 added, 0 changed, 0 as before, 0 left alone');
    expect(first.report).toHaveLength(5);
    expect(first.said).toContain('Not read, since their names end in none of .ndjson, .json, .jsonl, .ndjson.gz, .json.gz, .jsonl.gz: notes.txt.');
    expect(first.said).not.toContain('No roles');

    const listings = await publishedListings(service);
    expect(listings.map(({ name }) => name).toSorted()).toEqual(['Mira Halvorquist', 'Mira Nakavindi', 'Mira Quoylemar', 'Mira Tallowmere']);
    const one = listings.find(({ name }) => name === 'Mira Tallowmere');
    expect(one).toMatchObject({ origin: 'fhir', profession: 'physiotherapist', checks: [{ step: 'imported' }] });
    expect(one?.locations[0]).toMatchObject({ place: 'Dubbo', coordinates: { latitude: -32.2426, longitude: 148.6017 }, placeSource: 'practitioner' });

    const second = await admin(service, ['import', 'fhir', folder], Date.UTC(2026, 10, 22));
    expect(second.said).toContain('0 added, 0 changed, 4 as before');
    expect(await publishedListings(service)).toEqual(listings);
  });

  it('changes only what differs, and keeps its id', async () => {
    await using service = await startTestService({ engine });
    await importLines(service.database, smallGazetteer);
    await admin(service, ['import', 'fhir', await folderOf(service, { 'p.ndjson': `${practitioner('one', 'Tallowmere')}\n${practitioner('two', 'Halvorquist')}` })]);
    const before = await publishedListings(service);
    const changed = await folderOf(service, { 'p.ndjson': `${practitioner('two', 'Halvorquist')}\n${practitioner('one', 'Tallowmere', { gender: 'female' })}` });
    expect((await admin(service, ['import', 'fhir', changed])).said).toContain('0 added, 1 changed, 1 as before');
    const after = await publishedListings(service);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after.find(({ name }) => name === 'Mira Tallowmere')?.gender).toBe('female');

    const part = await folderOf(service, { 'p.ndjson': practitioner('two', 'Halvorquist') });
    expect((await admin(service, ['import', 'fhir', part])).said).toContain('1 practitioner of earlier imports is not in these files, and stayed as before.');
    expect(await publishedListings(service)).toEqual(after);
  });

  it('stores nothing in a trial, and withdraws whom the files lack only where asked and where all of them could be read', async () => {
    await using service = await startTestService({ engine });
    await importLines(service.database, smallGazetteer);
    const both = await folderOf(service, { 'p.ndjson': `${practitioner('one', 'Tallowmere')}\n${practitioner('two', 'Halvorquist')}` });
    const statuses = async () => (await service.database.selectFrom('listing').select('status').orderBy('origin_id').execute()).map(({ status }) => status);
    const trial = await admin(service, ['import', 'fhir', both, '--dry-run']);
    expect(trial.said).toContain('A trial, nothing was stored. It would be:\n2 practitioners: 2 added');
    expect(await statuses()).toEqual([]);
    await admin(service, ['import', 'fhir', both]);

    const torn = await folderOf(service, { 'p.ndjson': `${practitioner('two', 'Halvorquist')}\n{"resourceType":"Pract` });
    expect((await admin(service, ['import', 'fhir', torn, '--withdraw-missing'])).said).toContain('not withdrawn, since parts of the files could not be read');
    expect(await statuses()).toEqual(['published', 'published']);
    const part = await folderOf(service, { 'p.ndjson': practitioner('two', 'Halvorquist') });
    expect((await admin(service, ['import', 'fhir', part, '--withdraw-missing'])).said).toContain('1 practitioner of earlier imports is not in these files, and withdrawn.');
    expect(await statuses()).toEqual(['withdrawn', 'published']);
    const back = await folderOf(service, { 'p.ndjson': `${practitioner('one', 'Tallowmere')}\n${practitioner('two', 'Halvorquist')}` });
    expect((await admin(service, ['import', 'fhir', back])).said).toContain('0 added, 1 changed, 1 as before, 0 left alone');
    expect(await statuses()).toEqual(['published', 'published']);
  });

  it('keeps the checks of a number only for as long as it is that number of that person', async () => {
    await using service = await startTestService({ engine });
    await importLines(service.database, smallGazetteer);
    const importAt = async (nowMs: number, family: string, number: string) => {
      const identifier = [{ system: 'http://hl7.org.au/id/ahpra-registration-number', value: number }];
      const { code } = await admin(service, ['import', 'fhir', await folderOf(service, { 'p.ndjson': practitioner('one', family, { identifier }) })], nowMs);
      expect(code).toBe(0);
      const { checks } = await service.database.selectFrom('listing').select('checks').executeTakeFirstOrThrow();
      return z.array(checkSchema).parse(JSON.parse(checks));
    };
    const imported = { step: 'imported', atMs: 1000 };
    const wellFormed = (atMs: number) => ({ step: 'number-well-formed', atMs });
    const registerChecked: Check = { step: 'register-checked', atMs: 1500 };
    const lookUp = async (checks: readonly Check[]) => service.database.updateTable('listing').set({ checks: JSON.stringify(checks) }).execute();

    const first = await importAt(1000, 'Tallowmere', 'PHY0001234567');
    expect(first).toEqual([imported, wellFormed(1000)]);
    await lookUp([...first, registerChecked]);
    expect(await importAt(2000, 'Tallowmere', 'PHY0001234567')).toEqual([imported, wellFormed(1000), registerChecked]);
    expect(await importAt(3000, 'Halvorquist', 'PHY0001234567')).toEqual([imported, wellFormed(1000)]);
    await lookUp([...first, registerChecked]);
    expect(await importAt(4000, 'Halvorquist', 'PHY0009999999')).toEqual([imported, wellFormed(4000)]);
  });

  it('takes the good lines of a broken file and names the others', async () => {
    await using service = await startTestService({ engine });
    await importLines(service.database, smallGazetteer);
    const folder = await folderOf(service, {
      'broken.ndjson': `${practitioner('one', 'Tallowmere')}\n{"resourceType":"Practitioner","id":\n\nnull\n${practitioner('two', 'Halvorquist')}\n`,
      'cut.json': '{"resourceType":"Bundle","entry":[{"resource"',
      'empty.json': '',
    });
    const { code, said, report } = await admin(service, ['import', 'fhir', folder]);
    expect(code).toBe(0);
    expect(said).toContain('2 practitioners: 2 added');
    expect(said).toContain('broken.ndjson line 2:');
    expect(said).toContain('broken.ndjson line 4:');
    expect(said).toContain('cut.json');
    expect(report.filter(({ outcome }) => outcome === 'not-taken').every(({ reasons }) => reasons.length > 0)).toBe(true);
    expect(await publishedListings(service)).toHaveLength(2);
  });

  it('says what a file is that cannot be read, and that roles are missing', async () => {
    await using service = await startTestService({ engine });
    await importLines(service.database, smallGazetteer);
    const folder = await folderOf(service, { 'p.ndjson': practitioner('one', 'Tallowmere'), 'patient.json': '{"resourceType":"Patient","id":"p"}' });
    const { said } = await admin(service, ['import', 'fhir', folder]);
    expect(said).toContain('No roles (PractitionerRole) are in these files');
    expect(said).toMatch(/^ {2}1 not taken, Patient: \S/m);
    await writeFile(join(folder, 'packed.ndjson'), 'PK\u0003\u0004');
    expect(await admin(service, ['import', 'fhir', folder])).toMatchObject({ code: 1, complained: expect.stringMatching(/packed\.ndjson is an archive\. Unpack it/) });
    await writeFile(join(folder, 'packed.ndjson'), gzipSync(practitioner('two', 'Halvorquist')).subarray(0, 40));
    expect(await admin(service, ['import', 'fhir', folder])).toMatchObject({ code: 1, complained: expect.stringMatching(/packed\.ndjson is packed, and cannot be unpacked to its end/) });
    await writeFile(join(folder, 'packed.ndjson'), Buffer.from(`\uFEFF${practitioner('two', 'Halvorquist')}`, 'utf16le'));
    expect(await admin(service, ['import', 'fhir', folder])).toMatchObject({ code: 1, complained: expect.stringContaining('Save it as UTF-8') });
  });

  it('reads what bulk exports pack by gzip as if it were not packed', async () => {
    await using service = await startTestService({ engine });
    await importLines(service.database, smallGazetteer);
    const folder = await folderOf(service, {});
    await writeFile(join(folder, 'p.ndjson.gz'), gzipSync([practitioner('one', 'Tallowmere'), practitioner('two', 'Halvorquist'), '{"resourceType":'].join('\n')));
    await writeFile(join(folder, 'bundle.json.gz'), gzipSync(`\uFEFF${JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: [{ resource: JSON.parse(practitioner('three', 'Quoylemar')) as unknown }] })}`));
    const { code, said } = await admin(service, ['import', 'fhir', folder]);
    expect(code).toBe(0);
    expect(said).toContain('3 practitioners: 3 added');
    expect(said).toContain('p.ndjson line 3:');
  });

  it('takes no unseen characters into a name, and none into an id', async () => {
    await using service = await startTestService({ engine });
    await importLines(service.database, smallGazetteer);
    const folder = await folderOf(service, { 'p.ndjson': [practitioner('one', 'Tallow\u202Emere\n\u0000'), practitioner('t\u0000wo', 'Halvorquist')].join('\n') });
    const { code, report } = await admin(service, ['import', 'fhir', folder]);
    expect(code).toBe(0);
    expect(report).toHaveLength(2);
    expect((await publishedListings(service)).map(({ name }) => name)).toContain('Mira Tallow mere');
  });

  it('leaves alone what an owner manages or withdrew', async () => {
    await using service = await startTestService({ engine });
    await importLines(service.database, smallGazetteer);
    const lines = [practitioner('claimed', 'Tallowmere'), practitioner('withdrawn', 'Halvorquist')];
    await admin(service, ['import', 'fhir', await folderOf(service, { 'p.ndjson': lines.join('\n') })]);
    const { member } = await service.signIn('mira@example.com');
    await service.database.updateTable('listing').set({ owner_id: member.id }).where('origin_id', '=', 'Practitioner/claimed').execute();
    await service.database.updateTable('listing').set({ status: 'withdrawn' }).where('origin_id', '=', 'Practitioner/withdrawn').execute();
    const rows = () => service.database.selectFrom('listing').selectAll().orderBy('id').execute();
    const before = await rows();

    const changed = [practitioner('claimed', 'Tallowmere', { gender: 'male' }), practitioner('withdrawn', 'Halvorquist', { gender: 'male' })];
    const { said } = await admin(service, ['import', 'fhir', await folderOf(service, { 'p.ndjson': changed.join('\n') })]);
    expect(said).toContain('0 added, 0 changed, 0 as before, 2 left alone');
    expect(await rows()).toEqual(before);
  });
});

const directory = sharedData('au-fhir-directory');
const gazetteer = sharedData('geonames-postal', 'zipcodes.au.csv');
if (directory === undefined || gazetteer === undefined) {
  process.stdout.write(`Not run: "import fhir of HL7 Australia's directory". Set ${dataVariable} to the folder of sample data to run it.\n`);
}

describe.skipIf(directory === undefined || gazetteer === undefined).each(engines)("import fhir of HL7 Australia's directory on %s", (engine) => {
  it('accounts for every resource, places every physiotherapist, and changes nothing the second time', async () => {
    await using service = await startTestService({ engine });
    await importLines(service.database, (await readFile(gazetteer ?? '', 'utf8')).split('\n'));
    const first = await admin(service, ['import', 'fhir', directory ?? '']);
    expect(first).toMatchObject({ code: 0, complained: '' });
    // 375 practitioners, 364 roles, 188 organisations, 89 places, 87 services, 5 endpoints.
    expect(first.report).toHaveLength(1108);
    expect(new Set(first.report.map(({ resourceType, id, fileName, line }) => `${resourceType}/${id} ${fileName} ${String(line)}`)).size).toBe(1108);
    expect(first.report.filter(({ outcome, reasons }) => outcome !== 'taken' && reasons.length === 0)).toEqual([]);
    const practitioners = first.report.filter(({ resourceType }) => resourceType === 'Practitioner');
    const listings = await publishedListings(service);
    expect(practitioners).toHaveLength(375);
    expect(listings).toHaveLength(practitioners.filter(({ outcome }) => outcome !== 'not-taken').length);

    const physiotherapists = listings.filter(({ profession }) => profession === 'physiotherapist');
    expect(physiotherapists).toHaveLength(10);
    for (const { locations } of physiotherapists) for (const { coordinates } of locations) expect(coordinates).toBeDefined();

    const second = await admin(service, ['import', 'fhir', directory ?? ''], Date.UTC(2026, 10, 22));
    expect(second.said).toContain('0 added, 0 changed');
    expect(second.report).toEqual(first.report);
    expect(await publishedListings(service)).toEqual(listings);
  });
});
