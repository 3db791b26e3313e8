/** Opening the database: durable, migrated once, never by an older version; and the service as a process around it. */
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../server/src/clock.ts';
import { DatabaseStartError, openDatabase } from '../../server/src/database/database.ts';
import { createGroupCommit } from '../../server/src/database/group-commit.ts';
import { migrations } from '../../server/src/database/migrations/list.ts';
import { startService } from '../../server/src/service.ts';
import { freePort } from '../support/free-port.ts';
import { mailedCode } from '../support/mailed-code.ts';
import { freshPostgresDatabase } from '../support/postgres.ts';
import { createClient, engines } from '../support/service.ts';
import { spawnService, startServiceProcess } from '../support/service-process.ts';

const email = 'ana@example.com';
let dataDir: string;
let release: (() => Promise<void>)[];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'trusted-hands-database-'));
  release = [];
});

afterEach(async () => {
  for (const one of release) await one();
  await rm(dataDir, { recursive: true, force: true });
});

/** Settings of one database of this engine, the same for every opening within a test. */
async function settingsFor(engine: (typeof engines)[number]) {
  if (engine === 'sqlite') return { dataDir, databaseUrl: undefined };
  const fresh = await freshPostgresDatabase();
  release.push(async () => {
    await fresh[Symbol.asyncDispose]();
  });
  return { dataDir, databaseUrl: fresh.url };
}

test('a commit that many share: a fault of one undoes what that one wrote, and a transaction left open keeps nobody out', async () => {
  const opened = await openDatabase(await settingsFor('sqlite'), systemClock);
  const connection = opened.sqliteConnection?.();
  if (connection === undefined) throw new Error('this is SQLite');
  const groupCommit = createGroupCommit(opened.database, connection);
  connection.exec('create table word (text text)');
  const add = connection.prepare<[string]>('insert into word values (?)');
  const added = (text: string, isFaulty: boolean) =>
    groupCommit.run(() => {
      add.run(text);
      if (isFaulty) throw new Error('a fault');
      return text;
    });
  const outcomes = await Promise.allSettled(['one', 'two', 'three'].map((text) => added(text, text === 'two')));
  expect(outcomes).toEqual([{ status: 'fulfilled', value: 'one' }, { status: 'rejected', reason: new Error('a fault') }, { status: 'fulfilled', value: 'three' }]);
  // Nobody's was kept twice.
  expect(connection.prepare<[], string>('select text from word').pluck().all()).toEqual(['one', 'three']);
  connection.exec('begin');
  add.run('left open');
  expect(await added('four', false)).toBe('four');
  expect(connection.prepare<[], string>('select text from word').pluck().all()).toEqual(['one', 'three', 'four']);
  await opened.close();
});

describe.each(engines)('the database on %s', (engine) => {
  test('is migrated once, whoever opens it how often', async () => {
    const settings = await settingsFor(engine);
    const first = await openDatabase(settings, systemClock);
    const applied = await first.database.selectFrom('schema_migration').selectAll().orderBy('name').execute();
    expect(applied.map((row) => row.name)).toEqual(migrations.map((migration) => migration.name).toSorted());
    expect(typeof applied[0]?.applied_at_ms).toBe('number');
    await first.close();
    const again = await openDatabase(settings, systemClock);
    expect(await again.database.selectFrom('schema_migration').selectAll().orderBy('name').execute()).toEqual(applied);
    await again.close();
  });

  test('of a newer version is refused with a sentence, and not touched', async () => {
    const settings = await settingsFor(engine);
    const opened = await openDatabase(settings, systemClock);
    await opened.database.insertInto('schema_migration').values({ name: '9999-from-the-future', applied_at_ms: 1 }).execute();
    await opened.close();
    await expect(openDatabase(settings, systemClock)).rejects.toThrow(/newer version of Trusted Hands.*9999-from-the-future.*Nothing was changed/);
  });

  test('acknowledges nothing before it is on disk', async () => {
    const opened = await openDatabase(await settingsFor(engine), systemClock);
    if (engine === 'sqlite') {
      expect((await sql`pragma synchronous`.execute(opened.database)).rows).toEqual([{ synchronous: 2 }]);
      expect((await sql`pragma journal_mode`.execute(opened.database)).rows).toEqual([{ journal_mode: 'wal' }]);
      expect((await sql`pragma foreign_keys`.execute(opened.database)).rows).toEqual([{ foreign_keys: 1 }]);
      await sql`pragma synchronous = normal`.execute(opened.database);
      await expect(opened.engine.assertDurable(opened.database)).rejects.toThrow('synchronous');
    } else {
      expect((await sql`show synchronous_commit`.execute(opened.database)).rows).toEqual([{ synchronous_commit: 'on' }]);
      expect((await sql`show fsync`.execute(opened.database)).rows).toEqual([{ fsync: 'on' }]);
      await opened.database.connection().execute(async (connection) => {
        await sql`set synchronous_commit = off`.execute(connection);
        await expect(opened.engine.assertDurable(connection)).rejects.toThrow('synchronous_commit');
      });
    }
    await opened.close();
  });

  test('two services that start at once on an empty database do not collide, and fill it once', async () => {
    const { databaseUrl } = await settingsFor(engine);
    const settings = { DATA_DIR: dataDir, ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }) };
    const starts = await Promise.all([freePort(), freePort()]).then((ports) => ports.map((port) => startServiceProcess({ ...settings, PORT: String(port) })));
    const services = await Promise.all(starts);
    for (const service of services) expect(await service.end('SIGTERM')).toBe(0);
    const opened = await openDatabase({ dataDir, databaseUrl }, systemClock);
    const doubled = await opened.database
      .selectFrom('gazetteer_place')
      .select((expression) => ['country', 'folded', 'latitude', 'longitude', 'state_name', expression.fn.countAll<number>().as('times')])
      .groupBy(['country', 'folded', 'latitude', 'longitude', 'state_name'])
      .having((expression) => expression.fn.countAll(), '>', 1)
      .limit(3)
      .execute();
    expect(doubled).toEqual([]);
    await opened.close();
  });

  test('what was acknowledged is there after kill -9, and after it a member is still signed in', async () => {
    const { databaseUrl } = await settingsFor(engine);
    const PORT = String(await freePort());
    const settings = { PORT, DATA_DIR: dataDir, ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }) };
    const url = `http://localhost:${PORT}`;
    let bearer: string;
    {
      await using service = await startServiceProcess(settings);
      await createClient(url).accounts.requestCode.mutate({ email });
      const code = await mailedCode(join(dataDir, 'mail'), email);
      expect(service.output()).toContain(code);
      ({ bearer } = await createClient(url).accounts.signIn.mutate({ email, code }));
      expect(await service.end('SIGKILL')).toBeNull();
    }
    await using again = await startServiceProcess(settings);
    expect((await createClient(url, bearer).accounts.me.query()).member.email).toBe(email);
    expect(await again.end('SIGTERM')).toBe(0);
    expect(again.errors()).toContain('"event":"stopped"');
  });
});

describe('the service as a process', () => {
  test('finishes what it was asked before it stops, and takes nothing new', async () => {
    const PORT = String(await freePort());
    await using service = await startServiceProcess({ PORT, DATA_DIR: dataDir });
    const client = createClient(`http://localhost:${PORT}`);
    const asked = Array.from({ length: 20 }, (_, index) => client.accounts.requestCode.mutate({ email: `ana${String(index)}@example.com` }));
    const settled = Promise.allSettled(asked);
    await Promise.race(asked);
    expect(await service.end('SIGINT')).toBe(0);
    const answers = await settled;
    const answered = answers.filter((answer) => answer.status === 'fulfilled').length;
    expect(answered).toBeGreaterThan(0);
    // Every code that was promised was mailed.
    expect((await readdir(join(dataDir, 'mail'))).length).toBeGreaterThanOrEqual(answered);
    await expect(fetch(`http://localhost:${PORT}/healthz`)).rejects.toThrow();
    // SQLite folds its log into the database when it is closed in order.
    expect((await readdir(dataDir)).filter((name) => name.endsWith('-wal'))).toEqual([]);
  });

  test('a taken port, wrong settings and a folder that cannot be written are each one sentence and exit code 1', async () => {
    const PORT = String(await freePort());
    await using first = await startServiceProcess({ PORT, DATA_DIR: dataDir });
    expect(first.output()).toContain(`http://localhost:${PORT}`);
    const notAFolder = join(dataDir, 'file');
    await writeFile(notAFolder, '');
    const cases = [
      [{ PORT, DATA_DIR: dataDir }, /^Port \d+ is already in use\. .*set PORT to another number/],
      [{ PORT: 'eighty' }, /^PORT is "eighty".*Set PORT to a number/],
      [{ PORT: '4871', DATA_DIR: join(notAFolder, 'inside') }, /secret.*Set DATA_DIR to a folder/],
      [{ DATABASE_URL: 'mysql://ana:hunter2@db.example.com/x' }, /^DATABASE_URL \(mysql:\/\/db\.example\.com…\) is not .*Set DATABASE_URL to postgres/],
      [{ PORT: '4871', DATA_DIR: dataDir, DATABASE_URL: 'postgres://ana:hunter2@127.0.0.1:1/x' }, /^The PostgreSQL database at 127\.0\.0\.1:1\/x could not be opened.*DATABASE_URL/],
      [{ SMTP_URL: 'mail.example.com' }, /^SMTP_URL is not .*Set SMTP_URL to smtps/],
      [{ PUBLIC_URL: 'https://example.com/path' }, /^PUBLIC_URL \(https:\/\/example\.com…\) is not .*without a path/],
    ] as const;
    for (const [settings, sentence] of cases) {
      await using service = spawnService(settings);
      const { process: child } = service;
      if (child.exitCode === null) await new Promise((resolve) => child.once('close', resolve));
      expect(child.exitCode, service.errors()).toBe(1);
      expect(service.errors().trim()).toMatch(sentence);
      expect(service.errors()).not.toContain('hunter2');
      expect(service.errors()).not.toContain('    at ');
    }
  });
});

test('a damaged secret is said and not replaced', async () => {
  await writeFile(join(dataDir, 'secret'), 'short');
  const started = await startService({ port: await freePort(), dataDir, databaseUrl: undefined, publicUrl: 'http://localhost', smtpUrl: undefined, fhirAccess: 'members' }, { gazetteer: false });
  expect(started).toMatchObject({ ok: false, message: expect.stringContaining('damaged') });
  expect(await readFile(join(dataDir, 'secret'), 'utf8')).toBe('short');
});

test('the database and what lies beside it are for this user alone, whatever the folder allows', async () => {
  await chmod(dataDir, 0o755);
  const opened = await openDatabase({ dataDir, databaseUrl: undefined }, systemClock);
  const names = await readdir(dataDir);
  expect(names).toEqual(expect.arrayContaining(['trusted-hands.sqlite', 'trusted-hands.sqlite-wal']));
  for (const name of names) expect((await stat(join(dataDir, name))).mode & 0o077, name).toBe(0);
  await opened.close();
});

test('a database file that is none is said, and left as it is', async () => {
  const file = join(dataDir, 'trusted-hands.sqlite');
  await writeFile(file, 'this is a shopping list, and rather a long one: '.repeat(100));
  const before = await stat(file);
  await expect(openDatabase({ dataDir, databaseUrl: undefined }, systemClock)).rejects.toBeInstanceOf(DatabaseStartError);
  expect((await stat(file)).size).toBe(before.size);
});
