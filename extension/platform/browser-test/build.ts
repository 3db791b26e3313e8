/** Builds the extension with the platform's test pages instead of the real ones: `node build.ts FOLDER`. */
import { join } from 'node:path';
import { build } from 'wxt';

const [, , outDir] = process.argv;
if (outDir === undefined) throw new Error('Say into which folder to build.');
await build({ root: join(import.meta.dirname, '../..'), entrypointsDir: 'platform/browser-test/entrypoints', outDir, configFile: 'wxt.e2e.config.ts' });
