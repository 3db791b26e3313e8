/** The web pages, built to be served by the service under a policy that allows nothing inline and nothing foreign. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/',
  plugins: [react()],
  build: {
    outDir: 'dist',
    // Fonts and images as files: `data:` addresses would need a wider policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One page and one file: measured as it is sent, compressed, it stays below 200 kB.
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': 'http://localhost:4870' } },
});
