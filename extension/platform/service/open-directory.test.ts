import { encodeChanges, encodeContactFile, openSearchFile } from '@trusted-hands/directory';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoredFile } from '../store/open-store.ts';
import { listingOf, listingsOf, lookupOf } from './directory-lookup.ts';
import { contactFile, contacts, searchFile, summaries, type ExamplePerson } from './example-directory.ts';
import { openDirectoryFiles } from './open-directory.ts';

const people: readonly ExamplePerson[] = [{ number: 1, name: 'Ana Fairhollin', phone: '02 5550 0101' }, { number: 2, name: 'Bea Wellborough' }];
const namesIn = (files: readonly StoredFile[]) => listingsOf(openDirectoryFiles(files)).map(({ name }) => name).toSorted();

function changesOf(base: StoredFile, { erased = [], now = [] }: { readonly erased?: readonly number[]; readonly now?: readonly ExamplePerson[] }): StoredFile {
  const opened = openSearchFile(base.bytes);
  if (!opened.ok) throw new Error(opened.reason);
  return { sha256: `changes ${base.sha256}`, kind: 'search-changes', country: base.country, position: 7, bytes: encodeChanges(opened.file, { erased, rows: summaries(now) }) };
}

test('what is searched and how to reach them come together as one listing, known by its number', () => {
  const opened = openDirectoryFiles([searchFile(people), contactFile(people)]);
  expect(opened.damaged).toEqual([]);
  expect(opened.directory.size).toBe(2);
  expect(listingOf(opened, 1)).toMatchObject({ id: '1', name: 'Ana Fairhollin', phone: '02 5550 0101', locations: [{ place: 'Dubbo', line: '1 Example Street' }] });
  expect(listingOf(opened, 3)).toBeUndefined();
  expect(lookupOf(opened).search('wellborough', { limit: 5, nowMs: 0 }).map(({ listing }) => listing.id)).toEqual(['2']);
});

test('people are found before it is known how to reach them', () => {
  expect(listingOf(openDirectoryFiles([searchFile(people)]), 1)).toMatchObject({ name: 'Ana Fairhollin', registrations: [], locations: [{ place: 'Dubbo' }] });
});

test('what changed since stands before what it changed, and several countries are one directory', () => {
  const base = searchFile(people);
  const now = [{ number: 2, name: 'Bea Newname', phone: '02 5550 0202' }, { number: 3, name: 'Cia Halvorquist' }];
  const files: readonly StoredFile[] = [base, changesOf(base, { erased: [1], now }), contactFile(people), { sha256: 'c', kind: 'contact-changes', country: 'AU', bytes: encodeContactFile(contacts(now)) }, searchFile([{ number: 9, name: 'Dea Quoylemar' }], 'GB')];
  expect(namesIn(files)).toEqual(['Bea Newname', 'Cia Halvorquist', 'Dea Quoylemar']);
  expect(openDirectoryFiles(files).directory.size).toBe(3);
  expect(listingOf(openDirectoryFiles(files), 2)?.phone).toBe('02 5550 0202');
});

test('whoever was removed is in nothing that was downloaded before, in the file or in what changed since', () => {
  const base = searchFile(people);
  const removed: StoredFile = { sha256: 'removed AU', kind: 'removed', country: 'AU', bytes: new TextEncoder().encode('[2,3]') };
  expect(namesIn([base, removed])).toEqual(['Ana Fairhollin']);
  expect(namesIn([base, changesOf(base, { now: [{ number: 3, name: 'Cia Halvorquist' }] }), removed])).toEqual(['Ana Fairhollin']);
});

test('places stay the same list while their files do', () => {
  const places: StoredFile = { sha256: 'p', kind: 'places', country: 'AU', bytes: new TextEncoder().encode('{"country":"AU","names":["Dubbo"],"states":["NSW"],"postcodes":["2830"],"latitudes":[-32.2],"longitudes":[148.6]}') };
  const before = openDirectoryFiles([searchFile(people), places]);
  const after = openDirectoryFiles([searchFile([]), places], before);
  expect(before.directory.places).toMatchObject([{ name: 'Dubbo' }]);
  expect(after.directory.places).toBe(before.directory.places);
});

test('a file that was opened before is searched as it is with the changes that came since, and one that is gone is let go', () => {
  const base = searchFile(people);
  const searchFiles = new Map();
  const before = openDirectoryFiles([base, searchFile(people, 'GB')], undefined, searchFiles);
  const opened = searchFiles.get(base.sha256);
  const after = openDirectoryFiles([base, changesOf(base, { erased: [1] })], before, searchFiles);
  expect([...searchFiles.values()]).toEqual([opened]);
  expect(listingsOf(after).map(({ name }) => name)).toEqual(['Bea Wellborough']);
});

describe('a file that is truncated or was altered', () => {
  test('is refused and named, and the others are searched without it', () => {
    const base = searchFile(people);
    const whole = [base, changesOf(base, { now: [{ number: 2, name: 'Bea Newname' }] }), contactFile(people), searchFile([{ number: 9, name: 'Dea Quoylemar' }], 'GB')];
    const damage = fc.record({ which: fc.nat(whole.length - 1), at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), change: fc.constantFrom('cut', 'bit') });
    fc.assert(
      fc.property(damage, fc.nat(7), ({ which, at, change }, bit) => {
        const files = whole.map((file, index) => (index === which ? { ...file, bytes: damagedBytes(file.bytes, at, change === 'cut' ? undefined : bit) } : file));
        const { damaged } = openDirectoryFiles(files);
        // An empty row of changes says that there are none; it is never written where there are.
        expect(damaged).toEqual(files[which]?.bytes.length === 0 && which > 0 && which < 3 ? [] : [whole[which]?.sha256]);
        const expected = { 0: ['Dea Quoylemar'], 1: ['Ana Fairhollin', 'Bea Wellborough', 'Dea Quoylemar'], 2: ['Ana Fairhollin', 'Bea Newname', 'Dea Quoylemar'], 3: ['Ana Fairhollin', 'Bea Newname'] }[which];
        expect(namesIn(files)).toEqual(expected);
      }),
    );
  });

  test('is missed for as long as it was not fetched again', () => {
    const base = searchFile(people);
    expect(openDirectoryFiles([changesOf(base, {}), contactFile(people)]).damaged).toEqual(['changes search-AU']);
  });

  test('is whatever somebody wrote into its place, too', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.constantFrom('search', 'contact', 'places'), (bytes, kind) => openDirectoryFiles([{ sha256: 'x', kind, country: 'AU', bytes }]).damaged.length === 1));
  });
});

function damagedBytes(bytes: Uint8Array, at: number, bit: number | undefined): Uint8Array {
  const index = Math.floor(at * bytes.length);
  if (bit === undefined) return bytes.slice(0, index);
  const altered = Uint8Array.from(bytes);
  altered[index] = (altered[index] ?? 0) ^ (1 << bit);
  return altered;
}
