import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRecoveryCode, parseRecoveryCode } from './recovery-code.ts';
import { seededRandom } from './testing/primitives.ts';

const codes = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => createRecoveryCode(() => bytes));
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('has eight groups of five and carries all 160 bits', () => {
  expect(createRecoveryCode(seededRandom(1))).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/);
  fc.assert(fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), fc.nat(159), (bytes, bit) => {
    const other = Uint8Array.from(bytes);
    other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(createRecoveryCode(() => other)).not.toBe(createRecoveryCode(() => bytes));
  }));
});

test('is read whatever the case, the spaces and the letters that look alike', () => {
  fc.assert(fc.property(codes, (code) => {
    for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ''), code.replaceAll('-', ' '), ` ${code}\n`, code.replaceAll('0', 'o').replaceAll('1', 'l')]) {
      expect(parseRecoveryCode(typed)).toEqual({ ok: true, value: code });
    }
  }));
});

test('any one wrong letter is found, and its group is named', () => {
  fc.assert(fc.property(codes, fc.nat(39), fc.nat(31), (code, position, letter) => {
    const letters = Array.from(code.replaceAll('-', ''));
    if (letters[position] === alphabet[letter]) return;
    letters[position] = alphabet[letter] ?? '';
    expect(parseRecoveryCode(letters.join(''))).toMatchObject({ ok: false, failure: { type: 'typo', group: Math.floor(position / 5) + 1 } });
  }));
});

test('two swapped letters of a group, and two swapped groups, are found', () => {
  fc.assert(fc.property(codes, fc.nat(7), fc.nat(4), fc.nat(4), (code, group, one, other) => {
    const groups = code.split('-').map((text) => Array.from(text));
    const letters = groups[group] ?? [];
    if (letters[one] === letters[other]) return;
    [letters[one], letters[other]] = [letters[other] ?? '', letters[one] ?? ''];
    expect(parseRecoveryCode(groups.map((text) => text.join('')).join('-'))).toMatchObject({ ok: false, failure: { group: group + 1 } });
  }));
  fc.assert(fc.property(codes, fc.nat(7), fc.nat(7), (code, one, other) => {
    const groups = code.split('-');
    if (groups[one] === groups[other]) return;
    [groups[one], groups[other]] = [groups[other] ?? '', groups[one] ?? ''];
    expect(parseRecoveryCode(groups.join('-')).ok).toBe(false);
  }));
});

test('one too short says so, and any text gives an answer', () => {
  const code = createRecoveryCode(seededRandom(2));
  expect(parseRecoveryCode(code.slice(0, -1))).toMatchObject({ ok: false, failure: { type: 'length', message: 'The recovery code has 40 letters and digits; this has 39.' } });
  fc.assert(fc.property(fc.string(), (text) => {
    expect(parseRecoveryCode(text).ok).toBe(false);
  }));
});
