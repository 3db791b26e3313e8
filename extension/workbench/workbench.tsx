/** The side panel, and the same in a tab: activity bar, what is open, status bar. What is open is never in an address. */
import { UiProvider } from '@trusted-hands/ui';
import { useCallback, useEffect, useState } from 'react';
import { ConnectForm } from '../features/settings/connect-form.tsx';
import { PeopleGate } from '../features/vault/people-gate.tsx';
import { VaultGate } from '../features/vault/vault-gate.tsx';
import type { Page } from '../platform/create-platform.ts';
import type { Intent } from '../platform/pages/intent.ts';
import type { Platform } from '../platform/platform.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import type { Keyboard } from './keyboard.ts';
import { OpenWorkbench } from './open-workbench.tsx';

interface WorkbenchProps {
  readonly page: Page;
  readonly keyboard: Keyboard;
  readonly version: string;
}

export function Workbench({ page, keyboard, version }: WorkbenchProps) {
  return (
    <UiProvider>
      <ErrorBoundary>
        <PeopleGate page={page}>{(platform) => <WorkbenchOf platform={platform} keyboard={keyboard} version={version} />}</PeopleGate>
      </ErrorBoundary>
    </UiProvider>
  );
}

interface WorkbenchOfProps extends Omit<WorkbenchProps, 'page'> {
  readonly platform: Platform;
}

function WorkbenchOf({ platform, keyboard, version }: WorkbenchOfProps) {
  const [intent, setIntent] = useState<Intent>();
  useEffect(() => {
    const controller = new AbortController();
    platform.pages.followIntents(setIntent, controller.signal);
    return () => controller.abort();
  }, [platform]);
  // Kept here until it was followed: it may have to wait for the passphrase, and must not be followed again after the next lock.
  const followed = useCallback((done: Intent) => setIntent((now) => (now === done ? undefined : now)), []);
  // Whoever begins wants to write.
  const begun = useCallback(() => setIntent({ type: 'write' }), []);
  const door = intent?.type === 'restore' || intent?.type === 'join' || intent?.type === 'recover' || intent?.type === 'own-computer' ? intent.type : undefined;
  return (
    <VaultGate key={door ?? 'open'} startsAt={door} onBegun={begun} doors={{ type: 'here', SignInForm: ConnectForm }}>
      <OpenWorkbench keyboard={keyboard} version={version} intent={intent} onFollowed={followed} />
    </VaultGate>
  );
}
