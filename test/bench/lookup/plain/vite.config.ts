/** Puts the plain page into one script, with zod as the extension's own pages have it. */
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../../..');

export default {
  root: import.meta.dirname,
  logLevel: 'warn',
  define: { 'process.env.NODE_ENV': '"production"' },
  resolve: { alias: [{ find: /^zod$/, replacement: join(root, 'extension/platform/zod-without-eval.ts') }] },
  build: { lib: { entry: join(import.meta.dirname, 'plain-page.ts'), formats: ['es'], fileName: 'plain' }, target: 'esnext', emptyOutDir: true, rollupOptions: { output: { codeSplitting: false } } },
};
