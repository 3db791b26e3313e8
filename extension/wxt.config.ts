/** The manifest and the build. The e2e build (`--mode e2e`) differs from the released one by its test hosts only. */
import { extensionManifestKey } from '@trusted-hands/contract';
import { defineConfig } from 'wxt';

/** Headless browsers never answer the question for a host, so the tests' build has it from the start. */
const testHosts = ['http://localhost/*', 'http://127.0.0.1/*'];

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  // Pages load from this computer's disk, so the bundler's limit for the web does not apply.
  vite: () => ({ build: { chunkSizeWarningLimit: 1_500 } }),
  manifest: ({ browser, mode }) => ({
    name: 'Trusted Hands',
    short_name: 'Trusted Hands',
    description: 'Session notes that stay on your computer, and trusted practitioners to refer to.',
    permissions: browser === 'firefox' ? ['storage', 'unlimitedStorage', 'alarms', 'idle'] : ['storage', 'unlimitedStorage', 'sidePanel', 'alarms', 'idle'],
    // The service is the therapist's own choice, so its host is asked for when she connects.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    ...(mode === 'e2e' ? { host_permissions: testHosts } : {}),
    content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'" },
    commands: {
      // Opens the popup.
      _execute_action: { suggested_key: { default: 'Alt+Shift+J' }, description: 'Write a note' },
      'open-side-panel': { suggested_key: { default: 'Alt+Shift+K' }, description: 'Open the workbench beside the page' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            // 140: the first long-term release that asks about data collection; Ed25519 in WebCrypto came in 130.
            gecko: { id: 'trusted-hands@example.com', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : {
          key: extensionManifestKey,
          // 137: the first with Ed25519 in WebCrypto.
          minimum_chrome_version: '137',
        }),
  }),
});
