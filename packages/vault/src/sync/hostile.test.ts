import { describe, test } from 'vitest';
import { ed25519, seededRandom } from '../testing/primitives.ts';
import { meetHostile } from './testing/hostile-run.ts';
import { hostileKinds } from './testing/hostile-service.ts';

describe('a hostile service', () => {
  for (const kind of hostileKinds) {
    test(`that ${kind.name} takes nothing away and brings nothing in`, async () => {
      for (let seed = 1; seed <= 2; seed += 1) await meetHostile(kind, seed, { ed25519, random: seededRandom(seed) });
    });
  }
});
