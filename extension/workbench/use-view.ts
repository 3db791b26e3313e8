/**
 * Which view is open: where an intent of another page leads, else the form or note that was typed into last, else visits
 * without a note, else the clients. While a form holds what is not saved, the view that is wanted waits for an answer.
 */
import { useCallback, useEffect, useState } from 'react';
import { unfinishedDrafts } from '../features/session-notes/draft-routing.ts';
import type { Intent } from '../platform/pages/intent.ts';
import type { KeptForms } from '../platform/drafts/kept-forms.ts';
import type { UnsavedForms } from '../platform/react/unsaved.ts';
import { usePlatform } from '../platform/react/platform-context.tsx';
import { visitsWithoutNote } from '../platform/records/open-visits.ts';
import { sessionNoteRecord } from '../platform/records/session-note.record.ts';
import { visitRecord } from '../platform/records/visit.record.ts';
import { viewOfForm } from './view-of-form.ts';
import type { View } from './view.ts';

interface OpenView {
  /** Undefined until it is known what there is to go on with. */
  readonly view: View | undefined;
  readonly show: (view: View) => void;
  /** True while somebody has to say whether what is typed may go. */
  readonly asksToLeave: boolean;
  readonly leave: () => void;
  readonly stay: () => void;
}

const interruptedLatelyMs = 24 * 60 * 60_000;

export function useView(intent: Intent | undefined, onFollowed: (intent: Intent) => void, { unsaved, forms }: { readonly unsaved: UnsavedForms; readonly forms: KeptForms }): OpenView {
  const { drafts, lockedJots, vault, nowMs } = usePlatform();
  const [view, setView] = useState<View>();
  const [wanted, setWanted] = useState<View>();
  const show = useCallback((next: View) => (unsaved.any() ? setWanted(next) : setView(next)), [unsaved]);

  const [followed, setFollowed] = useState<Intent>();
  if (intent !== followed) {
    setFollowed(intent);
    const next = intent && viewOfIntent(intent);
    if (next !== undefined) show(next);
  }
  useEffect(() => {
    if (followed !== undefined && viewOfIntent(followed) !== undefined) onFollowed(followed);
  }, [followed, onFollowed]);

  useEffect(() => {
    let stopped = false;
    async function start() {
      await lockedJots.takenIn();
      const list = unfinishedDrafts(await drafts.list());
      // What could not be read is found when its form is opened again.
      await forms.load().catch(() => undefined);
      const form = forms.newest();
      const isWaiting = visitsWithoutNote(vault.records(visitRecord), vault.records(sessionNoteRecord)).length > 0;
      const unfinished: View = list.length > 0 ? { type: 'note', request: { wish: { type: 'go-on' } } } : isWaiting ? { type: 'today' } : { type: 'clients' };
      // What was interrupted longer ago is there when its form is opened again, and leads nowhere by itself.
      const isRecent = form !== undefined && form.updatedAtMs > Math.max(nowMs() - interruptedLatelyMs, list[0]?.updatedAtMs ?? 0);
      const first = isRecent ? viewOfForm(form) : unfinished;
      if (!stopped) setView((open) => open ?? first);
    }
    void start();
    return () => {
      stopped = true;
    };
  }, [drafts, forms, lockedJots, vault, nowMs]);

  function leave() {
    unsaved.throwAway();
    if (wanted !== undefined) setView(wanted);
    setWanted(undefined);
  }

  return { view, show, asksToLeave: wanted !== undefined, leave, stay: () => setWanted(undefined) };
}

function viewOfIntent(intent: Intent): View | undefined {
  switch (intent.type) {
    case 'note':
      return { type: 'note', request: { wish: { type: 'open', draftId: intent.draftId } } };
    case 'refer':
      return { type: 'directory', referring: { clientId: intent.clientId, noteId: intent.noteId } };
    case 'write':
      return { type: 'note', request: { wish: { type: 'go-on' } } };
    case 'backup':
      return { type: 'computers', section: 'backup' };
    case 'computers':
      return { type: 'computers' };
    // Doors for whoever has no notes here yet.
    case 'restore':
    case 'join':
    case 'recover':
    case 'own-computer':
      return undefined;
  }
}
