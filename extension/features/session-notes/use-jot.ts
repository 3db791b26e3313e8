/** Keeps one draft open for a page: chooses it, follows it, hands it on, and lets go of it when the page goes. */
import { useCallback, useEffect, useState } from 'react';
import type { Draft, DraftPort, OpenDraft, Outcome, SaveFailure } from '../../platform/platform.ts';
import { localDay } from '../../platform/records/day.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { usePort } from '../../platform/react/use-port.ts';
import { changeOnOpening, isEmptyDraft, routeDraft, type DraftWish } from './draft-routing.ts';

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

export function useJot(request: JotRequest): Jot {
  const { drafts, lockedJots, nowMs } = usePlatform();
  const [opened, setOpened] = useState<{ readonly request: JotRequest; readonly result: Outcome<OpenDraft, SaveFailure> }>();
  // Of this request only: what was open for the one before is nobody's answer any more, from the very render that asks anew.
  const result = opened?.request === request ? opened.result : undefined;
  const open = result?.ok === true ? result.value : undefined;
  const failure = result?.ok === false ? result.failure : undefined;
  const again = usePort(open);

  useEffect(() => {
    let stopped = false;
    let mine: OpenDraft | undefined;
    async function start() {
      // What was jotted while locked is what there is to go on with.
      if (request.wish.type === 'go-on') await lockedJots.takenIn();
      const result = await openDraft(drafts, request, localDay(nowMs())).catch((): Outcome<OpenDraft, SaveFailure> => ({ ok: false, failure: unreadable }));
      if (stopped) {
        if (result.ok) result.value.close();
        return;
      }
      setOpened({ request, result });
      if (!result.ok) return;
      mine = result.value;
      // An empty note is nobody's yet: the page opened last is the one that is typed into.
      if (mine.role() === 'follower' && isEmptyDraft(mine.current())) void mine.takeOver();
    }
    void start();
    return () => {
      stopped = true;
      mine?.close();
      setOpened(undefined);
    };
  }, [drafts, lockedJots, request, nowMs]);

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

const unreadable: SaveFailure = {
  type: 'storage-failed',
  message: 'Your unfinished notes could not be read. They are still on this computer: close this page and open it again; if that does not help, restart the browser.',
};

async function openDraft(drafts: DraftPort, { wish, start }: JotRequest, today: string): Promise<Outcome<OpenDraft, SaveFailure>> {
  const list = await drafts.list();
  const route = routeDraft(list, wish);
  if (route.type === 'open') {
    const open = await drafts.open(route.draftId);
    if (open !== undefined) {
      const change = open.role() === 'writer' ? changeOnOpening(open.current(), { wish, ...(start !== undefined && { start }) }, today) : undefined;
      if (change !== undefined) open.edit(change);
      return { ok: true, value: open };
    }
  }
  return drafts.create({ visitDate: today, ...start });
}
