import { hostileKinds } from '@trusted-hands/vault/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultCount } from '../support/fault-count.ts';
import { startHostileThreads, type HostileThreads } from '../support/hostile-threads.ts';

describe('a hostile service', () => {
  let threads: HostileThreads;
  beforeAll(() => {
    threads = startHostileThreads();
  });
  afterAll(() => threads[Symbol.asyncDispose]());

  test('is of more than a dozen kinds', () => {
    expect(new Set(hostileKinds.map(({ name }) => name)).size).toBeGreaterThan(12);
  });

  test('that could not be met is told, with its seed', async () => {
    await expect(threads.meet('that is kind', [1])).rejects.toThrow('At seed 1');
  });

  for (const kind of hostileKinds) {
    test(`that ${kind.name} is ${kind.expects ? `caught, ${kind.expects}` : 'harmless'}`, async () => {
      const count = faultCount({ quick: 3, full: 300 });
      await threads.meet(kind.name, Array.from({ length: count }, (_, index) => 1001 + index));
    }, 600_000);
  }
});
