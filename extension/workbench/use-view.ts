/** Which view is open: where an intent of another page leads, else unfinished writing, else visits without a note, else the clients. */
import { useCallback, useEffect, useState } from 'react';
import { unfinishedDrafts } from '../features/session-notes/draft-routing.ts';
import type { Intent } from '../platform/pages/intent.ts';
import { usePlatform } from '../platform/react/platform-context.tsx';
import { visitsWithoutNote } from '../platform/records/open-visits.ts';
import { sessionNoteRecord } from '../platform/records/session-note.record.ts';
import { visitRecord } from '../platform/records/visit.record.ts';
import type { View } from './view.ts';

/** Undefined until it is known what there is to go on with. */
export function useView(intent: Intent | undefined, onFollowed: (intent: Intent) => void): readonly [View | undefined, (view: View) => void] {
  const { drafts, lockedJots, vault } = usePlatform();
  const [view, setView] = useState<View>();

  const [followed, setFollowed] = useState<Intent>();
  if (intent !== followed) {
    setFollowed(intent);
    const wanted = intent === undefined ? undefined : viewOfIntent(intent);
    if (wanted !== undefined) setView(wanted);
  }
  useEffect(() => {
    if (followed !== undefined && viewOfIntent(followed) !== undefined) onFollowed(followed);
  }, [followed, onFollowed]);

  useEffect(() => {
    let stopped = false;
    async function start() {
      await lockedJots.takenIn();
      const list = await drafts.list();
      const isWaiting = visitsWithoutNote(vault.records(visitRecord), vault.records(sessionNoteRecord)).length > 0;
      const first: View = unfinishedDrafts(list).length > 0 ? { type: 'note', request: { wish: { type: 'go-on' } } } : isWaiting ? { type: 'today' } : { type: 'clients' };
      if (!stopped) setView((open) => open ?? first);
    }
    void start();
    return () => {
      stopped = true;
    };
  }, [drafts, lockedJots, vault]);

  return [view, useCallback((next: View) => setView(next), [])];
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
