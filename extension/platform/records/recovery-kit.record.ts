/** Says that a recovery kit was printed or written down: one version per kit, so that a replaced one is not kept again. */
import { z } from 'zod';
import { defineRecord } from './record.ts';

const recoveryKitSchema = z.object({
  /** Hex of the recovery code's mark. */
  kit: z.string().regex(/^[0-9a-f]{64}$/),
});
export const recoveryKitRecord = defineRecord('recovery-kit', 1, recoveryKitSchema);
/** There is one such record per vault. */
export const recoveryKitRecordId = 'recovery-kit';
