import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { retryDelayMs } from './retry-delay.ts';

test('the first is about a second, each next one about twice as long, and none longer than five minutes', () => {
  expect([1, 2, 3, 9, 10, 2000].map((failures) => retryDelayMs(failures, 1))).toEqual([1_000, 2_000, 4_000, 256_000, 300_000, 300_000]);
  fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, chance) => {
    const delayMs = retryDelayMs(failures, chance);
    expect(delayMs).toBeGreaterThanOrEqual(500);
    expect(delayMs).toBeLessThanOrEqual(300_000);
  }));
});
