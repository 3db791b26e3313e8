/**
 * zod as every page, worker and package gets it in a build: zod builds its validators with `new Function` where it may,
 * which the content security policy forbids and reports. zod asks when a schema is made, and how a bundler parts the
 * scripts decides which module runs first; so `wxt.config.ts` puts this in the place of `zod` itself.
 */
import { config } from 'zod/v4';

config({ jitless: true });

export * from 'zod/v4';
