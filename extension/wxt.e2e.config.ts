/**
 * The build for the browser tests. It differs from the released one by the test hosts alone: a headless browser never
 * answers the question for a host, so this build has it from the start.
 */
import { defineConfig } from 'wxt';
import released, { createManifest } from './wxt.config.ts';

export default defineConfig({
  ...released,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}-e2e',
  manifest: ({ browser }) => ({ ...createManifest(browser), host_permissions: ['http://localhost/*', 'http://127.0.0.1/*'] }),
});
