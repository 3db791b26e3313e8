import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DirectoryChanges } from '../file/changes/directory-changes.ts';
import { encodeChanges } from '../file/changes/encode-changes.ts';
import { openChanges } from '../file/changes/open-changes.ts';
import { type ListingSummary, summaryOf } from '../file/listing-summary.ts';
import { createPlaceIndex } from '../places.ts';
import { at, fictionalPlaces, listing, nowMs } from '../testing/fictional.ts';
import { createLookup } from './create-lookup.ts';
import { createDirectory, fileOf } from './directory.ts';
import { readingOf } from './reading.ts';
import { BestRows } from './segment/best-rows.ts';
import { RowScorer } from './segment/row-scorer.ts';
import { searchSegment } from './segment/search-segment.ts';
import { createSegmentTrust, type TrustByNumber } from './segment/segment-trust.ts';

const places = createPlaceIndex(fictionalPlaces);
const nowDay = nowMs / 86_400_000;
const names = ['Ana Silva', 'Bo Young', 'Cy French', "Dee D'Arcy", 'Eve Richmond', 'Fay Dubbo-Young', 'Gus Physi', 'Hal Knees', 'Mary Ann van York'];
const towns = fictionalPlaces.map(({ name, state, postcode, country, coordinates }) => ({ place: name, country, ...(state === undefined ? {} : { state }), ...(postcode === undefined ? {} : { postcode }), coordinates }));

/** Any summary but for its number. */
const anyRow: fc.Arbitrary<Omit<ListingSummary, 'number'>> = fc.record({
  name: fc.constantFrom(...names),
  profession: fc.constantFrom('physiotherapist', 'physiotherapist', 'osteopath', 'general-practitioner', 'surgeon', 'massage-therapist', 'water-diviner'),
  specialties: fc.subarray(['knees', 'Low back', 'headache', 'Bowen']),
  locations: fc.array(fc.oneof({ arbitrary: fc.constantFrom(...towns), weight: 9 }, { arbitrary: fc.constant({ place: 'Nowhere', country: 'AU' }), weight: 1 }), { minLength: 1, maxLength: 2 }),
  languages: fc.subarray(['en', 'fr', 'hi']),
  acceptingNewClients: fc.boolean(),
  telehealth: fc.boolean(),
  gender: fc.constantFrom('female' as const, 'male' as const, undefined),
  funding: fc.subarray(['ndis-au', 'medicare-au']),
  away: fc.constantFrom(undefined, { from: '2026-11-01', to: '2026-12-01' }),
  origin: fc.constantFrom('member' as const, 'csv' as const),
  check: fc.constantFrom(undefined, { step: 'register-checked' as const, register: 'statutory' as const }),
  confirmedDay: fc.option(fc.integer({ min: nowDay - 300, max: nowDay }), { nil: undefined }),
});
const anyRows = (maxLength: number) => fc.array(anyRow, { maxLength, size: 'max' }).map((rows) => rows.map((row, index) => ({ ...row, number: (index * 7919) % 10_007 })));
const words = ['physio', 'phys', 'gp', 'surgeon', 'dubbo', 'richmond', 'young', 'knees', 'back', 'headache', '<50km', 'ana', 'd', 'e', 'silva', 'french', 'hindi', 'female', 'telehealth', 'accepting', 'ndis', 'york', 'nsw', '2830', 'mount', 'bowen', 'xyz'];
const anyQuery = fc.array(fc.constantFrom(...words), { maxLength: 3 }).map((some) => some.join(' '));
const anyOrigin = fc.constantFrom(undefined, at('Dubbo'), at('Fitzroy North'), at('York'));
const anyTrust: fc.Arbitrary<TrustByNumber> = fc.array(fc.tuple(fc.nat(10_006), fc.double({ min: 0, max: 1, noNaN: true }))).map((pairs) => new Map(pairs.map(([number, score]) => [number, { score, path: [] }])));

const parse = createLookup({ directory: createDirectory([]), places }).parse;

function expectBestOfAll(rows: readonly ListingSummary[], query: string, origin: ReturnType<typeof at> | undefined, trust: TrustByNumber): void {
  const [segment] = createDirectory([{ file: openedOf(rows) }]).segments;
  if (segment === undefined) throw new Error('A directory of one file has one segment.');
  const reading = readingOf(parse(query), { nowMs, ...(origin === undefined ? {} : { origin }) });
  const ofSegment = trust.size === 0 ? undefined : createSegmentTrust(segment, trust);
  const best = new BestRows(20);
  searchSegment(segment, { reading, trust: ofSegment, best, index: 0 });
  const scorer = new RowScorer(segment, reading, ofSegment);
  const every = Array.from({ length: segment.file.rows }, (_, row) => ({ score: scorer.score(row), km: scorer.km, number: segment.file.numbers[row] ?? 0 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.km === b.km ? 0 : a.km - b.km) || a.number - b.number)
    .slice(0, 20);
  const found = Array.from({ length: best.count }, (_, index) => ({ score: best.scores[index], km: best.distancesKm[index], number: segment.file.numbers[best.rows[index] ?? 0] }));
  expect(found).toEqual(every);
}

/** One after another is asked of the same rows. */
let opened: { readonly rows: readonly ListingSummary[]; readonly file: ReturnType<typeof fileOf> } | undefined;
function openedOf(rows: readonly ListingSummary[]): ReturnType<typeof fileOf> {
  if (opened?.rows !== rows) opened = { rows, file: fileOf(rows) };
  return opened.file;
}

describe('searching a directory', () => {
  test('finds the same best rows as scoring every row', () => {
    fc.assert(fc.property(anyRows(600), anyQuery, anyOrigin, anyTrust, expectBestOfAll), { numRuns: 300 });
  });

  test('and so in a directory too large to go through all who might be meant', () => {
    const many = fc.array(anyRow, { minLength: 50, maxLength: 300, size: 'max' }).map((rows) => Array.from({ length: 12_000 }, (_, index) => {
      // Safe: the index is inside. Few speak Hindi, so that who is asked for is not among the first.
      const row = rows[index % rows.length] as ListingSummary;
      return { ...row, languages: index % 997 === 0 ? ['hi'] : ['en'], number: (index * 7919) % 100_003 };
    }));
    fc.assert(
      fc.property(many, fc.array(fc.tuple(anyQuery, anyOrigin, anyTrust), { minLength: 10, maxLength: 10 }), (rows, asked) => {
        for (const [query, origin, trust] of asked) expectBestOfAll(rows, query, origin, trust);
      }),
      { numRuns: 20 },
    );
  });

  test('a file with changes is searched as the file of what is there now', () => {
    const anyChanges = fc.record({ erased: fc.subarray([0, 7919, 5831]), changed: fc.array(fc.tuple(fc.nat(60), anyRow), { maxLength: 10 }), touched: fc.array(fc.tuple(fc.nat(60), fc.boolean(), fc.option(fc.constant(nowDay), { nil: undefined })), { maxLength: 10 }) });
    fc.assert(
      fc.property(anyRows(60), anyChanges, anyQuery, anyOrigin, (rows, { erased, changed, touched }, query, origin) => {
        const now = new Map(rows.map((row) => [row.number, row]));
        for (const [index, row] of changed) now.set((index * 7919) % 10_007, { ...row, number: (index * 7919) % 10_007 });
        for (const [index, acceptingNewClients, confirmedDay] of touched) {
          const before = now.get((index * 7919) % 10_007);
          if (before !== undefined) now.set(before.number, { ...before, acceptingNewClients, confirmedDay });
        }
        for (const number of erased) now.delete(number);
        const base = fileOf(rows);
        const other = [...now.values()].filter((row) => JSON.stringify(row) !== JSON.stringify(rows.find(({ number }) => number === row.number)));
        const opened = openChanges(base, encodeChanges(base, { erased, rows: other }));
        if (!opened.ok) throw new Error(opened.reason);
        const options = { limit: 30, nowMs, ...(origin === undefined ? {} : { origin }) };
        const shown = (changes: DirectoryChanges | undefined, file: typeof base) =>
          createLookup({ directory: createDirectory([{ file, changes }]), places }).search(query, options).map(({ listing: { number, name, acceptingNewClients }, score, distanceKm, reasons }) => ({ number, name, acceptingNewClients, score, distanceKm, reasons }));
        expect(shown(opened.changes, base)).toEqual(shown(undefined, fileOf([...now.values()])));
      }),
      { numRuns: 150 },
    );
  });

  test('several regions are searched as one', () => {
    fc.assert(
      fc.property(anyRows(60), anyQuery, anyOrigin, (rows, query, origin) => {
        const half = Math.floor(rows.length / 2);
        const options = { limit: 30, nowMs, ...(origin === undefined ? {} : { origin }) };
        const numbers = (...parts: readonly (readonly ListingSummary[])[]) => createLookup({ directory: createDirectory(parts.map((part) => ({ file: fileOf(part) }))), places }).search(query, options).map(({ listing: { number } }) => number);
        expect(numbers(rows.slice(0, half), rows.slice(half))).toEqual(numbers(rows));
      }),
      { numRuns: 100 },
    );
  });

  test('what only an erased listing said it treats is understood no longer', () => {
    const rows = [summaryOf(listing('a', { specialties: ['bowen therapy'] }), 4), summaryOf(listing('b', {}), 9)];
    const lookup = (erased: readonly number[]) => createLookup({ directory: createDirectory([{ file: fileOf(rows), changes: { erased, touched: [], rows: [] } }]), places });
    expect(lookup([]).parse('bowen therapy').facets.map(({ type }) => type)).toEqual(['specialty']);
    expect(lookup([4]).parse('bowen therapy').facets).toEqual([]);
  });

  test('knows whom a number means, and nobody once erased', () => {
    const rows = [summaryOf(listing('a', { name: 'Ana Silva' }), 4), summaryOf(listing('b', { name: 'Bo Young' }), 9)];
    const directory = createDirectory([{ file: fileOf(rows), changes: { erased: [9], touched: [], rows: [] } }]);
    expect(directory.summaryOf(4)?.name).toBe('Ana Silva');
    expect(directory.summaryOf(9)).toBeUndefined();
    expect(directory.summaryOf(5)).toBeUndefined();
    expect(directory.size).toBe(1);
  });
});

describe('what moves a result', () => {
  const twins = ['a', 'b', 'c'].map((id, index) => summaryOf(listing(id, { name: `Twin ${id}`, funding: id === 'c' ? ['ndis-au'] : [] }), index + 1));
  const search = (query: string, trust?: TrustByNumber, rows: readonly ListingSummary[] = twins) => createLookup({ directory: createDirectory([{ file: fileOf(rows) }]), places }).search(query, { limit: 5, nowMs, trust });

  test('a vouch lifts whom it reaches, with its path, and withdrawn it is gone', () => {
    const trust = new Map([[3, { score: 0.1, path: ['Ana'] }], [2, { score: 0.2, path: [] }]]);
    const found = search('physio', trust);
    expect(found.map((result) => result.listing.number)).toEqual([2, 3, 1]);
    expect(found.map((result) => result.reasons[0])).toEqual(['you vouch for them', 'vouched by Ana, whom you vouch for', 'not looked up in any register']);
    expect(search('physio').map((result) => result.listing.number)).toEqual([1, 2, 3]);
  });

  test('a longer path is told from its end', () => {
    expect(search('physio', new Map([[1, { score: 0.1, path: ['Ana', 'Bo'] }]]))[0]?.reasons[0]).toBe('vouched by Bo, whom Ana vouches for');
    expect(search('physio', new Map([[1, { score: 0.1, path: ['Ana', 'Bo', 'Cy'] }]]))[0]?.reasons[0]).toBe('vouched by Cy, whom Bo vouches for, by way of Ana');
  });

  test('checked by a register comes before unchecked, and away behind both', () => {
    const [one, two, three] = twins;
    if (one === undefined || two === undefined || three === undefined) throw new Error('There are three.');
    const rows = [{ ...one, away: { from: '2026-11-01', to: '2026-12-24' } }, two, { ...three, check: { step: 'register-checked' as const, register: 'association' as const } }];
    expect(search('physio', undefined, rows).map((result) => result.listing.number)).toEqual([3, 2, 1]);
    expect(search('physio', undefined, rows)[0]?.reasons).toContain('found in an association’s list');
    expect(search('physio', undefined, rows)[2]?.reasons).toContain('away until 24 December 2026');
  });

  test('who may pay is asked for and said', () => {
    expect(search('physio ndis').map((result) => [result.listing.number, result.reasons[0]])).toEqual([[3, 'takes NDIS']]);
  });

  test('where few are found, a word much like the typed one is looked for too', () => {
    const rows = [summaryOf(listing('a', { name: 'Jane Smyth' }), 1), summaryOf(listing('b', { name: 'Joan Smith' }), 2), summaryOf(listing('c', { name: 'Jack Stone' }), 3)];
    const found = search('smyth', undefined, rows);
    expect(found.map((result) => result.listing.name)).toEqual(['Jane Smyth', 'Joan Smith']);
    expect(found[1]?.reasons).toContain('reading “smyth” as “smith”');
  });
});
