import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Listing } from '../listing.ts';
import { listing } from '../testing/fictional.ts';
import { encodeChanges } from './changes/encode-changes.ts';
import { openChanges } from './changes/open-changes.ts';
import { encodeContactFile, openContactFile } from './contact-file.ts';
import { encodeSearchFile } from './encode-search-file.ts';
import { listingContactOf } from './listing-contact.ts';
import { type ListingSummary, summaryOf } from './listing-summary.ts';
import { openSearchFile, type SearchFile } from './open-search-file.ts';
import { type FileKind, joinSections, splitSections } from './sections.ts';

const word = fc.constantFrom('Ana', 'Bo', "d'Arcy", 'Smith-Jones', 'Ngũgĩ', '李', 'van', 'Żółć', 'O', '9', 'É');
const text = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const day = fc.integer({ min: 0, max: 25_000 });
const isoDay = day.map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const degrees = (most: number) => fc.integer({ min: -most * 10_000, max: most * 10_000 }).map((steps) => steps / 10_000);
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const anyListing: fc.Arbitrary<Listing> = fc
  .record({
    name: text,
    profession: fc.constantFrom('physiotherapist', 'osteopath', 'water-diviner'),
    specialties: fc.array(text, { maxLength: 3 }),
    locations: fc.array(
      fc.record({ place: text, state: optional(fc.constantFrom('NSW', 'VIC')), postcode: optional(fc.constantFrom('2830', '0800')), country: fc.constantFrom('AU', 'NZ'), coordinates: optional(fc.record({ latitude: degrees(90), longitude: degrees(180) })), name: optional(text), line: optional(text), isHome: optional(fc.boolean()), placeSource: fc.constantFrom('own' as const, 'service' as const) }),
      { minLength: 1, maxLength: 3 },
    ),
    languages: fc.subarray(['en', 'fr', 'asf']),
    gender: optional(fc.constantFrom('female' as const, 'male' as const, 'other' as const)),
    acceptingNewClients: fc.boolean(),
    telehealth: fc.boolean(),
    funding: fc.subarray(['ndis-au', 'self-pay']),
    away: optional(fc.tuple(isoDay, isoDay).map((days) => ({ from: days.toSorted()[0] ?? '', to: days.toSorted()[1] ?? '' }))),
    origin: fc.constantFrom('member' as const, 'csv' as const, 'demonstration' as const),
    checks: fc.array(fc.record({ step: fc.constantFrom('self-declared' as const, 'register-checked' as const), atMs: day.map((days) => days * 86_400_000), register: optional(fc.constantFrom('statutory' as const, 'operator' as const)), by: optional(text), how: optional(text) }), { maxLength: 3 }),
    confirmedAtMs: optional(day.map((days) => days * 86_400_000)),
    phone: optional(text),
    email: optional(fc.constant('ana@example.org')),
    website: optional(fc.constant('https://example.org')),
    registrations: fc.array(fc.record({ scheme: fc.constantFrom('ahpra', 'npi'), number: text }), { maxLength: 2 }),
    referralRoutes: fc.subarray(['phone' as const, 'fax' as const]),
    referralNote: optional(text),
  })
  .map((content) => ({ ...content, id: 'one', updatedAtMs: 0 }));

const anyNumbered = fc.uniqueArray(fc.nat({ max: 2 ** 32 - 1 }), { maxLength: 40 }).chain((numbers) => fc.tuple(...numbers.map((number) => fc.tuple(fc.constant(number), anyListing))));
const summaries = (numbered: readonly (readonly [number, Listing])[]) => numbered.map(([number, one]) => summaryOf(one, number));
const byNumber = (a: { readonly number: number }, b: { readonly number: number }) => a.number - b.number;
// What is undefined is absent; only the first matters.
const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

function opened(rows: readonly ListingSummary[]): SearchFile {
  const result = openSearchFile(encodeSearchFile(rows));
  if (!result.ok) throw new Error(result.reason);
  return result.file;
}
function sectionsOf(kind: FileKind, bytes: Uint8Array): readonly Uint8Array[] {
  const split = splitSections(kind, bytes);
  if (!split.ok) throw new Error(split.reason);
  return split.sections;
}
const rowsOf = (file: SearchFile) => Array.from({ length: file.rows }, (_, row) => file.summaryOf(row)).sort(byNumber);

describe('a directory file', () => {
  test('gives every practitioner back as encoded, whatever their order was', () => {
    fc.assert(
      fc.property(anyNumbered, (numbered) => {
        const rows = summaries(numbered);
        const bytes = encodeSearchFile(rows);
        expect(encodeSearchFile(rows.toReversed())).toEqual(bytes);
        expect(plain(rowsOf(opened(rows)))).toEqual(plain(rows.toSorted(byNumber)));
      }),
    );
  });

  test('gives every contact back by its number, and none for another', () => {
    fc.assert(
      fc.property(anyNumbered, (numbered) => {
        const contacts = numbered.map(([number, one]) => listingContactOf(one, number));
        const result = openContactFile(encodeContactFile(contacts));
        if (!result.ok) throw new Error(result.reason);
        for (const contact of contacts) expect(plain(result.file.contactOf(contact.number))).toEqual(plain(contact));
        expect(result.file.contactOf(contacts.reduce((next, { number }) => Math.max(next, number + 1), 0))).toBeUndefined();
      }),
    );
  });

  test('gives changes back against the file they were made of, and tells a touched row from a changed one', () => {
    fc.assert(
      fc.property(anyNumbered, anyNumbered, fc.array(fc.nat(1000)), (before, after, erased) => {
        const base = opened(summaries(before));
        const touched = base.rows === 0 ? [] : [{ ...base.summaryOf(0), confirmedDay: 20_000, acceptingNewClients: false }];
        const rows = [...touched, ...summaries(after).filter(({ number }) => number !== touched[0]?.number)];
        const result = openChanges(base, encodeChanges(base, { erased, rows }));
        if (!result.ok) throw new Error(result.reason);
        const { changes } = result;
        expect(changes.erased).toEqual(erased.toSorted((a, b) => a - b));
        expect(changes.touched.length).toBeGreaterThanOrEqual(touched.length);
        expect(changes.touched.length + changes.rows.length).toBe(rows.length);
        for (const row of changes.rows) expect(plain(row)).toEqual(plain(rows.find(({ number }) => number === row.number)));
      }),
    );
  });

  const file = opened(summaries([[7, listing('a', { name: 'Ana Silva', specialties: ['knees'] })], [9, listing('b', { name: 'Bo Young', town: 'Darwin' })]]));
  const written = {
    search: encodeSearchFile(rowsOf(file)),
    contact: encodeContactFile([listingContactOf(listing('a', { phone: '1' }), 7)]),
    changes: encodeChanges(file, { erased: [7], rows: [{ ...file.summaryOf(0), name: 'Somebody Else' }] }),
  };
  const openers = [['search', openSearchFile], ['contact', openContactFile], ['changes', (bytes: Uint8Array) => openChanges(file, bytes)]] as const;

  test.each(openers)('is refused where a byte is altered or missing: %s', (kind, open) => {
    const bytes = written[kind];
    expect(open(bytes).ok).toBe(true);
    for (let index = 0; index < bytes.length; index += 1) {
      expect(open(bytes.with(index, (bytes[index] ?? 0) ^ 1)).ok, `byte ${index}`).toBe(false);
      expect(open(bytes.subarray(0, index)).ok, `cut at ${index}`).toBe(false);
    }
    expect(open(Uint8Array.of(...bytes, 0)).ok).toBe(false);
  });

  test.each(openers)('of another version says so, and is not called damaged: %s', (kind, open) => {
    for (const version of [1, 3]) expect(open(written[kind].with(3, version))).toEqual({ ok: false, reason: 'This directory file is of another version than this program reads.' });
  });

  test('that says what cannot be is refused or gives what it says, and never fails', () => {
    const numbered = fc.sample(anyListing, { numRuns: 40, seed: 5 }).map((one, index) => [index * 3, one] as const);
    const base = opened(summaries(numbered));
    const sections = {
      search: sectionsOf('search', encodeSearchFile(summaries(numbered))),
      contact: sectionsOf('contact', encodeContactFile(numbered.map(([number, one]) => listingContactOf(one, number)))),
      changes: sectionsOf('changes', encodeChanges(base, { erased: [1, 2], rows: summaries(fc.sample(anyListing, { numRuns: 20, seed: 6 }).map((one, index) => [index * 2, one] as const)) })),
    };
    const anySection = fc.constantFrom('search' as const, 'contact' as const, 'changes' as const).chain((kind) => fc.tuple(fc.constant(kind), fc.nat({ max: sections[kind].length - 1 })));
    const alteration = fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.tuple(fc.nat(), fc.nat(255)));
    fc.assert(
      fc.property(anySection, alteration, ([kind, index], change) => {
        const before = sections[kind][index] ?? new Uint8Array();
        const after = change instanceof Uint8Array ? change : before.length === 0 ? before : before.with(change[0] % before.length, change[1]);
        const bytes = joinSections(kind, sections[kind].with(index, after));
        if (kind === 'search') {
          const result = openSearchFile(bytes);
          if (result.ok) expect(() => rowsOf(result.file)).not.toThrow();
        } else if (kind === 'contact') {
          const result = openContactFile(bytes);
          if (result.ok) for (const [number] of numbered) expect(() => result.file.contactOf(number)).not.toThrow();
        } else expect(() => openChanges(base, bytes)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });

  test('may be any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        for (const [, open] of openers) expect(open(bytes).ok).toBe(false);
      }),
    );
  });

  test('of one kind is no file of another, and changes belong to one file', () => {
    expect(openSearchFile(written.contact)).toEqual({ ok: false, reason: 'This is another kind of directory file, not a search file.' });
    expect(openChanges(opened([]), written.changes)).toEqual({ ok: false, reason: 'These changes were made of another directory file.' });
    expect(openSearchFile(new Uint8Array())).toEqual({ ok: false, reason: 'This is no directory file.' });
  });
});
