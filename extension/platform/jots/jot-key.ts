/**
 * The key of the jot that is being written while the notes are locked, in `storage.session`: it is there so that a popup
 * that was closed by mistake can go on, and it goes two minutes after the last edit, and when the computer is locked. The key is of this one
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
  /** When it was opened or typed in last. */
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

/** Where it is this jot's: another window may have begun one since. */
export async function forgetJotKeyOf(jotId: string): Promise<void> {
  const stored = await browser.storage.session.get(sessionKey);
  if (jotKeySchema.safeParse(stored[sessionKey]).data?.jotId === jotId) await forgetJotKey();
}

/** Told which jot's key went: its time is over, or the computer was locked. Returns its undo. */
export function onJotKeyForgotten(listener: (jotId: string) => void): () => void {
  const onChanged = (changes: Readonly<Record<string, { oldValue?: unknown; newValue?: unknown }>>) => {
    const before = jotKeySchema.safeParse(changes[sessionKey]?.oldValue).data;
    if (before && changes[sessionKey]?.newValue === undefined) listener(before.jotId);
  };
  browser.storage.session.onChanged.addListener(onChanged);
  return () => browser.storage.session.onChanged.removeListener(onChanged);
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
