/** Shows what is behind it only while unlocked; else the first step, the unlock screen, or restoring. */
import { Spinner } from '@trusted-hands/ui';
import { useEffect, useState, type ReactNode } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useVaultStatus } from '../../platform/react/use-port.ts';
import { FirstRun } from './first-run.tsx';
import { Restore } from './restore.tsx';
import { Unlock } from './unlock.tsx';

interface VaultGateProps {
  readonly children: ReactNode;
  /** True where another page led here to restore a backup. */
  readonly startsRestoring?: boolean;
  /** Where restoring must happen elsewhere: a popup closes when a file dialog opens. */
  readonly onRestoreElsewhere?: () => void;
}

export function VaultGate({ children, startsRestoring = false, onRestoreElsewhere }: VaultGateProps) {
  const { vault } = usePlatform();
  const status = useVaultStatus();
  const [isReady, setReady] = useState(false);
  const [choice, setChoice] = useState<'fresh' | 'restore'>();
  const isRestoring = choice === undefined ? startsRestoring : choice === 'restore';

  useEffect(() => {
    let stopped = false;
    void vault.ready().then(() => !stopped && setReady(true));
    return () => {
      stopped = true;
    };
  }, [vault]);

  if (!isReady) return <main className="vault-door vault-door-waiting"><Spinner label="Opening …" /></main>;
  switch (status.type) {
    case 'absent':
      return isRestoring ? <Restore onCancel={() => setChoice('fresh')} /> : <FirstRun onRestore={onRestoreElsewhere ?? (() => setChoice('restore'))} />;
    case 'locked':
      return <Unlock />;
    case 'unlocked':
      return children;
  }
}
