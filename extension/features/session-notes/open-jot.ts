/** Opens the draft that is asked for, or makes one; for the popup already while its page is still being drawn. */
import type { DraftPort, OpenDraft, Outcome, Platform, SaveFailure } from '../../platform/platform.ts';
import { localDay } from '../../platform/records/day.ts';
import { changeOnOpening, routeDraft } from './draft-routing.ts';
import type { JotRequest } from './use-jot.ts';

type Opened = Outcome<OpenDraft, SaveFailure>;
type JotPlatform = Pick<Platform, 'drafts' | 'lockedJots' | 'nowMs'>;

const unreadable: SaveFailure = {
  type: 'storage-failed',
  message: 'Your unfinished notes could not be read. They are still on this computer: close this page and open it again; if that does not help, restart the browser.',
};

export async function openJot({ drafts, lockedJots, nowMs }: JotPlatform, request: JotRequest): Promise<Opened> {
  // What was jotted while locked is what there is to go on with.
  if (request.wish.type === 'go-on') await lockedJots.takenIn();
  return openDraft(drafts, request, localDay(nowMs())).catch((): Opened => ({ ok: false, failure: unreadable }));
}

/** A note that is being opened before anybody can see it. */
export interface FirstJot {
  readonly request: JotRequest;
  /** Resolves when it is open, or is not to be: then it is asked for as any other. */
  readonly settled: Promise<void>;
  /** For its own request; undefined where there is none, it was taken, or the notes were locked since. */
  opened(request: JotRequest): OpenDraft | undefined;
  /** The same, and from here on whoever took it closes it. */
  take(request: JotRequest): OpenDraft | undefined;
  /** Nobody comes for it any more. */
  drop(): void;
}

export function beginJot(platform: JotPlatform & Pick<Platform, 'vault'>, request: JotRequest): FirstJot {
  let opened: OpenDraft | undefined;
  let isOver = false;
  const stop = platform.vault.subscribe(() => {
    const { type } = platform.vault.status();
    if (type !== 'unlocked' && type !== 'opening') drop();
  });

  function end(): OpenDraft | undefined {
    const held = opened;
    opened = undefined;
    isOver = true;
    stop();
    return held;
  }

  function drop(): void {
    end()?.close();
  }

  async function begin(): Promise<void> {
    const result = await openJot(platform, request);
    // Why there is none is said by whoever asks again.
    if (!result.ok) return drop();
    opened = result.value;
    if (isOver) drop();
  }

  return { request, settled: begin(), opened: (wanted) => (wanted === request ? opened : undefined), take: (wanted) => (wanted === request ? end() : undefined), drop };
}

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
