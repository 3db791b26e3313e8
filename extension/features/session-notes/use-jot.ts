/** Keeps one draft open for a page: chooses it, follows it, hands it on, and lets go of it when the page goes. */
import { useCallback, useEffect, useState } from 'react';
import type { Draft, OpenDraft, Outcome, SaveFailure } from '../../platform/platform.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { usePort } from '../../platform/react/use-port.ts';
import { isEmptyDraft, type DraftWish } from './draft-routing.ts';
import { openJot, type FirstJot } from './open-jot.ts';

export type DraftStart = Partial<Omit<Draft, 'draftId' | 'updatedAtMs'>>;

/** Which draft is wanted, and what a new one starts with. A new object asks again, even for the same wish. */
export interface JotRequest {
  readonly wish: DraftWish;
  readonly start?: DraftStart;
}

export interface Jot {
  readonly open: OpenDraft | undefined;
  readonly failure: SaveFailure | undefined;
  readonly edit: (change: DraftStart) => void;
}

/** @param first what was begun to be opened before there was anything to draw it in. */
export function useJot(request: JotRequest, first?: FirstJot): Jot {
  const platform = usePlatform();
  const [opened, setOpened] = useState<{ readonly request: JotRequest; readonly result: Outcome<OpenDraft, SaveFailure> } | undefined>(() => {
    const open = first?.opened(request);
    return open && { request, result: { ok: true, value: open } };
  });
  // Of this request only: what was open for the one before is nobody's answer any more, from the very render that asks anew.
  const result = opened?.request === request ? opened.result : undefined;
  const open = result?.ok === true ? result.value : undefined;
  const failure = result?.ok === false ? result.failure : undefined;
  const again = usePort(open);

  useEffect(() => {
    let stopped = false;
    let mine: OpenDraft | undefined;
    function hold(opening: OpenDraft): void {
      mine = opening;
      // An empty note is nobody's yet: the page opened last is the one that is typed into.
      if (mine.role() === 'follower' && isEmptyDraft(mine.current())) void mine.takeOver();
    }
    async function start() {
      const result = await openJot(platform, request);
      if (stopped) {
        if (result.ok) result.value.close();
        return;
      }
      setOpened({ request, result });
      if (result.ok) hold(result.value);
    }
    const begun = first?.take(request);
    if (begun === undefined) void start();
    else hold(begun);
    return () => {
      stopped = true;
      mine?.close();
      setOpened(undefined);
    };
  }, [platform, request, first]);

  const edit = useCallback(
    (change: DraftStart) => {
      open?.edit(change);
      // The field must hold what was typed before React looks at it again, whenever the port tells its listeners.
      again();
    },
    [open, again],
  );
  return { open, failure, edit };
}
