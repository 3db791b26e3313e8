/** The operator's command line as a process of its own: what it says and exits with when something is not right. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startTestService } from '../support/service.ts';
import { smallGazetteer } from './small-gazetteer.ts';

const main = resolve(import.meta.dirname, '../../server/src/admin/main.ts');

interface Finished {
  readonly code: number;
  readonly said: string;
  readonly complained: string;
}

function admin(words: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Finished> {
  return new Promise((done) => {
    execFile(process.execPath, [main, ...words], { env: { PATH: process.env['PATH'], ...environment } }, (error, said, complained) => {
      done({ code: error === null ? 0 : Number(error.code), said, complained });
    });
  });
}

async function temporaryFolder(): Promise<{ path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'trusted-hands-admin-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

describe('npm run admin', () => {
  it('lists its commands', async () => {
    for (const words of [[], ['help'], ['import', 'fhir', '--help']]) {
      const { code, said } = await admin(words);
      expect(code).toBe(0);
      expect(said).toContain('import fhir PATH');
      expect(said).toContain('import gazetteer FILE');
    }
  });

  it('answers a wrong command with one sentence and 2', async () => {
    for (const words of [['improt', 'fhir', 'x'], ['import'], ['import', 'fhir'], ['import', 'gazetteer', 'a', 'b']]) {
      const { code, said, complained } = await admin(words);
      expect(code).toBe(2);
      expect(said).toBe('');
      expect(complained.trim().split('\n')).toHaveLength(1);
    }
  });

  it('answers what cannot be read with one sentence and 1, before it makes a database', async () => {
    await using folder = await temporaryFolder();
    await mkdir(join(folder.path, 'empty'));
    const dataDir = join(folder.path, 'data');
    for (const words of [
      ['import', 'fhir', join(folder.path, 'missing')],
      ['import', 'fhir', join(folder.path, 'empty')],
      ['import', 'gazetteer', join(folder.path, 'missing.txt')],
      ['import', 'gazetteer', folder.path],
    ]) {
      const { code, said, complained } = await admin(words, { DATA_DIR: dataDir });
      expect({ words, code, said }).toEqual({ words, code: 1, said: '' });
      expect(complained.trim().split('\n')).toHaveLength(1);
    }
    await expect(stat(dataDir)).rejects.toThrow('ENOENT');
  });

  it('says which setting is wrong', async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'AU.csv');
    await writeFile(file, smallGazetteer.join('\n'));
    const { code, complained } = await admin(['import', 'gazetteer', file], { DATABASE_URL: 'mysql://user:secret-word@example.com/x' });
    expect(code).toBe(1);
    expect(complained).toContain('DATABASE_URL');
    expect(complained).not.toContain('secret-word');
  });

  it('imports places into the database of a running service, which notices, and keeps the world’s other places', async () => {
    await using service = await startTestService({ engine: 'sqlite' });
    const { client } = await service.signIn('ana@example.com');
    const content = { name: 'Ana Fairhollin', profession: 'physiotherapist', locations: [{ place: 'Dubbo Grove', country: 'AU' }] };
    await expect(client.directory.publish.mutate({ content })).rejects.toThrow('no "Dubbo Grove"');

    const file = join(service.dataDir, 'AU.csv');
    await writeFile(file, [...smallGazetteer.slice(0, 8), 'AU,1234,Nowhere,,,,,,,north,east'].join('\r\n'));
    const { code, said, complained } = await admin(['import', 'gazetteer', file], { DATA_DIR: service.dataDir });
    expect({ code, complained }).toEqual({ code: 0, complained: '' });
    expect(said).toContain('8 rows: 7 places of AU taken, 0 repeated, 1 not taken.');
    expect(said).toContain('line 9: The latitude is not a number');
    expect(said).toContain('CC BY 4.0');
    const report = /: (\S+-report\.ndjson)/.exec(said)?.[1] ?? '';
    expect(JSON.parse(await readFile(report, 'utf8'))).toMatchObject({ line: 9 });
    expect((await stat(report)).mode & 0o777).toBe(0o600);

    await client.directory.publish.mutate({ content });
    const { files } = await client.directory.files.query();
    expect(files.find(({ kind }) => kind === 'places')?.rows).toBe(7);
    expect((await client.gazetteer.search.query({ text: 'Lyon', country: 'FR' })).places[0]?.name).toBe('Lyon');
  });

  it('names stewards by address, says who they are, and takes the name away again', async () => {
    await using folder = await temporaryFolder();
    const here = { DATA_DIR: join(folder.path, 'data') };
    expect((await admin(['steward', 'list'], here)).said).toContain('no steward yet');
    expect(await admin(['steward', 'add', 'Stella@Example.com', 'Stella Marchbank'], here)).toMatchObject({ code: 0, said: expect.stringContaining('stella@example.com is a steward now') });
    expect((await admin(['steward', 'add', 'stella@example.com'], here)).said).toContain('was a steward already');
    expect((await admin(['steward', 'list'], here)).said).toBe('stella@example.com  Stella Marchbank\n');
    expect(await admin(['steward', 'remove', 'oscar@example.com'], here)).toMatchObject({ code: 1, complained: expect.stringContaining('is no steward') });
    expect((await admin(['steward', 'remove', 'stella@example.com'], here)).said).toContain('no steward any more');
    expect(await admin(['steward', 'add', 'stella'], here)).toMatchObject({ code: 1, complained: expect.stringContaining('no e-mail address') });
    expect((await admin(['steward', 'add'], here)).code).toBe(2);
    expect((await admin(['steward', 'list', 'all'], here)).code).toBe(2);
  });

  it('changes nothing when a gazetteer file is something else', async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'letter.txt');
    await writeFile(file, 'Dear operator,\nthis is no gazetteer.\n');
    const { code, complained } = await admin(['import', 'gazetteer', file], { DATA_DIR: join(folder.path, 'data') });
    expect(code).toBe(1);
    expect(complained).toContain('is not a GeoNames postal file');
  });
});
