import type { DirectoryFiles } from '@trusted-hands/contract';
import { describe, expect, test } from 'vitest';
import { countriesToKeep, offeredCountries, offeredRow, wantedOf } from './directory-countries.ts';
import { searchFile } from './example-directory.ts';
import { openDirectoryFiles } from './open-directory.ts';
import type { ServiceClient } from './service-client.ts';

const keeps = (...wishes: Parameters<typeof countriesToKeep>) => [...countriesToKeep(...wishes)];

describe('the countries that are kept', () => {
  test('are those chosen, else those where one is listed or works, and all where nothing is known of either', () => {
    const offered = ['AU', 'GB', 'US'];
    expect(keeps(offered, { chosen: ['US', 'GB'], own: ['AU'] })).toEqual(['GB', 'US']);
    expect(keeps(offered, { chosen: undefined, own: ['AU', 'NZ'] })).toEqual(['AU']);
    expect(keeps(offered, { chosen: undefined, own: [] })).toEqual(offered);
  });

  test('are all where the service has none of those, rather than nothing', () => {
    expect(keeps(['GB'], { chosen: ['AU'], own: [] })).toEqual(['GB']);
    expect(keeps([], { chosen: ['AU'], own: [] })).toEqual([]);
  });

  test('are all that is asked for, and what there is elsewhere is known once it is opened', async () => {
    const file = (kind: 'search' | 'contact' | 'places', country: string, rows: number): DirectoryFiles['files'][number] => ({ kind, country, rows, sha256: 'a'.repeat(64), bytes: 1, address: '/a' });
    const list: DirectoryFiles = { files: [file('search', 'AU', 2), file('places', 'AU', 9), file('search', 'GB', 30), file('contact', 'GB', 30)], removed: [{ country: 'GB', numbers: [4] }, { country: 'AU', numbers: [5] }] };
    const ofAustralia = { files: list.files.slice(0, 2), removed: [{ country: 'AU', numbers: [5] }] };
    // Safe: nothing else of the client is asked for here.
    const client = { api: { directory: { mine: { query: () => Promise.resolve({ listing: { content: { locations: [{ country: 'GB' }] } } }) } } } } as unknown as ServiceClient;
    expect(await wantedOf(list, { chosen: ['AU'], own: [] }, client)).toEqual(ofAustralia);
    expect((await wantedOf(list, { chosen: undefined, own: [] }, client)).files.map(({ country }) => country)).toEqual(['GB', 'GB']);
    expect(await wantedOf(list, { chosen: undefined, own: ['AU'] }, client)).toEqual(list);
    const row = offeredRow(list);
    expect(offeredCountries([row])).toEqual([{ country: 'AU', practitioners: 2 }, { country: 'GB', practitioners: 30 }]);
    const { directory, damaged } = openDirectoryFiles([searchFile([{ number: 1, name: 'Ana Fairhollin' }]), row]);
    expect(damaged).toEqual([]);
    expect(directory).toMatchObject({ countries: ['AU'], elsewhere: [{ country: 'GB', practitioners: 30 }] });
  });

  test('are not said to be elsewhere where it was never noted what there is', () => {
    expect(openDirectoryFiles([searchFile([])]).directory.elsewhere).toEqual([]);
  });
});
