/**
 * One open draft in one page. What is typed is sealed and put within 250 ms, and shown as saved only after the commit;
 * a page that goes away or is locked seals and puts what is left first.
 */
import type { VaultSecrets } from '@trusted-hands/vault';
import type { Announcements } from '../announcements.ts';
import { createListeners } from '../listeners.ts';
import type { Draft, DraftSaveState, OpenDraft } from '../platform.ts';
import { lockedFailure } from '../store/write.ts';
import type { Session } from '../vault/session.ts';
import type { DraftStore, SealedDraft } from './draft-store.ts';
import { takeWriterLock } from './writer-lock.ts';

/** From the first unsaved keystroke to the beginning of its save; 250 is the promise, the rest is room for a busy page. */
const saveAfterMs = 150;
const retryAfterMs = 2_000;

export interface OpenDraftParts {
  readonly drafts: DraftStore;
  readonly session: Session;
  readonly announcements: Announcements;
  readonly nowMs: () => number;
}

export async function openDraft(initial: Draft, { drafts, session, announcements, nowMs }: OpenDraftParts): Promise<OpenDraft> {
  const { draftId } = initial;
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
  let locked = false;
  /** True from the moment this page has its turn and has read what the one before it saved. */
  let mayWrite = false;
  /** Another page wants its turn: this one lets go once everything is on the disk. */
  let askedToLetGo = false;
  let wanted: (() => void)[] = [];

  const writer = await takeWriterLock(draftId, () => void beginWriting());
  if (writer.isHeld()) await beginWriting();

  async function beginWriting(): Promise<void> {
    await reload();
    mayWrite = !locked && !discarded;
    for (const resolve of wanted) resolve();
    wanted = [];
    listeners.tell();
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
      if (askedToLetGo) letGo();
      announcements.send({ type: 'draft', draftId });
    } else if (ofEdit > savedEdit && !discarded) {
      setSaveState({ type: 'failed', failure: saved.failure });
      setTimeout(() => {
        if (ofEdit === begunEdit && ofEdit > savedEdit && !discarded) put(sealed, ofEdit);
      }, retryAfterMs);
    }
  }

  /** A follower's view, and what a page starts from when it becomes the writer. */
  async function reload(): Promise<void> {
    const secrets = session.secrets();
    if (!secrets || discarded) return;
    const stored = await drafts.read(draftId, secrets);
    if (locked || edit !== savedEdit) return;
    if (stored) draft = stored;
    else discarded = true;
    listeners.tell();
  }

  const stops = [
    announcements.subscribe((announcement) => {
      if (!('draftId' in announcement) || announcement.draftId !== draftId) return;
      if (announcement.type === 'draft' && !mayWrite) void reload();
      if (announcement.type === 'draft-wanted' && mayWrite) letGo();
    }),
    session.onLocking((secrets) => {
      if (mayWrite) beginSave(secrets);
      locked = true;
      mayWrite = false;
      draft = { draftId, clientId: null, newClient: null, text: '', visitDate: '', amends: null, updatedAtMs: draft.updatedAtMs };
      writer.close();
      listeners.tell();
    }),
    listen('pagehide', () => beginSave()),
    listen('visibilitychange', () => {
      if (document.visibilityState === 'hidden') beginSave();
    }),
  ];

  function letGo(): void {
    askedToLetGo = savedEdit !== edit;
    if (askedToLetGo) return beginSave();
    mayWrite = false;
    writer.yieldIt();
    listeners.tell();
  }

  async function flush(): Promise<void> {
    beginSave();
    await lastSave;
  }

  return {
    current: () => draft,
    role: () => (mayWrite ? 'writer' : 'follower'),
    saveState: () => saveState,
    isDiscarded: () => discarded,
    edit(change) {
      if (discarded || !mayWrite) return;
      session.touch();
      draft = { ...draft, ...change, draftId, updatedAtMs: nowMs() };
      edit += 1;
      timer ??= setTimeout(() => beginSave(), saveAfterMs);
      setSaveState({ type: 'saving' });
    },
    async takeOver() {
      if (mayWrite || locked || discarded) return;
      const mine = new Promise<void>((resolve) => wanted.push(resolve));
      announcements.send({ type: 'draft-wanted', draftId });
      await mine;
    },
    flush,
    async discard() {
      clearTimeout(timer);
      discarded = true;
      const removed = await drafts.remove(draftId);
      if (!removed.ok) setTimeout(() => void drafts.remove(draftId), retryAfterMs);
      announcements.send({ type: 'draft', draftId });
      listeners.tell();
    },
    subscribe: (listener) => listeners.add(listener),
    close() {
      beginSave();
      for (const stop of stops) stop();
      void lastSave.then(() => writer.close());
    },
  };
}

function listen(event: 'pagehide' | 'visibilitychange', listener: () => void): () => void {
  const target = event === 'pagehide' ? globalThis : globalThis.document;
  target?.addEventListener?.(event, listener);
  return () => target?.removeEventListener?.(event, listener);
}
