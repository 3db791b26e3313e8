/** Keeps the referral being written open: the one that goes on, or a new one; it goes again where nothing was done in it. */
import { useCallback, useEffect, useState } from 'react';
import { referralDrafts } from '../../platform/drafts/referral-drafts.ts';
import type { OpenDraft, Platform, SaveFailure } from '../../platform/platform.ts';
import { localDay } from '../../platform/records/day.ts';
import type { ReferralWriting } from '../../platform/records/referral.record.ts';
import { sessionNoteRecord } from '../../platform/records/session-note.record.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { usePort } from '../../platform/react/use-port.ts';
import { beginReferral, findUnfinished, goOnWith, type ReferStart } from './begin-referral.ts';

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

interface ReferralDraft {
  readonly opening: Opening;
  readonly change: (change: Partial<ReferralWriting>) => void;
}

/** `start` is read once: mount anew for another referral. */
export function useReferralDraft(start: ReferStart): ReferralDraft {
  const platform = usePlatform();
  const [first] = useState(start);
  const [opening, setOpening] = useState<Opening>({ type: 'opening' });
  const draft = opening.type === 'open' ? opening.draft : undefined;
  const again = usePort(draft);

  useEffect(() => {
    let stopped = false;
    let leave: (() => void) | undefined;
    async function begin() {
      const opened = await openReferral(platform, first);
      const { updatedAtMs } = opened.type === 'open' ? opened.draft.current() : { updatedAtMs: 0 };
      leave = () => {
        if (opened.type !== 'open') return;
        if (!opened.goesOn && first.type === 'new' && opened.draft.current().updatedAtMs === updatedAtMs) void opened.draft.discard();
        opened.draft.close();
      };
      if (stopped) leave();
      else setOpening(opened);
    }
    void begin();
    return () => {
      stopped = true;
      leave?.();
    };
  }, [platform, first]);

  const change = useCallback(
    (changed: Partial<ReferralWriting>) => {
      draft?.edit(changed);
      // The field must hold what was typed before React looks at it again, whenever the port tells its listeners.
      again();
    },
    [draft, again],
  );
  return { opening, change };
}

async function openReferral({ vault, draftsOf, nowMs }: Platform, start: ReferStart): Promise<Opening> {
  const drafts = draftsOf(referralDrafts);
  if (start.type === 'continue') {
    const draft = await drafts.open(start.draftId);
    return draft === undefined ? { type: 'gone' } : { type: 'open', draft, goesOn: false };
  }
  const now = nowMs();
  const begun = beginReferral(start, { notes: vault.records(sessionNoteRecord), nowMs: now, today: localDay(now) });
  const kept = findUnfinished(await drafts.list(), start);
  const draft = kept && (await drafts.open(kept.draftId));
  if (draft !== undefined) {
    draft.edit(goOnWith(draft.current(), begun));
    return { type: 'open', draft, goesOn: true };
  }
  const made = await drafts.create(begun);
  return made.ok ? { type: 'open', draft: made.value, goesOn: false } : { type: 'failed', failure: made.failure };
}
