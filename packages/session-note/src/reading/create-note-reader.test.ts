import { shippedVocabulary } from '@trusted-hands/packs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createStatusReader } from '../status/read-status.ts';
import { tokenize } from '../tokens/token.ts';
import { compileVocabulary } from '../vocabulary/compiled-vocabulary.ts';
import { createNoteReader } from './create-note-reader.ts';

const readStatus = createStatusReader();
const vocabulary = compileVocabulary(shippedVocabulary);
const create = () => createNoteReader({ vocabulary, readStatus, findProblems: () => [] });
const reader = create();

const words = fc.constantFrom(
  'pain', '6/10', 'R', 'L', 'B', 'shoulder', 'neck', 'flexion', 'rot', '120', '°', '->', '4+/5', 'quads', 'Hawkins', '+', '-', '(', ')', '±', '?', 'no', 'denies', 'fever', ',', '.', ';', ':', '/', 'S:', 'O:', 'Tx:', 'Re:', 'P:', 'HEP:', 'Goal:', 'ROM:',
  'MFR', '20 min', 'TTP', 'UT', 'and', 'next', '1/52', '2x/week', 'private:', 'remember:', '\n', '\n   ', '\t', '\r\n', '\u2028', 'é', '🙂', '\uD83D', 'L4/5', 'NDI', '24/50', 'mother', 'last week', 'after', 'before', 'chin tucks', 'x10', 'tight', 'consent', 'declined', 'anxious',
);
const note = fc.array(fc.tuple(words, fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 60 }).map((parts) => parts.flat().join(''));
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), note);

describe('any text', () => {
  test('is read, and every fact stands on words of its own', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { facts, lines, sentences } = create().read(text);
        for (const { from, to } of [...facts, ...sentences]) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(text.length);
          expect(text.slice(from, to).trim()).not.toBe('');
          expect(text.slice(from, to)).toBe(text.slice(from, to).trim());
        }
        for (const { from, content } of sentences) expect(text.slice(from, from + content.text.length)).toBe(content.text);
        expect(lines.map(({ from, to }) => text.slice(from, to))).toEqual(text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/));
      }),
    );
  });

  test.each(['Remember oil = kukui only', 'Neck sore. Remember late start on Fridays', 'Don’t forget bolster under knees', 'REMEMBER two pillows'])('hears that %j is to be remembered', (text) => {
    expect(create().read(text).facts.filter(({ kind }) => kind === 'remember')).toHaveLength(1);
  });

  test.each(['He does not remember falling', 'cannot remember when it began', 'remembers nothing of the crash'])('leaves %j in what was told', (text) => {
    expect(create().read(text).facts.filter(({ kind }) => kind === 'remember')).toEqual([]);
  });

  test('has what is to be remembered end with its last word, whatever empty lines follow', () => {
    for (const after of ['\u2028', '\n', '\n \n', '\r\n']) {
      const text = `remember: ${after}`;
      expect(create().read(text).facts.map(({ from, to }) => text.slice(from, to))).toEqual(['remember:']);
    }
  });

  test('is in tokens whole, but for white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenize(text);
        let at = 0;
        for (const { from, to } of tokens) {
          expect(from).toBeGreaterThanOrEqual(at);
          expect(to).toBeGreaterThan(from);
          at = to;
        }
        const left = tokens.reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text);
        expect(left.replace(/[\s\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')).toBe('');
      }),
    );
  });

  test('says the same after any changes as read from nothing', () => {
    const edit = fc.record({ at: fc.nat(), remove: fc.nat({ max: 8 }), insert: fc.oneof(words, note) });
    fc.assert(
      fc.property(note, fc.array(edit, { maxLength: 8 }), (first, edits) => {
        let text = first;
        for (const { at, remove, insert } of edits) {
          reader.read(text);
          const from = at % (text.length + 1);
          text = text.slice(0, from) + insert + text.slice(from + remove);
        }
        expect(reader.read(text)).toEqual(create().read(text));
      }),
    );
  });

  test('says of a private line nothing but that it is there', () => {
    fc.assert(
      fc.property(note.filter((text) => !/[\n\r\v\f\u0085\u2028\u2029]/.test(text)), (secret) => {
        expect(create().read(`private: x ${secret}`).facts.map(({ kind }) => kind)).toEqual(['private']);
      }),
    );
  });
});

test('a keystroke reads one sentence again, and keeps the others as they are', () => {
  const own = create();
  const text = 'S: R shoulder pain 6/10. sore neck 4/10\nO: flexion 120';
  const before = own.read(text).sentences.map(({ content }) => content);
  const after = own.read(text.replace('sore', 'so re')).sentences.map(({ content }) => content);
  expect(after.map((content, index) => content === before[index])).toEqual([true, false, true]);
});

/** Tokens and sentences are counted, not time: looking ahead and behind is bounded in a sentence, and a sentence is bounded. */
test.each(['R L ', 'no no no ', '1/2/', '- ', '6 -> ', 'Hawkins ', 'TTP UT, ', 'neck-', '((', 'flexion L '])('a hundred thousand characters of %j stand in sentences of bounded length', (part) => {
  const text = part.repeat(Math.ceil(100_000 / part.length));
  const { sentences } = create().read(text);
  expect(Math.max(...sentences.map(({ from, to }) => to - from))).toBeLessThanOrEqual(3_001);
});
