import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listing } from '../testing/fictional.ts';
import { createDuplicateFinder, findDuplicates, type ListingToCompare, suggestionsAmong, surestFirst } from './find-duplicates.ts';

type Content = Parameters<typeof listing>[1];
const number = (value: string) => [{ scheme: 'ahpra', number: value }];

/** Ana of Dubbo, as she registered herself. */
const ana: Content = { name: 'Ana Fairhollin', registrations: number('PHY0001234567'), phone: '02 5550 1234', email: 'ana@example.com' };

function suggestedOf(...contents: readonly Content[]) {
  return findDuplicates(contents.map((content, index): ListingToCompare => ({ id: String(index), content: listing(String(index), content) })));
}

describe('two listings are suggested as one person’s', () => {
  test.each<[string, Content]>([
    ['by their number, whatever else is another', { name: 'Ana Quill', registrations: number('phy 0001234567'), town: 'Richmond', phone: '03 5550 7777' }],
    ['by a number with one slip, where the name is the same', { ...ana, registrations: number('PHY0001234576'), phone: '' }],
    ['by name, phone and place without any number, with a slip in the name', { ...ana, name: 'Ana Fairholin', registrations: [], email: '' }],
    ['by an initial and the phone', { name: 'A. Fairhollin', phone: '+61 2 5550 1234', town: 'Dubbo' }],
    ['with the names the other way round', { name: 'FAIRHOLLIN, Ana'.replace(',', ''), phone: '0255501234', town: 'Dubbo' }],
    ['after a move, by their address of mail', { name: 'Dr Ana Fairhollin', email: 'Ana@Example.com', town: 'Richmond', phone: '' }],
    ['with another family name, by their address of mail', { name: 'Ana Quill', email: 'ana@example.com', phone: '02 5550 1234' }],
  ])('%s', (_how, other) => {
    const suggestions = suggestedOf(ana, other);
    expect(suggestions).toHaveLength(1);
    expect(suggestions[0]?.ids).toEqual(['0', '1']);
    expect(suggestions[0]?.reasons.length).toBeGreaterThan(1);
  });

  test('with what speaks for it first, the surest of it foremost', () => {
    const [suggestion] = suggestedOf(ana, { ...ana, name: 'Ana Quill' });
    expect(suggestion?.reasons[0]).toBe('The same Ahpra registration number, PHY0001234567.');
    expect(suggestion?.reasons.at(-1)).toContain('as after a marriage: Ana Fairhollin and Ana Quill.');
  });
});

describe('two listings are left apart', () => {
  test.each<[string, Content]>([
    ['that are relatives in one practice', { ...ana, name: 'Marlow Fairhollin', registrations: number('PHY0007654321'), email: 'marlow@example.com' }],
    ['that are relatives with no number', { ...ana, name: 'Marlow Fairhollin', registrations: [], email: 'marlow@example.com' }],
    ['that have the name and no more in common', { name: 'Ana Fairhollin', profession: 'physiotherapist', town: 'Richmond', phone: '03 5550 7777' }],
    ['that have different numbers of which nobody has two', { ...ana, registrations: number('PHY0007654321'), email: '', phone: '' }],
    ['that share a given name and the practice’s phone', { ...ana, name: 'Ana Quill', registrations: [], email: 'quill@example.com' }],
  ])('%s', (_who, other) => {
    expect(suggestedOf(ana, other)).toEqual([]);
  });

  test('that share a phone with the whole practice', () => {
    const names = ['Ana Fairhollin', 'Marlow Quist', 'Odalys Fenwick', 'Tamsin Arrowood', 'Anna Fairhall'];
    expect(suggestedOf(...names.map((name) => ({ name, phone: '02 5550 1234' })))).toEqual([]);
  });
});

test('a common name needs more than a rare one', () => {
  const pair = [ana, ana].map((content): Content => ({ ...content, registrations: [], email: '' }));
  const elsewhere = Array.from({ length: 30 }, (): Content => ({ name: 'Ana Fairhollin', phone: '', town: 'Richmond' }));
  expect(suggestedOf(...pair)).toHaveLength(1);
  expect(suggestedOf(...pair, ...elsewhere)).toEqual([]);
});

test('nothing is missed that comparing everyone with everyone would suggest', () => {
  const content = fc.record({
    name: fc.tuple(fc.constantFrom('Ana', 'Anna', 'Bob', 'Robert', 'A.'), fc.constantFrom('Fairhollin', 'Fairholin', 'Quist', 'Ana')).map((words) => words.join(' ')),
    registrations: fc.constantFrom([], number('PHY0001234567'), number('PHY0001234568'), number('PHY0007654321')),
    phone: fc.constantFrom('', '02 5550 1234'),
    email: fc.constantFrom('', 'ana@example.com'),
    town: fc.constantFrom('Dubbo', 'Richmond'),
    practice: fc.constantFrom('', 'Wattle Rooms'),
    line: fc.constantFrom('', '1 Wattle Street'),
  });
  fc.assert(
    fc.property(fc.array(content, { maxLength: 10 }), (contents) => {
      const listings = contents.map(({ practice, line, ...one }, index): ListingToCompare => {
        const made = listing(String(index), one);
        return { id: String(index), content: { ...made, locations: made.locations.map((location) => ({ ...location, name: practice, line })) } };
      });
      const finder = createDuplicateFinder();
      for (const one of listings) finder.add(one.content);
      expect(findDuplicates(listings)).toEqual(suggestionsAmong(listings, finder).toSorted(surestFirst));
    }),
    { numRuns: 300 },
  );
});

test('the same is suggested in whatever order the listings come, and nothing is suggested with itself', () => {
  const content = fc.record({
    name: fc.tuple(fc.constantFrom('Ana', 'Anna', 'A.', 'Marlow'), fc.constantFrom('Fairhollin', 'Fairholin', 'Quist')).map((words) => words.join(' ')),
    registrations: fc.constantFrom([], number('PHY0001234567'), number('PHY0007654321')),
    phone: fc.constantFrom('', '02 5550 1234', '02 5550 9999'),
    email: fc.constantFrom('', 'ana@example.com'),
    town: fc.constantFrom('Dubbo', 'Richmond'),
  });
  fc.assert(
    fc.property(fc.array(content, { maxLength: 12 }), (contents) => {
      const listings = contents.map((one, index): ListingToCompare => ({ id: String(index), content: listing(String(index), one) }));
      const suggestions = findDuplicates(listings);
      expect(findDuplicates(listings.toReversed())).toEqual(suggestions);
      expect(suggestions.filter(({ ids: [one, other] }) => one >= other)).toEqual([]);
      expect(suggestions.filter(({ score }) => !(score >= 0.5 && score <= 1))).toEqual([]);
    }),
  );
});
