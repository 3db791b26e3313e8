/**
 * How much a measure has to change before the change means anything: what is noise of measuring, and what mattered to
 * the people who were studied. Each number stands with whom it was found in; there is no number for everybody.
 */
import { z } from 'zod';

const sourceSchema = z.strictObject({
  /** Authors, journal, year, and what of it was read. */
  citation: z.string().min(10),
  /** Absent where no address is known. */
  url: z.url().optional(),
  /** Nobody here read this number in its source: a default that a therapist can change, and shown as such. */
  fromMemory: z.literal(true).optional(),
});
export type ThresholdSource = z.infer<typeof sourceSchema>;

/** In the measure's own unit, both ends included; equal where one number was published. Who has to choose takes `to`, the stricter end. */
const spanSchema = z.strictObject({ from: z.number().positive(), to: z.number().positive() }).refine(({ from, to }) => from <= to, 'from is greater than to');
export type ThresholdSpan = z.infer<typeof spanSchema>;

const amountSchema = z.strictObject({
  change: spanSchema,
  /** Whom it was found in. */
  population: z.string().min(3),
  /** Complaints of these regions come before others: the population was seen for them. Absent: no region comes before. */
  regions: z.array(z.string().min(3)).min(1).optional(),
  source: sourceSchema,
});
export type ThresholdAmount = z.infer<typeof amountSchema>;

const percentageSchema = z.strictObject({ percentOfBaseline: z.number().positive().max(100), population: z.string().min(3), source: sourceSchema });

export const instrumentThresholdSchema = z.strictObject({
  /** As in the facts of a note: NPRS, ODI. */
  instrument: z.string().min(3),
  title: z.string().min(3),
  range: z.strictObject({ from: z.number(), to: z.number(), fromMemory: z.literal(true).optional() }).refine(({ from, to }) => from < to, 'the range is empty'),
  /** Absent: which end is better depends on how it is worded. */
  better: z.enum(['low', 'high']).optional(),
  /** Minimal or smallest detectable change: less than this may be the measuring. Empty where none was published. */
  noise: z.array(amountSchema),
  /** Minimal important change: what patients called better. Empty where none was published. */
  important: z.array(amountSchema),
  /** Important as a part of the first value; empty where no such rule was published. */
  percentages: z.array(percentageSchema),
  /** Important change by the first value. Empty where it was not studied so. */
  byBaseline: z.array(z.strictObject({ baseline: z.strictObject({ from: z.number(), to: z.number() }), change: spanSchema, population: z.string().min(3), source: sourceSchema })),
  /** What patients' own words corresponded to. */
  words: z.array(z.strictObject({ word: z.string().min(3), change: spanSchema, percentOfBaseline: z.number().positive().max(100), population: z.string().min(3), source: sourceSchema })),
  /** What has to be said wherever the number is used; empty where nothing has. */
  remark: z.string(),
});
export type InstrumentThreshold = z.infer<typeof instrumentThresholdSchema>;

export const motionThresholdSchema = z.strictObject({
  region: z.string().min(3),
  /** As in the facts of a note. Absent: all movements that were studied together, named in `population`. */
  movement: z.string().min(3).optional(),
  better: z.literal('high'),
  /** Whether one person measured both times. */
  rater: z.enum(['same', 'different']),
  /** The study held to a strict inclinometer protocol, which everyday measuring does not. */
  strictProtocol: z.boolean(),
  /** SEM is the standard error of one measurement, no threshold for a change: it is there to be shown, never to judge by. */
  statistic: z.enum(['MDC90', 'limits of agreement', 'SEM']),
  degrees: spanSchema,
  population: z.string().min(3),
  source: sourceSchema,
});
export type MotionThreshold = z.infer<typeof motionThresholdSchema>;
