/** The checks of a listing as it is stored: each step with its own date, kept for as long as what it is about stays the same. */
import { type Check, type CheckStep, hasSameBasis, type ListingContent } from '@trusted-hands/directory';
import type { StoredListing } from './listing.queries.ts';

interface CheckBasis {
  readonly content: ListingContent;
  readonly before: Pick<StoredListing, 'content' | 'checks'> | null;
  /** What is true of the content now. */
  readonly steps: readonly CheckStep[];
  /** What another service says of it now; where nothing is said here, what it said before stays. */
  readonly told?: readonly Check[] | undefined;
  readonly nowMs: number;
}

export function datedChecks({ content, before, steps, told, nowMs }: CheckBasis): Check[] {
  const earlier = before === null ? [] : before.checks.filter((check) => hasSameBasis(check, before.content, content));
  const checks = steps.map((step) => earlier.find((check) => check.step === step) ?? { step, atMs: nowMs });
  // Nobody claims these anew: what was looked up, or proved by a code, holds until what it is about is another.
  const held = earlier.filter(({ step }) => step === 'register-checked' || (step === 'email-confirmed' && !steps.includes(step)));
  return [...checks, ...held, ...(told ?? earlier.filter(({ step }) => step === 'told'))];
}
