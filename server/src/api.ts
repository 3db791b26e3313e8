/** The whole API; clients import only the type. */
import { accountsRouter } from './features/accounts/accounts.router.ts';
import { directoryRouter, searchDirectly } from './features/directory/directory.router.ts';
import { serviceRouter } from './features/directory/service.router.ts';
import { gazetteerRouter } from './features/gazetteer/gazetteer.router.ts';
import { claimsRouter } from './features/stewardship/claims.router.ts';
import { confirmationRouter } from './features/stewardship/confirmation.router.ts';
import { stewardRouter } from './features/stewardship/steward.router.ts';
import { pushDirectly, vaultRouter } from './features/vault/vault.router.ts';
import { vouchesRouter } from './features/vouches/vouches.router.ts';
import type { DirectCall } from './rpc/direct-call.ts';
import { router } from './rpc/trpc.ts';

export const appRouter = router({
  accounts: accountsRouter,
  claims: claimsRouter,
  confirmation: confirmationRouter,
  directory: directoryRouter,
  gazetteer: gazetteerRouter,
  service: serviceRouter,
  steward: stewardRouter,
  vault: vaultRouter,
  vouches: vouchesRouter,
});

/** Every procedure by its whole name, for the log and for tests that call them all. */
// oxlint-disable-next-line no-underscore-dangle -- tRPC keeps what a router is made of under this name
export const procedureNames: ReadonlySet<string> = new Set(Object.keys(appRouter._def.procedures));

/** Those that are also answered the short way; see `http/direct-calls.ts`. */
export const directCalls: Readonly<Record<string, DirectCall>> = { 'vault.push': pushDirectly, 'directory.search': searchDirectly };

export type AppRouter = typeof appRouter;
