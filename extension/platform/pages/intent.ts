/**
 * What a page wants another one to show: the popup hands a note, a referral or a step on to the side panel. It travels
 * in `storage.session`: memory of the browser, in no address, and only ids, which are random.
 */
import { browser } from 'wxt/browser';
import { z } from 'zod';

const intentSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('note'), draftId: z.string() }),
  z.object({ type: z.literal('refer'), clientId: z.string(), noteId: z.string() }),
  z.object({ type: z.literal('backup') }),
  z.object({ type: z.literal('computers') }),
  z.object({ type: z.enum(['restore', 'join', 'recover', 'own-computer']) }),
  /** The note that was begun last, or an empty one. */
  z.object({ type: z.literal('write') }),
]);
export type Intent = z.infer<typeof intentSchema>;

const leftSchema = z.object({ person: z.string(), intent: intentSchema, windowId: z.number().optional() });

const intentKey = 'intent';

interface LeaveOptions {
  /** Whose pages may take it. */
  readonly person: string;
  readonly windowId: number | undefined;
}

/** Leaves an intent for a page of this window, or of any where it is not known; a newer one replaces it. */
export async function leaveIntent(intent: Intent, { person, windowId }: LeaveOptions): Promise<void> {
  await browser.storage.session.set({ [intentKey]: { person, intent, windowId } satisfies z.infer<typeof leftSchema> });
}

interface FollowOptions {
  /** What somebody else left, who wrote here a moment ago, is taken away and not followed. */
  readonly person: string;
  /** The window that the page stands in now: a tab can be moved. */
  readonly windowId: () => Promise<number | undefined>;
  readonly signal: AbortSignal;
}

/**
 * Takes the intent that waits and every later one until the signal. Of all pages one takes it, by a lock around reading
 * and removing: in the window where it was left, and not in a tab that nobody sees while the panel opens beside it.
 */
export function followIntents(onIntent: (intent: Intent) => void, { person, windowId, signal }: FollowOptions): void {
  const take = () =>
    navigator.locks.request(intentKey, async () => {
      if (signal.aborted || document.visibilityState === 'hidden') return;
      const kept = await browser.storage.session.get(intentKey);
      const left = leftSchema.safeParse(kept[intentKey]).data;
      if (left === undefined || (left.windowId !== undefined && left.windowId !== (await windowId()))) return;
      await browser.storage.session.remove(intentKey);
      if (left.person === person) onIntent(left.intent);
    });
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session' && changes[intentKey]?.newValue !== undefined) void take();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
  document.addEventListener('visibilitychange', () => void take(), { signal });
  void take();
}
