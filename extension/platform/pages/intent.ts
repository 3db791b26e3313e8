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
  z.object({ type: z.literal('restore') }),
]);
export type Intent = z.infer<typeof intentSchema>;

const intentKey = 'intent';

/** Leaves an intent for the next page that follows them; a newer one replaces it. */
export async function leaveIntent(intent: Intent): Promise<void> {
  await browser.storage.session.set({ [intentKey]: intent });
}

/** Takes the intent that waits and every later one, each once; the signal ends it. */
export function followIntents(onIntent: (intent: Intent) => void, signal: AbortSignal): void {
  async function take(value: unknown) {
    const intent = intentSchema.safeParse(value);
    if (!intent.success || signal.aborted) return;
    await browser.storage.session.remove(intentKey);
    onIntent(intent.data);
  }
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session') void take(changes[intentKey]?.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
  void browser.storage.session.get(intentKey).then((kept) => take(kept[intentKey]));
}
