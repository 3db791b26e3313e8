/**
 * Locking by hand. Where something was written behind a passphrase that was typed once, hidden, it is asked for first: after
 * a slip in it nobody could open those notes again. Asked a second time, it locks.
 */
import { useCallback, useEffect, useState } from 'react';
import { isBegun } from '../../platform/drafts/draft-kind.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { followDrafts } from '../../platform/react/use-drafts.ts';
import { usePort, useRecords } from '../../platform/react/use-port.ts';
import { sessionNoteRecord } from '../../platform/records/session-note.record.ts';

export interface LockingNow {
  readonly lockNow: () => void;
  /** Whether it waits for the passphrase. */
  readonly isAsking: boolean;
  readonly onNotNow: () => void;
  /** Whether there is anything that a slip would lose. */
  readonly hasWritten: boolean;
}

export function useLockNow(): LockingNow {
  const { vault, unlocking, drafts } = usePlatform();
  usePort(unlocking);
  const [isAsking, setAsking] = useState(false);
  const [unfinished, setUnfinished] = useState(0);
  const isConfirmed = unlocking.isPassphraseConfirmed();
  const signed = useRecords(sessionNoteRecord, !isConfirmed).length;
  // Read only where it matters: nearly always it was confirmed long ago.
  useEffect(() => (isConfirmed ? undefined : followDrafts(drafts, (all) => setUnfinished(all.filter(isBegun).length))), [drafts, isConfirmed]);
  const hasWritten = signed + unfinished > 0;
  const mustAsk = !isConfirmed && hasWritten && !isAsking;
  const lockNow = useCallback(() => {
    if (mustAsk) setAsking(true);
    else void vault.lock();
  }, [mustAsk, vault]);
  const onNotNow = useCallback(() => setAsking(false), []);
  return { lockNow, isAsking, onNotNow, hasWritten };
}
