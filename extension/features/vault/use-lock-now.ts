/**
 * Locking by hand. Where something was written behind a passphrase that was typed once, hidden, it is asked for first: after
 * a slip in it nobody could open those notes again. Asked a second time, it locks.
 */
import { useCallback, useState } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { usePort, useRecords } from '../../platform/react/use-port.ts';
import { useUnfinishedCount } from '../../platform/react/use-unfinished-count.ts';
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
  const { vault, unlocking } = usePlatform();
  usePort(unlocking);
  const [isAsking, setAsking] = useState(false);
  const signed = useRecords(sessionNoteRecord).length;
  const unfinished = useUnfinishedCount();
  const hasWritten = signed + unfinished > 0;
  const mustAsk = !unlocking.isPassphraseConfirmed() && hasWritten && !isAsking;
  const lockNow = useCallback(() => {
    if (mustAsk) setAsking(true);
    else void vault.lock();
  }, [mustAsk, vault]);
  const onNotNow = useCallback(() => setAsking(false), []);
  return { lockNow, isAsking, onNotNow, hasWritten };
}
