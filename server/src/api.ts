/** The whole API; clients import only the type. */
import { accountsRouter } from './features/accounts/accounts.router.ts';
import { directoryRouter } from './features/directory/directory.router.ts';
import { serviceRouter } from './features/directory/service.router.ts';
import { gazetteerRouter } from './features/gazetteer/gazetteer.router.ts';
import { router } from './http/trpc.ts';

export const appRouter = router({
  accounts: accountsRouter,
  directory: directoryRouter,
  gazetteer: gazetteerRouter,
  service: serviceRouter,
});

export type AppRouter = typeof appRouter;
