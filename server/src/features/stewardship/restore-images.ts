/** Taking a decision back: what it changed is put back as it was, and what others changed since stays. Pure. */
import { hasSameBasis, type ListingContent, listingContentSchema } from '@trusted-hands/directory';
import type { ListingImage } from '../directory/listing-image.queries.ts';

interface Restore {
  readonly before: ListingImage;
  readonly after: ListingImage;
  readonly now: ListingImage;
}

/** Undefined where what the decision changed was itself changed since, so that it cannot be put back by itself. */
export function restoredImage({ before, after, now }: Restore): ListingImage | undefined {
  // Whoever should not have had it should not have written in it either.
  if (before.ownerId === null && after.ownerId !== null) return now.ownerId === after.ownerId ? before : undefined;
  const fields = ['ownerId', 'status', 'mergedInto'] as const;
  const changed = fields.filter((field) => !isSame(before[field], after[field]));
  if (changed.some((field) => !isSame(now[field], after[field]))) return undefined;
  const putBack = Object.fromEntries(changed.map((field) => [field, before[field]]));
  const restored: ListingImage = { ...now, ...putBack, content: restoredContent({ before, after, now }) };
  return { ...restored, checks: restoredChecks({ before, after, now: restored }) };
}

/** Field by field: what it added goes, what was written since stays. In a listing that somebody manages by now, all is theirs. */
function restoredContent({ before, after, now }: Restore): ListingContent {
  if (now.ownerId !== null) return now.content;
  const [was, became, is] = [before.content, after.content, now.content].map(fieldsOf);
  if (was === undefined || became === undefined || is === undefined) return now.content;
  const restored = new Map(is);
  for (const field of new Set([...was.keys(), ...became.keys()])) {
    const value = restoredField(was.get(field), became.get(field), is.get(field));
    if (value === undefined) restored.delete(field);
    else restored.set(field, value);
  }
  // A listing stands somewhere: what is left of its places may be none.
  const parsed = listingContentSchema.safeParse(Object.fromEntries(restored));
  return parsed.success ? parsed.data : now.content;
}

function fieldsOf(content: ListingContent): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(content));
}

function restoredField(was: unknown, became: unknown, is: unknown): unknown {
  if (isSame(was, became)) return is;
  if (isSame(is, became)) return was;
  if (!Array.isArray(was) || !Array.isArray(became) || !Array.isArray(is)) return is;
  const has = (items: readonly unknown[], wanted: unknown) => items.some((item) => isSame(item, wanted));
  return is.filter((item) => has(was, item) || !has(became, item));
}

/** Checks come and go one by one: those it added go, those it took away come back where they are still true. */
function restoredChecks({ before, after, now }: Restore): ListingImage['checks'] {
  const has = (checks: ListingImage['checks'], wanted: ListingImage['checks'][number]) => checks.some((check) => isSame(check, wanted));
  const kept = now.checks.filter((check) => !has(after.checks, check) || has(before.checks, check));
  const missing = before.checks.filter((check) => !has(after.checks, check) && !has(kept, check) && hasSameBasis(check, before.content, now.content));
  return [...kept, ...missing];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
