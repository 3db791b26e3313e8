/**
 * How long a client's file is kept, by where the therapist practises: so many years after the last entry, and for a child
 * until an age. Days are local calendar days, YYYY-MM-DD.
 */
import { z } from 'zod';

export const retentionPeriodSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*[a-z]$/),
  /** Where it holds, in words. */
  title: z.string().min(2),
  yearsAfterLastEntry: z.number().int().min(1).max(100),
  /** For who was younger than `under` at the last entry: until this birthday, where that is later. The first line that fits counts. */
  children: z.array(z.strictObject({ under: z.number().int().min(1).max(30), untilAge: z.number().int().min(1).max(100) })),
  /** What is not certain about it; empty where the source is plain. */
  remark: z.string(),
  /** Who says so, and where it was read. */
  source: z.string().min(10),
  sourceUrl: z.url(),
});
export type RetentionPeriod = z.infer<typeof retentionPeriodSchema>;

interface FileDays {
  readonly lastEntryOn: string;
  /** Empty where it is not known. */
  readonly dateOfBirth: string;
}

/** The last day on which the file has to be there; it may be destroyed from the next one on. */
export function keepUntil({ yearsAfterLastEntry, children }: Pick<RetentionPeriod, 'yearsAfterLastEntry' | 'children'>, { lastEntryOn, dateOfBirth }: FileDays): string {
  const byYears = addYears(lastEntryOn, yearsAfterLastEntry);
  const asChild = dateOfBirth === '' ? undefined : children.find(({ under }) => lastEntryOn < addYears(dateOfBirth, under));
  const byAge = asChild === undefined ? '' : addYears(dateOfBirth, asChild.untilAge);
  return byAge > byYears ? byAge : byYears;
}

/** The same day so many years later; 29 February becomes 1 March, so that nothing is kept a day too short. */
export function addYears(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10);
}
