/** Which page the address names. Each has a constant title, since browsers write titles to disk. */
import { UiProvider } from '@trusted-hands/ui';
import type { Api } from './api/api.ts';
import { HomePage } from './home/home-page.tsx';
import { RegisterPage } from './register/register-page.tsx';
import type { SessionStore } from './session/session-store.ts';
import { NotFoundPage } from './shell/not-found-page.tsx';

export interface AppProps {
  readonly path: string;
  readonly api: Api;
  readonly session: SessionStore;
}

export function App({ path, api, session }: AppProps) {
  return <UiProvider>{pageOf({ path: path.replace(/(.)\/+$/, '$1'), api, session })}</UiProvider>;
}

function pageOf({ path, api, session }: AppProps) {
  if (path === '/') return <HomePage api={api} />;
  if (path === '/register') return <RegisterPage api={api} session={session} />;
  return <NotFoundPage />;
}
