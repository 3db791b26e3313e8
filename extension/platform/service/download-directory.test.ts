import type { DirectoryFile, DirectoryFiles } from '@trusted-hands/contract';
import { describe, expect, test } from 'vitest';
import type { StoredFile } from '../store/open-store.ts';
import { fetchContacts, fetchSearchable } from './download-directory.ts';
import { contactFile, searchFile } from './example-directory.ts';
import { changesName } from './kept-directory.ts';
import type { ServiceClient } from './service-client.ts';

const people = [{ number: 1, name: 'Ana Fairhollin' }];

async function named(file: StoredFile): Promise<StoredFile> {
  const hash = await crypto.subtle.digest('SHA-256', Uint8Array.from(file.bytes));
  return { ...file, sha256: Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('') };
}

/** A service that has these files, and notes what it is asked for. */
async function serviceWith(files: readonly StoredFile[]) {
  const all = await Promise.all(files.map(named));
  const bytesByAddress = new Map(all.map((file) => [`/${file.kind}`, file.bytes]));
  const asked: string[] = [];
  const client = { file: async (address: string) => { asked.push(address); return bytesByAddress.get(address); } } as unknown as ServiceClient;
  const listed = all.map(({ kind, country, sha256, bytes }): DirectoryFile => ({ kind: kind === 'contact' ? 'contact' : 'search', country, sha256, bytes: bytes.length, rows: 1, address: `/${kind}`, position: 5 }));
  const list: DirectoryFiles = { files: listed, removed: [] };
  return { client, list, asked, bytesByAddress, download: (kept: readonly StoredFile[] = []) => ({ client, list, kept, searchFiles: new Map(), onShare: () => undefined }) };
}

describe('downloading', () => {
  test('asks for what one searches before how to reach them, and only for what is not here', async () => {
    const service = await serviceWith([searchFile(people), contactFile(people)]);
    const first = await fetchSearchable(service.download());
    if (!first.ok) throw new Error(first.failure.message);
    expect(service.asked).toEqual(['/search']);
    const second = await fetchContacts(service.download(first.value.fetched));
    if (!second.ok) throw new Error(second.failure.message);
    expect(service.asked).toEqual(['/search', '/contact']);
    const kept = [...first.value.fetched, ...second.value.fetched];
    expect(kept.map(({ kind }) => kind)).toEqual(['search', 'search-changes', 'contact', 'contact-changes']);
    expect([...second.value.named].toSorted()).toEqual(kept.map(({ sha256 }) => sha256).toSorted());

    await fetchSearchable(service.download(kept));
    await fetchContacts(service.download(kept));
    expect(service.asked).toHaveLength(2);
  });

  test('keeps how to reach them from before until the new one is here', async () => {
    const service = await serviceWith([searchFile(people)]);
    const before: StoredFile = { ...contactFile(people), sha256: 'earlier' };
    const step = await fetchSearchable(service.download([before]));
    expect(step.ok && step.value.named.has('earlier')).toBe(true);
  });

  test('keeps nothing that is not what its name says, or no file of ours, or what changed in another file', async () => {
    for (const bytes of [new Uint8Array([1, 2, 3]), searchFile([...people, { number: 2, name: 'Bea Wellborough' }]).bytes]) {
      const service = await serviceWith([searchFile(people)]);
      service.bytesByAddress.set('/search', bytes);
      expect(await fetchSearchable(service.download())).toMatchObject({ ok: false, failure: { code: 'unavailable', message: expect.stringContaining('damaged') } });
    }
    const noFile = await serviceWith([{ ...searchFile(people), bytes: new TextEncoder().encode('no directory') }]);
    expect(await fetchSearchable(noFile.download())).toMatchObject({ ok: false, failure: { message: expect.stringContaining('damaged') } });

    const changed = await serviceWith([searchFile(people)]);
    const [file] = changed.list.files;
    if (!file) throw new Error('no file');
    changed.bytesByAddress.set('/changes', searchFile(people).bytes);
    const list = { ...changed.list, files: [{ ...file, changes: { count: 1, address: '/changes' } }] };
    expect(await fetchSearchable({ ...changed.download(), list })).toMatchObject({ ok: false, failure: { message: expect.stringContaining('damaged') } });
  });

  test('says that the directory changed meanwhile where a file is gone', async () => {
    const service = await serviceWith([searchFile(people)]);
    service.bytesByAddress.clear();
    expect(await fetchSearchable(service.download())).toMatchObject({ ok: false, failure: { code: 'conflict' } });
  });

  test('names what changed by how far it reaches, so that it is fetched again when there is more', () => {
    expect(changesName({ sha256: 'a', position: 5 })).not.toBe(changesName({ sha256: 'a', position: 6 }));
  });
});
