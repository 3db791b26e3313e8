/** Opens the draft in which a referral is written: the one that goes on, or a new one; never one whose letter is made. */
import { referralDrafts } from '../../platform/drafts/referral-drafts.ts';
import type { OpenDraft, Platform, SaveFailure } from '../../platform/platform.ts';
import { localDay } from '../../platform/records/day.ts';
import type { ReferralWriting } from '../../platform/records/referral.record.ts';
import { sessionNoteRecord } from '../../platform/records/session-note.record.ts';
import { beginReferral, findUnfinished, goOnWith, type ReferStart } from './begin-referral.ts';
import { isMade } from './keep-letter.ts';

export type Opening =
  | { readonly type: 'opening' }
  /** It was made or thrown away meanwhile. */
  | { readonly type: 'gone' }
  | { readonly type: 'failed'; readonly failure: SaveFailure }
  | {
      readonly type: 'open';
      readonly draft: OpenDraft<ReferralWriting>;
      /** True where a referral that was begun before goes on unasked. */
      readonly goesOn: boolean;
    };

export async function openReferral({ vault, draftsOf, nowMs }: Platform, start: ReferStart): Promise<Opening> {
  const drafts = draftsOf(referralDrafts);
  if (start.type === 'continue') {
    const draft = await drafts.open(start.draftId);
    return draft === undefined ? { type: 'gone' } : { type: 'open', draft, goesOn: false };
  }
  const now = nowMs();
  const begun = beginReferral(start, { notes: vault.records(sessionNoteRecord), nowMs: now, today: localDay(now) });
  const kept = findUnfinished((await drafts.list()).filter((one) => !isMade(vault, one)), start);
  const draft = kept && (await drafts.open(kept.draftId));
  if (draft !== undefined) {
    draft.edit(goOnWith(draft.current(), begun));
    return { type: 'open', draft, goesOn: true };
  }
  const made = await drafts.create(begun);
  return made.ok ? { type: 'open', draft: made.value, goesOn: false } : { type: 'failed', failure: made.failure };
}
