import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, rankItems } from './rank.ts';

function ranked(items: readonly string[], query: string): readonly string[] {
  return rankItems(items, query, (item) => item).map(({ item }) => item);
}

const labels = fc.array(fc.oneof(fc.string(), fc.stringMatching(/^[a-c ]{0,6}$/)), { maxLength: 12 });
const query = fc.oneof(fc.string({ maxLength: 4 }), fc.stringMatching(/^[a-c]{0,3}$/));

function isSubsequence(needle: string, text: string): boolean {
  let from = 0;
  for (const letter of needle) {
    if (letter === ' ') continue;
    const at = text.indexOf(letter, from);
    if (at === -1) return false;
    from = at + letter.length;
  }
  return true;
}

describe('ranking', () => {
  it('puts a start before a word start before an inside before scattered letters', () => {
    expect(ranked(['Assign it', 'Reason in gist, n', 'Save and sign', 'Sign note'], 'sign')).toEqual(['Sign note', 'Save and sign', 'Assign it', 'Reason in gist, n']);
  });

  it('finds initials', () => {
    expect(ranked(['Lock now', 'New note'], 'nn')).toEqual(['New note']);
  });

  it('does not mind accents or case', () => {
    expect(ranked(['José Álvarez'], 'ALVA')).toEqual(['José Álvarez']);
  });

  it('keeps everything, in order, for an empty query', () => {
    fc.assert(
      fc.property(labels, (items) => {
        expect(ranked(items, ' ')).toEqual(items);
      }),
    );
  });

  it('returns exactly the items that hold the letters in order', () => {
    fc.assert(
      fc.property(labels, query, (items, typed) => {
        const needle = fold(typed).trim();
        const expected = needle === '' ? items : items.filter((item) => isSubsequence(needle, fold(item)));
        expect([...ranked(items, typed)].sort()).toEqual([...expected].sort());
      }),
    );
  });

  it('does not depend on the order it was given, up to ties', () => {
    fc.assert(
      fc.property(labels, query, (items, typed) => {
        const scores = (list: readonly string[]) => rankItems(list, typed, (item) => item).map(({ score }) => score);
        expect(scores(items.toReversed())).toEqual(scores(items));
      }),
    );
  });

  it('puts nothing before the very label that was typed', () => {
    fc.assert(
      fc.property(labels, fc.stringMatching(/^[a-c]{1,5}$/), (items, typed) => {
        expect(fold(ranked([...items, typed], typed)[0] ?? '')).toBe(typed);
      }),
    );
  });
});
