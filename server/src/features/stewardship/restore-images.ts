/** Taking a decision back: what it changed is put back as it was, and what others changed since stays. Pure. */
import { hasSameBasis } from '@trusted-hands/directory';
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
  const fields = ['ownerId', 'status', 'mergedInto', 'content'] as const;
  const changed = fields.filter((field) => !isSame(before[field], after[field]));
  if (changed.some((field) => !isSame(now[field], after[field]))) return undefined;
  const putBack = Object.fromEntries(changed.map((field) => [field, before[field]]));
  const restored: ListingImage = { ...now, ...putBack };
  return { ...restored, checks: restoredChecks({ before, after, now: restored }) };
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
