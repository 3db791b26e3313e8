/**
 * From a draft to the referral that is kept: the letter is put, and only then the draft goes. A crash in between makes no
 * second letter, because the referral takes the draft's id; what is written after the letter was made is never thrown away.
 */
import type { Draft, OpenDraft, Outcome, SaveFailure, VaultPort } from '../../platform/platform.ts';
import { referralRecord, type Referral, type ReferralWriting } from '../../platform/records/referral.record.ts';

/** True where the letter of this draft is made, also where the program ended before the draft could go; false again once it is written on. */
export function isMade(vault: VaultPort, { draftId, updatedAtMs }: Draft<ReferralWriting>): boolean {
  const made = vault.record(referralRecord, draftId)?.current.body.history.find(({ state }) => state === 'consented');
  return made !== undefined && updatedAtMs <= made.recordedAtMs;
}

/** The id of the referral that holds the letter. On a failure, and where it was written on meanwhile, the draft stays. */
export async function keepLetter(vault: VaultPort, draft: OpenDraft<ReferralWriting>, referral: Referral): Promise<Outcome<string, SaveFailure>> {
  const { draftId, updatedAtMs } = draft.current();
  let referralId = draftId;
  if (!isMade(vault, draft.current())) {
    // Written on after its letter was made: this is another letter.
    const isTaken = vault.record(referralRecord, draftId) !== undefined;
    const kept = isTaken ? await vault.put(referralRecord, referral) : await vault.put(referralRecord, referral, draftId);
    if (!kept.ok) return kept;
    referralId = kept.value.recordId;
  }
  // Here, or in another page that took the writing over meanwhile.
  if (draft.current().updatedAtMs === updatedAtMs) await draft.discard();
  return { ok: true, value: referralId };
}
