import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateWhen, parseWhen, type When } from './when.ts';

function holds(text: string, ...keys: string[]): boolean {
  const parsed = parseWhen(text);
  if (!parsed.ok) throw new Error(parsed.failure.message);
  return evaluateWhen(parsed.value, new Set(keys));
}

const { when: anyWhen } = fc.letrec<{ when: When }>((tie) => ({
  when: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('unlocked', 'draft-open', 'client.open', 'a1').map((key): When => ({ type: 'key', key })),
    tie('when').map((operand): When => ({ type: 'not', operand })),
    fc.record({ type: fc.constantFrom('and', 'or'), left: tie('when'), right: tie('when') }),
  ),
}));

/** Writes a condition so that parsing it gives the same condition back. */
function whenToString(when: When): string {
  switch (when.type) {
    case 'always':
      return '';
    case 'key':
      return when.key;
    case 'not':
      return `!(${whenToString(when.operand)})`;
    case 'and':
      return `(${whenToString(when.left)}) && (${whenToString(when.right)})`;
    case 'or':
      return `(${whenToString(when.left)}) || (${whenToString(when.right)})`;
  }
}

describe('a when-condition', () => {
  it('always holds when empty', () => {
    expect(holds('')).toBe(true);
    expect(holds('   ')).toBe(true);
  });

  it('binds ! before && before ||', () => {
    expect(holds('!a && b || c', 'b')).toBe(true);
    expect(holds('!a && b || c', 'a', 'b')).toBe(false);
    expect(holds('!a && b || c', 'a', 'c')).toBe(true);
    expect(holds('!(a && b)', 'a')).toBe(true);
  });

  it.each(['a &&', '&& a', '(a', 'a)', 'a b', '!', 'A', 'a & b', 'a == b'])('says where “%s” is wrong', (text) => {
    const parsed = parseWhen(text);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.failure.at).toBeLessThanOrEqual(text.length);
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[ab!&|() ]*$/)), (text) => void parseWhen(text)));
  });

  it('comes back the same after writing and parsing', () => {
    fc.assert(
      fc.property(anyWhen, (when) => {
        expect(parseWhen(whenToString(when))).toEqual({ ok: true, value: when });
      }),
    );
  });

  it('follows De Morgan in every context', () => {
    fc.assert(
      fc.property(anyWhen, anyWhen, fc.uniqueArray(fc.constantFrom('unlocked', 'draft-open', 'client.open', 'a1')), (left, right, keys) => {
        const context = new Set(keys);
        const neither: When = { type: 'not', operand: { type: 'or', left, right } };
        const bothNot: When = { type: 'and', left: { type: 'not', operand: left }, right: { type: 'not', operand: right } };
        expect(evaluateWhen(neither, context)).toBe(evaluateWhen(bothNot, context));
      }),
    );
  });
});
