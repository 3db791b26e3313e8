/**
 * Five rooms of tests, from fast to slow; `npm test` runs them one after another, `npm run verify` only the first two.
 * What is waited for has a patience that a machine several times slower than one's own keeps: slowness is never a fault here.
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.{ts,tsx}', 'server/src/**/*.test.ts', 'test/support/**/*.test.ts', 'test/architecture/**/*.test.ts', 'test/eval/**/*.test.ts'],
          testTimeout: 120_000,
          maxWorkers: '100%',
          expect: { poll: { timeout: 30_000 } },
        },
      },
      './extension',
      { test: { name: 'integration', include: ['test/integration/**/*.test.ts'], globalSetup: ['test/support/postgres-for-run.ts'], testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: 2 } },
      // A step through the screens may be tried a second time, and `npm test` names each that needed it; what is lost or leaked once is lost, so faults and security never are.
      { test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000, fileParallelism: false, retry: 1, expect: { poll: { timeout: 30_000 } } } },
      { test: { name: 'faults', include: ['test/{faults,security}/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000, fileParallelism: false, expect: { poll: { timeout: 30_000 } } } },
    ],
  },
});
