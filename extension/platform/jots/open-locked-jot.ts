/**
 * The jot that is being written in one page while the notes are locked. Sealed and put as it is typed, by its own key; what
 * the disk did not take is tried again until it does, also after the page has moved on.
 */
import { bytesToHex, sealLockedJot, type Random } from '@trusted-hands/vault';
import { saveAfterMs, saveAgainAfterMs } from '../drafts/save-times.ts';
import { createListeners } from '../listeners.ts';
import type { DraftSaveState, SaveFailure } from '../platform.ts';
import { jotPrefix } from '../store/jot-rows.ts';
import type { Store } from '../store/open-store.ts';
import { triedByItself, write } from '../store/write.ts';
import { forgetJotKeyOf, jotKeyKeptMs, keepJotKey, onJotKeyForgotten } from './jot-key.ts';
import type { OpenLockedJot } from './locked-jot-port.ts';

/** A jot whose lock this page holds. */
export interface HeldJot {
  readonly jotId: string;
  readonly key: Uint8Array;
  readonly sealedKey: Uint8Array;
  readonly text: string;
  readonly begunAtMs: number;
  readonly release: () => void;
}

interface OpenLockedJotParts {
  readonly store: Store;
  readonly random: Random;
  readonly nowMs: () => number;
  readonly onSaved: () => void;
  /** The page moved on before the disk had taken everything; `onClosed` comes once it has. */
  readonly onHandedOver: () => void;
  readonly onClosed: () => Promise<void>;
}

/** A timer does not count the time a computer sleeps: the clock is looked at this often. */
const lookEveryMs = 10_000;

export function openHeldJot({ jotId, key, sealedKey, begunAtMs, release, ...held }: HeldJot, { store, random, nowMs, onSaved, onHandedOver, onClosed }: OpenLockedJotParts): OpenLockedJot {
  const listeners = createListeners();
  let { text } = held;
  /** Counts edits; `begun` is the newest whose save has begun, `saved` the newest on the disk. */
  let edits = 0;
  let begun = 0;
  let saved = 0;
  let editedAtMs = nowMs();
  let saveState: DraftSaveState = { type: 'saved', atMs: editedAtMs };
  let stage: 'open' | 'handed-over' | 'closed' = 'open';
  /** Its time is over, or the computer was locked: it closes as soon as everything is on the disk. */
  let isDue = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();

  function setSaveState(next: DraftSaveState): void {
    saveState = next;
    listeners.tell();
  }

  function beginSave(): void {
    clearTimeout(timer);
    clearTimeout(retry);
    timer = undefined;
    if (begun === edits || stage === 'closed') return;
    begun = edits;
    last = put(sealLockedJot({ text, begunAtMs }, jotId, { key, sealedKey }, random), edits);
  }

  async function put(bytes: Uint8Array, ofEdit: number): Promise<void> {
    const kept = await write(store, ['sealed'], [(transaction) => transaction.objectStore('sealed').put({ name: `${jotPrefix}${jotId}`, bytes })]);
    if (kept.ok) {
      saved = Math.max(saved, ofEdit);
      if (saved === edits) setSaveState({ type: 'saved', atMs: nowMs() });
      if (stage === 'open' && !isDue) await keepKey();
      onSaved();
      if (saved === edits && (isDue || stage === 'handed-over')) await end();
    } else if (ofEdit === begun) {
      // The next try is of whatever the text is then.
      begun = saved;
      retry = setTimeout(beginSave, saveAgainAfterMs);
      setSaveState({ type: 'failed', failure: triedByItself(kept.failure) });
    }
  }

  const keepKey = () => keepJotKey({ jotId, key: bytesToHex(key), seenAtMs: editedAtMs });

  /** Closes what nobody has typed in for as long as its key may lie. What is not on the disk stays on the screen. */
  function look(): void {
    if (stage !== 'open') return;
    if (Math.abs(nowMs() - editedAtMs) > jotKeyKeptMs) isDue = true;
    if (isDue && saved === edits) void end();
  }

  async function end(): Promise<void> {
    if (stage === 'closed') return;
    stage = 'closed';
    for (const stop of stops) stop();
    // Only a popup that vanished may be gone on with, and that one comes by no such way.
    await forgetJotKeyOf(jotId);
    release();
    listeners.tell();
    await onClosed();
  }

  /** Waits until the last edit is on the disk; otherwise the reason why not. */
  async function saveAll(): Promise<SaveFailure | undefined> {
    beginSave();
    await last;
    if (saved === edits) return undefined;
    // Not on the disk and nothing has failed: somebody went on typing meanwhile.
    return saveState.type === 'failed' ? saveState.failure : saveAll();
  }

  const looking = setInterval(look, lookEveryMs);
  const stops = [
    () => clearInterval(looking),
    listen('pagehide', beginSave),
    listen('visibilitychange', () => {
      beginSave();
      look();
    }),
    onJotKeyForgotten((forgotten) => {
      if (forgotten !== jotId) return;
      isDue = true;
      beginSave();
      look();
    }),
  ];

  return {
    text: () => text,
    saveState: () => saveState,
    isOpen: () => stage === 'open',
    edit(next) {
      if (stage !== 'open') return;
      text = next;
      edits += 1;
      editedAtMs = nowMs();
      isDue = false;
      timer ??= setTimeout(beginSave, saveAfterMs);
      setSaveState({ type: 'saving' });
    },
    async flush() {
      beginSave();
      await last;
    },
    subscribe: (listener) => listeners.add(listener),
    async finish() {
      if (stage !== 'open') return { ok: true, value: undefined };
      const failure = await saveAll();
      if (failure) return { ok: false, failure };
      await end();
      return { ok: true, value: undefined };
    },
    async interrupt() {
      if (stage !== 'open') return;
      stage = 'handed-over';
      const failure = await saveAll();
      if (failure) onHandedOver();
      else await end();
    },
  };
}

function listen(event: 'pagehide' | 'visibilitychange', listener: () => void): () => void {
  const target = event === 'pagehide' ? globalThis : document;
  target.addEventListener(event, listener);
  return () => target.removeEventListener(event, listener);
}
