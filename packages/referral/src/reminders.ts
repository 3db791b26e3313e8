/** When a referral has waited too long for its next step, and the sentence that says so. */
import { currentStep, type ReferralHistory } from './history.ts';
import type { ReferralState } from './referral-state.ts';

const dayMs = 24 * 60 * 60 * 1000;

interface ReminderRule {
  readonly state: ReferralState;
  readonly afterDays: number;
  /** Says what is missing; `days` is how long it has been by now. */
  readonly text: (days: number) => string;
}

/**
 * How long to wait for each next step, in days. The numbers are our own defaults, from no published source, and are
 * meant to be changed by the therapist.
 */
const defaultReminderRules: readonly ReminderRule[] = Object.freeze([
  { state: 'consented', afterDays: 2, text: (days) => `Letter made ${days} days ago and not marked as sent` },
  { state: 'sent', afterDays: 14, text: (days) => `No answer for ${days} days` },
  { state: 'received', afterDays: 14, text: (days) => `Received ${days} days ago, not accepted or declined` },
  { state: 'accepted', afterDays: 14, text: (days) => `Accepted ${days} days ago, no appointment known` },
  { state: 'booked', afterDays: 42, text: (days) => `Booked ${days} days ago, not known whether the client went` },
  { state: 'not-attended', afterDays: 7, text: (days) => `Did not go ${days} days ago, nothing arranged since` },
  { state: 'attended', afterDays: 28, text: (days) => `Seen ${days} days ago, no reply yet` },
]);

interface Overdue {
  readonly state: ReferralState;
  /** Whole days since the last step. */
  readonly days: number;
  readonly text: string;
}

/** What a referral has been waiting for too long, or undefined; `nowMs` is milliseconds since 1970. */
export function overdue(history: ReferralHistory, nowMs: number, rules: readonly ReminderRule[] = defaultReminderRules): Overdue | undefined {
  const last = currentStep(history);
  const days = Math.floor((nowMs - last.atMs) / dayMs);
  const rule = rules.find(({ state }) => state === last.state);
  if (rule === undefined || days < rule.afterDays) return undefined;
  return { state: last.state, days, text: rule.text(days) };
}
