/** The side panel, and the same in a tab: activity bar, what is open, status bar. What is open is never in an address. */
import { UiProvider } from '@trusted-hands/ui';
import { useEffect, useState } from 'react';
import { VaultGate } from '../features/vault/vault-gate.tsx';
import { followIntents, type Intent } from '../platform/pages/intent.ts';
import type { Platform } from '../platform/platform.ts';
import { PlatformProvider } from '../platform/react/platform-context.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import type { Keyboard } from './keyboard.ts';
import { OpenWorkbench } from './open-workbench.tsx';

interface WorkbenchProps {
  readonly platform: Platform;
  readonly keyboard: Keyboard;
  readonly version: string;
}

export function Workbench({ platform, keyboard, version }: WorkbenchProps) {
  const [intent, setIntent] = useState<Intent>();
  useEffect(() => {
    const controller = new AbortController();
    followIntents(setIntent, controller.signal);
    return () => controller.abort();
  }, []);
  return (
    <UiProvider>
      <ErrorBoundary>
        <PlatformProvider platform={platform}>
          <VaultGate key={intent?.type === 'restore' ? 'restore' : 'open'} startsRestoring={intent?.type === 'restore'}>
            <OpenWorkbench keyboard={keyboard} version={version} intent={intent} />
          </VaultGate>
        </PlatformProvider>
      </ErrorBoundary>
    </UiProvider>
  );
}
