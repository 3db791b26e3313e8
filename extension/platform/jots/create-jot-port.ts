/**
 * Jotting while the notes are locked, and taking what was jotted in as unfinished notes once they are unlocked. Nothing
 * of a jot can be read again on a locked computer, but by the popup that writes it.
 */
import { bytesToHex, hexToBytes, type Random, type VaultSecrets } from '@trusted-hands/vault';
import type { Announcements } from '../announcements.ts';
import { noteDrafts } from '../drafts/draft-kind.ts';
import { createDraftStore } from '../drafts/draft-store.ts';
import { createListeners } from '../listeners.ts';
import type { DraftSaveState, JotPort, OpenJot, Outcome, SaveFailure } from '../platform.ts';
import { localDay } from '../records/day.ts';
import type { Store } from '../store/open-store.ts';
import { toSaveFailure, write } from '../store/write.ts';
import { randomId } from '../vault/random-id.ts';
import type { Session } from '../vault/session.ts';
import { forgetJotKey, keepJotKey, readJotKey, type JotKey } from './jot-key.ts';
import { jotPrefix, openJot, recipientName, sealedKeyOf, sealJot } from './sealed-jot.ts';

interface JotPortParts {
  readonly store: Store;
  readonly session: Session;
  readonly announcements: Announcements;
  readonly random: Random;
  readonly nowMs: () => number;
}

const saveAfterMs = 250;
const retryAfterMs = 2000;
const seenEveryMs = 20_000;
const takingInLock = 'trusted-hands-jots';
const writerLock = (jotId: string) => `trusted-hands-jot-${jotId}`;

const notPossible: SaveFailure = { type: 'locked', message: 'Jotting without unlocking works once you have unlocked on this computer. Unlock with your passphrase.' };

export function createJotPort({ store, session, announcements, random, nowMs }: JotPortParts): JotPort {
  const listeners = createListeners();
  const drafts = createDraftStore(noteDrafts, store, random);
  let recipient: string | undefined;
  let waiting = 0;

  const start = look().catch(() => undefined);
  session.subscribe(() => void afterSession().catch(() => undefined));
  void start.then(afterSession).catch(() => undefined);

  async function look(): Promise<void> {
    const database = await store.opened();
    const row = await database.get('vault', recipientName);
    recipient = row && new TextDecoder().decode(row.bytes);
    waiting = (await database.getAllKeys('sealed', IDBKeyRange.bound(jotPrefix, `${jotPrefix}\uFFFF`))).length;
    listeners.tell();
  }

  async function afterSession(): Promise<void> {
    const secrets = session.secrets();
    if (!secrets) return;
    await navigator.locks.request(takingInLock, () => takeIn(secrets));
    await look();
  }

  /** Each jot is durably an unfinished note before it goes; its name makes that the same note, however often it is tried. */
  async function takeIn(secrets: VaultSecrets): Promise<void> {
    const database = await store.opened();
    const rows = await database.getAll('sealed', IDBKeyRange.bound(jotPrefix, `${jotPrefix}\uFFFF`));
    // Looked at where it can matter only, so that no page loads the age library for nothing.
    if (recipient === undefined || rows.length > 0) await keepRecipient(secrets);
    for (const { name } of rows) {
      const jotId = name.slice(jotPrefix.length);
      // Who still writes it hands it over when it is closed.
      // oxlint-disable-next-line no-await-in-loop -- a handful at most, and each is safe before the next
      const release = await lockIfFree(writerLock(jotId));
      if (!release) continue;
      // oxlint-disable-next-line no-await-in-loop -- as above
      await takeInOne(jotId, secrets).finally(release);
    }
  }

  async function takeInOne(jotId: string, secrets: VaultSecrets): Promise<void> {
    const name = `${jotPrefix}${jotId}`;
    // Read behind the lock: its writer may have saved once more.
    const row = await (await store.opened()).get('sealed', name);
    const sealedKey = row && sealedKeyOf(row.bytes);
    if (!sealedKey) return;
    const { openOnDevice } = await import('@trusted-hands/vault/age');
    const key = await openOnDevice(sealedKey, secrets.device.ageIdentity);
    const jot = key && openJot(row.bytes, jotId, key);
    // What does not open stays where it is: nothing that was typed is thrown away because of a bad disk.
    if (!jot) return;
    const draft = { ...noteDrafts.blank, draftId: jotId, text: jot.text, visitDate: localDay(jot.begunAtMs), updatedAtMs: nowMs() };
    const isThere = (await drafts.read(jotId, secrets)) !== undefined;
    if (!isThere && !(await drafts.save(drafts.seal(draft, secrets))).ok) return;
    await write(store, ['sealed'], [(transaction) => transaction.objectStore('sealed').delete(name)]);
    if ((await readJotKey(nowMs()))?.jotId === jotId) await forgetJotKey();
    announcements.send({ type: 'draft', draftId: jotId });
  }

  /** The public key that a locked computer needs. One that is not ours was planted, and is put right. */
  async function keepRecipient(secrets: VaultSecrets): Promise<void> {
    const { publicKeysOf } = await import('@trusted-hands/vault/age');
    const { ageRecipient } = await publicKeysOf(secrets);
    const row = await (await store.opened()).get('vault', recipientName);
    if (row && new TextDecoder().decode(row.bytes) === ageRecipient) return;
    await write(store, ['vault'], [(transaction) => transaction.objectStore('vault').put({ name: recipientName, bytes: new TextEncoder().encode(ageRecipient) })]);
  }

  /** The jot of a popup that was closed a moment ago, or a new one, with the lock that makes this page its only writer. */
  async function hold(ageRecipient: string): Promise<HeldJot> {
    const kept = await readJotKey(nowMs());
    const row = kept && (await (await store.opened()).get('sealed', `${jotPrefix}${kept.jotId}`));
    const jot = kept && row && openJot(row.bytes, kept.jotId, hexToBytes(kept.key));
    const sealedBefore = row && sealedKeyOf(row.bytes);
    const release = kept && jot && sealedBefore && (await lockIfFree(writerLock(kept.jotId)));
    if (kept && jot && sealedBefore && release) return { jotId: kept.jotId, key: hexToBytes(kept.key), sealedKey: sealedBefore, text: jot.text, begunAtMs: jot.begunAtMs, release };
    const { sealToDevice } = await import('@trusted-hands/vault/age');
    const jotId = randomId(random);
    const key = random(32);
    return { jotId, key, sealedKey: await sealToDevice(key, ageRecipient), text: '', begunAtMs: nowMs(), release: (await lockIfFree(writerLock(jotId))) ?? (() => undefined) };
  }

  async function open(): Promise<Outcome<OpenJot, SaveFailure>> {
    await start;
    if (recipient === undefined) return { ok: false, failure: notPossible };
    try {
      const held = await hold(recipient);
      await keepJotKey({ jotId: held.jotId, key: bytesToHex(held.key), seenAtMs: nowMs() });
      return { ok: true, value: openHeld(held) };
    } catch (cause) {
      return { ok: false, failure: toSaveFailure(cause) };
    }
  }

  function openHeld({ jotId, key, sealedKey, begunAtMs, release, ...held }: HeldJot): OpenJot {
    const own = createListeners();
    let { text } = held;
    let edits = 0;
    let begun = 0;
    let saved = 0;
    let saveState: DraftSaveState = { type: 'saved', atMs: nowMs() };
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last: Promise<void> = Promise.resolve();
    let isClosed = false;
    const seen = setInterval(() => void keepJotKey(toKey()), seenEveryMs);
    const toKey = (): JotKey => ({ jotId, key: bytesToHex(key), seenAtMs: nowMs() });

    function setState(next: DraftSaveState): void {
      saveState = next;
      own.tell();
    }

    function beginSave(): void {
      clearTimeout(timer);
      timer = undefined;
      if (begun === edits || isClosed) return;
      begun = edits;
      last = put(sealJot({ text, begunAtMs }, { jotId, key, sealedKey, random }), edits);
    }

    async function put(bytes: Uint8Array, ofEdit: number): Promise<void> {
      const kept = await write(store, ['sealed'], [(transaction) => transaction.objectStore('sealed').put({ name: `${jotPrefix}${jotId}`, bytes })]);
      if (kept.ok) {
        saved = Math.max(saved, ofEdit);
        if (saved === edits) setState({ type: 'saved', atMs: nowMs() });
        await look();
        return;
      }
      setState({ type: 'failed', failure: kept.failure });
      setTimeout(() => {
        if (ofEdit === begun && ofEdit > saved && !isClosed) last = put(bytes, ofEdit);
      }, retryAfterMs);
    }

    const onHide = () => beginSave();
    addEventListener('pagehide', onHide);
    document.addEventListener('visibilitychange', onHide);

    return {
      text: () => text,
      saveState: () => saveState,
      edit(next) {
        if (isClosed) return;
        text = next;
        edits += 1;
        timer ??= setTimeout(beginSave, saveAfterMs);
        setState({ type: 'saving' });
      },
      async flush() {
        beginSave();
        await last;
      },
      subscribe: (listener) => own.add(listener),
      async close() {
        if (isClosed) return;
        beginSave();
        await last;
        isClosed = true;
        clearInterval(seen);
        removeEventListener('pagehide', onHide);
        document.removeEventListener('visibilitychange', onHide);
        await keepJotKey(toKey());
        release();
        // Unlocked meanwhile: this is where it becomes an unfinished note.
        await afterSession();
      },
    };
  }

  return { waiting: () => waiting, isPossible: () => recipient !== undefined, ready: () => start, open, subscribe: (listener) => listeners.add(listener) };
}

interface HeldJot {
  readonly jotId: string;
  readonly key: Uint8Array;
  readonly sealedKey: Uint8Array;
  readonly text: string;
  readonly begunAtMs: number;
  readonly release: () => void;
}

/** Two windows may each have a popup: the second one begins a jot of its own. */
function lockIfFree(name: string): Promise<(() => void) | undefined> {
  return new Promise((resolve) => {
    void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (!lock) {
        resolve(undefined);
        return undefined;
      }
      return new Promise<void>((release) => resolve(release));
    });
  });
}
