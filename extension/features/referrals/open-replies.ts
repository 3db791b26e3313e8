/** The replies to a client's referrals that nobody has closed yet: who answered and how long ago, for the brief before the next visit. */
import { currentStep, type ReferralHistory } from '@trusted-hands/referral';
import { localDay } from '../../platform/records/day.ts';

interface Sent {
  readonly recordId: string;
  readonly current: { readonly body: { readonly clientId: string; readonly recipient: { readonly name: string }; readonly reason: string; readonly history: ReferralHistory } };
}

interface OpenReply {
  readonly referralId: string;
  /** "Dr Nguyen replied 3 days ago: the reason of the referral", with what was written down of the reply where something was. */
  readonly words: string;
}

const dayMs = 24 * 60 * 60 * 1000;

/** The newest first. A referral that was closed has nothing to be talked about any more. */
export function openReplies(referrals: readonly Sent[], clientId: string, nowMs: number): readonly OpenReply[] {
  return referrals
    .filter(({ current }) => current.body.clientId === clientId)
    .flatMap(({ recordId, current: { body } }) => {
      const step = currentStep(body.history);
      if (step.state !== 'reply-received') return [];
      const said = (step.reason === '' ? body.reason : step.reason).trim();
      return [{ referralId: recordId, atMs: step.atMs, words: `${body.recipient.name} replied ${agoWords(step.atMs, nowMs)}${said === '' ? '' : `: ${said}`}` }];
    })
    .toSorted((one, other) => other.atMs - one.atMs)
    .map(({ referralId, words }) => ({ referralId, words }));
}

/** By days of the local calendar: last evening is yesterday. */
function agoWords(atMs: number, nowMs: number): string {
  const days = Math.max(0, Math.round((Date.parse(localDay(nowMs)) - Date.parse(localDay(atMs))) / dayMs));
  return days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`;
}
