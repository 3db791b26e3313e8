/** The released build. The manifest asks for the least that works. */
import { join } from 'node:path';
import { extensionManifestKey } from '@trusted-hands/contract';
import { mergeConfig } from 'vite';
import { defineConfig, type UserManifest } from 'wxt';

// Both are the first versions with Ed25519 in WebCrypto, and for Firefox the first that asks about data collection too.
const chromeOnly: UserManifest = { key: extensionManifestKey, minimum_chrome_version: '137' };
const firefoxOnly: UserManifest = {
  browser_specific_settings: {
    gecko: { id: 'trusted-hands@example.com', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
  },
};

/**
 * Nothing runs that did not come with the extension; WebAssembly is for Argon2id. No page is put together from elsewhere,
 * and no form is ever sent: should a script fail, what was typed into one does not end up in an address.
 */
const contentSecurityPolicy = [
  "script-src 'self' 'wasm-unsafe-eval'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "img-src 'self' data: blob:",
].join('; ');

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    resolve: { alias: [{ find: /^zod$/, replacement: join(import.meta.dirname, 'platform/zod-without-eval.ts') }] },
    // Pages load from this computer's disk, so the bundler's limit for the web does not apply.
    build: { chunkSizeWarningLimit: 1_500 },
  }),
  hooks: {
    // Thirty files asked for one by one held up the popup's first line; the background has one file as it is.
    'vite:build:extendConfig'(entrypoints, config) {
      if (!entrypoints.some(({ name }) => name === 'popup')) return;
      // What takes the first keys waits for none of it.
      const firstKeys = { name: 'first-keys', priority: 1, test: /platform[\\/]pages[\\/]first-keys\.ts$|vite[\\/]preload-helper/ };
      const first = { name: 'first', test: /(workbench[\\/](popup|keyboard)|platform[\\/]create-platform)\.tsx?$/ };
      Object.assign(config, mergeConfig(config, { build: { rolldownOptions: { output: { codeSplitting: { groups: [firstKeys, first] } } } } }));
    },
  },
  manifest: ({ browser }) => createManifest(browser),
});

export function createManifest(browser: string): UserManifest {
  return {
    name: 'Trusted Hands',
    short_name: 'Trusted Hands',
    description: 'Session notes that stay on your computer, and trusted practitioners to refer to.',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'idle', ...(browser === 'firefox' ? [] : ['sidePanel' as const])],
    // The service is the therapist's own choice, so its host is asked for when she connects.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    content_security_policy: { extension_pages: contentSecurityPolicy },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+J' }, description: 'Write a note' },
      'open-side-panel': { suggested_key: { default: 'Alt+Shift+K' }, description: 'Open the workbench beside the page' },
    },
    ...(browser === 'firefox' ? firefoxOnly : chromeOnly),
  };
}
