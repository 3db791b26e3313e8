/** When a made letter must not go out any more. Printing it for one's own file stays possible: records are kept. */
import { currentState } from '@trusted-hands/referral';
import type { Referral } from '../../platform/records/referral.record.ts';

/** A sentence that says why and what to do, or undefined while the letter may go out. `today` is YYYY-MM-DD. */
export function whyHeldBack({ history, consent }: Pick<Referral, 'history' | 'consent'>, today: string): string | undefined {
  if (currentState(history) === 'withdrawn') return 'This referral was withdrawn. Print or copy the letter for your own file only; to send one, refer again.';
  if (consent.type === 'given' && consent.expiresOn !== '' && consent.expiresOn < today) {
    return 'The client’s consent to this letter has ended. Ask again before it goes to anyone, and refer again with the new consent.';
  }
  return undefined;
}
