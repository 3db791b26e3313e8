import { histories, removeWhileUnsent, runHistory, createQuickEd25519, seededRandom, type HistoryEnd } from '@trusted-hands/vault/testing';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultCount } from '../support/fault-count.ts';

test('devices that were offline, behind a network that loses, doubles, cuts and reorders, and a service that forgets, end alike with nothing lost', async () => {
  const count = faultCount({ quick: 300, full: 10_000 });
  const ends: HistoryEnd[] = [];
  await fc.assert(fc.asyncProperty(histories, async (history) => {
    ends.push(await runHistory(history));
  }), { numRuns: count });
  expect(ends.length).toBe(count);
  // Histories in which nothing happens would all pass.
  const sum = (figure: keyof HistoryEnd) => ends.reduce((total, end) => total + end[figure], 0);
  expect(sum('written')).toBeGreaterThan(2 * count);
  expect(sum('resealed')).toBeGreaterThan(count / 20);
}, 1_800_000);

test('removing a computer while another one holds fifty notes that it did not send loses none of them', async () => {
  const count = faultCount({ quick: 10, full: 100 });
  for (let seed = 1; seed <= count; seed += 1) {
    const random = seededRandom(seed);
    await removeWhileUnsent(50, seed, { random, ed25519: createQuickEd25519(random) });
  }
}, 600_000);
