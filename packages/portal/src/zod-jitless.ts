/** Imported before anything that makes a schema: zod would otherwise try eval, which the pages' policy refuses. */
import { z } from 'zod';

z.config({ jitless: true });
