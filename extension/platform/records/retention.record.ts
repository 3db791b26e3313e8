/** How long the therapist has to keep files: the period of the place where she practises, or her own with its reason. */
import { z } from 'zod';
import { defineRecord } from './record.ts';

const retentionSchema = z.object({
  /** Of the shipped periods; empty where none of them holds. */
  periodId: z.string().max(60).default(''),
  /** Her own number of years after the last entry; counts where `periodId` is empty. */
  years: z.number().int().min(1).max(100),
  /** Why so many: her college, her insurer. */
  reason: z.string().trim().max(400).default(''),
});
export type Retention = z.infer<typeof retentionSchema>;
export const retentionRecord = defineRecord('retention', 1, retentionSchema);
/** There is one such record per vault. */
export const retentionRecordId = 'retention';
