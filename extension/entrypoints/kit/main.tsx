/** The recovery kit's tab. Its title and address are the same for everybody; what it shows comes from the unlocked store only. */
import { UiProvider } from '@trusted-hands/ui';
import '@trusted-hands/ui/tokens.css';
import '@trusted-hands/ui/components.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../features/vault/cover.css';
import '../../features/vault/vault.css';
import '../../features/vault/kit.css';
import { PeopleGate } from '../../features/vault/people-gate.tsx';
import { CoverScreen } from '../../features/vault/cover-screen.tsx';
import { KitPage } from '../../features/vault/kit-page.tsx';
import { createPage } from '../../platform/create-platform.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');
createRoot(root).render(
  <StrictMode>
    <UiProvider>
      <PeopleGate page={createPage()}>
        {() => (
          <>
            <KitPage />
            <CoverScreen />
          </>
        )}
      </PeopleGate>
    </UiProvider>
  </StrictMode>,
);
