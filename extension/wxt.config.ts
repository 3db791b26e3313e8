/** The released build. */
import { defineConfig } from 'wxt';
import { createManifest } from './manifest.ts';

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  // Pages load from this computer's disk, so the bundler's limit for the web does not apply.
  vite: () => ({ build: { chunkSizeWarningLimit: 1_500 } }),
  manifest: ({ browser }) => createManifest(browser),
});
