import { expect, test } from 'vitest';
import { searchFile, type ExamplePerson } from './example-directory.ts';
import { lookupOf } from './directory-lookup.ts';
import { openDirectoryFiles } from './open-directory.ts';
import { trustByNumber } from './trust-by-number.ts';
import type { KeptVouches } from './vouch-port.ts';

const people: readonly ExamplePerson[] = [{ number: 3, name: 'Abe Fairhollin' }, { number: 20, name: 'Bo Fairhollin' }, { number: 100, name: 'Fay Fairhollin' }];

const directoryOf = () => openDirectoryFiles([searchFile(people)]).directory;
const kept = (trusted: KeptVouches['trusted']): KeptVouches => ({ fetchedAtMs: 1, given: [], left: 150, isListed: false, received: [], trusted });

test('moves whom a friend vouches for before who is equally near, and says through whom', () => {
  const state = { type: 'ready', fetchedAtMs: 1, directory: directoryOf() } as const;
  const search = (vouches: KeptVouches | undefined) => lookupOf(state).search('physio', { limit: 5, nowMs: 0, trust: trustByNumber(vouches, state) });
  expect(search(undefined).map(({ listing }) => listing.id)).toEqual(['3', '20', '100']);
  const found = search(kept([{ listing: 20, score: 71_111, by: [100] }]));
  expect(found.map(({ listing }) => listing.id)).toEqual(['20', '3', '100']);
  expect(found[0]?.reasons).toContain('vouched by Fay Fairhollin, whom you vouch for');
});

test('is the same object until the vouches or the directory change, and names nobody who is no longer listed', () => {
  const [state, later] = [{ type: 'ready', fetchedAtMs: 1, directory: directoryOf() }, { type: 'ready', fetchedAtMs: 2, directory: directoryOf() }] as const;
  const vouches = kept([{ listing: 3, score: 5000, by: [77, 20] }]);
  const trust = trustByNumber(vouches, state);
  expect(trust?.get(3)).toEqual({ score: 0.005, path: ['a colleague', 'Bo Fairhollin'] });
  expect(trustByNumber(vouches, { ...state, fetchedAtMs: 9 })).toBe(trust);
  expect(trustByNumber(vouches, later)).not.toBe(trust);
  expect(trustByNumber(kept([]), state)?.size).toBe(0);
});
