/** A referral's history: steps that are only ever added, each with when it happened and when it was written down. */
import { z } from 'zod';
import { stateLabel } from './labels.ts';
import { referralStates, type ReferralState } from './referral-state.ts';
import { findTransition, referralParties, type ReferralParty } from './transitions.ts';

const referralStepSchema = z.object({
  state: z.enum(referralStates),
  /** When it happened, milliseconds since 1970: by hand this may be a day or more before it was written down. */
  atMs: z.number().int().nonnegative(),
  recordedAtMs: z.number().int().nonnegative(),
  by: z.enum(referralParties),
  /** True where the sender wrote down what was heard, false where the move itself came through the service. */
  byHand: z.boolean(),
  reason: z.string().trim().max(600).default(''),
});
type ReferralStep = z.infer<typeof referralStepSchema>;

/** Never empty, and every step is a move that the table allows. */
export const referralHistorySchema = z
  .array(referralStepSchema)
  .min(1)
  .refine((steps) => isPossibleHistory(steps), 'The steps of this referral do not follow each other.');
export type ReferralHistory = readonly ReferralStep[];

type MoveFailure =
  | { readonly type: 'not-allowed'; readonly message: string }
  | { readonly type: 'reason-needed'; readonly message: string }
  | { readonly type: 'not-a-date'; readonly message: string }
  | { readonly type: 'before-last-step'; readonly message: string }
  | { readonly type: 'in-the-future'; readonly message: string };

type MoveOutcome =
  | { readonly ok: true; readonly history: ReferralHistory }
  | { readonly ok: false; readonly failure: MoveFailure };

interface MoveOptions {
  /** When it happened. */
  readonly atMs: number;
  /** When it is written down; the same moment where left out. */
  readonly recordedAtMs?: number;
  readonly byHand: boolean;
  readonly by?: ReferralParty;
  readonly reason?: string;
}

/** A new referral, in the state `draft`. */
export function startHistory(atMs: number): ReferralHistory {
  return [{ state: 'draft', atMs, recordedAtMs: atMs, by: 'sender', byHand: true, reason: '' }];
}

/** The last step. A history is never empty: an empty one is a bug and throws. */
export function currentStep(history: ReferralHistory): ReferralStep {
  const last = history.at(-1);
  if (last === undefined) throw new Error('A referral’s history has at least one step.');
  return last;
}

export function currentState(history: ReferralHistory): ReferralState {
  return currentStep(history).state;
}

/** The history with one step more, or why not; the given history is never changed. */
export function move(history: ReferralHistory, to: ReferralState, options: MoveOptions): MoveOutcome {
  const { atMs, recordedAtMs = atMs, by = 'sender', byHand } = options;
  const reason = (options.reason ?? '').trim();
  const last = currentStep(history);
  const transition = findTransition(last.state, to);
  if (transition === undefined || !transition.by.includes(by)) {
    return failed('not-allowed', `A referral that is “${stateLabel(last.state)}” cannot become “${stateLabel(to)}”.`);
  }
  if (transition.needsReason && reason === '') {
    return failed('reason-needed', 'Write why it was declined, such as “books are closed until March”.');
  }
  if (!Number.isFinite(atMs) || !Number.isFinite(recordedAtMs)) return failed('not-a-date', 'That is not a date. Choose today or an earlier date.');
  if (atMs < last.atMs) {
    return failed('before-last-step', `That is before the last step, “${stateLabel(last.state)}”. Choose a later date.`);
  }
  if (atMs > recordedAtMs) return failed('in-the-future', 'That date has not come yet. Choose today or an earlier date.');
  return { ok: true, history: [...history, { state: to, atMs, recordedAtMs, by, byHand, reason }] };
}

/** True when it begins as a draft and each step is allowed by the table, in order of time and with its reason. */
export function isPossibleHistory(steps: readonly ReferralStep[]): boolean {
  return steps.every((step, index) => {
    const before = steps[index - 1];
    if (before === undefined) return step.state === 'draft';
    const transition = findTransition(before.state, step.state);
    return transition !== undefined && transition.by.includes(step.by) && step.atMs >= before.atMs && !(transition.needsReason && step.reason === '');
  });
}

function failed(type: MoveFailure['type'], message: string): MoveOutcome {
  return { ok: false, failure: { type, message } };
}
