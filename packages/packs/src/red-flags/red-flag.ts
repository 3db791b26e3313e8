/**
 * The form of the red-flag pack: what is looked for in a note's words, what is asked, and when a pattern is shown. It flags
 * and never diagnoses. How phrases are written stands in the README of this folder.
 */
import { z } from 'zod';

const idSchema = z.string().regex(/^[a-z][a-z0-9-]+$/);
const phrasesSchema = z.array(z.string().min(2).max(2_400));

/** A number within a phrase (`#`) that has to fit: the first, the last, or by how much the two differ, or the second is lower or higher (`drop`, `rise`: grades, of which each has its "/5" or none). */
const valueSchema = z.strictObject({
  phrases: phrasesSchema.min(1),
  take: z.enum(['first', 'last', 'difference', 'drop', 'rise']),
  min: z.number().optional(),
  max: z.number().optional(),
});

export const findingSchema = z.strictObject({
  id: idSchema,
  /** As one asks a client; absent for what is only context. */
  question: z.string().min(8).max(160).optional(),
  /** Words that say it; "no" before them turns them round. */
  yes: phrasesSchema,
  /** Ideas that say it where they stand near each other, in any order: "{bladder} + {slow}"; with "++" farther apart, over a "but" too; with "&" in one clause; after "!" what may not stand there. The first is what it is about. */
  together: phrasesSchema.optional(),
  /** Words that say that it is not so by themselves: "bladder normal". */
  no: phrasesSchema.optional(),
  /** Words that look like it and are something else: "slipped disc" is no fall. */
  never: phrasesSchema.optional(),
  values: z.array(valueSchema).optional(),
  /** In the same sentence these explain it, so that it does not count ("for years, unchanged") ... */
  unless: phrasesSchema.optional(),
  /** ... but for these ("worse since Monday"). */
  despite: phrasesSchema.optional(),
  /** `now`: what is past does not count, but what was days or weeks ago does; `ever`: the past counts too; `relative`: only what somebody else of the family has. */
  about: z.enum(['now', 'ever', 'relative']),
  /** Counts only where the note itself doubts it: "?DVT". */
  onlyUncertain: z.literal(true).optional(),
  textForYes: z.string().min(3).optional(),
  textForNo: z.string().min(3).optional(),
});
export type Finding = z.infer<typeof findingSchema>;

export type Condition =
  | { readonly finding: string }
  | { readonly not: Condition }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly atLeast: number; readonly of: readonly Condition[] }
  /** Points of what holds, added up. */
  | { readonly score: readonly { readonly points: number; readonly when: Condition }[]; readonly atLeast: number }
  /** A test that the note says is positive, by the vocabulary's names. */
  | { readonly positiveTest: readonly string[] }
  /** Where the age is known: both ends are included. `sex`: only for these. */
  | { readonly age: { readonly min?: number | undefined; readonly max?: number | undefined }; readonly sex?: 'female' | 'male' | undefined }
  /** The age now less the years for which the finding is told ("44, low back pain for 9 years"), both ends included. */
  | { readonly ageAtOnset: { readonly of: string; readonly min: number; readonly max: number } };

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ finding: idSchema }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ atLeast: z.int().min(1), of: z.array(conditionSchema).min(1) }),
    z.strictObject({ score: z.array(z.strictObject({ points: z.int(), when: conditionSchema })).min(1), atLeast: z.int() }),
    z.strictObject({ positiveTest: z.array(z.string().min(2)).min(1) }),
    z.strictObject({ age: z.strictObject({ min: z.int().optional(), max: z.int().optional() }), sex: z.enum(['female', 'male']).optional() }),
    z.strictObject({ ageAtOnset: z.strictObject({ of: idSchema, min: z.int(), max: z.int() }) }),
  ]),
);

const urgencySchema = z.enum(['emergency', 'same-day', 'urgent', 'routine']);

export const patternSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(4),
  /** `not-muscular`: no red flag, but hands on muscles are unlikely to help. */
  kind: z.enum(['red-flag', 'not-muscular']),
  urgency: urgencySchema,
  /** The first that holds decides instead. */
  rises: z.array(z.strictObject({ when: conditionSchema, urgency: urgencySchema, referTo: z.string().min(8) })).optional(),
  when: conditionSchema,
  /** Findings that are asked, in this order. */
  asks: z.array(idSchema),
  referTo: z.string().min(8),
  message: z.string().min(20),
  why: z.string().min(20),
  source: z.string().min(10),
});
export type RedFlagPattern = z.infer<typeof patternSchema>;

export const redFlagPackSchema = z.strictObject({
  lists: z.record(z.string().regex(/^[a-z-]+$/), phrasesSchema),
  findings: z.array(findingSchema),
  patterns: z.array(patternSchema),
});
export type RedFlagPack = z.infer<typeof redFlagPackSchema>;
