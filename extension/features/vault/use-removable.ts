/** Whether one's notes may be taken off this computer: shown as it is found after each change, and looked at anew before anything is done. */
import { useCallback, useEffect, useState } from 'react';
import { noteDrafts } from '../../platform/drafts/draft-kind.ts';
import { formDrafts } from '../../platform/drafts/form-drafts.ts';
import { referralDrafts } from '../../platform/drafts/referral-drafts.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import type { Held } from '../../platform/store/backed-up.ts';
import { whyNotRemovable } from './removable.ts';

type Removable = { readonly type: 'possible'; readonly held: Held } | { readonly type: 'not-possible'; readonly reason: string };

export function useRemovable(): {
  /** Undefined until it was looked at once. */
  readonly known: Removable | undefined;
  readonly look: () => Promise<Removable>;
} {
  const { leaving, vault, sync, devices, lockedJots, draftsOf } = usePlatform();
  const [known, setKnown] = useState<Removable>();

  const look = useCallback(async (): Promise<Removable> => {
    const facts = await leaving.facts();
    if (!facts.ok) return { type: 'not-possible', reason: facts.failure.message };
    const { held, ...found } = facts.value;
    const reason = whyNotRemovable({ ...found, sync: sync.status(), devices: devices.devices(), isKitKept: devices.isKitKept() });
    return reason === undefined ? { type: 'possible', held } : { type: 'not-possible', reason };
  }, [leaving, sync, devices]);

  useEffect(() => {
    let newest = 0;
    const follow = () => {
      newest += 1;
      const own = newest;
      void look().then((found) => own === newest && setKnown(found));
    };
    const stops = [vault, sync, devices, lockedJots, draftsOf(noteDrafts), draftsOf(referralDrafts), draftsOf(formDrafts)].map((port) => port.subscribe(follow));
    follow();
    return () => {
      newest = -1;
      for (const stop of stops) stop();
    };
  }, [look, vault, sync, devices, lockedJots, draftsOf]);

  return { known, look };
}
