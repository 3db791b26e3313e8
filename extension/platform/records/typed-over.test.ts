import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyTyped, writtenMeanwhile } from './typed-over.ts';

const fields = ['name', 'phone', 'email'] as const;
const value = fc.constantFrom('', 'one', 'two', 'three');
const body = fc.record({ name: value, phone: value, email: value });

test('what was typed is kept, and what was not touched keeps what came meanwhile', () => {
  fc.assert(
    fc.property(body, body, body, (initial, typed, now) => {
      const saved = applyTyped(typed, { fields, initial, now });
      for (const field of fields) expect(saved[field]).toBe(typed[field] === initial[field] ? now[field] : typed[field]);
    }),
  );
});

test('whatever saving would take away of what came meanwhile is told first, and nothing else is', () => {
  fc.assert(
    fc.property(body, body, body, (initial, typed, now) => {
      const saved = applyTyped(typed, { fields, initial, now });
      const lost = fields.filter((field) => now[field] !== initial[field] && saved[field] !== now[field]);
      expect(writtenMeanwhile(typed, { fields, initial, now })).toEqual(lost);
    }),
  );
});

test('a field that the form does not show is none of its business', () => {
  const initial = { name: 'Ada', note: 'one' };
  expect(applyTyped({ name: 'Ada Lindqvale', note: 'two' }, { fields: ['name'], initial, now: { name: 'Ada', note: 'three' } })).toEqual({ name: 'Ada Lindqvale', note: 'three' });
});
