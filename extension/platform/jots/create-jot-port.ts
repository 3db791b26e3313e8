/**
 * Jotting while the notes are locked, and taking what was jotted in as unfinished notes once they are unlocked. Nothing
 * of a jot can be read again on a locked computer, but by the page that writes it, and for two minutes after a popup vanished.
 */
import { bytesToHex, hexToBytes, openLockedJot, sealedKeyOfLockedJot, type Random } from '@trusted-hands/vault';
import type { Announcements } from '../announcements.ts';
import { saveAgainAfterMs } from '../drafts/save-times.ts';
import { createListeners } from '../listeners.ts';
import type { Outcome, SaveFailure } from '../platform.ts';
import { jotPrefix, rowsOf, unreadablePrefix } from '../store/jot-rows.ts';
import type { InUse } from '../store/in-use.ts';
import type { Store } from '../store/open-store.ts';
import { toSaveFailure } from '../store/write.ts';
import { randomId } from '../vault/random-id.ts';
import type { Session } from '../vault/session.ts';
import { keepJotKey, readJotKey, type JotKey } from './jot-key.ts';
import { keepRecipient, readRecipient } from './jot-recipient.ts';
import type { LockedJotPort, OpenLockedJot } from './locked-jot-port.ts';
import { lockIfFree, writerLock } from './locked-jot-rows.ts';
import { openHeldJot, type HeldJot } from './open-locked-jot.ts';
import { takeInJots } from './take-in-jots.ts';

interface JotPortParts {
  readonly store: Store;
  readonly inUse: InUse;
  readonly session: Session;
  readonly announcements: Announcements;
  readonly random: Random;
  readonly nowMs: () => number;
  /** Resolves when the session was asked whether it is unlocked. */
  readonly ready: () => Promise<void>;
}

const takingInLock = 'trusted-hands-jots';

const notPossible: SaveFailure = { type: 'locked', message: 'Jotting without unlocking works once you have unlocked on this computer. Unlock with your passphrase.' };

export function createJotPort({ store, inUse, session, announcements, random, nowMs, ready }: JotPortParts): LockedJotPort {
  const listeners = createListeners();
  let recipient: string | undefined;
  let waiting = 0;
  let unreadable = 0;
  let taken = 0;
  let left = 0;
  /** Closed, and not on the disk yet. */
  let unsaved = 0;
  let again: ReturnType<typeof setTimeout> | undefined;

  const start = look().catch(() => undefined);
  let taking: Promise<void> = Promise.resolve();
  session.subscribe(afterSession);

  async function look(): Promise<void> {
    const database = await store.opened();
    recipient = await readRecipient(store);
    waiting = (await database.getAllKeys('sealed', rowsOf(jotPrefix))).length;
    unreadable = (await database.getAllKeys('sealed', rowsOf(unreadablePrefix))).length;
    listeners.tell();
  }

  function afterSession(): void {
    clearTimeout(again);
    if (session.secrets()) {
      taking = takeIn().catch(() => undefined);
      void taking.then(mindRecipient).catch(() => undefined);
    } else if (taken > 0 || left > 0) {
      taken = 0;
      left = 0;
      listeners.tell();
    }
  }

  async function takeIn(): Promise<void> {
    const result = await navigator.locks.request(takingInLock, () => takeInJots({ store, secrets: () => session.secrets(), random, nowMs }));
    taken += result.draftIds.length;
    left = result.left;
    for (const draftId of result.draftIds) announcements.send({ type: 'draft', draftId });
    if (left > 0) again = setTimeout(afterSession, saveAgainAfterMs);
    // Whoever waits to go on with a note waits for what was taken in, and not for a second look that finds nothing new.
    const looked = look();
    if (waiting > 0 || taken > 0 || left > 0) await looked;
    else looked.catch(() => undefined);
  }

  async function mindRecipient(): Promise<void> {
    const secrets = session.secrets();
    if (!secrets) return;
    await navigator.locks.request(takingInLock, () => keepRecipient(store, secrets, random));
    await look();
  }

  /** The jot of a popup that vanished a moment ago. */
  async function goOn({ jotId, key: keyHex }: JotKey): Promise<HeldJot | undefined> {
    const release = await lockIfFree(writerLock(jotId));
    if (!release) return undefined;
    try {
      // Read behind the lock: it may have been taken in a moment ago.
      const row = await (await store.opened()).get('sealed', `${jotPrefix}${jotId}`);
      const key = hexToBytes(keyHex);
      const jot = row && openLockedJot(row.bytes, jotId, key);
      const sealedKey = row && sealedKeyOfLockedJot(row.bytes);
      if (jot && sealedKey) return { jotId, key, sealedKey, text: jot.text, begunAtMs: jot.begunAtMs, release };
    } catch (cause) {
      release();
      throw cause;
    }
    release();
    return undefined;
  }

  async function begin(ageRecipient: string): Promise<HeldJot> {
    const { sealToDevice } = await import('@trusted-hands/vault/age');
    const jotId = randomId(random);
    const key = random(32);
    return { jotId, key, sealedKey: await sealToDevice(key, ageRecipient), text: '', begunAtMs: nowMs(), release: (await lockIfFree(writerLock(jotId))) ?? (() => undefined) };
  }

  async function open(): Promise<Outcome<OpenLockedJot, SaveFailure>> {
    await start;
    if (recipient === undefined) return { ok: false, failure: notPossible };
    try {
      const kept = await readJotKey(nowMs());
      const held = (kept && (await goOn(kept))) ?? (await begin(recipient));
      await keepJotKey({ jotId: held.jotId, key: bytesToHex(held.key), seenAtMs: nowMs() });
      return { ok: true, value: hold(held) };
    } catch (cause) {
      return { ok: false, failure: toSaveFailure(cause) };
    }
  }

  function hold(held: HeldJot): OpenLockedJot {
    let isHandedOver = false;
    const endUse = inUse.begin();
    return openHeldJot(held, {
      store,
      random,
      nowMs,
      onSaved: () => void look().catch(() => undefined),
      onHandedOver() {
        isHandedOver = true;
        unsaved += 1;
        listeners.tell();
      },
      async onClosed() {
        endUse();
        if (isHandedOver) unsaved -= 1;
        // Unlocked meanwhile: this is where it becomes an unfinished note.
        afterSession();
        await taking;
        await look().catch(() => undefined);
      },
    });
  }

  return {
    waiting: () => waiting,
    isPossible: () => recipient !== undefined,
    ready: () => start,
    async takenIn() {
      await ready();
      await taking;
    },
    news: () => ({ taken, unreadable, notYet: left + unsaved }),
    saidSo() {
      taken = 0;
      listeners.tell();
    },
    readUnreadable: async () => (await (await store.opened()).getAll('sealed', rowsOf(unreadablePrefix))).map(({ bytes }) => bytes),
    open,
    subscribe: (listener) => listeners.add(listener),
  };
}
