import { ed25519, hostileKinds, meetHostile, seededRandom } from '@trusted-hands/vault/testing';
import { describe, expect, test } from 'vitest';
import { faultCount } from '../support/fault-count.ts';

describe('a hostile service', () => {
  test('is of more than a dozen kinds', () => {
    expect(new Set(hostileKinds.map(({ name }) => name)).size).toBeGreaterThan(12);
  });

  for (const kind of hostileKinds) {
    test(`that ${kind.name} is ${kind.expects ? `caught, ${kind.expects}` : 'harmless'}`, async () => {
      const count = faultCount({ quick: 3, full: 300 });
      for (let seed = 1001; seed <= 1000 + count; seed += 1) await meetHostile(kind, seed, { ed25519, random: seededRandom(seed) });
    }, 600_000);
  }
});
