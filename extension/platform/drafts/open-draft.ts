/**
 * One open draft in one page. What is typed is sealed and put within 250 ms, and shown as saved only after the commit;
 * a page that goes away or is locked seals and puts what is left first.
 */
import type { Random, VaultSecrets } from '@trusted-hands/vault';
import type { Announcements } from '../announcements.ts';
import { createListeners } from '../listeners.ts';
import type { Draft, DraftSaveState, OpenDraft } from '../platform.ts';
import { lockedFailure, triedByItself } from '../store/write.ts';
import { randomId } from '../vault/random-id.ts';
import type { Session } from '../vault/session.ts';
import type { DraftStore, SealedDraft } from './draft-store.ts';
import { saveAfterMs, saveAgainAfterMs } from './save-times.ts';
import { takeWriterLock } from './writer-lock.ts';

/** A page that asks to write asks again after this: the writer may have gone, or another page may have become it. */
const askAgainMs = 500;

interface OpenDraftParts<Writing> {
  readonly blank: Writing;
  readonly drafts: DraftStore<Writing>;
  readonly session: Session;
  readonly announcements: Announcements;
  readonly nowMs: () => number;
  readonly random: Random;
}

export async function openDraft<Writing>(initial: Draft<Writing>, { blank, drafts, session, announcements, nowMs, random }: OpenDraftParts<Writing>): Promise<OpenDraft<Writing>> {
  const { draftId } = initial;
  /** Tells this one from the same draft in another page, or opened again in this one. */
  const own = randomId(random);
  const listeners = createListeners();
  let draft = initial;
  let saveState: DraftSaveState = { type: 'saved', atMs: initial.updatedAtMs };
  /** Counts edits; `begunEdit` is the newest whose save has begun, `savedEdit` the newest on the disk. */
  let edit = 0;
  let begunEdit = 0;
  let savedEdit = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastSave: Promise<void> = Promise.resolve();
  let discarded = false;
  /** Ends when the disk has let go of it. */
  let removal: Promise<void> | undefined;
  let locked = false;
  /** True from the moment this page has its turn and has read what the one before it saved. */
  let mayWrite = false;
  /** Another page wants its turn: this one lets go to it once everything is on the disk. */
  let letGoTo: string | undefined;
  /** This page asked for its turn. */
  let asking: ReturnType<typeof setInterval> | undefined;
  let wanted: (() => void)[] = [];

  const writer = await takeWriterLock(draftId, { onHeld: () => void beginWriting(), onLost: stopWriting });
  if (writer.isHeld()) await beginWriting();

  async function beginWriting(): Promise<void> {
    const isRead = await reload();
    // The turn may have been taken again while the store answered.
    if (!writer.isHeld()) return;
    if (!isRead) {
      // Never written on from what may be old: what the writer before saved has to be read first.
      setTimeout(() => void beginWriting(), saveAgainAfterMs);
      return;
    }
    mayWrite = !locked && !discarded;
    stopAsking();
    listeners.tell();
  }

  /** The page before gave the draft to another one and went, so that this one had a turn that was not its own. */
  function stopWriting(): void {
    if (!mayWrite) return;
    beginSave();
    mayWrite = false;
    listeners.tell();
  }

  function stopAsking(): void {
    clearInterval(asking);
    asking = undefined;
    for (const resolve of wanted) resolve();
    wanted = [];
  }

  function setSaveState(next: DraftSaveState): void {
    saveState = next;
    listeners.tell();
  }

  function beginSave(secrets: VaultSecrets | undefined = session.secrets()): void {
    clearTimeout(timer);
    timer = undefined;
    if (discarded || begunEdit === edit) return;
    if (!secrets) return setSaveState({ type: 'failed', failure: lockedFailure });
    begunEdit = edit;
    put(drafts.seal(draft, secrets), edit);
  }

  function put(sealed: SealedDraft, ofEdit: number): void {
    lastSave = tryToPut(sealed, ofEdit);
  }

  /** What is sealed once is tried until it is written or overtaken; that needs no key. */
  async function tryToPut(sealed: SealedDraft, ofEdit: number): Promise<void> {
    const saved = await drafts.save(sealed);
    if (saved.ok) {
      savedEdit = Math.max(savedEdit, ofEdit);
      if (savedEdit === edit) setSaveState({ type: 'saved', atMs: nowMs() });
      if (letGoTo !== undefined && !discarded) letGo(letGoTo);
      announcements.send({ type: 'draft', draftId });
    } else if (ofEdit > savedEdit && !discarded) {
      setSaveState({ type: 'failed', failure: triedByItself(saved.failure) });
      setTimeout(() => {
        // After a lock the draft may be open again in this page and further on.
        if (ofEdit === begunEdit && ofEdit > savedEdit && !discarded && drafts.isUnsaved(sealed)) put(sealed, ofEdit);
      }, saveAgainAfterMs);
    }
  }

  /** A follower's view, and what a page starts from when it becomes the writer. False where the store could not be read. */
  async function reload(): Promise<boolean> {
    const secrets = session.secrets();
    if (!secrets || discarded) return true;
    try {
      const stored = await drafts.read(draftId, secrets);
      if (locked || edit !== savedEdit) return true;
      if (stored) draft = stored;
      else discarded = true;
    } catch {
      return false;
    }
    listeners.tell();
    return true;
  }

  const stops = [
    announcements.subscribe((announcement) => {
      if (!('draftId' in announcement) || announcement.draftId !== draftId) return;
      if (announcement.type === 'draft' && !mayWrite) void reload();
      if (announcement.type === 'draft-wanted' && announcement.by !== own && mayWrite) letGo(announcement.by);
      if (announcement.type === 'draft-given' && announcement.to === own && asking !== undefined) writer.take();
    }),
    session.onLocking((secrets) => {
      if (mayWrite) beginSave(secrets);
      locked = true;
      mayWrite = false;
      draft = { ...blank, draftId, updatedAtMs: draft.updatedAtMs };
      if (removal) void removal.then(() => writer.close());
      else writer.close();
      stopAsking();
      listeners.tell();
    }),
    listen('pagehide', () => beginSave()),
    listen('visibilitychange', () => {
      if (document.visibilityState === 'hidden') beginSave();
    }),
  ];

  function letGo(to: string): void {
    letGoTo = savedEdit === edit ? undefined : to;
    if (letGoTo !== undefined) return beginSave();
    mayWrite = false;
    announcements.send({ type: 'draft-given', draftId, to });
    // Should the page that asked have gone meanwhile, the draft goes to the one that waits longest.
    setTimeout(() => {
      if (!mayWrite && !discarded) writer.yieldIt();
    }, 2 * askAgainMs);
    listeners.tell();
  }

  /**
   * Tried until the disk lets go of it: a row that was left would come back as an unfinished note. Until it is gone this page
   * keeps the draft from every other one: what somebody wrote on there would go with it.
   */
  function removeRow(): Promise<void> {
    return new Promise((tried) => {
      removal = new Promise((gone) => {
        const remove = async (isAgain: boolean): Promise<void> => {
          const removed = await drafts.remove(draftId);
          if (!removed.ok) return void setTimeout(() => void remove(true), saveAgainAfterMs);
          gone();
          if (isAgain) announcements.send({ type: 'draft', draftId });
        };
        void remove(false).then(tried);
      });
    });
  }

  async function flush(): Promise<void> {
    beginSave();
    await lastSave;
  }

  function change(changed: Partial<Writing>): void {
    if (discarded || !mayWrite) return;
    draft = { ...draft, ...changed, draftId, updatedAtMs: nowMs() };
    edit += 1;
    timer ??= setTimeout(() => beginSave(), saveAfterMs);
    setSaveState({ type: 'saving' });
    // Last: where it finds that the time has come, the lock saves this too.
    session.touch();
  }

  // What a failing disk has not taken yet is not called saved, and is tried again.
  if (drafts.hasUnsaved(draftId)) change({});

  return {
    current: () => draft,
    role: () => (mayWrite ? 'writer' : 'follower'),
    saveState: () => saveState,
    isDiscarded: () => discarded,
    edit: change,
    async takeOver() {
      if (mayWrite || locked || discarded) return;
      const mine = new Promise<void>((resolve) => wanted.push(resolve));
      const ask = () => announcements.send({ type: 'draft-wanted', draftId, by: own });
      asking ??= setInterval(ask, askAgainMs);
      ask();
      await mine;
    },
    flush,
    async discard() {
      clearTimeout(timer);
      discarded = true;
      mayWrite = false;
      await removeRow();
      stopAsking();
      announcements.send({ type: 'draft', draftId });
      listeners.tell();
    },
    subscribe: (listener) => listeners.add(listener),
    close() {
      beginSave();
      for (const stop of stops) stop();
      stopAsking();
      void lastSave.then(() => removal).then(() => writer.close());
    },
  };
}

function listen(event: 'pagehide' | 'visibilitychange', listener: () => void): () => void {
  const target = event === 'pagehide' ? globalThis : globalThis.document;
  target?.addEventListener?.(event, listener);
  return () => target?.removeEventListener?.(event, listener);
}
