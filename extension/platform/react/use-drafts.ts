/** The drafts of a kind, newest first, as they come and go in whichever page. For what stands behind the lock. */
import { useEffect, useState } from 'react';
import type { DraftKind } from '../drafts/draft-kind.ts';
import type { Draft, DraftPort } from '../platform.ts';
import { usePlatform } from './platform-context.tsx';

export function useDrafts<Writing>(kind: DraftKind<Writing>): readonly Draft<Writing>[] {
  const { draftsOf } = usePlatform();
  const [drafts, setDrafts] = useState<readonly Draft<Writing>[]>([]);
  useEffect(() => followDrafts(draftsOf(kind), setDrafts), [draftsOf, kind]);
  return drafts;
}

/** The hook without React: tells the drafts now and after each change, until what it returns is called. */
export function followDrafts<Writing>(port: DraftPort<Writing>, listener: (drafts: readonly Draft<Writing>[]) => void): () => void {
  let stopped = false;
  const read = () =>
    void port.list().then(
      (drafts) => !stopped && listener(drafts),
      // What was read last stays; that the store cannot be read is said where a draft is opened.
      () => undefined,
    );
  const stop = port.subscribe(read);
  read();
  return () => {
    stopped = true;
    stop();
  };
}
