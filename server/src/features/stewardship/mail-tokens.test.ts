import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMailTokens } from './mail-tokens.ts';

const secret = 'a'.repeat(43);
const subjects = fc.array(fc.string(), { maxLength: 3 });

describe('the token of a mail', () => {
  test('says again what it was signed for, until its time is over', () => {
    fc.assert(
      fc.property(subjects, fc.integer({ min: 1, max: 10 ** 10 }), (subject, goodForMs) => {
        let nowMs = 1000;
        const tokens = createMailTokens(secret, { nowMs: () => nowMs });
        const token = tokens.sign('confirm', subject, goodForMs);
        expect(tokens.read('confirm', token)).toEqual(subject);
        nowMs += goodForMs;
        expect(tokens.read('confirm', token)).toBe('expired');
      }),
    );
  });

  test('is worth nothing once a character is another, or under another secret', () => {
    const clock = { nowMs: () => 1000 };
    const token = createMailTokens(secret, clock).sign('confirm', ['listing', 'owner'], 5000);
    expect(createMailTokens('b'.repeat(43), clock).read('confirm', token)).toBe('forged');
    fc.assert(
      fc.property(fc.nat(token.length - 2), fc.constantFrom('A', 'b', '0', '_', '.'), (at, other) => {
        fc.pre(token[at] !== other);
        expect(createMailTokens(secret, clock).read('confirm', token.slice(0, at) + other + token.slice(at + 1))).toBe('forged');
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => createMailTokens(secret, clock).read('confirm', text) === 'forged'));
  });
});
