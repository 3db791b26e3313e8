/** Starts the pages: the only place that takes the browser's own storage, address and clock. */
import './zod-jitless.ts';
import '@trusted-hands/ui/tokens.css';
import '@trusted-hands/ui/components.css';
import './portal.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createApi } from './api/api.ts';
import { App } from './app.tsx';
import { createSessionStore } from './session/session-store.ts';

const session = createSessionStore({ tab: window.sessionStorage, browser: window.localStorage });
const api = createApi({ url: '/api/trpc', bearer: () => session.bearer(), fetch: (input, init) => window.fetch(input, init) });

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root');
createRoot(root).render(
  <StrictMode>
    <App path={window.location.pathname} api={api} session={session} nowMs={() => Date.now()} />
  </StrictMode>,
);
