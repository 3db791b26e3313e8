/** Which page the address names. Each has a constant title, since browsers write titles to disk. */
import { UiProvider } from '@trusted-hands/ui';
import { NoMailPage } from './confirm/no-mail-page.tsx';
import { ConfirmPage } from './confirm/confirm-page.tsx';
import { HomePage } from './home/home-page.tsx';
import { ListingsPage } from './listings/listings-page.tsx';
import { RegisterPage } from './register/register-page.tsx';
import type { RegisterDeps } from './register/use-register.ts';
import { StewardPage } from './steward/steward-page.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';

interface AppProps extends RegisterDeps {
  readonly path: string;
}

export function App({ path, ...deps }: AppProps) {
  return <UiProvider>{pageOf(path.replace(/(.)\/+$/, '$1'), deps)}</UiProvider>;
}

function pageOf(path: string, deps: RegisterDeps) {
  if (path === '/') return <HomePage api={deps.api} />;
  if (path === '/register') return <RegisterPage {...deps} />;
  if (path === '/listings') return <ListingsPage {...deps} />;
  if (path === '/no-mail') return <NoMailPage api={deps.api} />;
  if (path === '/confirm') return <ConfirmPage {...deps} />;
  if (path === '/steward') return <StewardPage {...deps} />;
  return <NotFoundPage />;
}
