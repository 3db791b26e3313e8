/** What every page has around it that is a tab of its own, for one sheet: whose notes they are, and the cover over it. */
import { UiProvider } from '@trusted-hands/ui';
import '@trusted-hands/ui/tokens.css';
import '@trusted-hands/ui/components.css';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import '../features/vault/cover.css';
import { CoverScreen } from '../features/vault/cover-screen.tsx';
import { PeopleGate } from '../features/vault/people-gate.tsx';
import type { Page } from '../platform/create-platform.ts';

export function showTabPage(page: Page, sheet: ReactNode): void {
  const root = document.querySelector('#root');
  if (root === null) throw new Error('The page has no root element.');
  createRoot(root).render(
    <StrictMode>
      <UiProvider>
        <PeopleGate page={page}>
          {() => (
            <>
              {sheet}
              <CoverScreen />
            </>
          )}
        </PeopleGate>
      </UiProvider>
    </StrictMode>,
  );
}
