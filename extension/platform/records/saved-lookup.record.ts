/** Questions to the directory that the therapist keeps under a name, and those she asked last. Confidential: they may speak of a client. */
import { z } from 'zod';
import { mergeFields } from './field-history.ts';
import { defineRecord, type RecordType, type RecordVersion } from './record.ts';

export const savedLookupSchema = z.object({
  query: z.string().trim().min(1).max(300),
  /** What it is called; the query itself where nothing else was written. */
  name: z.string().trim().max(120).default(''),
  /** The day on which it was taken away; empty while it stands. */
  takenOutOn: z.union([z.iso.date(), z.literal('')]).default(''),
});
export type SavedLookup = z.infer<typeof savedLookupSchema>;
const keepingUnknown: z.ZodType<SavedLookup> = savedLookupSchema.loose();
export const savedLookupRecord: RecordType<SavedLookup> = defineRecord('saved-lookup', 1, keepingUnknown, mergeFields);

const mostRecent = 8;
const recentLookupsSchema = z.object({ queries: z.array(z.string().trim().min(1).max(300)).max(mostRecent) });
export type RecentLookups = z.infer<typeof recentLookupsSchema>;
export const recentLookupsRecord = defineRecord('recent-lookups', 1, recentLookupsSchema, mergeRecent);
/** There is one such record per vault. */
export const recentLookupsRecordId = 'recent-lookups';

/** Newest first, each once; undefined where nothing changes, so that nothing has to be written. */
export function withRecent(before: readonly string[], asked: string): RecentLookups | undefined {
  const query = asked.trim().replaceAll(/\s+/g, ' ').slice(0, 300);
  if (query === '' || before[0] === query) return undefined;
  return { queries: [query, ...before.filter((one) => one !== query)].slice(0, mostRecent) };
}

/** Of two computers the newest first, then what the other one had besides. */
function mergeRecent(versions: readonly RecordVersion<RecentLookups>[]): RecentLookups {
  const followed = new Set(versions.flatMap(({ parents }) => parents));
  const tips = versions.filter(({ entryId }) => !followed.has(entryId)).toSorted((left, right) => right.revision - left.revision || right.atMs - left.atMs || (left.entryId < right.entryId ? 1 : -1));
  return { queries: [...new Set(tips.flatMap(({ body }) => body.queries))].slice(0, mostRecent) };
}
