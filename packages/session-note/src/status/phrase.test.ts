import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPhraseFinder, createPhraseFinders, type PhraseGroup, readPhraseText } from './phrase.ts';
import { readWords } from './words.ts';

const lists = { pain: ['pain', 'ach*', '(sore|stiff) spot'], leg: ['{pain} in leg', 'sciatica'] };

/** The words of each match, of one group of phrases. */
function found(phrases: readonly string[], text: string, more: Partial<PhraseGroup> = {}): string[] {
  const read = readPhraseText(text);
  return createPhraseFinder([{ phrases, ...more }], lists)(read).map(({ first, end }) => text.slice(read.words[first]?.from, read.words[end - 1]?.to));
}

describe('a phrase of the packs', () => {
  it('is words in a row, any ending where a star stands, and a number or a year', () => {
    expect(found(['back pain'], 'Low back pain, back-pain and painful back')).toEqual(['back pain', 'back-pain']);
    expect(found(['wors*'], 'worse now, worsening, it wore off')).toEqual(['worse', 'worsening']);
    expect(found(['# mg', 'in #year'], '5 mg since 2019, in 2019, in 3019')).toEqual(['5 mg', 'in 2019']);
  });

  it('takes the earlier of choices, and what may be missing where it is there', () => {
    expect(found(['(no|not) (very)? sore'], 'not very sore, no sore')).toEqual(['not very sore', 'no sore']);
    expect(found(['(sore|sore neck)'], 'sore neck')).toEqual(['sore']);
    expect(found(['(sore|sore neck) today'], 'sore neck today')).toEqual(['sore neck today']);
    expect(found(['pain? (left|right)'], 'pain left, right')).toEqual(['pain left', 'right']);
  });

  it('is found by the last part that it needs, whatever may be missing behind that', () => {
    expect(found(['numb .. (leg|foot) (today)?'], 'numb right foot')).toEqual(['numb right foot']);
    expect(found(['{pain} in (the)? (leg*|#)'], 'ache in the legs, pain in 3')).toEqual(['ache in the legs', 'pain in 3']);
    expect(found(['numb (all over)? neck'], "numb neck's back, numb all over neck")).toEqual(["numb neck's", 'numb all over neck']);
    expect(found(['numb .. (leg|foot)'], 'foot numb')).toEqual([]);
  });

  it('names lists, which may name others', () => {
    expect(found(['{leg} today'], 'aching in leg today, a stiff spot in leg today, sciatica today')).toEqual(['aching in leg today', 'stiff spot in leg today', 'sciatica today']);
  });

  it('reaches over a few words, and over no comma, sentence or "no"', () => {
    expect(found(['numb .. leg'], 'numb all down the leg')).toEqual(['numb all down the leg']);
    expect(found(['numb .. leg'], 'numb hand, leg fine')).toEqual([]);
    expect(found(['numb ... leg'], 'numb hand, leg too')).toEqual(['numb hand, leg']);
    expect(found(['numb ... leg'], 'numb hand. Leg fine')).toEqual([]);
    expect(found(['numb .. leg'], 'numb one two three four five leg')).toEqual([]);
    expect(found(['numb ... leg'], 'numb hand but leg fine')).toEqual([]);
  });

  it('may have to open or to close its item', () => {
    expect(found(['nil'], 'fever nil, chills nil and well nil pain', { closes: 'item' })).toEqual(['nil', 'nil']);
    expect(found(['nil'], 'fever nil, chills nil and well', { closes: 'clause' })).toEqual(['nil']);
    expect(found(['n'], 'N. dizzy n, (n', { opens: true })).toEqual(['N', 'n']);
  });

  it('is not looked for inside one that was found, and the earlier group wins where two begin together', () => {
    const text = readPhraseText('not only pain');
    expect(createPhraseFinder([{ phrases: ['not only'] }, { phrases: ['not', 'only'] }], {})(text)).toEqual([{ first: 0, end: 2, group: 0 }]);
  });

  it('that is not well formed is refused', () => {
    for (const phrase of ['(a', 'a)', '? a', '{nothing}', '']) expect(() => createPhraseFinder([{ phrases: [phrase] }], lists)).toThrow();
    expect(() => createPhraseFinder([{ phrases: ['{one}'] }], { one: ['{two}'], two: ['{one}'] })).toThrow('circle');
  });

  it('is found beside others just as by itself', () => {
    const groupLists = [[{ phrases: ['a b?', '(b|c) d'] }], [{ phrases: ['.. d', 'b*'] }], [{ phrases: ['(a|b)? c'] }, { phrases: ['a .. c', '{any}'] }]];
    const words = { any: ['d d', 'bb'] };
    const together = createPhraseFinders(groupLists, words);
    const alone = groupLists.map((groups) => createPhraseFinder(groups, words));
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'bb', ',', '.', 'no')), (parts) => {
        const text = readPhraseText(parts.join(' '));
        const find = together(text);
        expect(groupLists.map((_, list) => find(list))).toEqual(alone.map((finder) => finder(text)));
      }),
    );
  });
});

describe('the words of a text', () => {
  it('are each where they stand, in lower case, with numbers, signs and results apart', () => {
    expect(readWords("Can’t lift 6kg (+ve) at 2,5 cm well-known O'Connell?").map(({ text }) => text)).toEqual(["can't", 'lift', '6', 'kg', '(', '+ve', ')', 'at', '2,5', 'cm', 'well', 'known', 'o', 'connell', '¿']);
  });

  it('stand without the quotes around what was said, and a name with its "s" is still the name', () => {
    expect(readWords("feels “padded”, 'like wool', since '16, 45' a day").map(({ text }) => text)).toEqual(['feels', 'padded', ',', 'like', 'wool', ',', 'since', "'", '16', ',', '45', "'", 'a', 'day']);
  });

  it('leave nothing out but white space, quotes, a hyphen inside a word and a dot that ends nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let at = 0;
        for (const { from, to } of readWords(text)) {
          expect(text.slice(at, from)).toMatch(/^[\s.\-−–—'’ʼ`"“”„‘«»]*$/u);
          expect(to).toBeGreaterThan(from);
          at = to;
        }
        expect(text.slice(at)).toMatch(/^[\s.\-−–—'’ʼ`"“”„‘«»]*$/u);
      }),
    );
  });
});
