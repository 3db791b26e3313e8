/** What a client is treated for. Visits, measures and progress are counted per complaint; a note carries the ids of its own. */
import { z } from 'zod';
import { mergeFields } from './field-history.ts';
import { defineRecord } from './record.ts';

/** What it is seen for: prompts about progress are for recovery only, red flags for all. */
export const purposes = ['recovery', 'maintenance', 'relaxation', 'palliative'] as const;
export type Purpose = (typeof purposes)[number];
const sides = ['left', 'right', 'both'] as const;
export type ComplaintSide = (typeof sides)[number];

export const complaintSchema = z.object({
  clientId: z.string().min(1).max(64),
  title: z.string().trim().min(1, 'Write what it is.').max(160),
  /** As in the packs: "shoulder". Empty where it is not said. */
  region: z.string().trim().max(60).default(''),
  side: z.union([z.enum(sides), z.literal('')]).default(''),
  /** Empty until it was said: then nobody is prompted. */
  purpose: z.union([z.enum(purposes), z.literal('')]).default(''),
  /** Local days, YYYY-MM-DD. */
  openedOn: z.iso.date(),
  closedOn: z.union([z.iso.date(), z.literal('')]).default(''),
});
export type ComplaintBody = z.infer<typeof complaintSchema>;
export const complaintRecord = defineRecord('complaint', 1, complaintSchema, mergeFields);
