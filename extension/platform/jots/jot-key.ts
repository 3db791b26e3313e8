/**
 * The key of the jot that is being written while the notes are locked, in `storage.session`: it is there so that a popup
 * that was closed by mistake can go on, and it goes two minutes after the popup was last seen open. The key is of this one
 * jot and opens nothing else.
 */
import { browser } from 'wxt/browser';
import { z } from 'zod';

export const jotKeyKeptMs = 2 * 60 * 1000;

const sessionKey = 'jot';
const jotKeySchema = z.object({
  jotId: z.string().regex(/^[0-9a-f]{32}$/),
  /** Hex. */
  key: z.string().regex(/^[0-9a-f]{64}$/),
  seenAtMs: z.number(),
});
export type JotKey = z.infer<typeof jotKeySchema>;

/** The key, where its time has not come. */
export async function readJotKey(nowMs: number): Promise<JotKey | undefined> {
  const stored = await browser.storage.session.get(sessionKey);
  const jotKey = jotKeySchema.safeParse(stored[sessionKey]).data;
  return jotKey && !isPast(jotKey, nowMs) ? jotKey : undefined;
}

export async function keepJotKey(jotKey: JotKey): Promise<void> {
  await browser.storage.session.set({ [sessionKey]: jotKey });
}

export async function forgetJotKey(): Promise<void> {
  await browser.storage.session.remove(sessionKey);
}

/** Called by the background script's alarm, since a popup that closed cannot. */
export async function forgetJotKeyIfDue(nowMs: number): Promise<void> {
  const stored = await browser.storage.session.get(sessionKey);
  if (stored[sessionKey] !== undefined && (await readJotKey(nowMs)) === undefined) await forgetJotKey();
}

/** A clock that was set back does not keep it for longer. */
function isPast({ seenAtMs }: JotKey, nowMs: number): boolean {
  return nowMs - seenAtMs > jotKeyKeptMs || nowMs < seenAtMs - jotKeyKeptMs;
}
