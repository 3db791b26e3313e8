/**
 * How a test is done, what a positive one makes more likely, and how often it was found to be right. It never names a
 * diagnosis, and a figure stands only with what it was found for; most single tests shift the odds little.
 */
import { z } from 'zod';

const sourceSchema = z.strictObject({
  /** Authors, journal, year. */
  citation: z.string().min(10),
  url: z.url().optional(),
  /** Read where others quote it, not in the paper or its abstract. */
  secondHand: z.literal(true).optional(),
  /** Nobody here read it; shown as such. */
  fromMemory: z.literal(true).optional(),
});
export type TestSource = z.infer<typeof sourceSchema>;

/** Both ends included; equal where one number was published. */
function spanSchema(highest: number) {
  return z.strictObject({ from: z.number().min(0).max(highest), to: z.number().min(0).max(highest) }).refine(({ from, to }) => from <= to, 'from is greater than to');
}

const accuracySchema = z
  .strictObject({
    /** What was looked for, and in whom where that matters. */
    of: z.string().min(3),
    /** Per cent of those who have it in whom the test is positive. */
    sensitivity: spanSchema(100).optional(),
    /** Per cent of those who do not have it in whom it is negative. */
    specificity: spanSchema(100).optional(),
    positiveLikelihoodRatio: spanSchema(1000).optional(),
    negativeLikelihoodRatio: spanSchema(1000).optional(),
    /** Agreement of two examiners. */
    kappa: spanSchema(1).optional(),
    /** What no number says, or what to bear in mind with it. */
    remark: z.string().min(10).optional(),
    source: sourceSchema,
  })
  .refine((accuracy) => Object.keys(accuracy).some((key) => key !== 'of' && key !== 'source'), 'neither a figure nor a remark');
export type TestAccuracy = z.infer<typeof accuracySchema>;

export const orthopaedicTestSchema = z.strictObject({
  /** As in `test-names.ts`. */
  name: z.string().min(3),
  /** Position, what the therapist does, what counts as positive: short sentences. */
  howTo: z.array(z.string().min(10).max(220)).min(3).max(5),
  /** What a positive one makes more likely, or what an unusual value goes with. */
  positive: z.string().min(20),
  /** When not to do it, or what to do at once. */
  caution: z.string().min(20).optional(),
  /** Of tests whose result is a value. */
  measures: z.strictObject({ what: z.string().min(3), unit: z.string().min(1) }).optional(),
  /** Empty where no published figure was found. */
  accuracy: z.array(accuracySchema),
  /** Where how-to and meaning come from. */
  source: z.string().min(10),
});
export type OrthopaedicTest = z.infer<typeof orthopaedicTestSchema>;
