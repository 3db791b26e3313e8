/** Where somebody stands on the register page, as plain values; every step is a function from what happened. */
import { codeDigits, type Member, type OwnListing } from '@trusted-hands/contract';
import type { ApiFailure } from '../api/api.ts';
import type { CodeSent } from '../session/session-store.ts';
import type { KeptForm, ListingForm } from './listing-form.ts';

/** Whether the form was kept from an earlier visit; `overtaken` where the listing was changed since, elsewhere. */
export type Restored = 'no' | 'kept' | 'overtaken';

export type Stage =
  | { readonly at: 'loading' }
  | { readonly at: 'unreachable'; readonly message: string }
  | { readonly at: 'email'; readonly email: string; readonly signInEnded: boolean }
  | { readonly at: 'code'; readonly sent: CodeSent; readonly signInEnded: boolean }
  | { readonly at: 'form'; readonly member: Member; readonly listing: OwnListing | null; readonly form: ListingForm; readonly restored: Restored }
  | {
      readonly at: 'overview';
      readonly member: Member;
      readonly listing: OwnListing;
      readonly warnings: readonly string[];
      readonly unpublished?: ListingForm;
    };

interface LoadedListing {
  readonly member: Member;
  readonly listing: OwnListing | null;
  /** An unfinished form this browser kept for the account. */
  readonly draft: KeptForm | undefined;
  readonly startForm: ListingForm;
}

/** A kept form goes on where it was left; else a listing is shown, else the form is empty. */
export function stageAfterLoading({ member, listing, draft, startForm }: LoadedListing): Stage {
  if (draft !== undefined) {
    const overtaken = listing !== null && listing.updatedAtMs > draft.keptAtMs;
    return { at: 'form', member, listing, form: draft.form, restored: overtaken ? 'overtaken' : 'kept' };
  }
  if (listing !== null) return { at: 'overview', member, listing, warnings: [] };
  return { at: 'form', member, listing: null, form: startForm, restored: 'no' };
}

interface FailedLoading {
  readonly failure: ApiFailure;
  readonly member: Member;
  readonly draft: KeptForm | undefined;
}

/** A sign-in that has ended asks for a code; a service that is away does not stand between somebody and their own text. */
export function stageAfterFailedLoading({ failure, member, draft }: FailedLoading): Stage {
  if (failure.code === 'not-signed-in') return { at: 'email', email: member.email, signInEnded: draft !== undefined };
  if (draft !== undefined) return { at: 'form', member, listing: null, form: draft.form, restored: 'kept' };
  return { at: 'unreachable', message: failure.message };
}

/** What a failed publish says above the form, when it belongs to no field. */
export function publishFailureMessage(failure: ApiFailure): string {
  if (failure.code === 'no-answer') return 'The service did not answer; what you wrote is kept here. Try again.';
  if (failure.code === 'too-large') return 'This is more than the service takes. Shorten the text about yourself, then publish again.';
  if (failure.code === 'internal' || failure.code === 'unavailable') return `${failure.message} What you wrote is kept here.`;
  // The service's own sentence says what to do about every other failure.
  return failure.message;
}

/** A code as people paste it ("Your code: 1234 5678"): its digits, no more than it has. */
export function digitsOfCode(text: string): string {
  return text.replace(/\D/g, '').slice(0, codeDigits);
}

/** Seconds until another code may be asked for; a wait that the service named wins. */
export function secondsUntilResend({ sentAtMs, retryAfterSeconds, nowMs }: { readonly sentAtMs: number; readonly retryAfterSeconds?: number | undefined; readonly nowMs: number }): number {
  const waitSeconds = retryAfterSeconds ?? 30;
  return Math.max(0, Math.ceil((sentAtMs + waitSeconds * 1000 - nowMs) / 1000));
}
