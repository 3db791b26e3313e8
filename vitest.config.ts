/**
 * Six rooms of tests, from fast to slow; `npm test` runs them one after another, `npm run verify` only the first two.
 * What is waited for has a patience that a machine several times slower than one's own keeps: slowness is never a fault here.
 */
import { defineConfig } from 'vitest/config';

/** Two files at a time: a browser and what drives it wait for one another and leave a core idle. */
const browser = { testTimeout: 300_000, hookTimeout: 300_000, maxWorkers: 2, expect: { poll: { timeout: 30_000 } } };
/** A step through the screens may be tried a second time, and `npm test` names each that needed it; what is lost or leaked once is lost, so faults and security never are. */
const steps = { ...browser, retry: 1 };

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
      // `npm start` builds the pages in place, which the other browser tests load: it runs before them, alone.
      { test: { ...steps, name: 'start', include: ['test/e2e/start.test.ts'] } },
      { test: { ...steps, name: 'e2e', include: ['test/e2e/**/*.test.ts'], exclude: ['test/e2e/start.test.ts'], globalSetup: ['test/support/builds-for-run.ts'] } },
      { test: { ...browser, name: 'faults', include: ['test/{faults,security}/**/*.test.ts'], globalSetup: ['test/support/builds-for-run.ts'] } },
    ],
  },
});
