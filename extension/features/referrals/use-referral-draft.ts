/** Keeps the referral being written open: the one that goes on, or a new one; it goes again where nothing was done in it. */
import { useCallback, useEffect, useState } from 'react';
import type { ReferralWriting } from '../../platform/records/referral.record.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { usePort } from '../../platform/react/use-port.ts';
import type { ReferStart } from './begin-referral.ts';
import { openReferral, type Opening } from './open-referral.ts';

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
