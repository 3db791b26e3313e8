import { expect, test } from 'vitest';
import { nothingHeld, type Held } from './backed-up.ts';
import { isSameHeld } from './held.ts';

const held: Held = { entries: 2, heads: ['a:2:ff'], drafts: { one: 'aa' }, waiting: 1, jots: { 'jot:1': 'bb' } };

test('the same is what nobody wrote to since, whether or not the service has seen it meanwhile', () => {
  expect(isSameHeld(held, { ...held, drafts: { one: 'aa' } })).toBe(true);
  expect(isSameHeld(held, { ...held, waiting: 0 })).toBe(true);
});

const others: readonly (readonly [string, Held])[] = [
  ['one more signed', { ...held, entries: 3 }],
  ['another chain', { ...held, heads: ['a:2:ee'] }],
  ['one more chain', { ...held, heads: ['a:2:ff', 'b:1:aa'] }],
  ['a service that lost it', { ...held, waiting: 2 }],
  ['other words', { ...held, drafts: { one: 'ab' } }],
  ['one more draft', { ...held, drafts: { ...held.drafts, two: 'aa' } }],
  ['another draft', { ...held, drafts: { two: 'aa' } }],
  ['a jot', { ...held, jots: { ...held.jots, 'jot:2': 'cc' } }],
  ['nothing', nothingHeld],
];

test.each(others)('it is not where there is %s', (_what, now) => {
  expect(isSameHeld(held, now)).toBe(false);
});
