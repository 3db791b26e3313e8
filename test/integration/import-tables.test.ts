/** `import csv`, `import nppes` and `import register` on both databases, with fictional people. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkSchema, listingContentSchema } from '@trusted-hands/directory';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { engines, startTestService, type TestService } from '../support/service.ts';
import { operate, storedListings } from './operate.ts';
import { importLines, smallGazetteer } from './small-gazetteer.ts';

const members = ['Name;Suburb;State;Postcode;Membership No;Email', 'Mira Tallowmere;Dubbo;NSW;2830;A-1;mira@example.com', 'HALVORQUIST, BEN;Darwin;NT;800;A-2;', 'Zoë Quillmère;Richmond;VIC;3121;A-3;not a mail', 'Ana Fairhollin;;NSW;2830;A-4;'];
const memberOptions = ['--source', 'members', '--country', 'AU', '--profession', 'massage-therapist'];

async function withPlaces(engine: (typeof engines)[number]): Promise<TestService> {
  const service = await startTestService({ engine });
  await importLines(service.database, smallGazetteer);
  return service;
}

async function fileOf(service: TestService, lines: readonly string[], encoding: 'utf8' | 'utf16le' | 'latin1' = 'utf8'): Promise<string> {
  const path = join(service.dataDir, 'table.csv');
  await writeFile(path, Buffer.from(`${encoding === 'utf16le' ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`, encoding));
  return path;
}

const contentOf = (row: { readonly content: string }) => listingContentSchema.parse(JSON.parse(row.content));
const checksOf = (row: { readonly checks: string }) => z.array(checkSchema).parse(JSON.parse(row.checks));

describe.each(engines)('import csv on %s', (engine) => {
  it('takes what it can of each row, says the rest, and changes nothing the second time', async () => {
    await using service = await withPlaces(engine);
    const file = await fileOf(service, members);
    const first = await operate(service, ['import', 'csv', file, ...memberOptions]);
    expect(first).toMatchObject({ code: 0, complained: '' });
    expect(first.said).toContain('4 rows: 3 taken, 2 of them with a remark; 1 not taken.');
    expect(first.report.map(({ line, outcome }) => [line, outcome])).toEqual([[3, 'taken-with-remarks'], [4, 'taken-with-remarks'], [5, 'not-taken']]);
    const stored = await storedListings(service);
    expect(stored.map(({ origin_id }) => origin_id)).toEqual(['members/A-1', 'members/A-2', 'members/A-3']);
    expect(stored.map(contentOf).map(({ name, locations }) => [name, locations[0]?.postcode, locations[0]?.coordinates !== undefined])).toEqual([['Mira Tallowmere', '2830', true], ['Ben Halvorquist', '0800', true], ['Zoë Quillmère', '3121', true]]);
    expect(new Set(stored.map(({ number }) => number)).size).toBe(3);

    const second = await operate(service, ['import', 'csv', file, ...memberOptions], { nowMs: Date.UTC(2026, 10, 25) });
    expect(second.said).toContain('3 listings: 0 added, 0 changed, 3 as before');
    expect(await storedListings(service)).toEqual(stored);
  });

  it('reads the same of UTF-16 and Latin-1', async () => {
    await using service = await withPlaces(engine);
    await operate(service, ['import', 'csv', await fileOf(service, members), ...memberOptions]);
    const stored = await storedListings(service);
    for (const encoding of ['utf16le', 'latin1'] as const) {
      const { said } = await operate(service, ['import', 'csv', await fileOf(service, members, encoding), ...memberOptions]);
      expect(said).toContain('0 added, 0 changed, 3 as before');
      expect(said.includes('put right')).toBe(encoding === 'latin1');
    }
    expect(await storedListings(service)).toEqual(stored);
  });

  it('shows what each column is taken for and stores nothing; a trial stores nothing either', async () => {
    await using service = await withPlaces(engine);
    const file = await fileOf(service, ['Wer;Wo;Nr', 'Mira Tallowmere;Dubbo;A-1']);
    const refused = await operate(service, ['import', 'csv', file, ...memberOptions]);
    expect(refused).toMatchObject({ code: 1, complained: expect.stringContaining('No column of') });
    const columns = ['--columns', 'name=wer,place=wo,id=3', '--delimiter', ';'];
    const preview = await operate(service, ['import', 'csv', file, '--preview', ...columns, ...memberOptions]);
    expect(preview.said).toContain('3 columns, separated by ;');
    expect(preview.said).toMatch(/ {2}1 Mira Tallowmere +name|1 Wer +name +Mira Tallowmere/);
    const trial = await operate(service, ['import', 'csv', file, '--dry-run', ...columns, ...memberOptions]);
    expect(trial.code).toBe(0);
    expect(await storedListings(service)).toEqual([]);
    expect(await service.database.selectFrom('import_run').selectAll().execute()).toEqual([]);
  });

  it('takes rows of one person one after another as places of one listing, and a row that comes again later not at all', async () => {
    await using service = await withPlaces(engine);
    const lines = [members[0] ?? '', members[1] ?? '', 'Mira Tallowmere;Richmond;VIC;3121;A-1;mira@example.com', members[2] ?? '', members[1] ?? ''];
    for (const expected of ['2 added, 0 changed', '0 added, 0 changed, 2 as before']) {
      const { said, report } = await operate(service, ['import', 'csv', await fileOf(service, lines), ...memberOptions]);
      expect(said).toContain(expected);
      expect(report.find(({ line }) => line === 5)).toMatchObject({ outcome: 'not-taken', reasons: [expect.stringContaining('more than once')] });
    }
    expect((await storedListings(service)).map(contentOf)[0]?.locations.map(({ place }) => place)).toEqual(['Dubbo', 'Richmond']);
  });

  it('says of each place beyond those that a listing can have that it was left out', async () => {
    await using service = await withPlaces(engine);
    const rows = Array.from({ length: 14 }, (_, index) => `Mira Tallowmere;${String(index + 1)} Wattle Street;Dubbo;NSW;2830;A-1`);
    const { said, report } = await operate(service, ['import', 'csv', await fileOf(service, ['Name;Address;Suburb;State;Postcode;Membership No', ...rows, rows[3] ?? '']), ...memberOptions]);
    expect(said).toContain('15 rows: 15 taken, 2 of them with a remark; 0 not taken.');
    expect(report).toMatchObject([13, 14].map((row) => ({ line: row + 1, id: 'members/A-1', outcome: 'taken-with-remarks', reasons: [expect.stringContaining('12 places')] })));
    expect((await storedListings(service)).map(contentOf)[0]?.locations).toHaveLength(12);
  });

  it('withdraws whom a later file lacks only where asked, brings them back, and never what an owner manages', async () => {
    await using service = await withPlaces(engine);
    await operate(service, ['import', 'csv', await fileOf(service, members), ...memberOptions]);
    const { member } = await service.signIn('zoe@example.com');
    await service.database.updateTable('listing').set({ owner_id: member.id }).where('origin_id', '=', 'members/A-3').execute();
    const statuses = async () => (await storedListings(service)).map(({ status }) => status);

    const shorter = members.slice(0, 2);
    const told = await operate(service, ['import', 'csv', await fileOf(service, shorter), ...memberOptions]);
    expect(told.said).toContain('1 listing of earlier imports is not in this file, or ended, and stayed as before. With --withdraw-missing');
    expect(await statuses()).toEqual(['published', 'published', 'published']);

    const torn = await operate(service, ['import', 'csv', await fileOf(service, [...shorter, ';;;;;']), '--withdraw-missing', ...memberOptions]);
    expect(torn.said).toContain('not withdrawn, since 1 row could not be read far enough');
    expect(await statuses()).toEqual(['published', 'published', 'published']);

    const withdrawn = await operate(service, ['import', 'csv', await fileOf(service, shorter), '--withdraw-missing', ...memberOptions]);
    expect(withdrawn.said).toContain('1 listing of earlier imports is not in this file, or ended; withdrawn.');
    expect(await statuses()).toEqual(['published', 'withdrawn', 'published']);
    expect(await service.database.selectFrom('directory_removal').select('number').execute()).toHaveLength(1);

    const back = await operate(service, ['import', 'csv', await fileOf(service, members), ...memberOptions]);
    expect(back.said).toContain('0 added, 1 changed, 1 as before, 1 left alone');
    expect(await statuses()).toEqual(['published', 'published', 'published']);
    expect(await service.database.selectFrom('import_withdrawal').selectAll().execute()).toEqual([]);
  });

  it('never brings back whom an owner removed for good, nor one that a steward merged into another', async () => {
    await using service = await withPlaces(engine);
    const file = await fileOf(service, members);
    await operate(service, ['import', 'csv', file, ...memberOptions]);
    const [one, two, three] = await storedListings(service);
    if (one === undefined || two === undefined || three === undefined) throw new Error('Three were imported.');
    await service.database.insertInto('erased_listing').values({ listing_id: one.id, origin: 'csv', origin_id: one.origin_id, erased_at_ms: 1 }).execute();
    await service.database.deleteFrom('listing').where('id', '=', one.id).execute();
    await service.database.updateTable('listing').set({ status: 'merged', merged_into: three.id }).where('id', '=', two.id).execute();
    // What stands in the merged one is said by the one that stayed.
    expect((await operate(service, ['import', 'csv', file, ...memberOptions])).said).toContain('0 added, 1 changed, 0 as before, 2 left alone');
    const { said, report } = await operate(service, ['import', 'csv', file, ...memberOptions]);
    expect(said).toContain('0 added, 0 changed, 1 as before, 2 left alone');
    expect(report.filter(({ outcome }) => outcome === 'left-alone').map(({ id }) => id)).toEqual(['members/A-1', 'members/A-2']);
    expect((await storedListings(service)).map(({ status }) => status)).toEqual(['merged', 'published']);
  });

  it('goes on where it was broken off, with each row once in the directory and in the report', async () => {
    await using service = await withPlaces(engine);
    const count = 3500;
    const rows = Array.from({ length: count }, (_, index) => (index % 50 === 7 ? `Nobody ${String(index)};;;;B-${String(index)};` : `Mira ${letters(index)};Dubbo;NSW;2830;B-${String(index)};`));
    const file = await fileOf(service, [members[0] ?? '', ...rows]);
    let given = 0;
    const failing = { next: () => ((given += 1) > 2300 ? fail() : crypto.randomUUID()) };
    await expect(operate(service, ['import', 'csv', file, ...memberOptions], { ids: failing })).rejects.toThrow('broken off');
    const halfway = await storedListings(service);
    expect(halfway.length).toBeGreaterThan(900);
    expect(halfway.length).toBeLessThan(2400);

    const { said, report } = await operate(service, ['import', 'csv', file, ...memberOptions], { nowMs: Date.UTC(2026, 10, 22) });
    expect(said).toContain('Goes on behind row');
    expect(said).toContain(`${String(count)} rows: 3430 taken, 0 of them with a remark; 70 not taken.`);
    const stored = await storedListings(service);
    expect(stored).toHaveLength(3430);
    expect(stored.map(({ number }) => number).sort((one, other) => one - other)).toEqual(Array.from({ length: 3430 }, (_, index) => index + 1));
    expect(report.map(({ line }) => line)).toEqual(rows.flatMap((row, index) => (row.startsWith('Nobody') ? [index + 2] : [])));
    expect((await operate(service, ['import', 'csv', file, ...memberOptions])).said).toContain('0 added, 0 changed, 3430 as before');
  });
});

describe.each(engines)('import gazetteer on %s', (engine) => {
  it('takes every line of its file, also where the database answers only after the file could have been read', async () => {
    await using service = await withPlaces(engine);
    const { code, said } = await operate(service, ['import', 'gazetteer', await fileOf(service, smallGazetteer)]);
    expect({ code, said: said.split('\n')[0] }).toEqual({ code: 0, said: `${String(smallGazetteer.length - 1)} rows: ${String(smallGazetteer.length - 1)} places of AU, GB, US taken, 0 repeated, 0 not taken.` });
  });
});

const register = ['Registration Number,Surname,Given Names,Status,Expiry Date', 'A 1,TALLOWMERE,Mira Jane,Registered,30/06/2027', 'A-2,Somebody,Else,Registered,30/06/2027', 'A-3,Quillmere,Zoe,Suspended,30/06/2027', 'A-9,Nakavindi,Ori,Registered,30/06/2027'];
const registerOptions = ['--kind', 'association', '--name', 'Association of Examples'];

describe.each(engines)('import register on %s', (engine) => {
  it('gives a dated check of its kind to whom it has by number and name, and says who else has the number', async () => {
    await using service = await withPlaces(engine);
    const numbered = members.map((line, index) => (index === 0 ? line.replace('Membership No', 'Registration No') : line));
    await operate(service, ['import', 'csv', await fileOf(service, numbered), ...memberOptions]);
    const file = await fileOf(service, register);
    const checkedAt = Date.UTC(2026, 10, 23);
    const trial = await operate(service, ['import', 'register', file, ...registerOptions, '--dry-run'], { nowMs: checkedAt });
    expect(trial.said).toContain('1 listings found by number and name');
    const { code, said, report } = await operate(service, ['import', 'register', file, ...registerOptions], { nowMs: checkedAt });
    expect(code).toBe(0);
    expect(said).toContain('4 rows of "Association of Examples": 3 taken, 1 not taken.');
    expect(said).toContain('1 listings found by number and name, and checked today; 1 with their number under another name.');
    expect(report.map(({ outcome }) => outcome)).toEqual(['not-taken', 'another-name']);
    const checks = (await storedListings(service)).map(checksOf).map((list) => list.filter(({ step }) => step === 'register-checked'));
    expect(checks).toEqual([[{ step: 'register-checked', atMs: checkedAt, register: 'association', by: 'Association of Examples', how: 'matched by number and name' }], [], []]);
  });

  it('gives it also to who is imported or publishes later, with the date of the register, and only under that name', async () => {
    await using service = await withPlaces(engine);
    await operate(service, ['import', 'register', await fileOf(service, register), ...registerOptions], { nowMs: 1000 });
    const numbered = [members[0]?.replace('Membership No', 'Registration No') ?? '', ...members.slice(1)];
    await operate(service, ['import', 'csv', await fileOf(service, numbered), ...memberOptions]);
    const looked = async () => (await storedListings(service)).map(checksOf).map((list) => list.filter(({ step }) => step === 'register-checked'));
    const check = { step: 'register-checked', atMs: 1000, register: 'association', by: 'Association of Examples', how: 'matched by number and name' };
    expect(await looked()).toEqual([[check], [], []]);
    expect((await operate(service, ['import', 'csv', await fileOf(service, numbered), ...memberOptions])).said).toContain('3 as before');

    const content = { name: 'Ori Nakavindi', profession: 'massage-therapist', locations: [{ place: 'Dubbo', state: 'NSW', postcode: '2830', country: 'AU' }], registrations: [{ scheme: 'other', number: 'a 9' }] };
    const [ori, eva] = [await service.signIn('ori@example.com'), await service.signIn('eva@example.com')];
    const published = await ori.client.directory.publish.mutate({ content });
    expect(published.listing.checks).toContainEqual(check);
    const other = await eva.client.directory.publish.mutate({ content: { ...content, name: 'Eva Somebody' } });
    expect(other.listing.checks.map(({ step }) => step)).not.toContain('register-checked');
    // Another number is not the one that was checked.
    const changed = await ori.client.directory.publish.mutate({ content: { ...content, registrations: [{ scheme: 'other', number: 'A-8' }] } });
    expect(changed.listing.checks.map(({ step }) => step)).not.toContain('register-checked');
  });

  it('keeps a check whose listing a later file lacks, with its date, until it is asked to take it away', async () => {
    await using service = await withPlaces(engine);
    const numbered = members.map((line, index) => (index === 0 ? line.replace('Membership No', 'Registration No') : line));
    await operate(service, ['import', 'csv', await fileOf(service, numbered), ...memberOptions]);
    await operate(service, ['import', 'register', await fileOf(service, register), ...registerOptions], { nowMs: 1000 });
    const later = await fileOf(service, [register[0] ?? '', ...register.slice(2)]);
    const looked = async () => (await storedListings(service)).flatMap(checksOf).filter(({ step }) => step === 'register-checked').map(({ atMs }) => atMs);
    expect((await operate(service, ['import', 'register', later, ...registerOptions], { nowMs: 2000 })).said).toContain('their checks stayed, with their date');
    expect(await looked()).toEqual([1000]);
    await operate(service, ['import', 'register', later, ...registerOptions, '--withdraw-missing'], { nowMs: 3000 });
    expect(await looked()).toEqual([]);
  });

  it('asks for what it cannot know', async () => {
    await using service = await withPlaces(engine);
    const file = await fileOf(service, register);
    expect(await operate(service, ['import', 'register', file, '--name', 'Examples'])).toMatchObject({ code: 1, complained: expect.stringContaining('--kind statutory|voluntary|association|operator') });
    expect(await operate(service, ['import', 'register', file, '--kind', 'statutory'])).toMatchObject({ code: 1, complained: expect.stringContaining('--name') });
    expect(await operate(service, ['import', 'register', file, '--colour', 'red'])).toMatchObject({ code: 2, complained: expect.stringContaining("'--colour'") });
  });
});

function fail(): never {
  throw new Error('broken off');
}

/** Names need letters: 27 is "bb". */
function letters(index: number): string {
  return `${index >= 26 ? letters(Math.floor(index / 26)) : ''}${String.fromCharCode(97 + (index % 26))}`.padStart(2, 'a');
}

// On SQLite alone, since only there another writer can come in between without waiting for this process.
it('an import of a register gives no check to a number that was changed while it matched, and loses no change', async () => {
  await using service = await withPlaces('sqlite');
  const numbered = members.map((line, index) => (index === 0 ? line.replace('Membership No', 'Registration No') : line));
  await operate(service, ['import', 'csv', await fileOf(service, numbered), ...memberOptions]);
  // Whenever it looks at the clock while it matches, somebody else changes the number, unless it has the right to write by then.
  const other = new Sqlite(join(service.dataDir, 'trusted-hands.sqlite'), { timeout: 0 });
  const clock = {
    nowMs() {
      try {
        other.exec(`update listing set content = replace(content, '"A-1"', '"A-77"') where content like '%Tallowmere%' and exists (select 1 from import_run where source like 'matching/%' and position = 0)`);
      } catch {
        // Not its turn.
      }
      return 1000;
    },
  };
  await operate(service, ['import', 'register', await fileOf(service, register), ...registerOptions], { clock });
  other.close();
  const [first] = await storedListings(service);
  const isChanged = first?.content.includes('A-77') === true;
  expect(first === undefined ? [] : checksOf(first).filter(({ step }) => step === 'register-checked')).toHaveLength(isChanged ? 0 : 1);
});
