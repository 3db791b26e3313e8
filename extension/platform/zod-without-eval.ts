/**
 * Import this first on every page and worker. zod builds its validators with `new Function` where it may; the content
 * security policy forbids that and would report a violation. zod asks when a schema is made, so this has to come first.
 */
import { z } from 'zod';

z.config({ jitless: true });
