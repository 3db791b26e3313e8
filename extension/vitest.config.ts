/** The extension's unit tests, under WXT's own Vitest plugin (fake browser, same aliases as the build). */
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest({ root: import.meta.dirname })],
  test: { name: 'extension', exclude: ['**/node_modules/**', '**/.output/**', '**/.wxt/**'], testTimeout: 120_000, maxWorkers: '100%', expect: { poll: { timeout: 30_000 } }, passWithNoTests: true },
});
