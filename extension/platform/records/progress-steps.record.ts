/** The therapist's own numbers for when progress is looked at, where they differ from the suggested ones. */
import type { LadderSettings } from '@trusted-hands/progress';
import { z } from 'zod';
import { defineRecord } from './record.ts';

const count = z.number().int().min(1).max(365);
const progressStepsSchema = z.object({
  checkAtVisit: count,
  changeAtVisit: count,
  changeAfterDays: count,
  referAtVisit: count,
  referAfterFurtherDays: count,
  stopAtVisit: count,
  stopAfterDays: count,
}) satisfies z.ZodType<LadderSettings>;
export const progressStepsRecord = defineRecord('progress-steps', 1, progressStepsSchema);
/** There is one per vault, always under this id. */
export const progressStepsRecordId = 'progress-steps';
