/** That a practitioner sent a client here, written down by hand, and whether the therapist wrote back. It names no client. */
import { z } from 'zod';
import { mergeFields } from './field-history.ts';
import { defineRecord, type RecordType } from './record.ts';

const day = z.union([z.iso.date(), z.literal('')]).default('');

export const receivedReferralSchema = z.object({
  /** Record id of the kept practitioner. */
  practitionerId: z.string().min(1).max(200),
  receivedOn: z.iso.date(),
  /** The day on which the therapist wrote back; empty until then. */
  repliedOn: day,
  /** Written down by mistake: the day on which that was said. */
  takenBackOn: day,
});
export type ReceivedReferral = z.infer<typeof receivedReferralSchema>;
const keepingUnknown: z.ZodType<ReceivedReferral> = receivedReferralSchema.loose();
export const receivedReferralRecord: RecordType<ReceivedReferral> = defineRecord('received-referral', 1, keepingUnknown, mergeFields);
