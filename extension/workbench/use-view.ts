/** Which view is open: where an intent of another page leads, else unfinished writing, else the clients. */
import { useCallback, useEffect, useState } from 'react';
import { unfinishedDrafts } from '../features/session-notes/draft-routing.ts';
import type { Intent } from '../platform/pages/intent.ts';
import { usePlatform } from '../platform/react/platform-context.tsx';
import type { View } from './view.ts';

/** Undefined until it is known what there is to go on with. */
export function useView(intent: Intent | undefined): readonly [View | undefined, (view: View) => void] {
  const { drafts } = usePlatform();
  const [view, setView] = useState<View>();

  useEffect(() => {
    const wanted = intent === undefined ? undefined : viewOfIntent(intent);
    if (wanted !== undefined) setView(wanted);
  }, [intent]);

  useEffect(() => {
    let stopped = false;
    void drafts.list().then((list) => {
      const first: View = unfinishedDrafts(list).length > 0 ? { type: 'note', request: { wish: { type: 'go-on' } } } : { type: 'clients' };
      if (!stopped) setView((open) => open ?? first);
    });
    return () => {
      stopped = true;
    };
  }, [drafts]);

  return [view, useCallback((next: View) => setView(next), [])];
}

export function viewOfIntent(intent: Intent): View | undefined {
  switch (intent.type) {
    case 'note':
      return { type: 'note', request: { wish: { type: 'open', draftId: intent.draftId } } };
    case 'refer':
      return { type: 'directory', referring: { clientId: intent.clientId, noteId: intent.noteId } };
    case 'backup':
      return { type: 'settings', section: 'backup' };
    case 'restore':
      return undefined;
  }
}
