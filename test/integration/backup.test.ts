/** The operator's care for the database: a backup while the service runs, put back while it does not, and what `doctor` sees. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { operate } from './operate.ts';
import { ana, publishedListings, startWithPlaces } from './small-directory.ts';

async function published(service: TestService, email = 'ana@example.com') {
  const { client } = await service.signIn(email);
  await client.directory.publish.mutate({ content: { ...ana, email } });
  return client;
}

const oneSentence = (text: string) => expect(text.split('\n')).toHaveLength(1);

describe('a backup', () => {
  test('is taken while members write, and put back is the directory of that moment; what came later is kept beside it', async () => {
    await using service = await startWithPlaces({});
    await published(service);
    const before = await publishedListings(service);
    const file = join(service.dataDir, 'backup.sqlite');
    const [made] = await Promise.all([operate(service, ['backup', file]), published(service, 'bo@example.com')]);
    expect(made).toMatchObject({ code: 0, complained: '' });
    expect(made.said).toContain('MB, checked');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await operate(service, ['backup', file])).complained).toContain('is there already');

    const held = await operate(service, ['restore', file]);
    expect(held).toMatchObject({ code: 1, complained: expect.stringContaining('Stop it, then restore') as unknown });
    expect(await publishedListings(service)).toHaveLength(2);

    await service.stop();
    const restored = await operate(service, ['restore', file]);
    expect(restored).toMatchObject({ code: 0, complained: '' });
    const kept = (await readdir(service.dataDir)).filter((name) => name.startsWith('before-restore-'));
    expect(kept).toHaveLength(1);
    await service.restart();
    const now = await publishedListings(service);
    expect(before.every(({ id }) => now.some((one) => one.id === id))).toBe(true);
    const later = new BetterSqlite3(join(service.dataDir, kept[0] ?? ''), { readonly: true });
    expect(later.prepare("select count(*) as listings from listing where status = 'published'").get()).toEqual({ listings: 2 });
    later.close();
    // Who was signed in then still is: the secret is the same.
    expect((await (await service.signIn('ana@example.com')).client.directory.mine.query()).listing?.content.name).toBe('Ana Fairhollin');
  });

  test('is not made of nothing, nor where it cannot be', async () => {
    await using service = await startTestService();
    const empty: Pick<TestService, 'settings'> = { settings: { ...service.settings, dataDir: join(service.dataDir, 'no-such') } };
    // Safe: of a service, the command line in this process reads the settings only.
    const there = { ...service, ...empty } as TestService;
    for (const [words, says, of] of [
      [['backup', join(service.dataDir, 'no-folder', 'b.sqlite')], 'There is no folder', service],
      [['backup', service.dataDir], 'is there already', service],
      [['backup', join(service.dataDir, 'b.sqlite')], 'no database in', there],
      [['restore', join(service.dataDir, 'missing.sqlite')], 'There is no file', service],
      [['restore', service.dataDir], 'is a folder', service],
      [['restore', join(service.dataDir, 'secret')], 'is no backup of Trusted Hands', service],
    ] as const) {
      const { code, complained } = await operate(of, words);
      expect({ words, code }).toEqual({ words, code: 1 });
      expect(complained).toContain(says);
      oneSentence(complained);
    }
    expect((await operate(service, ['backup'])).code).toBe(2);
  });

  test('that is damaged, of another program or of a newer version is refused before anything is changed', async () => {
    await using service = await startWithPlaces({});
    await published(service);
    const good = join(service.dataDir, 'good.sqlite');
    await operate(service, ['backup', good]);
    await service.stop();
    const bytes = await readFile(good);
    const damaged = join(service.dataDir, 'damaged.sqlite');
    await writeFile(damaged, Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(8192, 7), bytes.subarray(12_288)]));
    const foreign = join(service.dataDir, 'foreign.sqlite');
    new BetterSqlite3(foreign).exec('create table notes (text text)').close();
    const newer = join(service.dataDir, 'newer.sqlite');
    await copyFile(good, newer);
    new BetterSqlite3(newer).exec("insert into schema_migration values ('9999-tomorrow', 0)").close();
    for (const [file, says] of [[damaged, 'is damaged'], [foreign, 'is no backup'], [newer, 'newer version']] as const) {
      const { code, complained } = await operate(service, ['restore', file]);
      expect(code).toBe(1);
      expect(complained).toContain(says);
      oneSentence(complained);
    }
    expect((await readdir(service.dataDir)).filter((name) => name.startsWith('before-restore-') || name.endsWith('.restoring'))).toEqual([]);
    await service.restart();
    expect(await publishedListings(service)).toHaveLength(1);
  });

  test('of PostgreSQL is left to its own programs, which are named without the password', async () => {
    await using service = await startTestService({ engine: 'postgres' });
    for (const [words, says] of [[['backup', join(service.dataDir, 'b')], 'pg_dump'], [['restore', join(service.dataDir, 'secret')], 'pg_restore']] as const) {
      const { code, complained } = await operate(service, words);
      expect(code).toBe(1);
      expect(complained).toContain(says);
      oneSentence(complained);
    }
  });
});

describe('doctor', () => {
  test.each(['sqlite', 'postgres'] as const)('says what is right and what to do on %s, and changes nothing', async (engine) => {
    await using service = await startWithPlaces({ engine });
    await published(service);
    const { code, said } = await operate(service, ['doctor']);
    expect(code).toBe(0);
    expect(said).toContain('right  1 listing is published.');
    expect(said).toContain('look   Nobody checks registrations');
    expect(said).toContain(engine === 'sqlite' ? 'The database is whole' : 'PostgreSQL answers');
    await operate(service, ['steward', 'add', 'stella@example.com']);
    await chmod(join(service.dataDir, 'secret'), 0o644);
    const again = await operate(service, ['doctor']);
    expect(again).toMatchObject({ code: 1, complained: 'One thing has to be put right.' });
    expect(again.said).toContain('right  1 steward checks registrations.');
    expect(again.said).toContain('wrong  Others may read the service');
  });

  test('makes nothing where there is nothing, and names a damaged database', async () => {
    await using service = await startTestService();
    const dataDir = join(service.dataDir, 'elsewhere');
    // Safe: of a service, the command line in this process reads the settings only.
    const there = { ...service, settings: { ...service.settings, dataDir } } as TestService;
    expect((await operate(there, ['doctor'])).said).toContain('is not there yet');
    await expect(stat(dataDir)).rejects.toThrow('ENOENT');
    await mkdir(dataDir);
    await writeFile(join(dataDir, 'trusted-hands.sqlite'), 'not a database at all, '.repeat(400));
    const { code, said } = await operate(there, ['doctor']);
    expect(code).toBe(1);
    expect(said).toContain('is no database of Trusted Hands');
  });
});

test('migrate says how far the database is', async () => {
  await using service = await startTestService();
  expect((await operate(service, ['migrate'])).said).toMatch(/^The database is as this version expects it: (\d+) of \1 changes, the last of them "\d{4}-/);
});

test('serve runs the service until it is stopped', { timeout: 60_000 }, async () => {
  await using service = await startTestService();
  const port = await freePort();
  const main = resolve(import.meta.dirname, '../../server/src/admin/main.ts');
  const child = spawn(process.execPath, [main, 'serve'], { stdio: ['ignore', 'pipe', 'inherit'], env: { PATH: process.env['PATH'], DATA_DIR: service.dataDir, PORT: String(port) } });
  try {
    // Safe: of a stream without an encoding.
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    expect(line.toString()).toContain(`http://localhost:${String(port)}`);
    expect((await fetch(`http://localhost:${String(port)}/healthz`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    await expect(fetch(`http://localhost:${String(port)}/healthz`)).rejects.toThrow();
  } finally {
    child.kill('SIGKILL');
  }
});
