import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { histories, runHistory, type HistoryEnd } from './testing/histories.ts';

test('whatever was lost, doubled, cut, reordered, delayed, wiped or set back, every device ends with all that was held', async () => {
  const ends: HistoryEnd[] = [];
  await fc.assert(fc.asyncProperty(histories, async (history) => {
    ends.push(await runHistory(history));
  }), { numRuns: 300 });
  // Histories in which nothing happens would all pass.
  const sum = (figure: keyof HistoryEnd) => ends.reduce((total, end) => total + end[figure], 0);
  expect(sum('written')).toBeGreaterThan(500);
  expect(sum('entries')).toBeGreaterThan(500);
  expect(sum('resealed')).toBeGreaterThan(20);
});
