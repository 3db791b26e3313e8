import { redFlags } from '@trusted-hands/packs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFindingReader } from './finding-reader.ts';

const lists = { bladder: ['(bladder|wee)'], slow: ['(slow|hard to start|no flow)'], rest: ['(rest|couch)'], worse: ['(worse|no use)'], better: ['(better)'] };
const asked = (together: string) => ({ id: 'asked', about: 'now' as const, yes: [], never: ['wee one'], no: ['bladder fine'], together: [together] });

/** What each place that was found says, and its words. */
function found(together: string, text: string): string[] {
  return createFindingReader({ lists, findings: [asked(together)], patterns: [] })(text).map(({ answer, from, to }) => `${answer}: ${text.slice(from, to)}`);
}

describe('ideas that stand together', () => {
  test('are found in any order within a sentence', () => {
    for (const text of ['bladder very slow', 'slow bladder', 'hard to start, the bladder']) expect(found('{bladder} + {slow}', text)).toEqual([`yes: ${text}`]);
  });

  test('are told apart by what is denied, by lookalikes and by words that clear them', () => {
    expect(found('{bladder} + {slow}', 'no slow bladder')).toEqual(['no: slow bladder']);
    expect(found('{bladder} + {slow}', 'bladder: no, slow healing')).toEqual(['no: bladder: no, slow']);
    expect(found('{bladder} + {slow}', 'bladder gives no flow')).toEqual(['yes: bladder gives no flow']);
    expect(found('{bladder} + {slow}', 'the wee one is slow')).toEqual([]);
    expect(found('{bladder} + {slow}', 'bladder fine, slow back')).toEqual(['no: bladder fine']);
    expect(found('{bladder} + {slow}', 'mother has a slow bladder')).toEqual([]);
  });

  test('do not reach over a but, a stop or too many words, unless they are told to', () => {
    const text = 'went for a wee but it is slow';
    expect(found('{bladder} + {slow}', text)).toEqual([]);
    expect(found('{bladder} ++ {slow}', text)).toEqual(['yes: wee but it is slow']);
    expect(found('{bladder} + {slow}', 'wee one two three four five six seven eight nine ten eleven slow')).toEqual([]);
    expect(found('{rest} & {worse}', 'after rest it is no use')).toEqual(['yes: rest it is no use']);
    expect(found('{rest} & {worse}', 'couch, worse')).toEqual([]);
    expect(found('{rest} & {worse} ! {better}', 'rest better work worse')).toEqual([]);
  });

  test('stand where they are said in any text, and in one twice as long there are at most twice as many', () => {
    const read = createFindingReader(redFlags);
    const words = fc.constantFrom('bladder', 'slow', 'no', 'feeling', 'saddle', 'numb', 'but', ',', '.', 'left', 'calf', 'swollen', 'fell', 'off', 'ladder', 'mother', 'has', 'not', 'aware', '4', '/', '5', 'if');
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const text = parts.join(' ');
        for (const { from, to } of read(text)) expect(from >= 0 && to <= text.length && from < to).toBe(true);
      }),
    );
    const countIn = (times: number) => read('bladder slow numb saddle calf swollen left leg weak '.repeat(times)).length;
    expect(countIn(2_000)).toBeLessThan(4.1 * countIn(500));
  });
});
