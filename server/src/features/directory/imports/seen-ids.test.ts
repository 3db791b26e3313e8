import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSeenIds } from './seen-ids.ts';

test('knows what it met, and nothing else, as a set does', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 12 })), fc.array(fc.string({ maxLength: 12 })), (met, others) => {
      const seen = createSeenIds();
      const set = new Set<string>();
      for (const id of met) {
        expect(seen.add(id)).toBe(!set.has(id));
        set.add(id);
      }
      for (const id of [...met, ...others]) expect(seen.has(id)).toBe(set.has(id));
      expect(seen.size).toBe(set.size);
    }),
  );
});

test('tells a hundred thousand registration numbers from one another', () => {
  const seen = createSeenIds();
  for (let number = 0; number < 100_000; number += 1) expect(seen.add(String(1_300_000_000 + number))).toBe(true);
  expect(seen.size).toBe(100_000);
  expect(seen.has('1300100000')).toBe(false);
});
