/** The drafts that hold something, newest first, as they come and go in whichever page. For what stands behind the lock. */
import { useEffect, useState } from 'react';
import type { Draft } from '../../platform/platform.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { unfinishedDrafts } from './draft-routing.ts';

const none: readonly Draft[] = [];

export function useUnfinishedDrafts(): readonly Draft[] {
  const { drafts } = usePlatform();
  const [unfinished, setUnfinished] = useState(none);
  useEffect(() => {
    let stopped = false;
    const read = () => void drafts.list().then((list) => !stopped && setUnfinished(unfinishedDrafts(list)));
    const stop = drafts.subscribe(read);
    read();
    return () => {
      stopped = true;
      stop();
    };
  }, [drafts]);
  return unfinished;
}
